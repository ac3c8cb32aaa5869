import type { EntryNo } from "#domain/entry/entry.ts";
import { compareDays, type Day } from "#domain/time/day.ts";
import { type Duty, isInForce } from "./duties.ts";
import type { Obligation } from "./obligation.ts";

/** What begins to apply on a day, and to which entries. */
export interface DutyCalendarRow {
  readonly day: Day;
  readonly obligation: Obligation;
  readonly entries: readonly EntryNo[];
}

/** What becomes due after this day, for which entries: by day, then in the order of the duties. */
export function dutyCalendar(
  dutiesByEntry: Iterable<readonly [no: EntryNo, duties: readonly Duty[]]>,
  today: Day,
): readonly DutyCalendarRow[] {
  const rows = new Map<string, { day: Day; obligation: Obligation; entries: EntryNo[] }>();
  for (const [no, duties] of dutiesByEntry) {
    for (const duty of duties) {
      const { appliesFrom: day, obligation } = duty;
      if (day === null || isInForce(duty, today)) continue;
      const key = `${day} ${obligation.id}`;
      const row = rows.get(key) ?? { day, obligation, entries: [] };
      row.entries.push(no);
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((a, b) => compareDays(a.day, b.day));
}
