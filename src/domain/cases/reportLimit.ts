import { REPORTS_PER_DAY } from "#domain/limits.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import type { EvaluationCase, Incident } from "./evaluationCase.ts";

/**
 * Whether whoever reports this incident has reported enough about the application today. Harm is counted by itself:
 * whatever else was told before, it is taken.
 */
export function isIncidentTooMany(report: Incident, reported: readonly Incident[], today: Day) {
  const alike = reported.filter(
    ({ at, by, harm }) =>
      by.id === report.by.id &&
      (harm === "yes") === (report.harm === "yes") &&
      dayOfInstant(at) === today,
  );
  return alike.length >= REPORTS_PER_DAY;
}

/** The same for a change: what the person has said of the application today, asked or not. */
export function isChangeTooMany(
  personId: string,
  cases: readonly EvaluationCase[],
  today: Day,
): boolean {
  const said = cases
    .flatMap(({ answer, earlierAnswers }) => [...earlierAnswers, answer])
    .filter((stored) => stored?.by.id === personId && dayOfInstant(stored.at) === today);
  return said.length >= REPORTS_PER_DAY;
}
