import { QueryClient } from "@tanstack/react-query";
import { describe, expect, test } from "vitest";
import { goneLater, lastHeard, lastUnanswered } from "#tab/app/touch.ts";
import { ApiProblem, NoAnswer } from "#tab/data/api.ts";
import { SignInFailure } from "#tab/data/signInFailure.ts";
import { PartMissing, partKey } from "#tab/session/loadPart.ts";

const problem = (code: ConstructorParameters<typeof ApiProblem>[0], status: number) =>
  new ApiProblem(code, {}, status);

/** A page whose entry was answered at the given time, and whose other question failed so. */
async function cacheWith(
  failure: Error,
  { key = ["other"] as readonly unknown[], at = 1_000 } = {},
) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(["entries"], {}, { updatedAt: at });
  client.setQueryData(["me"], {}, { updatedAt: at + 5_000 });
  client.setQueryData(partKey("cases"), {}, { updatedAt: at + 9_000 });
  await client.fetchQuery({ queryKey: key, queryFn: () => Promise.reject(failure) }).catch(() => 0);
  return client.getQueryCache();
}

describe("what an open page has heard of the service", () => {
  test("is neither who the person is nor a part of the tab", async () => {
    expect(lastHeard(await cacheWith(new NoAnswer("read")))).toBe(1_000);
    expect(lastHeard(new QueryClient().getQueryCache())).toBe(0);
  });

  test.each<[string, Error, boolean]>([
    ["nobody answers", problem("unavailable", 0), true],
    ["nobody answers in time", new NoAnswer("read"), true],
    ["the service starts", problem("starting", 503), true],
    ["the service asks for patience", problem("tooManyRequests", 429), true],
    ["the session has ended", problem("notSignedIn", 401), true],
    ["Teams does not sign in", new SignInFailure("hostSilent", ""), true],
    ["a part does not come", new PartMissing("menu", "unreachable", "asked"), true],
    [
      "a part that comes by itself does not",
      new PartMissing("count", "unreachable", "later"),
      true,
    ],
    ["a newer version took a part away", new PartMissing("menu", "gone", "asked"), false],
    ["something is not there", problem("notFound", 404), false],
    ["something is refused", problem("forbidden", 403), false],
    ["somebody was faster", problem("changedMeanwhile", 409), false],
  ])("where %s, that is (or is not) no answer", async (_what, failure, isUnanswered) => {
    const found = lastUnanswered(await cacheWith(failure));
    expect(found?.error).toBe(isUnanswered ? failure : undefined);
  });

  test("an answer that came since counts", async () => {
    const cache = await cacheWith(new NoAnswer("read"));
    cache.find({ queryKey: ["other"] })?.setData({}, { updatedAt: Date.now() + 1, manual: true });
    expect(lastUnanswered(cache)).toBeUndefined();
  });

  test.each([
    ["later", "gone", true],
    ["later", "unreachable", false],
    ["asked", "gone", false],
  ] as const)(
    "a part that came %s and is %s is told by the page: %s",
    async (asked, why, isTold) => {
      const missing = new PartMissing("count", why, asked);
      const cache = await cacheWith(missing, { key: partKey("count") });
      expect(goneLater(cache)).toBe(isTold ? missing : undefined);
    },
  );
});
