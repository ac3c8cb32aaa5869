import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { DirtyEntries, Scope } from "#register/memory/scope.ts";
import type { Step } from "#register/memory/step.ts";
import { createLease } from "./lease.ts";
import type { RoundOutcome } from "./loop.ts";
import type { Trust } from "./trust.ts";

/** A lease costs a write; below this much work it is cheaper that two replicas now and then try the same. */
const WORTH_A_LEASE = 8;

/** Nothing is done, and nothing forgotten: the next round looks again. */
const WAITING: RoundOutcome = { again: undefined, busy: false };

export interface Round {
  /**
   * Reads the lists, computes what is due, acts and marks. What this process caused itself (`own`) it does at once;
   * larger amounts of other work it leaves to the replica that holds the lease.
   */
  run(own: boolean): Promise<RoundOutcome>;
}

export function createRound(
  context: Context,
  steps: readonly Step[],
  { dirtyEntries, trust }: { readonly dirtyEntries: DirtyEntries; readonly trust: Trust },
): Round {
  const { instance, keyValues, realNow } = context;
  const lease = createLease({ keyValues, instance, now: realNow });

  async function lookAt(scope: Scope, own: boolean): Promise<RoundOutcome> {
    let busy = false;
    let left = false;
    const claimWork = async (pieces: readonly (string | undefined)[]): Promise<boolean> => {
      if (pieces.length === 0) return false;
      busy = true;
      // The next round sees whether it was finished, here or by another replica.
      for (const no of pieces) dirtyEntries.touch(no ?? null);
      if (own || pieces.length < WORTH_A_LEASE || (await lease.take())) return true;
      left = true;
      return false;
    };
    let again: number | undefined;
    for (const step of steps) again = earlier(again, await step.run(scope, claimWork));
    return { again: earlier(again, left ? lease.othersUntil() : undefined), busy };
  }

  return {
    async run(own) {
      if (!(await trust.sync())) return WAITING;
      const scope = dirtyEntries.take(momentOf(context).today);
      // What is missing leads to a look at everything.
      if (scope.all && !(await trust.compare())) {
        dirtyEntries.giveBack(scope);
        return WAITING;
      }
      try {
        return await lookAt(scope, own);
      } catch (error) {
        dirtyEntries.giveBack(scope);
        throw error;
      }
    },
  };
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
