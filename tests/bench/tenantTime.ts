import type { Timing } from "#sharepoint/pause.ts";

/** How long nothing must happen in this process before the tenant's time moves on. */
const QUIET_MS = 2;

/**
 * Time that passes only where the register waits for it: however busy this machine is, figures in it say what limits
 * and budgets cost.
 */
export interface TenantTime extends Timing {
  /** While such work is under way, no time passes. */
  busy<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function createTenantTime(start: number): TenantTime {
  let now = start;
  let active = 0;
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  let quiet: NodeJS.Timeout | undefined;

  function look(): void {
    clearTimeout(quiet);
    if (active === 0 && sleepers.length > 0) quiet = setTimeout(moveOn, QUIET_MS);
  }

  function moveOn(): void {
    now = Math.max(now, Math.min(...sleepers.map(({ until }) => until)));
    const due = sleepers.filter(({ until }) => until <= now);
    sleepers = sleepers.filter(({ until }) => until > now);
    for (const { wake } of due) wake();
    look();
  }

  return {
    now: () => now,
    random: Math.random,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        sleepers.push({ until: now + milliseconds, wake: resolve });
        look();
      }),
    async busy(work) {
      active++;
      look();
      try {
        return await work();
      } finally {
        active--;
        look();
      }
    },
  };
}
