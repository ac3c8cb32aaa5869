import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { ApiProblem, createApi, NoAnswer } from "#tab/data/api.ts";
import { SignInFailure } from "#tab/data/signInFailure.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("AbortSignal", { timeout: abortAfter });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** As the browser's own, by the test's clock. */
function abortAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

const api = createApi(
  async () => "token",
  () => undefined,
  Date.now,
);
const untilAborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(new Error("aborted")));
  });

test.each([
  ["read", 20_000, () => api.get("/x", z.unknown())],
  ["write", 45_000, () => api.post("/x", z.unknown(), {})],
] as const)(
  "a %s that is never answered ends after %i ms and says which it was",
  async (to, limit, send) => {
    vi.stubGlobal("fetch", (_url: string, init: RequestInit) => untilAborted(init.signal));
    const sent = send().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(limit);
    expect(await sent).toEqual(new NoAnswer(to));
  },
);

test("an answer that begins and never ends is none", async () => {
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => ({
    ok: true,
    status: 200,
    headers: new Headers(),
    json: () => untilAborted(init.signal),
  }));
  const sent = api.get("/x", z.unknown()).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await sent).toBeInstanceOf(NoAnswer);
});

test("without a network the register is out of reach, at once", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(api.get("/x", z.unknown())).rejects.toEqual(new ApiProblem("unavailable", {}, 0));
});

test("why there is no token is not lost on the way", async () => {
  const refused = new SignInFailure("cancelled", "CancelledByUser");
  const signedOut = createApi(
    () => Promise.reject(refused),
    () => undefined,
    Date.now,
  );
  await expect(signedOut.get("/x", z.unknown())).rejects.toBe(refused);
});

test("whoever is told to wait asks nothing by itself until then; what a person sends goes out", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (_url: string, { method }: RequestInit) => {
    asked.push(method ?? "");
    return Response.json(
      { code: "tooManyRequests" },
      { status: 429, headers: { "retry-after": "30" } },
    );
  });
  const own = createApi(
    async () => "token",
    () => undefined,
    Date.now,
  );
  const read = () => own.get("/x", z.unknown()).catch((error: unknown) => error);
  const refusal = new ApiProblem("tooManyRequests", {}, 429);
  expect(await read()).toEqual(refusal);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(await read()).toEqual(refusal);
  await expect(own.post("/x", z.unknown(), {})).rejects.toEqual(refusal);
  expect(asked).toEqual(["GET", "POST"]);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await read()).toEqual(refusal);
  expect(asked).toEqual(["GET", "POST", "GET"]);
});
