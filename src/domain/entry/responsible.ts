import { addMonths, type Day } from "#domain/time/day.ts";
import { type Entry, type FormerResponsible, responsiblePersons } from "./entry.ts";

/** No case runs for longer; whoever answered for an entry before that is not kept. */
const KEPT_MONTHS = 36;
const KEPT = 300;

/** The ids of owner and deputy, and of whoever was one of them on this day or since; null where no day is known. */
export function responsibleIdsSince(entry: Entry, since: Day | null): readonly string[] {
  const { responsibleBefore = [] } = entry;
  const former = responsibleBefore.filter(({ until }) => since === null || until >= since);
  return [...responsibleIds(entry), ...former.map(({ personId }) => personId)];
}

export function responsibleIds(entry: Entry): readonly string[] {
  return responsiblePersons(entry).map(({ id }) => id);
}

/** Who answered for the entry before, once it has changed: whoever is replaced is remembered, whichever way it happens. */
export function formerResponsible(
  before: Entry,
  after: Entry,
  today: Day,
): readonly FormerResponsible[] {
  const staying = responsibleIds(after);
  const replaced = responsibleIds(before).filter((id) => !staying.includes(id));
  const { responsibleBefore = [] } = before;
  if (replaced.length === 0) return responsibleBefore;
  const oldest = addMonths(today, -KEPT_MONTHS);
  return [
    ...responsibleBefore.filter(
      ({ personId, until }) => until >= oldest && !replaced.includes(personId),
    ),
    ...replaced.map((personId) => ({ personId, until: today })),
  ].slice(-KEPT);
}
