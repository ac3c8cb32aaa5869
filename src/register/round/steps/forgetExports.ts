import { removeExpiredExports } from "#register/exports/exportRequests.ts";
import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";

/** Now and then; whoever is first has removed them. */
export function forgetExports(context: Context): Step {
  return {
    name: "forget expired exports",
    async run({ all }) {
      if (all) await removeExpiredExports(context);
      return undefined;
    },
  };
}
