import { applyChanges, type Change, type JsonRecord } from "#domain/change.ts";
import { digestOf } from "#register/store/events.ts";

/**
 * The record as the events of one chain have told it so far. Kept as text: a fraction of the memory, and a check
 * holds one for every chain of the register.
 */
export type FoldedRecord = string;

export const NOTHING_TOLD: FoldedRecord = "{}";

/** A string of its own that is a seal: the person it stands for was erased. */
const ERASED_PERSON = /"p:[0-9a-f]{32}"/;

/** The record after one more event, and whether it is what that event says it led to. */
export function foldChange(
  folded: FoldedRecord,
  change: Change,
): { readonly folded: FoldedRecord; readonly fits: boolean } {
  // A deletion leaves nothing; whatever comes after it goes on from what stood there before.
  if (change.action === "deleted") return { folded, fits: change.digest === digestOf({}) };
  const record = applyChanges(recordIn(folded), change.changes);
  const next = JSON.stringify(record);
  return { folded: next, fits: ERASED_PERSON.test(next) || digestOf(record) === change.digest };
}

function recordIn(folded: FoldedRecord): JsonRecord {
  const record: unknown = JSON.parse(folded);
  if (!isRecord(record)) throw new Error("A folded record is no record");
  return record;
}

/** Only what `foldChange` wrote comes back here. */
function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
