import type { EntryNo } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import { compareStarts, type Duty } from "./duties.ts";
import type { Obligation } from "./obligation.ts";

/** What applies from a day on, and to which entries; null is without a day of its own. */
export interface DutyCalendarRow {
  readonly day: Day | null;
  readonly obligation: Obligation;
  readonly entries: readonly EntryNo[];
}

/** What applies from when, for which entries: by day, then in the order in which duties are met. */
export function dutyCalendar(
  dutiesByEntry: Iterable<readonly [no: EntryNo, duties: readonly Duty[]]>,
): readonly DutyCalendarRow[] {
  const rows = new Map<string, { day: Day | null; obligation: Obligation; entries: EntryNo[] }>();
  for (const [no, duties] of dutiesByEntry) {
    for (const { appliesFrom: day, obligation } of duties) {
      const key = keyOf({ appliesFrom: day, obligation });
      const row = rows.get(key) ?? { day, obligation, entries: [] };
      row.entries.push(no);
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((a, b) => compareStarts(a.day, b.day));
}

/** Things that are about duties, one after the other as the calendar has these. */
export function asInCalendar<Thing>(
  things: readonly Thing[],
  dutyOf: (thing: Thing) => Duty,
): readonly Thing[] {
  const rows = Map.groupBy(things, (thing) => keyOf(dutyOf(thing)));
  return [...rows.values()]
    .sort(([a], [b]) => compareStarts(startOf(a, dutyOf), startOf(b, dutyOf)))
    .flat();
}

function startOf<Thing>(thing: Thing | undefined, dutyOf: (thing: Thing) => Duty): Day | null {
  return thing === undefined ? null : dutyOf(thing).appliesFrom;
}

/** What stands in one row. */
function keyOf({ appliesFrom, obligation }: Duty): string {
  return `${appliesFrom} ${obligation.id} ${obligation.de}`;
}
