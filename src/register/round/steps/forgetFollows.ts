import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";
import { removeEndedFollows } from "#register/people/follows.ts";

/** Now and then; whoever is first has removed them. */
export function forgetFollows(context: Context): Step {
  return {
    name: "forget what nobody follows any more",
    async run({ all }) {
      if (all) await removeEndedFollows(context);
      return undefined;
    },
  };
}
