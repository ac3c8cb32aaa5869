import type { Entry } from "#domain/entry/entry.ts";
import type { GateSettings } from "#domain/entry/gates.ts";
import type { OperationProblem } from "#domain/entry/operationProblem.ts";
import { sameVersion } from "#domain/entry/version.ts";
import type { Day, Instant } from "#domain/time/day.ts";
import { evaluatedVersionOf, lastDecidedCase, runningCaseOf } from "./casesOfEntry.ts";
import { type EvaluationCase, hasReportedHarm, type Suspension } from "./evaluationCase.ts";

/** What the way back into use is judged by. */
export interface UsageFacts {
  readonly cases: readonly EvaluationCase[];
  readonly today: Day;
  /** When the application was suspended, to the moment; undefined where no event tells it. */
  readonly suspendedAt?: Instant | undefined;
  /** What the city decides about gates; absent where no reason is given that might pass one. */
  readonly settings?: GateSettings | undefined;
}

/** The suspension by which the running case keeps the application out of use; none where it may be lifted. */
export function suspensionInForce(
  entry: Entry,
  cases: readonly EvaluationCase[],
  today: Day,
): Suspension | undefined {
  const running = runningCaseOf(cases);
  const suspension = running?.suspension;
  if (running === undefined || suspension === null || suspension === undefined) return undefined;
  if (suspension.state === "active") return suspension;
  if (suspension.state !== "confirmed") return undefined;
  return isEvaluatedVersionBack(entry, running, cases, today) ? undefined : suspension;
}

/** Harm has to be decided upon first; a suspension that would come back at once is not lifted. */
export function runningProblem(
  entry: Entry,
  { cases, today }: UsageFacts,
): OperationProblem | undefined {
  const running = runningCaseOf(cases);
  if (running !== undefined && hasReportedHarm(running)) return "harmRunning";
  return suspensionInForce(entry, cases, today) === undefined ? undefined : "suspensionRunning";
}

/** Whether the evaluated version is proven to be back in use after a version that nobody had evaluated (`updateLive`). */
export function isUpdateUndone(entry: Entry, { cases, today }: UsageFacts): boolean {
  if (entry.values.suspensionReason !== "updateLive") return false;
  const confirmed = cases
    .filter(({ suspension }) => suspension?.state === "confirmed")
    .toSorted((a, b) => a.targetRevision - b.targetRevision)
    .at(-1);
  return confirmed !== undefined && isEvaluatedVersionBack(entry, confirmed, cases, today);
}

/** Whether the approval in force was decided after the suspension had begun (workflow §2, operation status). */
export function isApprovedSince(entry: Entry, { cases, suspendedAt }: UsageFacts): boolean {
  const last = lastDecidedCase(cases);
  if (last === undefined || last.decision === null || last.state === "rejected") return false;
  if (suspendedAt !== undefined) return last.decision.at > suspendedAt;
  const { suspendedSince } = entry.values;
  return suspendedSince !== undefined && last.closedOn !== null && last.closedOn > suspendedSince;
}

/**
 * The suspension was about a version that nobody had evaluated, and a later record says that the evaluated one is in
 * use again. The same text under the revision that was suspended proves nothing.
 */
function isEvaluatedVersionBack(
  { values, versionRevision }: Entry,
  { targetRevision, targetVersion }: EvaluationCase,
  cases: readonly EvaluationCase[],
  today: Day,
): boolean {
  const evaluated = evaluatedVersionOf(cases) ?? values.evaluatedVersion;
  if (evaluated === undefined || sameVersion(targetVersion, evaluated)) return false;
  const { version = "", versionSince } = values;
  return (
    versionRevision > targetRevision &&
    sameVersion(version, evaluated) &&
    versionSince !== undefined &&
    versionSince <= today
  );
}
