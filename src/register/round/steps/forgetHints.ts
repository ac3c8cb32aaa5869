import { removeExpiredHints } from "#register/entries/hints.ts";
import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";

/** Now and then; whoever is first has removed them. */
export function forgetHints(context: Context): Step {
  return {
    name: "forget closed hints",
    async run({ all }) {
      if (all) await removeExpiredHints(context);
      return undefined;
    },
  };
}
