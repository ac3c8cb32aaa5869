import { causeSteps } from "#register/cases/causes/causes.ts";
import type { FileScheduled } from "#register/exports/scheduledExports.ts";
import type { ImportFiles } from "#register/imports/importFiles.ts";
import { runImports } from "#register/imports/runImports.ts";
import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";
import type { Sending } from "#register/messages/dueIndex.ts";
import type { ItemProblems } from "#register/store/itemProblems.ts";
import { announceReplica } from "./replicas.ts";
import { checkAccounts } from "./steps/checkAccounts.ts";
import { deriveEntries } from "./steps/deriveEntries.ts";
import { endReviewPeriods } from "./steps/endReviewPeriods.ts";
import { fileScheduled } from "./steps/fileScheduled.ts";
import { followHandovers } from "./steps/followHandovers.ts";
import { forgetAbsences } from "./steps/forgetAbsences.ts";
import { forgetExports } from "./steps/forgetExports.ts";
import { forgetFollows } from "./steps/forgetFollows.ts";
import { forgetHints } from "./steps/forgetHints.ts";
import { reconcileItems } from "./steps/reconcileItems.ts";
import { recordDeletions } from "./steps/recordDeletions.ts";
import { recordSettings } from "./steps/recordSettings.ts";
import { restoreCases } from "./steps/restoreCases.ts";
import { sendMessages } from "./steps/sendMessages.ts";
import { startDeadlines } from "./steps/startDeadlines.ts";
import { withdrawRetired } from "./steps/withdrawRetired.ts";

/** What a round does, in this order: what was edited and lost, what is asked, what follows, who is told. */
export function roundSteps(
  context: Context,
  sending: Sending,
  problems: Pick<ItemProblems, "report" | "clear">,
  file: FileScheduled | undefined,
  imports: ImportFiles | undefined,
): readonly Step[] {
  return [
    announceReplica(context),
    ...reconcileItems(context, problems),
    recordSettings(context),
    recordDeletions(context),
    restoreCases(context),
    forgetAbsences(context),
    forgetHints(context),
    forgetFollows(context),
    forgetExports(context),
    ...causeSteps(context, "rule"),
    endReviewPeriods(context),
    ...causeSteps(context, "report"),
    withdrawRetired(context),
    ...causeSteps(context, "campaign"),
    followHandovers(context),
    startDeadlines(context),
    deriveEntries(context),
    sendMessages(context, sending),
    // Last: nothing waits for a directory or a library that does not answer.
    checkAccounts(context),
    ...(file === undefined ? [] : [fileScheduled(context, file)]),
    ...(imports === undefined ? [] : [runImports(context, imports)]),
  ];
}
