import type { EntryNo, EntryValues } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import { EVALUATION_STATUS, type EvaluationStatus } from "#domain/vocabulary.ts";
import { type StaffUsage, staffUsage } from "./staffUsage.ts";

/** What whoever follows an application wants to be told of: the answer for staff, and what became of its version. */
export interface Standing {
  readonly usage: StaffUsage;
  readonly evaluation: EvaluationStatus;
  readonly evaluatedVersion: string | null;
}

/** One application in a message to somebody who follows it. */
export interface FollowedChange {
  readonly no: EntryNo;
  readonly before: Standing;
  readonly after: Standing;
}

export function standingOn(values: EntryValues, today: Day): Standing {
  const usage = staffUsage(values, today);
  return {
    usage,
    evaluation: usage.because === "expired" ? "expired" : evaluationIn(values),
    evaluatedVersion: values.evaluatedVersion ?? null,
  };
}

/** Exactly where the answer or the evaluation is another one; whatever else changes in an entry is nobody's message. */
export function isSameStanding(a: Standing, b: Standing): boolean {
  return wordsOf(a) === wordsOf(b);
}

/** A query belongs to the work on an evaluation: whoever only follows is not told of each. */
function evaluationIn({ evaluationStatus }: EntryValues): EvaluationStatus {
  if (evaluationStatus === "query") return "inEvaluation";
  return EVALUATION_STATUS.find((status) => status === evaluationStatus) ?? "draft";
}

function wordsOf({ evaluatedVersion, evaluation, usage }: Standing): string {
  const { because, dataLimit = null, day = null, mayUse, versions } = usage;
  const { evaluated = null, newer = null } = versions ?? {};
  const answer = [mayUse, because, day, dataLimit, evaluated, newer];
  return JSON.stringify([...answer, evaluation, evaluatedVersion]);
}
