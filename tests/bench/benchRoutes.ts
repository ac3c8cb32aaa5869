import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import express from "express";
import { pino } from "pino";
import { z } from "zod";
import type { Viewer } from "#domain/people/roles.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { mountService } from "#server/start/service.ts";
import { mountedParts } from "#tests/server/mountedParts.ts";

interface Answered {
  readonly bytes: number;
}

const COORDINATOR: Viewer = { person: { id: "bench", name: "Bench" }, roles: ["Coordinator"] };

/** The service's routes for one viewer, whoever asks. */
export async function serveRoutes(register: RunningRegister, viewer: Viewer = COORDINATOR) {
  const web = express();
  mountService(web, {
    ...mountedParts(),
    register,
    identify: async () => ({ kind: "person", viewer }),
    linkSecrets: { current: "secret-of-the-bench-with-enough-characters" },
    demo: false,
    log: pino({ level: "error" }),
  });
  const server = createServer(web).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const base = `http://127.0.0.1:${port}`;
  return {
    ask: (path: string) => wire(base + path),
    plain: async (path: string) => (await fetch(base + path)).text(),
    post: async (path: string, body: unknown) => {
      const headers = { "content-type": "application/json" };
      const sent = { method: "POST", headers, body: JSON.stringify(body) };
      return (await fetch(base + path, sent)).text();
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The bytes of head and body as they come. */
function wire(url: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      const head = response.rawHeaders.join("").length + 4 * response.rawHeaders.length;
      read(response).then((body) => resolve({ bytes: head + body.length }), reject);
    });
    request.on("error", reject);
  });
}

async function read(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return Buffer.concat(parts);
}
