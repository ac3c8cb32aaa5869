import { z } from "zod";
import type { Store } from "./store.ts";

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
const KEY = "clock/offsetMs";

/** Business time: real time plus an offset that survives restarts. Tokens never use it. */
export interface Clock {
  now(): number;
  advance(days: number, hours: number): number;
}

export function createClock(store: Store, realNow: () => number): Clock {
  let offset = store.setting(KEY, z.number()) ?? 0;
  return {
    now: () => realNow() + offset,
    advance(days, hours) {
      offset += days * MS_PER_DAY + hours * MS_PER_HOUR;
      store.remember(KEY, offset);
      return realNow() + offset;
    },
  };
}
