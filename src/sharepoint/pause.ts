import { setTimeout as sleep } from "node:timers/promises";

export interface Timing {
  readonly now: () => number;
  /** Resolves after the time, or rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: Signal) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
}
type Signal = AbortSignal | null | undefined;

/** The time of this machine. */
export const realTiming: Timing = {
  now: Date.now,
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, signal ? { signal } : {}),
  random: Math.random,
};

/**
 * What all requests of this service share: a throttling tenant is not asked again by the next request, and one that is
 * about to throttle is asked more slowly. Every request waits here before it leaves.
 */
export interface Pause extends Timing {
  /**
   * Resolves when the next request may leave, with 0; at once, with the time until then, where that is after `until`.
   * Rejects with the signal's reason when it aborts. Where requests have to wait, writes leave before reads: whoever decides
   * waits for their own word, not for what others look at.
   */
  wait(signal: Signal, until: number, kind: "read" | "write"): Promise<number>;
  /** Nothing leaves for so long. */
  hold(milliseconds: number): void;
  /** So many requests are left for so long: they are spread over that time. */
  spread(remaining: number, milliseconds: number): void;
}

/** After a shared pause requests leave one after the other, about so far apart. */
const RESUME_GAP_MS = 50;

export function createPause(timing: Timing): Pause {
  let heldUntil = 0;
  let pace = { gap: 0, until: 0 };
  let lastLeft = Number.NEGATIVE_INFINITY;
  let writesWaiting = 0;

  const pauseFor = async (milliseconds: number, signal: Signal): Promise<void> => {
    signal?.throwIfAborted();
    await timing.sleep(milliseconds, signal).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error;
    });
  };

  /** When a request may leave; one that waited for the end of a pause keeps its distance to the one before. */
  const dueAt = (gapAfterPause: number): number => {
    const gap = timing.now() < pace.until ? Math.max(pace.gap, gapAfterPause) : gapAfterPause;
    return Math.max(heldUntil, gap === 0 ? 0 : lastLeft + gap);
  };

  async function waitInTurn(signal: Signal, until: number, isRead: boolean): Promise<number> {
    let gapAfterPause = 0;
    for (;;) {
      const now = timing.now();
      const own = dueAt(gapAfterPause);
      const due = isRead && writesWaiting > 0 ? Math.max(own, now + RESUME_GAP_MS) : own;
      if (due <= now) break;
      if (due > until) return due - now;
      if (heldUntil > now) gapAfterPause = RESUME_GAP_MS * (0.5 + timing.random());
      await pauseFor(due - now, signal);
    }
    lastLeft = timing.now();
    return 0;
  }

  return {
    ...timing,
    sleep: pauseFor,
    hold(milliseconds) {
      heldUntil = Math.max(heldUntil, timing.now() + milliseconds);
    },
    spread(remaining, milliseconds) {
      const until = timing.now() + milliseconds;
      if (remaining < 1) heldUntil = Math.max(heldUntil, until);
      else pace = { gap: milliseconds / remaining, until };
    },
    async wait(signal, until, kind) {
      signal?.throwIfAborted();
      if (kind === "read") return waitInTurn(signal, until, true);
      writesWaiting++;
      try {
        return await waitInTurn(signal, until, false);
      } finally {
        writesWaiting--;
      }
    },
  };
}
