import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import type { CardAnswerProblem } from "#domain/triage/triage.ts";

/** Why the register refuses a command: the domain's reasons and those of the lists. */
export type CommandProblem =
  | CaseProblem
  | CardAnswerProblem
  | "notFound"
  | "forbidden"
  | "changedMeanwhile"
  | "noChange"
  | "alreadySent"
  | "stillSending"
  | "tooLong";
