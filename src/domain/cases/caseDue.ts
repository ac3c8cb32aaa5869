import { addDays, type Day, dayOf, partsOf } from "#domain/time/day.ts";
import { workingDayFrom } from "#domain/time/workingDay.ts";
import type { RiskClass, UpdateRhythm } from "#domain/vocabulary.ts";
import { runningCaseOf } from "./casesOfEntry.ts";
import { asksAboutVersion } from "./caseVersions.ts";
import { coversRevision, type EvaluationCase, isEvaluated } from "./evaluationCase.ts";

export interface DueEntry {
  /** The entry's revision that last changed its version; a corrected text does not raise it. */
  readonly versionRevision: number;
  readonly submitted: boolean;
  readonly retired: boolean;
  readonly updateRhythm: UpdateRhythm;
  readonly riskClass: RiskClass | null;
  /** When the first version was recorded that no case covers yet; null if that is not known. */
  readonly uncoveredSince: Day | null;
}

/**
 * What the present version asks for: its first case, a new case, the running question moved to
 * it, or nothing. Incidents and reported changes do not come this way: they open a case at once.
 */
export type CaseDue = "none" | "first" | "open" | "move";

export function caseDue(
  entry: DueEntry,
  cases: readonly EvaluationCase[],
  today: Day,
  closingDays: readonly string[],
): CaseDue {
  if (!entry.submitted || entry.retired) return "none";
  if (cases.length === 0) return "first";
  if (cases.some((one) => coversRevision(one, entry.versionRevision))) return "none";
  const running = runningCaseOf(cases);
  // An open evaluation stays bound to its version; the newer one is due after the decision.
  if (running?.state === "open" || running?.state === "query") return "none";
  // Version cases start only after the first decision.
  if (running === undefined && !cases.some(isEvaluated)) return "none";
  if (today < askingDay(entry, cases, today, closingDays)) return "none";
  return running === undefined ? "open" : "move";
}

/** The rhythm that counts: what may be dangerous is asked about with every version. */
function effectiveRhythm(rhythm: UpdateRhythm, riskClass: RiskClass | null): UpdateRhythm {
  return isRhythmAllowed(rhythm, riskClass) ? rhythm : "each";
}

export function isRhythmAllowed(rhythm: UpdateRhythm, riskClass: RiskClass | null): boolean {
  const calm = riskClass === "limited" || riskClass === "minimal" || riskClass === "notApplicable";
  return rhythm === "each" || calm;
}

/**
 * When a version of that day is asked about: on the first working day of its period, or of the next one. What is recorded
 * on a period's first working day belongs to the period that begins; with `each`, the day is the version's own.
 */
export function askingDayOf(since: Day, rhythm: UpdateRhythm, closingDays: readonly string[]): Day {
  return rhythm === "each" ? since : nextAskingDay(addDays(since, -1), rhythm, closingDays);
}

/** The first working day of a period after that day; with `each`, the day itself. */
export function nextAskingDay(
  since: Day,
  rhythm: UpdateRhythm,
  closingDays: readonly string[],
): Day {
  if (rhythm === "each") return since;
  const length = PERIOD_MONTHS[rhythm];
  const { year, month } = partsOf(since);
  const start = Math.floor((month - 1) / length) * length;
  const own = workingDayFrom(dayOf(year, start + 1, 1), closingDays);
  if (own > since) return own;
  const next = year * 12 + start + length;
  return workingDayFrom(dayOf(Math.floor(next / 12), (next % 12) + 1, 1), closingDays);
}

const PERIOD_MONTHS = { monthly: 1, quarterly: 3, halfYearly: 6 } as const;

function askingDay(
  entry: DueEntry,
  cases: readonly EvaluationCase[],
  today: Day,
  closingDays: readonly string[],
): Day {
  const rhythm = effectiveRhythm(entry.updateRhythm, entry.riskClass);
  const { uncoveredSince } = entry;
  const own = uncoveredSince === null ? today : askingDayOf(uncoveredSince, rhythm, closingDays);
  const asked = lastAskedOn(cases);
  if (asked === undefined) return own;
  // A version whose start is unknown or lies far back must not be asked about in a period that was asked already.
  const next = nextAskingDay(asked, rhythm, closingDays);
  return next > own ? next : own;
}

/** When owner and deputy were last asked about a version. */
function lastAskedOn(cases: readonly EvaluationCase[]): Day | undefined {
  return cases
    .filter((one) => one.trigger === "version" || asksAboutVersion(one))
    .map((one) => one.requestedOn)
    .reduce<Day | undefined>(
      (latest, on) => (on !== null && (latest === undefined || on > latest) ? on : latest),
      undefined,
    );
}
