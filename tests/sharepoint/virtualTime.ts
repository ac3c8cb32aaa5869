import type { Timing } from "#sharepoint/pause.ts";

export interface VirtualTime {
  readonly timing: Timing;
  /** Every sleep that was begun, in milliseconds. */
  readonly slept: readonly number[];
  /** Runs the works side by side; time moves on only when each of them sleeps or has ended. */
  run<Value>(...works: readonly (() => Promise<Value>)[]): Promise<PromiseSettledResult<Value>[]>;
}

/** A clock for many requests at once: no real time passes, and their order is the same in every run. */
export function createVirtualTime(random: () => number = () => 0.5): VirtualTime {
  const slept: number[] = [];
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  let now = 0;
  let running = 0;

  function moveOn(): void {
    if (sleepers.length === 0 || sleepers.length < running) return;
    now = Math.max(now, Math.min(...sleepers.map(({ until }) => until)));
    const due = sleepers.filter(({ until }) => until <= now);
    sleepers = sleepers.filter(({ until }) => until > now);
    for (const { wake } of due) wake();
  }

  return {
    slept,
    timing: {
      now: () => now,
      random,
      sleep: (milliseconds, signal) =>
        new Promise((resolve, reject) => {
          const sleeper = { until: now + milliseconds, wake: resolve };
          slept.push(milliseconds);
          sleepers.push(sleeper);
          signal?.addEventListener("abort", () => {
            sleepers = sleepers.filter((one) => one !== sleeper);
            reject(new Error("The sleep was interrupted"));
          });
          moveOn();
        }),
    },
    run(...works) {
      running += works.length;
      return Promise.allSettled(
        works.map((work) =>
          work().finally(() => {
            running--;
            moveOn();
          }),
        ),
      );
    },
  };
}
