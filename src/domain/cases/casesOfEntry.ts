import type { Day, Instant } from "#domain/time/day.ts";
import type { EvaluationStatus } from "#domain/vocabulary.ts";
import { type EvaluationCase, isDecided, isRunning } from "./evaluationCase.ts";

/** The entry's status as its cases tell it; an entry without cases is not submitted. */
export function evaluationStatusOf(cases: readonly EvaluationCase[], today: Day): EvaluationStatus {
  if (cases.length === 0) return "draft";
  if (cases.every((one) => one.state === "withdrawn")) return "withdrawn";
  if (cases.some((one) => one.state === "query")) return "query";
  const open = cases.find((one) => one.state === "open");
  if (open?.trigger === "first" && !open.started) return "submitted";
  if (open !== undefined) return "inEvaluation";
  const last = lastDecidedCase(cases);
  // Asked but never decided (an import before its first evaluation): it still waits.
  if (last === undefined) return "submitted";
  if (last.state === "rejected") return "rejected";
  const validUntil = last.decision?.validUntil;
  if (validUntil !== undefined && validUntil < today) return "expired";
  return last.state === "approvedProvisionally" ? "approvedProvisionally" : "approved";
}

export function runningCaseOf(cases: readonly EvaluationCase[]): EvaluationCase | undefined {
  return cases.find((one) => isRunning(one.state));
}

/** The version of the latest case that says "may be used": null until one does. */
export function evaluatedVersionOf(cases: readonly EvaluationCase[]): string | null {
  const evaluating = ["approved", "approvedProvisionally", "unchanged"];
  return lastClosed(cases, (one) => evaluating.includes(one.state))?.targetVersion ?? null;
}

/** The latest case with a decision of the coordinators; a confirmed "unchanged" leaves it in force. */
export function lastDecidedCase(cases: readonly EvaluationCase[]): EvaluationCase | undefined {
  return lastClosed(cases, isDecided);
}

function lastClosed(
  cases: readonly EvaluationCase[],
  belongs: (one: EvaluationCase) => boolean,
): EvaluationCase | undefined {
  let last: EvaluationCase | undefined;
  for (const one of cases) {
    if (belongs(one) && (last === undefined || !closedBefore(one, last))) last = one;
  }
  return last;
}

/** One case runs at a time, so the day, then the revision, then the moment orders them. */
function closedBefore(a: EvaluationCase, b: EvaluationCase): boolean {
  const [dayA, dayB] = [a.closedOn ?? "", b.closedOn ?? ""];
  if (dayA !== dayB) return dayA < dayB;
  if (a.targetRevision !== b.targetRevision) return a.targetRevision < b.targetRevision;
  return lastInstant(a) < lastInstant(b);
}

function lastInstant(evaluationCase: EvaluationCase): Instant {
  return evaluationCase.decision?.at ?? evaluationCase.answer?.at ?? "";
}
