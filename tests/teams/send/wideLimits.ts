import { createSendLimits, type SendLimits } from "#teams/send/sendLimits.ts";

const MORE_THAN_AN_HOUR_MS = 3_610_000;

/** For tests that are about other things than Teams' limits: hours lie between two requests. */
export function wideLimits(): SendLimits {
  return createSendLimits({ now: hourlyClock(), sleep: async () => {} });
}

export function hourlyClock(): () => number {
  let now = 0;
  return () => {
    now += MORE_THAN_AN_HOUR_MS;
    return now;
  };
}
