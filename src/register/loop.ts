/** Runs rounds one after the other: at once when woken, else when something is due, at the latest after the pause. */
export interface Loop {
  wake(): void;
  start(): void;
  /** Resolves when the round that runs has ended; no other starts. */
  stop(): Promise<void>;
  /** Resolves when a round that started after the call has ended. */
  settled(): Promise<void>;
}

export interface LoopOptions {
  /** Returns when to look again (real time), if anything waits. */
  readonly run: () => Promise<number | undefined>;
  readonly pauseMs: number;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** A failed round is tried again after this, longer each time up to the pause. */
const FIRST_RETRY_MS = 250;

export function createLoop(options: LoopOptions): Loop {
  const { now, onError, pauseMs, run } = options;
  let stopped = true;
  let woken = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let waiters: (() => void)[] = [];

  function schedule(delay: number): void {
    if (stopped || running !== undefined) return;
    clearTimeout(timer);
    timer = setTimeout(begin, Math.max(0, delay));
  }

  function begin(): void {
    woken = false;
    const done = waiters;
    waiters = [];
    running = once().then((delay) => {
      running = undefined;
      for (const resolve of done) resolve();
      schedule(woken || waiters.length > 0 ? 0 : delay);
    });
  }

  async function once(): Promise<number> {
    try {
      const next = await run();
      failures = 0;
      return next === undefined ? pauseMs : Math.min(pauseMs, next - now());
    } catch (error) {
      onError(error);
      failures++;
      return Math.min(pauseMs, FIRST_RETRY_MS * 2 ** failures);
    }
  }

  return {
    wake() {
      woken = true;
      schedule(0);
    },
    start() {
      stopped = false;
      schedule(0);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
    settled: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        schedule(0);
      }),
  };
}
