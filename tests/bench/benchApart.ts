import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { z } from "zod";
import { createStandIn, type StandIn } from "#local/standIn.ts";
import { startProcess } from "#tests/server/processes/startProcess.ts";
import { type BenchCalls, benchCalls } from "./benchCalls.ts";
import { fillLists } from "./benchService.ts";
import type { Responsible } from "./filledLists.ts";
import type { LongestTurn } from "./longestTurn.ts";

/** A service alone in its process; Microsoft 365 and everybody who uses it are here. */
export interface BenchApart extends BenchCalls, AsyncDisposable {
  readonly standIn: StandIn;
  readonly standInUrl: string;
  /** Where the service is reached. */
  readonly service: string;
  /** The service's requests to Graph as they arrived here, in milliseconds. */
  readonly asked: Asked[];
  /** Changes an entry in SharePoint; the first has number 1. */
  edit(entry: number, fields: Readonly<Record<string, unknown>>): Promise<void>;
  /** Resolves when a round that started after the call has ended. */
  idle(): Promise<z.infer<typeof roundsEndedSchema>>;
  /** The longest turn of the service since this was asked before or it started. */
  longestTurn(): Promise<LongestTurn>;
  /** Makes the next round look at everything. */
  touchAll(): Promise<void>;
  /** What the service holds after a collection of garbage. */
  held(): Promise<Held>;
  /** Makes files of 100,000 rows from now on, one after the other. */
  beginExports(): Promise<void>;
  /** Ends with the one that is being made; how many there were. */
  endExports(): Promise<number>;
  /** Processor time that the service has used, in milliseconds. */
  cpuMs(): Promise<number>;
  /** Bytes of memory that the service has from the machine. */
  resident(): Promise<number>;
}

export interface Interval {
  readonly from: number;
  readonly to: number;
}

interface Asked extends Interval {
  readonly url: string;
}

const roundsEndedSchema = z.object({
  /** The cases whose question nobody has answered. */
  asking: z.array(z.string()),
});
const heldSchema = z.object({
  /** Bytes in use on the heap, compiled code apart, and beside it. */
  heap: z.number(),
  external: z.number(),
  /** What keeps the process awake, timers included, by type. */
  resources: z.record(z.string(), z.number()),
  cases: z.number(),
  events: z.number(),
});
export type Held = z.infer<typeof heldSchema>;
const blockSchema = z.object({ elapsedMs: z.number(), ownMs: z.number() });
const cpuSchema = z.object({ cpuMs: z.number() });
const residentSchema = z.object({ resident: z.number() });
const exportsSchema = z.object({ files: z.int() });
const portSchema = z.object({ port: z.number() });

export async function startApart(options: {
  readonly entries: number;
  readonly responsible: Responsible;
  /** What one person may ask of a service in a city; without it nobody is limited. */
  readonly budgets?: "real";
}): Promise<BenchApart> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const stopping = new AbortController();
  const dataDir = join(folder, "stand-in");
  const lists = await fillLists(dataDir, options);
  const asked: Asked[] = [];
  let base = "";
  let bot = "";
  const standIn = createStandIn({
    dataDir,
    base: () => base,
    messagingEndpoint: () => `${bot}/api/messages`,
  });
  const web = express();
  web.use("/local/graph", ({ url }, response, next) => {
    const from = performance.now();
    response.once("close", () => asked.push({ url, from, to: performance.now() }));
    next();
  });
  web.use(standIn.router);
  const server = createServer(web);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${portSchema.parse(server.address()).port}`;
  const service = await startProcess(
    new URL("./serviceProcess.ts", import.meta.url),
    [join(folder, "service"), base, options.budgets ?? ""],
    stopping.signal,
  );
  bot = service.url;
  await standIn.start();

  async function ask<Answer>(
    tell: "beginExports" | "block" | "cpu" | "endExports" | "held" | "idle" | "resident",
    schema: z.ZodType<Answer>,
  ): Promise<Answer> {
    const told = service.told(schema);
    service.child.send({ tell });
    return told;
  }

  async function write(method: "PATCH" | "POST", path: string, content: object): Promise<void> {
    const authorization = `Bearer ${await standIn.signIn.appToken("graph")}`;
    const headers = { authorization, "content-type": "application/json" };
    const body = JSON.stringify(content);
    const url = `https://graph.microsoft.com/v1.0${path}`;
    const { ok, status } = await standIn.graphFetch(url, { method, headers, body });
    if (!ok) throw new Error(`${method} ${path}: ${status}`);
  }

  let touched = 0;
  return {
    standIn,
    standInUrl: base,
    service: service.url,
    asked,
    ...benchCalls(() => base),
    edit: (entry, fields) => write("PATCH", `${lists.entries}/items/${entry}/fields`, fields),
    touchAll() {
      const Key = `conversation/nobody-${++touched}`;
      return write("POST", `${lists.system}/items`, { fields: { Title: Key, Key, Value: "{}" } });
    },
    longestTurn: () => ask("block", blockSchema),
    held: () => ask("held", heldSchema),
    idle: () => ask("idle", roundsEndedSchema),
    beginExports: async () => void (await ask("beginExports", exportsSchema)),
    endExports: async () => (await ask("endExports", exportsSchema)).files,
    cpuMs: async () => (await ask("cpu", cpuSchema)).cpuMs,
    resident: async () => (await ask("resident", residentSchema)).resident,
    async [Symbol.asyncDispose]() {
      await service.end("SIGTERM");
      await standIn.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
