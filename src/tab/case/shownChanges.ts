import type { HistoryEvent } from "#contract/history.ts";
import { isTold } from "#domain/change.ts";
import { isFieldKey } from "#domain/entry/fields.ts";
import { NOT_SHOWN } from "#tab/fields/fieldGroups.ts";

export type ShownChange = HistoryEvent["changes"][number];

/** Read by name, never by id; of a case its state is said here and what brings its own words. What only tells of something changes nothing. */
export function shownChanges({ action, changes }: HistoryEvent): HistoryEvent["changes"] {
  if (isTold(action)) return [];
  return changes.filter(
    ({ field, words }) =>
      words !== undefined ||
      field === "state" ||
      (isFieldKey(field) && (field === "title" || !NOT_SHOWN.has(field))),
  );
}
