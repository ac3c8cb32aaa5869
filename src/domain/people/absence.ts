import { err, ok, type Result } from "#domain/result.ts";
import { addMonths, type Day } from "#domain/time/day.ts";

export const ABSENCE_PROBLEMS = ["absenceInPast", "absenceTooLong", "absenceEndsBefore"] as const;
export type AbsenceProblem = (typeof ABSENCE_PROBLEMS)[number];

const LONGEST_MONTHS = 12;

/** The last day somebody can say to be absent until; whoever is away for longer needs a successor. */
export function latestAbsence(today: Day): Day {
  return addMonths(today, LONGEST_MONTHS);
}

/** The first and the last day away; without a first one, somebody is away already. */
export interface Absence {
  readonly from: Day | null;
  readonly until: Day;
}

/** "Abwesend von … bis …": both days named are days away. */
export function checkAbsence(absence: Absence, today: Day): Result<Absence, AbsenceProblem> {
  const { from, until } = absence;
  if (until < today) return err("absenceInPast");
  if (from !== null && until < from) return err("absenceEndsBefore");
  return until > latestAbsence(today) ? err("absenceTooLong") : ok(absence);
}

/** Whether somebody is away on this day. */
export function isAwayOn({ from, until }: Absence, day: Day): boolean {
  return (from === null || from <= day) && day <= until;
}
