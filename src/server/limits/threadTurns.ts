import { availableParallelism } from "node:os";
import { HttpProblem } from "#server/routes/httpProblem.ts";

/** A thread takes a processor; one processor is left to answer people. */
export const MOST_AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));

/** Few works at once, each in a thread; those that come later wait for their turn. */
export interface ThreadTurns {
  /** 503 `busy` where too many wait already. */
  take<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function createThreadTurns(options: {
  readonly mostWaiting: number;
  readonly askAgainMs: number;
}): ThreadTurns {
  let running = 0;
  const waiting: (() => void)[] = [];

  async function takeTurn(): Promise<void> {
    if (running < MOST_AT_ONCE) {
      running++;
      return;
    }
    if (waiting.length >= options.mostWaiting) {
      throw new HttpProblem(503, "busy", undefined, options.askAgainMs);
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** Whoever waits takes the turn over. */
  function giveTurn(): void {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }

  return {
    async take(work) {
      await takeTurn();
      try {
        return await work();
      } finally {
        giveTurn();
      }
    },
  };
}
