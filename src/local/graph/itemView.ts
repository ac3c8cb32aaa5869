import { z } from "zod";
import { PEOPLE } from "#local/people.ts";
import { type Column, isMultiChoice } from "./columnDefinition.ts";
import type { FieldSet } from "./fieldValues.ts";
import { type ItemRow, itemEtag } from "./itemStore.ts";
import type { ListRow } from "./listStore.ts";
import type { Query } from "./query.ts";
import { SITE_ID, SITE_URL } from "./sites.ts";

const APP_LOOKUP_ID = "1073741822";
const person = z.object({ user: z.object({ id: z.string() }) });

/** An item as Graph shows it; fields only when expanded. */
export function itemView(
  item: ItemRow,
  list: ListRow,
  columns: readonly Column[],
  query: Pick<Query, "select" | "expand">,
): Record<string, unknown> {
  const eTag = itemEtag(item);
  const whole = {
    createdDateTime: item.created_at,
    eTag,
    id: String(item.id),
    lastModifiedDateTime: item.modified_at,
    webUrl: `${SITE_URL}/Lists/${encodeURIComponent(list.display_name)}/${item.id}_.000`,
    createdBy: item.created_by,
    lastModifiedBy: item.modified_by,
    parentReference: { id: list.id, siteId: SITE_ID },
    contentType: { id: "0x0100", name: "Item" },
  };
  const shown = Object.entries(whole).filter(
    ([name]) => query.select === null || name === "id" || query.select.includes(name),
  );
  const wanted = query.expand.get("fields");
  return {
    "@odata.etag": eTag,
    ...Object.fromEntries(shown),
    ...(wanted === undefined ? {} : { fields: fieldsView(item, columns, wanted) }),
  };
}

/** The field value set: empty fields are left out, hidden ones come only when named. */
export function fieldsView(
  item: ItemRow,
  columns: readonly Column[],
  select: readonly string[] | null,
): Record<string, unknown> {
  const hidden = new Set(columns.filter((one) => one.hidden).map((one) => one.name));
  const all: [string, unknown][] = [
    ...ownFields(item.fields, columns),
    ["id", String(item.id)],
    ["ContentType", "Item"],
    ["Modified", item.modified_at],
    ["Created", item.created_at],
    ["AuthorLookupId", lookupId(item.created_by)],
    ["EditorLookupId", lookupId(item.modified_by)],
    ["_UIVersionString", `${item.version}.0`],
    ["Attachments", false],
    ["Edit", ""],
    ["LinkTitleNoMenu", item.fields.Title],
    ["LinkTitle", item.fields.Title],
    ["ItemChildCount", "0"],
    ["FolderChildCount", "0"],
  ];
  const shown = all.filter(([name, value]) => {
    const bare = name.replace(/@.*$/, "");
    return value !== undefined && (select === null ? !hidden.has(bare) : select.includes(bare));
  });
  return { "@odata.etag": itemEtag(item), ...Object.fromEntries(shown) };
}

function ownFields(fields: FieldSet, columns: readonly Column[]): [string, unknown][] {
  return columns.flatMap((column): [string, unknown][] => {
    const value = fields[column.name];
    if (value === undefined) return [];
    return isMultiChoice(column)
      ? [
          [`${column.name}@odata.type`, "#Collection(Edm.String)"],
          [column.name, value],
        ]
      : [[column.name, value]];
  });
}

function lookupId(identity: unknown): string {
  const parsed = person.safeParse(identity);
  if (!parsed.success) return APP_LOOKUP_ID;
  return String(6 + PEOPLE.findIndex((one) => one.oid === parsed.data.user.id));
}
