import { inspect } from "node:util";
import { expect, test } from "vitest";
import { GraphError } from "#sharepoint/graphError.ts";
import { sharePointList } from "#sharepoint/list.ts";
import { listIn, startGraphWorld, thrownBy } from "./graphWorld.ts";

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
  await expect(list.delta(undefined)).rejects.toThrow("foreign host");
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
  const shown = inspect(error, { depth: 9, showHidden: true });
  expect(shown).not.toContain(await world.token());
  expect(shown).not.toContain("Bearer");
  expect(shown).not.toContain("Jana Albrecht");
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
  world.answers.push(() => new Response("<h1>Bad Gateway</h1>", { status: 500, headers }));
  const error = await thrownBy(world.send({ method: "GET", path: "/sites/root" }));
  expect(error).toBeInstanceOf(GraphError);
  expect(error).toMatchObject({ status: 500, graphCode: "unknown", requestId: null });
});

test("a status that the caller expects comes as a value", async () => {
  await using world = await startGraphWorld();
  const request = { method: "GET", path: "/sites/elsewhere" } as const;
  expect(await world.send({ ...request, expected: [404] })).toMatchObject({ status: 404 });
  expect(await thrownBy(world.send({ ...request, expected: [410] }))).toMatchObject({
    status: 404,
  });
});
