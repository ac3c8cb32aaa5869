import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSendLimits, SendPostponed } from "#teams/send/sendLimits.ts";
import { createVirtualTime } from "#tests/sharepoint/virtualTime.ts";

/** Requests as Teams sees them, in milliseconds. */
function world(perSecond = 25) {
  const { run, timing } = createVirtualTime();
  const limits = createSendLimits(
    { now: timing.now, sleep: (milliseconds) => timing.sleep(milliseconds, undefined) },
    perSecond,
  );
  const left: { readonly at: number; readonly chat: string; readonly isNew: boolean }[] = [];
  const postponed: number[] = [];
  const again: number[] = [];
  const ask = async (chat: string, isNew: boolean, at = 0): Promise<void> => {
    if (at > timing.now()) await timing.sleep(at - timing.now(), undefined);
    try {
      await (isNew ? limits.message(chat) : limits.change(chat));
      left.push({ at: timing.now(), chat, isNew });
    } catch (error) {
      if (!(error instanceof SendPostponed)) throw error;
      postponed.push(error.retryAfter);
      again.push(timing.now() + error.retryAfter);
    }
  };
  return { run, timing, limits, left, postponed, again, ask };
}

/** The most that lie within one stretch of that length. */
function mostWithin(times: readonly number[], milliseconds: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.max(
    0,
    ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + milliseconds).length),
  );
}

const times = (count: number) => Array.from({ length: count }, (_, at) => at);

describe("the limits of the app", () => {
  test("100 requests to as many chats leave 25 a second, in the order they came", async () => {
    const { ask, left, run } = world();
    await run(...times(100).map((at) => () => ask(`a:${at}`, true)));
    expect(
      mostWithin(
        left.map(({ at }) => at),
        1_000,
      ),
    ).toBe(25);
    expect(left.map(({ chat }) => chat)).toEqual(times(100).map((at) => `a:${at}`));
    expect(left.at(-1)?.at).toBe(3_000);
  });

  test.each([
    [10, 1],
    [30, 3],
    [32, 3],
  ])("of %i a second for all of %i processes one sends its share", async (all, count) => {
    const { ask, left, limits, run } = world(all);
    limits.divideAmong(() => count);
    await run(...times(30).map((at) => () => ask(`a:${at}`, true)));
    expect(
      mostWithin(
        left.map(({ at }) => at),
        1_000,
      ),
    ).toBe(10);
    expect(left.at(-1)?.at).toBe(2_000);
  });

  test("opening a chat counts like a message", async () => {
    const { limits, run, timing } = world();
    await run(...times(26).map((at) => () => limits.opening(`${at}`)));
    expect(timing.now()).toBe(1_000);
  });

  test("what would wait longer than eight seconds is not waited for", async () => {
    const { ask, left, postponed, run } = world();
    await run(...times(300).map((at) => () => ask(`a:${at}`, true)));
    expect(left).toHaveLength(225);
    expect(left.at(-1)?.at).toBe(8_000);
    expect(postponed).toHaveLength(75);
    expect(Math.min(...postponed)).toBe(9_000);
  });
});

describe("the limits of one chat", () => {
  test("changes of copies leave at most 7 in a second and 8 in two", async () => {
    const { ask, left, run } = world();
    await run(...times(20).map(() => () => ask("a:1", false)));
    const moments = left.map(({ at }) => at);
    expect(mostWithin(moments, 1_000)).toBe(7);
    expect(mostWithin(moments, 2_000)).toBe(8);
    expect(
      mostWithin(
        moments.filter((at) => at > 0),
        2_000,
      ),
    ).toBeLessThanOrEqual(8);
  });

  test("a second chat does not wait for the first", async () => {
    const { ask, left, run } = world();
    await run(...times(10).map((at) => () => ask(at < 9 ? "a:1" : "a:2", false)));
    expect(left.find(({ chat }) => chat === "a:2")?.at).toBe(0);
  });

  test("60 in half a minute, and no more", async () => {
    const { ask, left, run } = world();
    await run(...times(70).map((at) => () => ask("a:1", false, at * 400)));
    expect(
      mostWithin(
        left.map(({ at }) => at),
        30_000,
      ),
    ).toBeLessThanOrEqual(60);
    expect(left.length).toBeGreaterThan(60);
  });
});

describe("notifications of one person", () => {
  test("the eleventh in a minute is told when to come back, and then leaves", async () => {
    const { again, ask, left, postponed, run } = world();
    await run(...times(12).map((at) => () => ask("a:1", true, at * 3_000)));
    expect(left).toHaveLength(10);
    expect(postponed[0]).toBe(61_000 - 30_000);
    await run(() => ask("a:1", true, again[0]));
    expect(left).toHaveLength(11);
    expect(
      mostWithin(
        left.map(({ at }) => at),
        60_000,
      ),
    ).toBe(10);
  });

  test("who is turned away keeps no place: whoever asks first when there is room leaves first", async () => {
    const { again, ask, left, limits, run, timing } = world();
    await run(...times(40).map(() => () => ask("a:1", true)));
    expect(left).toHaveLength(10);
    expect(new Set(again).size).toBe(1);
    const wait = limits.waits.message("a:1");
    expect(timing.now() + wait).toBe(again[0]);
    await run(() => ask("a:1", true, again[0]));
    expect(left.at(-1)?.at).toBe(again[0]);
  });

  test("79 of them leave within seven minutes and some seconds, which is what ten a minute take", async () => {
    const { ask, left, limits, run, timing } = world();
    while (left.length < 79) {
      await timing.sleep(limits.waits.message("a:1"), undefined);
      await run(() => ask("a:1", true));
    }
    expect(left.at(-1)?.at).toBeLessThanOrEqual(7 * 61_000 + 3_000);
  });

  test("changes of copies leave room for a message", async () => {
    const { ask, left, limits, run } = world();
    await run(...times(300).map((at) => () => ask("a:1", false, at * 200)));
    expect(limits.waits.message("a:1")).toBeLessThanOrEqual(2_400);
    const before = left.length;
    await run(() => ask("a:1", true, 60_000));
    expect(left).toHaveLength(before + 1);
  });

  test("a changed message notifies nobody", async () => {
    const { ask, left, run } = world();
    await run(...times(40).map((at) => () => ask("a:1", false, at * 1_000)));
    expect(left).toHaveLength(40);
  });
});

describe("after Teams has refused a request", () => {
  test("nothing leaves until it may, not even what was about to", async () => {
    const { ask, left, limits, run } = world();
    await run(...times(30).map((at) => () => ask(`a:${at}`, true)), async () =>
      limits.pause(5_000),
    );
    expect(left.filter(({ at }) => at === 0)).toHaveLength(25);
    expect(left.filter(({ at }) => at > 0).map(({ at }) => at)).toEqual(times(5).map(() => 5_000));
  });

  test("a long pause is not waited for", async () => {
    const { ask, limits, postponed, run } = world();
    limits.pause(60_000);
    await run(() => ask("a:1", true));
    expect(postponed).toEqual([60_000]);
  });

  test("after a minute somebody looks, however long was asked for", async () => {
    const { ask, left, limits, run } = world();
    limits.pause(3_600_000);
    await run(() => ask("a:1", true, 60_000));
    expect(left).toHaveLength(1);
  });

  test("while nobody answers the pauses grow to a minute; an answer ends that", () => {
    let now = 0;
    const limits = createSendLimits({ now: () => now, sleep: async () => {} });
    const pauses = times(9).map(() => {
      limits.pause();
      // The others that were under way fail as well.
      for (const _ of times(7)) limits.pause();
      const wait = limits.waits.message("a:1");
      now += wait;
      return wait;
    });
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1_000));
    limits.answered();
    limits.pause();
    expect(limits.waits.message("a:1")).toBe(1_000);
  });
});

test("whatever is asked for and whenever, Teams' limits hold and nothing is lost", async () => {
  const city = fc.record({
    chat: fc.integer({ min: 1, max: 4 }),
    isNew: fc.boolean(),
    at: fc.integer({ min: 0, max: 90_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(city, { maxLength: 250 }), async (asked) => {
      const { ask, left, postponed, run } = world();
      const done = await run(
        ...asked.map(
          ({ at, chat, isNew }) =>
            () =>
              ask(`a:${chat}`, isNew, at),
        ),
      );
      expect(done.every(({ status }) => status === "fulfilled")).toBe(true);
      expect(left.length + postponed.length).toBe(asked.length);
      expect(
        mostWithin(
          left.map(({ at }) => at),
          1_000,
        ),
      ).toBeLessThanOrEqual(25);
      for (const chat of ["a:1", "a:2", "a:3", "a:4"]) {
        const own = left.filter((one) => one.chat === chat);
        const moments = own.map(({ at }) => at);
        expect(mostWithin(moments, 1_000)).toBeLessThanOrEqual(7);
        expect(mostWithin(moments, 2_000)).toBeLessThanOrEqual(8);
        expect(mostWithin(moments, 30_000)).toBeLessThanOrEqual(60);
        const changes = own.filter(({ isNew }) => !isNew).map(({ at }) => at);
        expect(mostWithin(changes, 30_000)).toBeLessThanOrEqual(50);
        const notified = own.filter(({ isNew }) => isNew).map(({ at }) => at);
        expect(mostWithin(notified, 60_000)).toBeLessThanOrEqual(10);
      }
    }),
    { numRuns: 60 },
  );
});
