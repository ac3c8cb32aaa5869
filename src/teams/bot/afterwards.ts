import { errorFacts } from "#outbound/errorFacts.ts";
import type { BotLog } from "./log.ts";

/** Work that an answer must not wait for: Teams shows an error after some seconds. */
export interface Afterwards {
  run(work: () => Promise<void>): void;
  /** Resolves when everything that was started is done: for a clean end. */
  idle(): Promise<void>;
}

export function createAfterwards(log: BotLog): Afterwards {
  const running = new Set<Promise<void>>();
  return {
    run: (work) => {
      const started = work()
        .catch((error: unknown) => {
          log.error({ err: errorFacts(error) }, "work after an activity failed");
        })
        .finally(() => running.delete(started));
      running.add(started);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
