import {
  carryOutRun,
  type FileScheduled,
  removePastRuns,
  scheduledRuns,
} from "#register/exports/scheduledExports.ts";
import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";

/** Lists that are put into the library by themselves; whoever claims one makes it. */
export function fileScheduled(context: Context, file: FileScheduled): Step {
  return {
    name: "file scheduled exports",
    async run({ all }) {
      if (!all) return undefined;
      await removePastRuns(context);
      for (const run of scheduledRuns(context)) await carryOutRun(context, run, file);
      return undefined;
    },
  };
}
