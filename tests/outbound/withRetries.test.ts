import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { callersPatience, forCaller, withoutCaller } from "#outbound/caller.ts";
import { type RequestPolicy, waitAfter } from "#outbound/requestPolicy.ts";
import { NoAnswer, withinLimit } from "#outbound/withinLimit.ts";
import { withRetries } from "#outbound/withRetries.ts";

const POLICY: RequestPolicy = {
  tryMs: 4_000,
  allMs: 10_000,
  tries: 5,
  firstWaitMs: 500,
  longestWaitMs: 2_000,
};

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => vi.useRealTimers());

const never = () => new Promise<never>(() => {});

/** What the work came to, and after how long. */
async function timed(work: Promise<unknown>) {
  const begun = performance.now();
  const ended = work.then(
    (value) => ({ value, after: performance.now() - begun }),
    (error: unknown) => ({ error, after: performance.now() - begun }),
  );
  await vi.runAllTimersAsync();
  return ended;
}

test("a try that hears nothing ends at its limit, even where the work does not heed its signal", async () => {
  const ended = await timed(withinLimit({ tryMs: 4_000, leftMs: 60_000 }, never));
  expect(ended).toMatchObject({ error: expect.any(NoAnswer), after: 4_000 });
});

test("what is heard is waited for on, until nothing more is or the time for all is over", async () => {
  const chatting = (times: number) => async (_signal: AbortSignal, heard: () => void) => {
    for (let time = 0; time < times; time++) {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      heard();
    }
    return "whole";
  };
  expect(await timed(withinLimit({ tryMs: 4_000, leftMs: 60_000 }, chatting(5)))).toEqual({
    value: "whole",
    after: 15_000,
  });
  expect(await timed(withinLimit({ tryMs: 4_000, leftMs: 10_000 }, chatting(5)))).toMatchObject({
    error: expect.any(NoAnswer),
    after: 10_000,
  });
});

test("a signal ends a try with its own reason, before and during it", async () => {
  const stopping = new AbortController();
  const reason = new Error("The service stops");
  const running = withinLimit({ tryMs: 4_000, leftMs: 4_000, signal: stopping.signal }, never);
  stopping.abort(reason);
  await expect(running).rejects.toBe(reason);
  await expect(
    withinLimit({ tryMs: 4_000, leftMs: 4_000, signal: stopping.signal }, never),
  ).rejects.toBe(reason);
});

test("who never answers is given up within the time for all tries", async () => {
  const once = vi.fn(never);
  const { after } = await timed(withRetries(POLICY, once, () => ({})));
  expect(after).toBeLessThanOrEqual(POLICY.allMs);
  expect(once.mock.calls.length).toBeGreaterThan(1);
});

test("a wait that would not end in time is not waited for, and what cannot help is not tried again", async () => {
  const busy = new Error("busy");
  const failing = async () => {
    throw busy;
  };
  expect(await timed(withRetries(POLICY, failing, () => ({ askedMs: 60_000 })))).toEqual({
    error: busy,
    after: 0,
  });
  expect(await timed(withRetries(POLICY, failing, () => undefined))).toEqual({
    error: busy,
    after: 0,
  });
});

test.each<readonly [string, number | undefined, readonly number[]]>([
  ["none", undefined, [500, 1_000, 2_000, 2_000]],
  ["nothing, as if that were a pace", 0, [500, 1_000, 2_000, 2_000]],
  ["half a second", 500, [500, 1_000, 2_000, 2_000]],
  ["seven seconds", 7_000, [7_000, 7_000, 7_000, 7_000]],
])(
  "asked for a wait of %s, tries come at a pace that spares the other side",
  (_name, asked, waits) => {
    expect(waits.map((_wait, at) => waitAfter(POLICY, at + 1, () => 0.5, asked))).toEqual(waits);
  },
);

test("a caller's patience is known to what was begun for them, and to nothing else", async () => {
  const { signal } = new AbortController();
  const seen = await forCaller(signal, async () => {
    await Promise.resolve();
    return [callersPatience(), withoutCaller(callersPatience)];
  });
  expect(seen).toEqual([signal, undefined]);
  expect(callersPatience()).toBeUndefined();
});
