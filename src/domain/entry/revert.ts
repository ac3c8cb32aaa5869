import { type ChangeAction, canonicalJson, type FieldChange, type Json } from "#domain/change.ts";
import type { EntryValues } from "./entry.ts";
import { type FieldKey, fieldOf, isFieldKey } from "./fields.ts";

/** An edit is taken back by another one; what has a meaning of its own (a version, a suspension) has its own way back. */
const EDITS: ReadonlySet<ChangeAction> = new Set<ChangeAction>(["edited", "sharepointEdit"]);

/** To write one of these says that something happened. */
const SAYS_MORE: ReadonlySet<FieldKey> = new Set<FieldKey>(["version", "operationStatus"]);

/**
 * The field whose change can be taken back: by somebody who may write it, and only while nobody has changed it since.
 * Persons may have been erased from the history, so they are chosen anew instead.
 */
export function revertibleField(
  action: ChangeAction,
  { after, field }: FieldChange,
  values: EntryValues,
  writable: ReadonlySet<string>,
): FieldKey | undefined {
  if (!EDITS.has(action) || !isFieldKey(field) || !writable.has(field)) return undefined;
  if (SAYS_MORE.has(field) || fieldOf(field).personal === true) return undefined;
  const present: Json = values[field] ?? null;
  return canonicalJson(present) === canonicalJson(after) ? field : undefined;
}
