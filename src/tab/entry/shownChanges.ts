import { isFieldKey } from "#domain/entry/fields.ts";
import { NOT_SHOWN } from "#tab/fields/fieldGroups.ts";
import type { HistoryEvent } from "./useRevert.ts";

/** Read by name, never by id; of a case only its state is said here, the rest stands in the case itself. */
export function shownChanges({ changes }: HistoryEvent): HistoryEvent["changes"] {
  return changes.filter(
    ({ field }) =>
      field === "state" || (isFieldKey(field) && (field === "title" || !NOT_SHOWN.has(field))),
  );
}
