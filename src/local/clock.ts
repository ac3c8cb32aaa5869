import { z } from "zod";
import type { Store } from "./store.ts";

const MS_PER_DAY = 86_400_000;
const KEY = "clock/offsetMs";

/** Business time: real time plus an offset that survives restarts. Tokens never use it. */
export interface Clock {
  now(): number;
  advanceDays(days: number): number;
}

export function createClock(store: Store, realNow: () => number): Clock {
  let offset = store.setting(KEY, z.number()) ?? 0;
  return {
    now: () => realNow() + offset,
    advanceDays(days) {
      offset += days * MS_PER_DAY;
      store.remember(KEY, offset);
      return realNow() + offset;
    },
  };
}
