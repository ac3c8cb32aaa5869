import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { sameVersion } from "#domain/entry/version.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import { isPossibleDay } from "#domain/time/possibleDay.ts";
import type { Live } from "./triageRules.ts";
import { askedAbout, asksForNewVersion } from "./unchangedReasons.ts";

/** Whether a version is in use, and since or from when. */
export interface KnownUse {
  readonly live: Live;
  readonly date: Day;
}

/**
 * What the register says of the version that is asked about, where it needs not be asked (an answer's date is checked all
 * the same). A change without a new version has a day of its own.
 */
export function knownUse(
  { values }: Entry,
  evaluationCase: EvaluationCase,
  today: Day,
): KnownUse | undefined {
  if (!asksForNewVersion(askedAbout(evaluationCase))) return undefined;
  const { version, versionPlannedFor, versionSince } = values;
  // The entry's dates belong to its present version, the case may be about an older one.
  if (version === undefined || !sameVersion(version, evaluationCase.targetVersion))
    return undefined;
  const planned = dayIn(versionPlannedFor);
  if (planned !== undefined) {
    return planned >= today ? { live: "planned", date: planned } : undefined;
  }
  const since = dayIn(versionSince);
  return since === undefined || since > today ? undefined : { live: "live", date: since };
}

function dayIn(text: string | undefined): Day | undefined {
  const day = parseDay(text ?? "");
  return day !== undefined && isPossibleDay(day) ? day : undefined;
}
