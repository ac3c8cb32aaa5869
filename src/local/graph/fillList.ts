import { LOCAL_CLIENT_ID } from "#local/people.ts";
import type { GraphWorld } from "./call.ts";
import { defaultFields, writeFields } from "./fieldValues.ts";
import { identityOf } from "./identities.ts";
import { insertItem } from "./itemStore.ts";
import { columnsOf, listById } from "./listStore.ts";
import { timestamp } from "./timestamp.ts";

/** Makes one item per row, all or none, with the checks of a request and without its way through HTTP. */
export function fillList(
  { faults, store, now, notifications }: GraphWorld,
  idOrName: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): number[] {
  const list = listById(store, idOrName);
  const columns = columnsOf(store, list.id);
  const defaults = defaultFields(columns);
  const by = identityOf({ kind: "application", id: LOCAL_CLIENT_ID, name: "KI-Register" });
  const authorship = { at: timestamp(now()), by };
  const ids = store.transaction(() =>
    rows.map((row) => {
      const fields = writeFields(defaults, row, columns, faults.plan.texts);
      return insertItem(store, list.id, columns, fields, authorship);
    }),
  );
  notifications.changed(list.id);
  return ids;
}
