import type { Actor, JsonRecord } from "#domain/change.ts";
import type { ItemFields } from "#sharepoint/fieldCodec.ts";
import type { ListItem } from "#sharepoint/list.ts";

/** How one kind of item (entry, case) is a record whose changes are kept. */
export interface Kind {
  /** The unique column that identifies an item. */
  readonly keyColumn: string;
  /** The chain an item's key column names; undefined for an item that is none of ours. */
  chainOf(item: ListItem): string | undefined;
  /** The register number of a chain's entry. */
  entryNoOf(chain: string): string;
  /** The record as the item has it now; values broken by hand are left out. */
  read(item: ListItem): JsonRecord;
  /** Every column that follows from the record. */
  fields(record: JsonRecord, at: string): ItemFields;
  /** What an edit in SharePoint leads to: accepted fields taken over, the others put back. */
  takeOver(known: JsonRecord, seen: JsonRecord, item: ListItem, revision: number): JsonRecord;
  /** The record of a change that got another number than it was made for. */
  renumbered(record: JsonRecord, from: number, to: number): JsonRecord;
  /** Who edited the item in SharePoint, as far as it tells. */
  editorOf(item: ListItem, known: JsonRecord): Actor;
}

/** An item that was not made by the register: it has no number or no history. */
export class UnreadableItem extends Error {
  readonly item: ListItem;

  constructor(item: ListItem) {
    super(`Item ${item.id} was not made by the register`);
    this.name = "UnreadableItem";
    this.item = item;
  }
}
