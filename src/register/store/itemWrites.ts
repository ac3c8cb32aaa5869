import type { Change, JsonRecord } from "#domain/change.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ItemFields } from "#sharepoint/fieldCodec.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { unlessUnreadable } from "#sharepoint/readAnswer.ts";
import { isTooLong } from "./changeOf.ts";
import { readLastChange } from "./changeSchema.ts";
import type { RecordType } from "./recordType.ts";

/** What SharePoint takes in a multi-line column. */
const LONGEST_COLUMN = 63_999;

/** Every column of an item after a change; undefined where one of them would not hold it. */
export function wantedFields(
  recordType: Pick<RecordType, "fields">,
  record: JsonRecord,
  change: Change,
): ItemFields | undefined {
  const fields = {
    ...recordType.fields(record, change.at),
    Revision: change.revision,
    LastChange: JSON.stringify(change),
  };
  const isOverfull = Object.values(fields).some(
    (value) => typeof value === "string" && value.length > LONGEST_COLUMN,
  );
  return isOverfull || isTooLong(change) ? undefined : fields;
}

/** Writes the columns that differ; after a doubtful answer the item itself says whether the write was ours. */
export async function patchItem(
  list: SharePointList,
  item: ListItem,
  wanted: ItemFields,
  changeId: string,
): Promise<Result<ListItem, "changedMeanwhile" | "notUnique" | "gone">> {
  const different = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => (item.fields[name] ?? null) !== value),
  );
  const written = await list.change(item.id, item.eTag, different);
  if (written.ok) {
    return ok({ ...item, eTag: written.value.eTag, fields: merge(item.fields, different) });
  }
  if (written.problem === "gone") return err("gone");
  const there = await list.get(item.id);
  if (there === undefined) return err("gone");
  if (readLastChange(there.fields.LastChange)?.id === changeId) return ok(there);
  return err(written.problem);
}

/** Undefined where the key is another item's; one of our own is the write whose answer was lost. */
export async function createItem(
  list: SharePointList,
  keyColumn: string,
  fields: ItemFields,
  changeId: string,
): Promise<ListItem | undefined> {
  const created = await list.create(fields);
  if (created.ok) {
    const { id, eTag } = created.value;
    const made = { id, eTag, webUrl: null, modifiedBy: null, fields: merge({}, fields) };
    const read = await list.get(id);
    return read === undefined ? made : withoutDefaults(list, read, fields);
  }
  const there = await unlessUnreadable(list.find(keyColumn, String(fields[keyColumn])));
  return there?.find((item) => readLastChange(item.fields.LastChange)?.id === changeId);
}

/** What a column's default value put where nothing was given is taken out: nobody said it. */
async function withoutDefaults(
  list: SharePointList,
  item: ListItem,
  given: ItemFields,
): Promise<ListItem> {
  const emptied = Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => value === null && (item.fields[name] ?? false) !== false,
    ),
  );
  if (Object.keys(emptied).length === 0) return item;
  const changed = await list.change(item.id, item.eTag, emptied);
  if (!changed.ok) return item;
  return { ...item, eTag: changed.value.eTag, fields: merge(item.fields, emptied) };
}

/** The item's columns after a write: a cleared one is absent, as in every answer of Graph. */
function merge(
  fields: Readonly<Record<string, unknown>>,
  written: ItemFields,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries({ ...fields, ...written }).filter(([, value]) => value !== null),
  );
}
