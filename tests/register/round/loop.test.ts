import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLoop, type Loop, type RoundOutcome } from "#register/round/loop.ts";

const IDLE: RoundOutcome = { again: undefined, busy: false };
const BUSY: RoundOutcome = { again: undefined, busy: true };

let loop: Loop;
let outcome: () => RoundOutcome;
let rounds: { readonly at: number; readonly own: boolean }[];
let errors: unknown[];

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  outcome = () => IDLE;
  rounds = [];
  errors = [];
  loop = createLoop({
    async run(own) {
      rounds.push({ at: Date.now(), own });
      return outcome();
    },
    pauses: { first: 1_000, longest: 10_000 },
    now: Date.now,
    onError: (error) => errors.push(error),
  });
  loop.start();
});
afterEach(async () => {
  await loop.stop();
  vi.useRealTimers();
});

const times = () => rounds.map(({ at }) => at);

test("while nothing happens the pauses grow up to the longest", async () => {
  await vi.advanceTimersByTimeAsync(45_000);
  expect(times()).toEqual([0, 2_000, 6_000, 14_000, 24_000, 34_000, 44_000]);
});

test("after something happened it looks again soon", async () => {
  await vi.advanceTimersByTimeAsync(20_000);
  outcome = () => BUSY;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(times().slice(-3)).toEqual([24_000, 25_000, 26_000]);
});

test("a notification wakes it at once, as something of others; a command as its own", async () => {
  await vi.advanceTimersByTimeAsync(20_000);
  loop.wake(false);
  await vi.advanceTimersByTimeAsync(1);
  loop.wake(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(rounds.slice(-2)).toEqual([
    { at: 20_000, own: false },
    { at: 20_001, own: true },
  ]);
  expect(rounds[0]).toEqual({ at: 0, own: false });
});

test("what waits for a moment is looked at in that moment", async () => {
  outcome = () => ({ again: rounds.length === 1 ? 500 : undefined, busy: false });
  await vi.advanceTimersByTimeAsync(600);
  expect(times()).toEqual([0, 500]);
});

test("a failed round is tried again soon, and what it was to do stays its own", async () => {
  await vi.advanceTimersByTimeAsync(20_000);
  outcome = () => {
    throw new Error("unreachable");
  };
  loop.wake(true);
  await vi.advanceTimersByTimeAsync(1);
  outcome = () => IDLE;
  await vi.advanceTimersByTimeAsync(600);
  expect(errors).toHaveLength(1);
  expect(rounds.slice(-2)).toEqual([
    { at: 20_000, own: true },
    { at: 20_500, own: true },
  ]);
});
