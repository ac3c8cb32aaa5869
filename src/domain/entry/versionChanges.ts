import { coversRevision, type EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Day } from "#domain/time/day.ts";
import type { Entry, VersionChange } from "./entry.ts";

/** More than one a day for half a year: the longest time between two questions. */
const KEPT = 300;

/** The entry's versions with one more. The oldest stays, however many follow: it says since when nobody was asked. */
export function withVersionChange(
  held: readonly VersionChange[] | undefined,
  change: VersionChange,
): readonly VersionChange[] {
  const [oldest, ...others] = held ?? [];
  if (oldest === undefined) return [change];
  return [oldest, ...others.slice(-(KEPT - 2)), change];
}

/** The versions that no case covers, oldest first. */
export function uncoveredVersions(
  { versionChanges = [] }: Pick<Entry, "versionChanges">,
  cases: readonly EvaluationCase[],
): readonly VersionChange[] {
  return versionChanges.filter(
    ({ revision }) => !cases.some((one) => coversRevision(one, revision)),
  );
}

/**
 * Since when a version waits for its question: the day of the first that no case covers, however many came after it.
 * Of an entry that keeps no such days the day of its present version is all there is to go by.
 */
export function uncoveredSince(
  entry: Entry,
  cases: readonly EvaluationCase[],
  present: Day | null,
): Day | null {
  return uncoveredVersions(entry, cases)[0]?.on ?? present;
}
