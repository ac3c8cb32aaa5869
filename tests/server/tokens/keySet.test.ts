import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { errorFacts } from "#outbound/errorFacts.ts";
import { createKeySet } from "#server/tokens/keySet.ts";
import { type CheckToken, createTokenCheck } from "#server/tokens/tokenCheck.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

async function makeKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" }, privateKey };
}
type Key = Awaited<ReturnType<typeof makeKey>>;
const [first, second, strangers] = await Promise.all([
  makeKey("first"),
  makeKey("second"),
  makeKey("first"),
]);

const tokenOf = ({ privateKey }: Key, kid: string): Promise<string> =>
  new SignJWT({}).setProtectedHeader({ alg: "RS256", kid }).setIssuer("issuer").sign(privateKey);

/** The issuer: what it publishes now, or how it fails. */
let published: readonly Key[] | "away" | number | "garbage" | { readonly json: unknown };
let failures: unknown[];
let asked: number;
let now: number;
let check: CheckToken;

function answer(): Promise<Response> {
  if (published === "away") return Promise.reject(new TypeError("fetch failed"));
  if (typeof published === "number")
    return Promise.resolve(new Response("", { status: published }));
  if (published === "garbage") return Promise.resolve(new Response("<html>"));
  if ("json" in published) return Promise.resolve(Response.json(published.json));
  const set: JSONWebKeySet = { keys: published.map(({ jwk }) => jwk) };
  return Promise.resolve(Response.json(set));
}

beforeEach(() => {
  published = [first];
  asked = 0;
  now = 0;
  failures = [];
  const fetchKeys: typeof fetch = () => {
    asked++;
    return answer();
  };
  const keys = createKeySet({
    url: "https://issuer.example/keys",
    fetch: fetchKeys,
    now: () => now,
    random: () => 0.5,
    onFailure: (error) => failures.push(error),
  });
  check = createTokenCheck(keys, { issuer: "issuer" });
});

const kindOf = async (key: Key, kid: string) => (await check(await tokenOf(key, kid))).kind;

test("a token is valid by a published key, and the keys are fetched once", async () => {
  const tokens = Array.from({ length: 20 }, () => kindOf(first, "first"));
  expect(new Set(await Promise.all(tokens))).toEqual(new Set(["valid"]));
  expect(await kindOf(strangers, "first")).toBe("invalid");
  expect(asked).toBe(1);
});

describe.each(["away", 500, 429, 302, "garbage"] as const)("while the key set is %s", (outage) => {
  test("known keys serve, with one quiet try at a time", async () => {
    await kindOf(first, "first");
    published = outage;
    const [good, forged] = [await tokenOf(first, "first"), await tokenOf(strangers, "first")];
    for (now = 5 * MINUTE; now < 23 * HOUR; now += 30 * MINUTE) {
      expect((await check(good)).kind).toBe("valid");
      expect((await check(forged)).kind).toBe("invalid");
    }
    published = [second];
    now += MINUTE;
    // The old keys are used once more while the new ones are fetched.
    expect(await kindOf(first, "first")).toBe("valid");
    expect(await kindOf(second, "second")).toBe("valid");
    expect(await kindOf(first, "first")).toBe("invalid");
  });

  test("a token by a key that nobody knows is neither good nor bad, and says when to come back", async () => {
    published = outage;
    const token = await tokenOf(first, "first");
    expect(await check(token)).toEqual({ kind: "unavailable", retryAfter: SECOND });
    now = 400;
    expect(await check(token)).toEqual({ kind: "unavailable", retryAfter: 600 });
    expect(asked).toBe(1);
    now = SECOND;
    expect(await check(token)).toEqual({ kind: "unavailable", retryAfter: 2 * SECOND });
    published = [first];
    now = 3 * SECOND;
    expect((await check(token)).kind).toBe("valid");
  });

  test("the issuer is spared: tries come at growing distances, at most every ten seconds", async () => {
    published = outage;
    const token = await tokenOf(first, "first");
    for (now = 0; now <= 5 * MINUTE; now += 250) await check(token);
    expect(asked).toBeLessThanOrEqual(36);
    expect(asked).toBeGreaterThanOrEqual(30);
  });

  test("keys that are older than a day are trusted no longer", async () => {
    await kindOf(first, "first");
    published = outage;
    now = 25 * HOUR;
    expect(await kindOf(first, "first")).toBe("unavailable");
  });
});

describe("a key set that cannot be read", () => {
  const secret = "geheim";
  test.each<readonly [string, unknown]>([
    ["without keys", { secret }],
    ["with something else in their place", { keys: secret }],
    ["that is no object", [secret]],
    ["that is nothing", null],
  ])("%s is away, and its faults are told without what stood there", async (_name, json) => {
    published = { json };
    expect(await kindOf(first, "first")).toBe("unavailable");
    expect(failures.map((error) => errorFacts(error).misfits?.length)).toEqual([1]);
    expect(JSON.stringify(failures.map((error) => errorFacts(error)))).not.toContain(secret);
  });

  test.each<readonly [string, unknown]>([
    ["no object", secret],
    ["of no type", { kid: "second" }],
    ["of no known type", { kty: "XYZ", kid: "second" }],
    ["without its number", { kty: "RSA", kid: "second", alg: "RS256", use: "sig" }],
    ["whose number is none", { ...second.jwk, n: 7 }],
  ])("a key %s spoils none of the others", async (_name, key) => {
    published = { json: { keys: [key, first.jwk] } };
    expect(await kindOf(first, "first")).toBe("valid");
    expect(await kindOf(second, "second")).not.toBe("valid");
  });
});

test("made-up keys of strangers make no more than one fetch in half a minute", async () => {
  await kindOf(first, "first");
  const [, ...rest] = (await tokenOf(strangers, "first")).split(".");
  const before = asked;
  for (let index = 0; index < 300; index++) {
    now += 100;
    const header = JSON.stringify({ alg: "RS256", kid: `made-up-${index}` });
    const forged = [Buffer.from(header).toString("base64url"), ...rest].join(".");
    expect((await check(forged)).kind).toBe("invalid");
  }
  expect(asked - before).toBeLessThanOrEqual(1);
});

test("a key that was published since is found by its first token, after the pause", async () => {
  await kindOf(first, "first");
  published = [first, second];
  expect(await kindOf(second, "second")).toBe("invalid");
  now = 30 * SECOND;
  expect(await kindOf(second, "second")).toBe("valid");
});
