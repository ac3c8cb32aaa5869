import { withoutCaller } from "#outbound/caller.ts";

/** How long to wait for the next look, in milliseconds: after something happened, and at the longest. */
export interface Pauses {
  readonly first: number;
  readonly longest: number;
}

export interface RoundOutcome {
  /** When to look again at the latest (real time), if anything waits. */
  readonly again: number | undefined;
  /** Whether anything was found to do: more may follow soon. */
  readonly busy: boolean;
}

/**
 * Runs rounds one after the other: at once when woken, else when something is due, else after a pause that grows while
 * nothing happens.
 */
export interface Loop {
  /** `own`: this process has caused something itself; else it was told that something changed. */
  wake(own: boolean): void;
  start(): void;
  /** Resolves when the round that runs has ended; no other starts. */
  stop(): Promise<void>;
  /** Resolves when a round that started after the call has ended. */
  roundEnded(): Promise<void>;
  state(): RoundsState;
}

/** How the rounds go; times in epoch milliseconds. */
export interface RoundsState {
  readonly ended: number;
  readonly failed: number;
  /** Since the last round that ended well. */
  readonly failedInARow: number;
  /** When the last one ended well, or the loop began. */
  readonly lastEndedAt: number | undefined;
}

export interface LoopOptions {
  readonly run: (own: boolean) => Promise<RoundOutcome>;
  readonly pauses: Pauses;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

const GROWTH = 2;
/** A failed round is tried again after this, longer each time up to the pause. */
const FIRST_RETRY_MS = 250;
/** What is away may be back any moment. */
const LONGEST_RETRY_MS = 10_000;

export function createLoop(options: LoopOptions): Loop {
  const { now, onError, pauses, run } = options;
  let stopped = true;
  let woken = false;
  let own = false;
  let pause = pauses.first;
  let failures = 0;
  let counted = { ended: 0, failed: 0 };
  let lastEndedAt: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let waiters: (() => void)[] = [];

  function schedule(delay: number): void {
    if (stopped || running !== undefined) return;
    clearTimeout(timer);
    // A round is nobody's request, whoever woke it.
    timer = withoutCaller(() => setTimeout(begin, Math.max(0, delay)));
  }

  function begin(): void {
    woken = false;
    const done = waiters;
    waiters = [];
    // Whoever waits for the end of a round has caused something.
    const isOwn = own || done.length > 0;
    own = false;
    running = once(isOwn).then((delay) => {
      running = undefined;
      for (const resolve of done) resolve();
      schedule(woken || waiters.length > 0 ? 0 : delay);
    });
  }

  async function once(isOwn: boolean): Promise<number> {
    try {
      const { again, busy } = await run(isOwn);
      failures = 0;
      counted = { ...counted, ended: counted.ended + 1 };
      lastEndedAt = now();
      pause = busy ? pauses.first : Math.min(pauses.longest, pause * GROWTH);
      return again === undefined ? pause : Math.min(pause, again - now());
    } catch (error) {
      onError(error);
      failures++;
      counted = { ...counted, failed: counted.failed + 1 };
      // What this round was to do is still to be done.
      own ||= isOwn;
      return Math.min(pauses.longest, LONGEST_RETRY_MS, FIRST_RETRY_MS * GROWTH ** failures);
    }
  }

  return {
    wake(isOwn) {
      woken = true;
      own ||= isOwn;
      pause = pauses.first;
      schedule(0);
    },
    start() {
      stopped = false;
      lastEndedAt ??= now();
      schedule(0);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
    roundEnded: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        schedule(0);
      }),
    state: () => ({ ...counted, failedInARow: failures, lastEndedAt }),
  };
}
