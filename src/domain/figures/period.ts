import { addDays, addMonths, type Day, dayOf, daysBetween, partsOf } from "#domain/time/day.ts";

/** The days a report is about, both included; the state it shows is that at the end of the last one. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A report looks back this far at most. */
const LONGEST_DAYS = 1_830;

export type PeriodProblem = "fromAfterTo" | "inFuture" | "tooLong";

/** A day that is not over yet may be the last one: the state is that of now. */
export function periodProblem({ from, to }: Period, today: Day): PeriodProblem | undefined {
  if (from > to) return "fromAfterTo";
  if (to > today) return "inFuture";
  return daysBetween(from, to) > LONGEST_DAYS ? "tooLong" : undefined;
}

/** As long, and ending the day before: whole months are compared with as many months, however long they are. */
export function periodBefore({ from, to }: Period): Period {
  const ending = addDays(from, -1);
  const months = wholeMonths({ from, to });
  if (months > 0) return { from: addMonths(from, -months), to: ending };
  return { from: addDays(ending, -daysBetween(from, to)), to: ending };
}

/** How many calendar months it is; 0 where it is no whole ones. */
function wholeMonths({ from, to }: Period): number {
  const [first, next] = [partsOf(from), partsOf(addDays(to, 1))];
  const isWhole = first.dayOfMonth === 1 && next.dayOfMonth === 1;
  return isWhole ? (next.year - first.year) * 12 + next.month - first.month : 0;
}

export function isWithin(day: Day | null, { from, to }: Period): boolean {
  return day !== null && day >= from && day <= to;
}

export const PERIOD_CHOICES = ["quarter", "halfYear", "year"] as const;
export type PeriodChoice = (typeof PERIOD_CHOICES)[number];
const MONTHS: Readonly<Record<PeriodChoice, number>> = { quarter: 3, halfYear: 6, year: 12 };

/** The last one of the calendar that is over. */
export function lastPeriod(choice: PeriodChoice, today: Day): Period {
  const months = MONTHS[choice];
  const { month, year } = partsOf(today);
  const running = dayOf(year, month - ((month - 1) % months), 1);
  const { month: first, year: of } = partsOf(running);
  const from =
    first > months ? dayOf(of, first - months, 1) : dayOf(of - 1, first - months + 12, 1);
  return { from, to: addDays(running, -1) };
}
