import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import type { Result } from "#domain/result.ts";
import type { CardAnswerProblem } from "#domain/triage/answerProblems.ts";

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

/** What a command answers: a refusal is a value, too. */
export type Written<Value, Extra = never> = Promise<Result<Value, CommandProblem | Extra>>;
