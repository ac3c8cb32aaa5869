import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keysOf } from "#server/secrets/derivedKeys.ts";
import { changesNothing } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const PATH = "/api/notifications/graph";
let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

describe("Graph's handshake", () => {
  test.each(["abc 123", "<script>alert(1)</script>", "ä+%&="])(
    "%j is answered as plain text",
    async (token) => {
      const path = `${PATH}?validationToken=${encodeURIComponent(token)}`;
      const { body, headers, status } = await running.call(null, "POST", path, undefined, {
        "content-type": "text/plain",
      });
      expect({ status, body }).toEqual({ status: 200, body: token });
      expect(headers.get("content-type")).toMatch(/^text\/plain/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    },
  );

  test.each([
    ["too long", `validationToken=${"x".repeat(1_001)}`],
    ["given twice", "validationToken=a&validationToken=b"],
  ])("a token that is %s is refused", async (_name, query) => {
    const answer = await running.call(null, "POST", `${PATH}?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code: "badRequest" } });
  });
});

const state = () => keysOf(running.linkSecrets, "graphNotifications")[0];

describe("a notification", () => {
  const one = (clientState: unknown) => ({
    clientState,
    resource: "sites/x",
    changeType: "updated",
  });

  test("with our client state is taken", async () => {
    const { body, status } = await running.call(null, "POST", PATH, {
      value: [one(state()), one(state())],
    });
    expect({ status, body }).toEqual({ status: 202, body: "" });
  });

  test.each<readonly [string, () => unknown, number]>([
    ["of a stranger", () => ({ value: [one("wrong")] }), 403],
    ["with a state of the same length", () => ({ value: [one("x".repeat(state().length))] }), 403],
    ["with an empty state", () => ({ value: [one("")] }), 403],
    ["without a state", () => ({ value: [{}] }), 403],
    ["with no state", () => ({ value: [one(null)] }), 403],
    ["mixed with a stranger's", () => ({ value: [one(state()), one("wrong")] }), 403],
    ["of nothing", () => ({ value: [] }), 403],
    ["with a state of the wrong type", () => ({ value: [one(7)] }), 400],
    ["that is none", () => ({ nonsense: true }), 400],
    ["without a body", () => undefined, 400],
    ["of malformed JSON", () => '{"value":', 400],
    ["of too many", () => ({ value: Array.from({ length: 1_001 }, () => one("x")) }), 400],
    ["of too much", () => ({ value: [one("x".repeat(300_000))] }), 413],
  ])("%s is refused, and nothing changes", async (_name, body, status) => {
    const answer = await changesNothing(running, () => running.call(null, "POST", PATH, body()));
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code: expect.any(String) });
  });
});

describe("on one machine nobody else comes in", () => {
  /** `fetch` sets Host itself and refuses another. */
  function get(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
    return new Promise((resolve, reject) => {
      request(`${running.url}${path}`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on("error", reject)
        .end();
    });
  }

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ["a foreign host", { host: "register.example" }],
    ["a host that begins like ours", { host: "127.0.0.1.evil.example" }],
    ["a host with a name in front", { host: "evil@127.0.0.1.example" }],
    ["a foreign origin", { origin: "https://evil.example" }],
    ["a foreign origin that begins like ours", { origin: "http://localhost.evil.example" }],
    ["an opaque origin", { origin: "null" }],
    ["X-Forwarded-For", { "x-forwarded-for": "10.0.0.1" }],
    ["X-Forwarded-Host", { "x-forwarded-host": "register.example" }],
    ["X-Forwarded-Proto", { "x-forwarded-proto": "https" }],
  ])("%s is refused on every door", async (_name, headers) => {
    for (const path of ["/healthz", "/api/me", "/public/register.json", "/local/people", PATH]) {
      expect({ path, status: await get(path, headers) }).toEqual({ path, status: 403 });
    }
  });

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ["the address", {}],
    ["the name", { host: "localhost:3978" }],
    ["our own page", { origin: "http://127.0.0.1:3978" }],
  ])("%s is let in", async (_name, headers) => {
    expect(await get("/healthz", headers)).toBe(200);
  });
});

test("every answer carries the headers that keep browsers safe", async () => {
  for (const path of ["/healthz", "/api/me", "/nonsense"]) {
    const { headers } = await running.call(null, "GET", path);
    expect(headers.get("content-security-policy")).toMatch(
      /default-src 'self';.*frame-ancestors 'self' https/,
    );
    expect(headers.get("content-security-policy")).not.toMatch(/unsafe/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("set-cookie")).toBeNull();
  }
});
