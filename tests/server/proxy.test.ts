import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

/* A city lets nothing out but through its proxy. */

const child = fileURLToPath(new URL("proxy/askEverybody.ts", import.meta.url));
const reportSchema = z.object({ direct: z.array(z.string()), refused: z.number() });

/** What the proxy was asked to connect to, and what it was asked to fetch itself, in the clear. */
let tunnels: string[] = [];
const inTheClear: string[] = [];
const proxy = createServer((request, response) => {
  inTheClear.push(request.url ?? "");
  response.writeHead(502).end();
});
proxy.on("connect", (request, socket) => {
  tunnels.push(request.url ?? "");
  socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
});

let url = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${z.object({ port: z.number() }).parse(proxy.address()).port}`;
});
afterAll(() => new Promise<void>((resolve) => proxy.close(() => resolve())));

async function askEverybody(env: Readonly<Record<string, string>>) {
  const { stdout } = await promisify(execFile)(process.execPath, [child], {
    env: { PATH: process.env.PATH, ...env },
  });
  return reportSchema.parse(JSON.parse(stdout));
}

test("every request outside goes through the proxy, encrypted to its end", async () => {
  const { direct, refused } = await askEverybody({ HTTPS_PROXY: url, NODE_USE_ENV_PROXY: "1" });
  expect([...new Set(tunnels)].sort()).toEqual([
    "graph.microsoft.com:443",
    "login.botframework.com:443",
    "login.microsoftonline.com:443",
    "smba.trafficmanager.net:443",
  ]);
  // Its keys, and tokens.
  const login = tunnels.filter((host) => host.startsWith("login.microsoftonline.com"));
  expect(login.length).toBeGreaterThanOrEqual(2);
  expect(direct).toEqual([]);
  expect(inTheClear).toEqual([]);
  expect(refused).toBe(5);
});

test("without NODE_USE_ENV_PROXY a part of them would pass it by", async () => {
  tunnels = [];
  const { direct } = await askEverybody({ HTTPS_PROXY: url });
  expect(direct).toContain("graph.microsoft.com");
  expect(tunnels).not.toContain("graph.microsoft.com:443");
});
