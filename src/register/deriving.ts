import { diffRecords } from "#domain/change.ts";
import { derivedValues } from "#domain/derivedEntry.ts";
import { type Entry, type EntryNo, entryValues } from "#domain/entry.ts";
import { SYSTEM } from "./actor.ts";
import { dayAt } from "./clock.ts";
import type { Context } from "./context.ts";
import { entryToRecord, recordToEntry } from "./entryRecord.ts";
import { settleEntry } from "./settling.ts";

/** Whether the entry's evaluation columns say what its cases say. */
export function isDerived(context: Context, entry: Entry): boolean {
  const wanted = { ...entry, values: derive(context, entry) };
  return diffRecords(entryToRecord(entry), entryToRecord(wanted)).length === 0;
}

/** Repairs the entry's evaluation columns from its cases; the caller holds the entry's lock. */
export async function deriveEntry(context: Context, no: EntryNo): Promise<void> {
  const held = context.replica.entry(no);
  if (held === undefined || isDerived(context, held)) return;
  const settled = await settleEntry(context, no);
  if (settled === undefined) return;
  const entry = recordToEntry(settled.record, settled.revision);
  const values = entryValues(derive(context, entry));
  const suspends = values.operationStatus !== entry.values.operationStatus;
  await context.entries.write(settled, entryToRecord({ ...entry, values }), {
    action: suspends ? "suspended" : "evaluationDerived",
    actor: SYSTEM,
    channel: "system",
  });
}

function derive(context: Context, entry: Entry): Entry["values"] {
  const { replica, settings } = context;
  return derivedValues(
    entry,
    replica.casesOf(entry.no),
    dayAt(context.now()),
    settings.closingDays,
  );
}
