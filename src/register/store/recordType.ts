import type { Actor, JsonRecord } from "#domain/change.ts";
import type { ItemFields } from "#sharepoint/fieldCodec.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { changeIdOf } from "./changeSchema.ts";
import { digestOf } from "./events.ts";
import type { ItemProblemCode } from "./itemProblems.ts";

/** How one kind of item (entry, case) is a record whose changes are kept. */
export interface RecordType {
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
  adoptEdit(known: JsonRecord, seen: JsonRecord, item: ListItem, revision: number): JsonRecord;
  /** What a change writes, with what follows from it for the record: nobody who writes can leave that out. */
  completed(before: JsonRecord, next: JsonRecord): JsonRecord;
  /** The record of a change that got another number than it was made for. */
  renumbered(record: JsonRecord, from: number, to: number): JsonRecord;
  /** Who edited the item in SharePoint, as far as it tells. */
  editorOf(item: ListItem, known: JsonRecord): Actor;
}

/** What memory keeps of an item to tell whether it fits its events. */
export interface Fingerprint {
  /** The chain its key column names. */
  readonly chain: string | null;
  readonly revision: number | null;
  readonly changeId: string | null;
  /** Of the record as its columns show it. */
  readonly digest: string;
}

export function fingerprintOf(
  recordType: RecordType,
  item: ListItem,
  record = recordType.read(item),
): Fingerprint {
  const { LastChange, Revision } = item.fields;
  return {
    chain: recordType.chainOf(item) ?? null,
    revision: typeof Revision === "number" ? Revision : null,
    changeId: changeIdOf(LastChange),
    digest: digestOf(record),
  };
}

/** An item that the register did not make, or can no longer tell apart: it is reported and left alone. */
export class UnreadableItem extends Error {
  readonly problem: ItemProblemCode;

  constructor(item: ListItem, problem: ItemProblemCode) {
    super(`Item ${item.id} cannot be read: ${problem}`);
    this.name = "UnreadableItem";
    this.problem = problem;
  }
}
