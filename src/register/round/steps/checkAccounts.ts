import type { Context } from "#register/memory/context.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import type { Step } from "#register/memory/step.ts";
import { createAccountChecks } from "#register/people/accountChecks.ts";

/** Asks the directory whether the accounts of everybody responsible still exist. */
export function checkAccounts(context: Context): Step {
  const { entriesIn } = scopeReads(context.replica);
  const checks = createAccountChecks(context);
  return {
    name: "check accounts",
    async run(scope, claimWork) {
      await checks.run(entriesIn(scope), claimWork);
      return undefined;
    },
  };
}
