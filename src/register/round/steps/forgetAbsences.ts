import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";
import { removePastAbsences } from "#register/people/absence.ts";

/** Now and then; whoever is first has removed them, and nobody has to be asked for it. */
export function forgetAbsences(context: Context): Step {
  return {
    name: "forget past absences",
    async run({ all }) {
      if (all) await removePastAbsences(context);
      return undefined;
    },
  };
}
