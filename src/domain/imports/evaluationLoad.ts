import { addDays, type Day, weekday } from "#domain/time/day.ts";
import type { EvaluationStart } from "./importPlan.ts";

const WORKING_DAYS = 5;

/**
 * The day on which the first evaluation of the new entry at this place (from 0) begins: so many a week, spread over its
 * five working days, in the order of the file.
 */
export function evaluationDay(index: number, { from, perWeek }: EvaluationStart): Day {
  const week = Math.floor(index / perWeek);
  const inWeek = Math.floor(((index % perWeek) * WORKING_DAYS) / perWeek);
  const first = onWorkingDay(from);
  return workingDaysLater(first, week * WORKING_DAYS + inWeek);
}

function onWorkingDay(day: Day): Day {
  const of = weekday(day);
  return of <= WORKING_DAYS ? day : addDays(day, 8 - of);
}

/** Public holidays count like any Monday: what is due then is done by the first round after it. */
function workingDaysLater(day: Day, count: number): Day {
  const of = weekday(day) - 1 + count;
  const weeks = Math.floor(of / WORKING_DAYS);
  return addDays(day, weeks * 7 + (of % WORKING_DAYS) - (weekday(day) - 1));
}

export interface EvaluationLoad {
  readonly cases: number;
  readonly lastDay: Day | null;
  /** Who is asked about how many; those with the most first. Nobody is null. */
  readonly persons: readonly { readonly id: string | null; readonly entries: number }[];
  /** By the Monday with which a week begins. */
  readonly weeks: readonly { readonly from: Day; readonly cases: number }[];
}

/** Who gets how much when, of the new entries in the order of the file; each by its owner. */
export function evaluationLoad(
  owners: Iterable<string | null>,
  start: EvaluationStart,
): EvaluationLoad {
  const persons = new Map<string | null, number>();
  const weeks = new Map<Day, number>();
  let cases = 0;
  let lastDay: Day | null = null;
  for (const id of owners) {
    const day = evaluationDay(cases++, start);
    const monday = addDays(day, 1 - weekday(day));
    persons.set(id, (persons.get(id) ?? 0) + 1);
    weeks.set(monday, (weeks.get(monday) ?? 0) + 1);
    lastDay = day;
  }
  return {
    cases,
    lastDay,
    persons: [...persons]
      .map(([id, entries]) => ({ id, entries }))
      .sort((a, b) => b.entries - a.entries),
    weeks: [...weeks].map(([from, count]) => ({ from, cases: count })),
  };
}
