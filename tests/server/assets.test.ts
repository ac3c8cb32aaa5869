import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import express from "express";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { answerProblems } from "#server/routes/httpProblem.ts";
import { assets } from "#server/routes/pages.ts";

const TEXT = "export const entry = 1;\n".repeat(100);
const dir = mkdtempSync(join(tmpdir(), "assets-"));
const web = express();
const server = createServer(web);
let port = 0;

beforeAll(async () => {
  writeFileSync(join(dir, "main-1a.js"), TEXT);
  writeFileSync(join(dir, "main-1a.js.br"), brotliCompressSync(TEXT));
  writeFileSync(join(dir, "main-1a.js.gz"), gzipSync(TEXT));
  writeFileSync(join(dir, "small-1b.js"), "1;\n");
  web.use("/assets", assets(dir));
  web.use(answerProblems(pino({ level: "silent" })));
  await once(server.listen(0, "127.0.0.1"), "listening");
  port = z.object({ port: z.number() }).parse(server.address()).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(dir, { recursive: true });
});

async function ask(path: string, headers: Readonly<Record<string, string>> = {}) {
  const [response]: IncomingMessage[] = await once(
    get({ port, path, host: "127.0.0.1", headers: { ...headers } }),
    "response",
  );
  if (response === undefined) throw new Error("No answer");
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(Buffer.from(part));
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}

describe("a file of the build goes over the wire as the browser likes it best", () => {
  test.each([
    ["gzip, deflate, br, zstd", "br", brotliCompressSync(TEXT)],
    ["br", "br", brotliCompressSync(TEXT)],
    ["gzip", "gzip", gzipSync(TEXT)],
    ["identity", undefined, Buffer.from(TEXT)],
    ["deflate", undefined, Buffer.from(TEXT)],
  ] as const)("accepting %s", async (accepted, encoding, expected) => {
    const { body, headers, status } = await ask("/assets/main-1a.js", {
      "accept-encoding": accepted,
    });
    expect(status).toBe(200);
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers["content-type"]).toMatch(/^(text|application)\/javascript/);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers.vary).toContain("Accept-Encoding");
    expect(body.equals(expected)).toBe(true);
    const again = { "accept-encoding": accepted, "if-none-match": String(headers.etag) };
    expect((await ask("/assets/main-1a.js", again)).status).toBe(304);
  });

  test("one that was too small to be compressed goes as it is", async () => {
    const { headers, status } = await ask("/assets/small-1b.js", { "accept-encoding": "br, gzip" });
    expect({ status, encoding: headers["content-encoding"] }).toEqual({ status: 200 });
  });

  test("one that is not there is not found, and no cache keeps that", async () => {
    const { headers, status } = await ask("/assets/old-00.js", { "accept-encoding": "br" });
    expect(status).toBe(404);
    expect(headers["cache-control"]).toBe("no-store");
  });
});
