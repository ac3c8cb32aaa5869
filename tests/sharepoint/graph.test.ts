import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createGraph } from "#sharepoint/graph.ts";
import { GraphError } from "#sharepoint/graphError.ts";
import { sharePointList } from "#sharepoint/list.ts";
import { createPause } from "#sharepoint/pause.ts";
import { type Answering, listIn, startGraphWorld, thrownBy } from "./graphWorld.ts";

test("a request carries the token and the user agent that SharePoint asks for", async () => {
  await using world = await startGraphWorld();
  const { status } = await world.send({ method: "GET", path: "/sites/root" });
  expect(status).toBe(200);
  const headers = world.sent[0]?.headers;
  expect(headers?.get("authorization")).toMatch(/^Bearer ey/);
  expect(headers?.get("user-agent")).toBe("NONISV|Test|KI-Register/1.0");
  expect(world.sent[0]?.url).toBe("https://graph.microsoft.com/v1.0/sites/root");
});

test.each([
  "https://evil.example/v1.0/sites/root",
  "https://graph.microsoft.com.evil.example/v1.0/sites/root",
  "https://graph.microsoft.com@evil.example/v1.0/sites/root",
  "https://graph.microsoft.com:8443/v1.0/sites/root",
])("the token never goes to %s", async (path) => {
  await using world = await startGraphWorld();
  await expect(world.send({ method: "GET", path })).rejects.toThrow("foreign host");
  expect(world.sent).toEqual([]);
  expect(world.slept).toEqual([]);
});

test("a link without encryption never leaves the host of Graph", async () => {
  await using world = await startGraphWorld();
  await thrownBy(world.send({ method: "GET", path: "http://evil.example/v1.0/sites/root" }));
  expect(world.sent.map(({ url }) => new URL(url).origin)).toEqual(["https://graph.microsoft.com"]);
});

test("a page whose nextLink leads to another host is refused, in find and in delta", async () => {
  await using world = await startGraphWorld();
  const list = sharePointList(world.send, await listIn(world));
  const page = () =>
    Response.json({ value: [], "@odata.nextLink": "https://evil.example/v1.0/sites/root" });
  world.answers.push(page);
  await expect(list.find("Key", "a")).rejects.toThrow("foreign host");
  world.answers.push(page);
  await expect(list.delta(undefined, () => {})).rejects.toThrow("foreign host");
  expect(world.sent).toHaveLength(2);
});

test("a refusal names method, path, status, code and request id, never the token nor the query", async () => {
  await using world = await startGraphWorld();
  const path = `${await listIn(world)}/items`;
  const error = await thrownBy(
    world.send({ method: "GET", path: `${path}?$filter=fields/Nowhere eq 'Jana Albrecht'` }),
  );
  expect(error).toBeInstanceOf(GraphError);
  expect(error).toMatchObject({
    name: "GraphError",
    method: "GET",
    path,
    status: 400,
    graphCode: "invalidRequest",
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    message: expect.stringMatching(/^Graph GET \/sites\/root\/lists\/.*: 400 invalidRequest /),
  });
  const shown = textOf(error);
  expect(shown).not.toContain(await world.token());
  expect(shown).not.toContain("Bearer");
  expect(shown).not.toContain("Jana Albrecht");
});

test.each<readonly [string, number, (token: string) => Answering]>([
  [
    "a network error that quotes the request",
    503,
    (token) => () => {
      throw new TypeError(`fetch failed: authorization: Bearer ${token}`, {
        cause: Object.assign(new Error(`connect ${token}`), { code: "ECONNREFUSED" }),
      });
    },
  ],
  [
    "an answer that quotes it",
    400,
    (token) => () =>
      Response.json({ error: { code: "x", message: `Bearer ${token} is odd` } }, { status: 400 }),
  ],
  [
    "an answer that is no JSON",
    503,
    (token) => () =>
      new Response(`Bearer ${token}`, { headers: { "content-type": "application/json" } }),
  ],
])("no token is in the error of %s", async (_name, status, answering) => {
  await using world = await startGraphWorld();
  const token = await world.token();
  for (let n = 0; n < 6; n++) world.answers.push(answering(token));
  const error = await thrownBy(world.send({ method: "GET", path: "/sites/root?$select=id" }));
  expect(error).toMatchObject({ name: "GraphError", status, path: "/sites/root" });
  expect(textOf(error)).not.toContain(token);
});

test.each<readonly [string, () => Promise<string>, string]>([
  [
    "the tenant refuses",
    async () => {
      throw new Error("AADSTS7000215: Invalid client secret provided: geheim-geheim");
    },
    "No token for Graph (AADSTS7000215)",
  ],
  ["is no header", async () => "geheim\ngeheim", "No token for Graph"],
])(
  "a token that %s is an error that shows nothing secret, and is not asked for again",
  async (_name, token, message) => {
    let asked = 0;
    const send = createGraph({
      fetch: async () => Response.json({}),
      token: () => {
        asked++;
        return token();
      },
      userAgent: "test",
      pause: createPause({ now: () => 0, sleep: async () => {}, random: () => 0 }),
    });
    const error = await thrownBy(send({ method: "GET", path: "/sites/root" }));
    expect(error).toMatchObject({ message });
    expect(textOf(error)).not.toContain("geheim");
    expect(asked).toBe(1);
  },
);

test("the code of a network that is away is told", async () => {
  await using world = await startGraphWorld();
  const away = () => {
    throw new TypeError("fetch failed", {
      cause: Object.assign(new Error(), { code: "ENOTFOUND" }),
    });
  };
  world.answers.push(away, away, away, away, away, away);
  expect(await thrownBy(world.send({ method: "GET", path: "/sites/root" }))).toMatchObject({
    graphCode: "unreachable",
    message: "Graph GET /sites/root: 503 unreachable Graph cannot be reached (ENOTFOUND)",
  });
});

test("the request id is found in the body where the header is missing", async () => {
  await using world = await startGraphWorld();
  const body = { error: { code: "accessDenied", innerError: { "request-id": "r-1" } } };
  world.answers.push(() => Response.json(body, { status: 403 }));
  const error = await thrownBy(world.send({ method: "GET", path: "/sites/root" }));
  expect(error).toMatchObject({ status: 403, graphCode: "accessDenied", requestId: "r-1" });
});

test("a failure with an HTML page is an error without a code, not a parse error", async () => {
  await using world = await startGraphWorld();
  const headers = { "content-type": "text/html; charset=utf-8" };
  world.answers.push(() => new Response("<h1>Not implemented</h1>", { status: 501, headers }));
  const error = await thrownBy(world.send({ method: "GET", path: "/sites/root" }));
  expect(error).toBeInstanceOf(GraphError);
  expect(error).toMatchObject({ status: 501, graphCode: "unknown", requestId: null });
});

test("a status that the caller expects comes as a value", async () => {
  await using world = await startGraphWorld();
  const request = { method: "GET", path: "/sites/elsewhere" } as const;
  expect(await world.send({ ...request, expected: [404] })).toMatchObject({ status: 404 });
  expect(await thrownBy(world.send({ ...request, expected: [410] }))).toMatchObject({
    status: 404,
  });
});

/** Everything that a log could show of an error. */
function textOf(error: unknown): string {
  const stack = error instanceof Error ? `${error.message} ${error.stack}` : "";
  return `${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)} ${stack}`;
}
