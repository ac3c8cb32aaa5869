import { canonicalJson } from "#domain/change.ts";
import type { ListElement } from "./entry.ts";
import type { FieldRow } from "./fieldRow.ts";

type ItemFields = FieldRow["itemFields"];

/** What parts items in a cell, as people write them. */
const ITEMS = /[;\n\r|]+/;
const PART = ", ";
const LINK = /^https?:\/\/\S+$/;

/**
 * A list as one text that reads back as the same list: items behind a semicolon, parts of a record behind a comma. As JSON
 * where a text of it would be taken for such a sign.
 */
export function listText(list: readonly ListElement[], itemFields?: ItemFields): string {
  const plain = plainListText(list, itemFields);
  const read = plain
    .split(ITEMS)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => itemOf(text, itemFields));
  const isSame = canonicalJson(read) === canonicalJson([...list]) && !plain.startsWith("[");
  return isSame ? plain : JSON.stringify(list);
}

export function plainListText(list: readonly ListElement[], itemFields?: ItemFields): string {
  return list
    .map((item) => {
      if (typeof item === "string") return item;
      const parts = Object.keys(itemFields ?? item).map((key) => item[key] ?? "");
      return parts.filter((part) => part !== "").join(PART);
    })
    .join("; ");
}

/**
 * An item as people write it: a link is the link, the first text the first part, what is left the last one. One text alone is
 * the first part where it has digits, as numbers of papers do.
 */
export function itemOf(text: string, itemFields: ItemFields): ListElement {
  if (itemFields === undefined) return text;
  const bits = text.split(PART);
  const item: Record<string, string> = {};
  const keysOf = (kind: "text" | "url") =>
    Object.keys(itemFields).filter((key) => itemFields[key] === kind);
  const [link] = keysOf("url");
  const last = bits.at(-1) ?? "";
  if (link !== undefined && LINK.test(last)) {
    item[link] = last;
    bits.pop();
  }
  const keys = keysOf("text");
  if (bits.length === 1 && keys.length > 1 && !/\d/.test(bits[0] ?? ""))
    keys.splice(0, keys.length - 1);
  for (const [at, key] of keys.entries()) {
    const part = at === keys.length - 1 ? bits.splice(0).join(PART) : (bits.shift() ?? "");
    if (part !== "") item[key] = part;
  }
  return item;
}
