import { type DutyNotice, dutyNotice } from "#domain/classification/duties.ts";
import { type Entry, operationStatusOf } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import { dutiesInForce } from "./dutiesInForce.ts";
import type { EvaluationCase } from "./evaluationCase.ts";

/** Duties of an application that begin on one day, and which notice of it this is. */
export interface DutyNoticed {
  readonly no: string;
  readonly day: Day;
  readonly notice: DutyNotice;
  /** The version of the questions in which the duties are to be read. */
  readonly tree: string;
  readonly ids: readonly string[];
}

/** What owner and deputy are to be told today, the earliest day first: the last notice whose time has come, for each day. */
export function dutyNoticesOf(
  entry: Entry,
  cases: readonly EvaluationCase[],
  today: Day,
): readonly DutyNoticed[] {
  const inForce = dutiesInForce(cases);
  if (inForce === undefined || operationStatusOf(entry) === "retired") return [];
  const days = new Map<Day, { notice: DutyNotice; ids: string[] }>();
  for (const duty of inForce.duties) {
    const [day, notice] = [duty.appliesFrom, dutyNotice(duty, today)];
    if (day === null || notice === undefined) continue;
    const { ids } = days.get(day) ?? { ids: [] };
    days.set(day, { notice, ids: [...ids, duty.id] });
  }
  return [...days]
    .map(([day, told]) => ({ no: entry.no, day, tree: inForce.tree, ...told }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** What of a notice its reader was not told yet: each duty of an application once, for its day and this notice. */
export function untold(
  notices: readonly DutyNoticed[],
  told: readonly DutyNoticed[],
): readonly DutyNoticed[] {
  const known = new Set(told.flatMap(keysOf));
  return notices.flatMap((one) => {
    const ids = one.ids.filter((id) => !known.has(keyOf(one, id)));
    return ids.length === 0 ? [] : [{ ...one, ids }];
  });
}

function keysOf(noticed: DutyNoticed): readonly string[] {
  return noticed.ids.map((id) => keyOf(noticed, id));
}

function keyOf({ day, no, notice }: DutyNoticed, id: string): string {
  return `${no} ${id} ${day} ${notice}`;
}
