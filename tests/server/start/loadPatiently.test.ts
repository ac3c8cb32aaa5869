import { expect, test } from "vitest";
import { loadPatiently, StartGivenUp } from "#server/start/loadPatiently.ts";

/** A start before something that is away until a moment, in virtual time. */
async function start(options: { readonly backAt: number; readonly patienceMs: number }) {
  let now = 0;
  const tries: number[] = [];
  const failed: unknown[] = [];
  const away = new Error("away");
  const ended = await loadPatiently({
    async load() {
      tries.push(now);
      if (now < options.backAt) throw away;
    },
    patienceMs: options.patienceMs,
    timing: {
      now: () => now,
      async sleep(milliseconds) {
        now += milliseconds;
      },
    },
    signal: new AbortController().signal,
    failed: (error) => failed.push(error),
  }).then(
    () => "loaded" as const,
    (error: unknown) => error,
  );
  return { tries, failed, ended, now, away };
}

test("what is away is tried again, later each time, and found within ten seconds", async () => {
  const { ended, failed, tries } = await start({ backAt: 60_000, patienceMs: 900_000 });
  expect(ended).toBe("loaded");
  expect(tries).toEqual([0, 1, 3, 7, 15, 25, 35, 45, 55, 65].map((s) => s * 1_000));
  expect(failed).toHaveLength(9);
});

test("once the stated time is over the start gives up, and says why", async () => {
  const { away, ended, now } = await start({ backAt: Infinity, patienceMs: 60_000 });
  expect(ended).toBeInstanceOf(StartGivenUp);
  expect(ended).toMatchObject({ cause: away });
  expect(now).toBeLessThanOrEqual(60_000);
});

test("a start that is told to stop ends at once", async () => {
  const stopping = new AbortController();
  const ended = loadPatiently({
    async load() {
      stopping.abort(new Error("stopped"));
      throw new Error("away");
    },
    patienceMs: 1,
    timing: { now: () => 0, sleep: () => new Promise(() => {}) },
    signal: stopping.signal,
    failed: () => {
      throw new Error("told");
    },
  });
  await expect(ended).rejects.toThrow("stopped");
});
