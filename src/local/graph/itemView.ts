import type { IdentitySet, ListItem } from "@microsoft/microsoft-graph-types";
import { PEOPLE } from "#local/people.ts";
import { type Column, isMultiChoice, isRichText } from "./columnDefinition.ts";
import { ITEM_CONTENT_TYPE } from "./contentTypes.ts";
import type { FieldValue } from "./fieldValues.ts";
import { type ItemRow, itemEtag } from "./itemStore.ts";
import type { ListRow } from "./listStore.ts";
import type { Query } from "./query.ts";
import { SITE_ID, SITE_URL } from "./sites.ts";

const APP_LOOKUP_ID = "1073741822";

/** An item as Graph shows it; fields only when expanded. */
export function itemView(
  item: ItemRow,
  list: ListRow,
  columns: readonly Column[],
  query: Pick<Query, "select" | "expand">,
): Record<string, unknown> {
  const { select } = query;
  const eTag = itemEtag(item);
  const whole = {
    createdDateTime: item.created_at,
    eTag,
    id: String(item.id),
    lastModifiedDateTime: item.modified_at,
    webUrl: `${SITE_URL}/Lists/${encodeURIComponent(list.url_name)}/${item.id}_.000`,
    createdBy: item.created_by,
    lastModifiedBy: item.modified_by,
    parentReference: { id: list.id, siteId: SITE_ID },
    contentType: ITEM_CONTENT_TYPE,
  } satisfies ListItem;
  const shown =
    select === null
      ? whole
      : Object.fromEntries(
          Object.entries(whole).filter(([name]) => name === "id" || select.includes(name)),
        );
  const wanted = query.expand.get("fields");
  return {
    "@odata.etag": eTag,
    ...shown,
    ...(wanted === undefined ? {} : { fields: fieldsView(item, columns, wanted) }),
  };
}

/** The field value set: empty fields are left out, hidden ones come only when named. */
export function fieldsView(
  item: ItemRow,
  columns: readonly Column[],
  select: readonly string[] | null,
): Record<string, unknown> {
  const view: Record<string, unknown> = { "@odata.etag": itemEtag(item) };
  const isDue = (name: string) => select === null || select.includes(name);
  for (const column of columns) {
    const value = item.fields[column.name];
    if (value === undefined || !isDue(column.name)) continue;
    if (select === null && column.hidden) continue;
    if (isMultiChoice(column)) view[`${column.name}@odata.type`] = "#Collection(Edm.String)";
    view[column.name] = shownValue(column, value);
  }
  for (const [name, value] of Object.entries(systemFields(item)))
    if (value !== undefined && isDue(name)) view[name] = value;
  return view;
}

/** A column for rich text shows HTML, whoever wrote the text; the editor writes colons as entities. */
function shownValue(column: Column, value: FieldValue): FieldValue {
  if (!isRichText(column) || typeof value !== "string" || value.startsWith("<div")) return value;
  const escaped = value
    .replace(/[&<>":]/g, (one) => `&#${one.charCodeAt(0)};`)
    .replaceAll("\n", "<br>");
  return `<div class="ExternalClass0D1F2E3C4B5A69788796A5B4C3D2E1F0"><p>\u200b${escaped}<br></p></div>`;
}

const systemFields = (item: ItemRow) => ({
  id: String(item.id),
  ContentType: ITEM_CONTENT_TYPE.name,
  Modified: item.modified_at,
  Created: item.created_at,
  AuthorLookupId: lookupId(item.created_by),
  EditorLookupId: lookupId(item.modified_by),
  _UIVersionString: `${item.version}.0`,
  Attachments: false,
  Edit: "",
  LinkTitleNoMenu: item.fields.Title,
  LinkTitle: item.fields.Title,
  ItemChildCount: "0",
  FolderChildCount: "0",
});

function lookupId({ user }: IdentitySet): string {
  const at = PEOPLE.findIndex((one) => one.oid === user?.id);
  return at < 0 ? APP_LOOKUP_ID : String(6 + at);
}
