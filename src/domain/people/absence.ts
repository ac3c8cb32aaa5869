import { err, ok, type Result } from "#domain/result.ts";
import { addMonths, type Day } from "#domain/time/day.ts";

export const ABSENCE_PROBLEMS = ["absenceInPast", "absenceTooLong"] as const;
export type AbsenceProblem = (typeof ABSENCE_PROBLEMS)[number];

const LONGEST_MONTHS = 12;

/** The last day somebody can say to be absent until; whoever is away for longer needs a successor. */
export function latestAbsence(today: Day): Day {
  return addMonths(today, LONGEST_MONTHS);
}

/** "Abwesend bis": the day named is the last one away. */
export function checkAbsence(until: Day, today: Day): Result<Day, AbsenceProblem> {
  if (until < today) return err("absenceInPast");
  return until > latestAbsence(today) ? err("absenceTooLong") : ok(until);
}
