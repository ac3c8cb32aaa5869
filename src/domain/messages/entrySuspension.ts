import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { type Entry, operationStatusOf } from "#domain/entry/entry.ts";
import { type Day, isDay } from "#domain/time/day.ts";

/** The reasons that no running case tells of: `suspension` is the message of the others. */
const INFORMED_REASONS = ["order", "owner", "other", "rejected"] as const;

/** A suspension that stands at the entry, and the case that its messages are kept with. */
export interface EntrySuspension {
  readonly since: Day;
  readonly reason: (typeof INFORMED_REASONS)[number];
  readonly caseKey: string;
}

/**
 * The suspension of an entry that is told of by itself: by hand, or because of a rejection. Its messages are kept with
 * the latest case from before that day: however many follow, it stays the same, so nobody is told twice.
 */
export function entrySuspension(
  entry: Entry,
  cases: readonly EvaluationCase[],
): EntrySuspension | undefined {
  if (operationStatusOf(entry) !== "suspended") return undefined;
  const { suspendedSince: since, suspensionNote, suspensionReason } = entry.values;
  const reason = INFORMED_REASONS.find((one) => one === suspensionReason);
  if (since === undefined || !isDay(since) || reason === undefined) return undefined;
  // A rejection of an earlier version kept no reason at the entry; its time to be told of is over.
  if (reason === "rejected" && suspensionNote === undefined) return undefined;
  const oldestFirst = cases.toSorted((a, b) => (begunOn(a) < begunOn(b) ? -1 : 1));
  const kept = oldestFirst.findLast((one) => begunOn(one) < since) ?? oldestFirst[0];
  return kept === undefined ? undefined : { since, reason, caseKey: kept.key };
}

function begunOn({ openedOn, requestedOn }: EvaluationCase): string {
  return requestedOn ?? openedOn ?? "";
}
