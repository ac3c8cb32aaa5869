import type { GetTokenOptions, TokenCredential } from "@azure/identity";
import { expect, test } from "vitest";
import { createTokens } from "#server/start/tokens.ts";

const POLICY = { tryMs: 20, allMs: 200, tries: 3, firstWaitMs: 1, longestWaitMs: 1 };
const SCOPE = "https://graph.microsoft.com/.default";

/** A credential that does one thing after the other, and how often it was asked. */
function credential(...answers: (() => Promise<string>)[]) {
  const asked: (GetTokenOptions | undefined)[] = [];
  const made: TokenCredential = {
    async getToken(_scope, options) {
      asked.push(options);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      return { token: (await answer?.()) ?? "", expiresOnTimestamp: Number.MAX_VALUE };
    },
  };
  return { asked, made };
}

const silent = () => new Promise<never>(() => {});
const failing = (message: string, statusCode?: number) => async () => {
  throw Object.assign(new Error(message), statusCode === undefined ? {} : { statusCode });
};

test("a token endpoint that never answers is asked again, and given up in time", async () => {
  const { asked, made } = credential(silent, async () => "token");
  expect(await createTokens(() => made, POLICY)(SCOPE)).toBe("token");
  expect(asked[0]?.abortSignal?.aborted).toBe(true);
  const dead = credential(silent);
  await expect(createTokens(() => dead.made, POLICY)(SCOPE)).rejects.toThrow("No answer in time");
  expect(dead.asked).toHaveLength(3);
});

test.each<readonly [string, () => Promise<string>, number]>([
  ["an outage", failing("down", 503), 3],
  ["throttling", failing("slow down", 429), 3],
  ["a broken connection", failing("socket hang up"), 3],
  ["a wrong secret", failing("AADSTS7000215: Invalid client secret"), 1],
  ["a refusal", failing("unauthorized_client", 400), 1],
])("%s is tried again only where that may help", async (_name, answer, times) => {
  const { asked, made } = credential(answer);
  await expect(createTokens(() => made, POLICY)(SCOPE)).rejects.toThrow();
  expect(asked).toHaveLength(times);
});

test("a refused token is asked for anew by a credential that remembers nothing, once for all who ask", async () => {
  let count = 0;
  const tokens = createTokens(() => {
    const name = `token-${++count}`;
    return credential(async () => name).made;
  }, POLICY);
  const [first, ...others] = await Promise.all([tokens(SCOPE), tokens(SCOPE)]);
  expect([first, ...others]).toEqual(["token-1", "token-1"]);
  const again = await Promise.all([tokens(SCOPE, first), tokens(SCOPE, first)]);
  expect(again).toEqual(["token-2", "token-2"]);
  expect(await tokens(SCOPE, first)).toBe("token-2");
  expect(count).toBe(2);
});
