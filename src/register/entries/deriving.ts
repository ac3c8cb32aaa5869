import { derivedEntry } from "#domain/cases/derivedEntry.ts";
import { diffRecords } from "#domain/change.ts";
import { type Entry, type EntryNo, entryValues } from "#domain/entry/entry.ts";
import { uncoveredVersions } from "#domain/entry/versionChanges.ts";
import { isWithoutOwner } from "#domain/people/account.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { entryChain, entryToRecord, recordToEntry } from "#register/memory/entryRecord.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import { accountOf } from "#register/people/accounts.ts";
import { dayAt } from "#register/store/clock.ts";

/** Whether the entry's evaluation columns say what its cases say. */
export function isDerived(context: Context, entry: Entry): boolean {
  return diffRecords(entryToRecord(entry), entryToRecord(derive(context, entry))).length === 0;
}

/** Repairs the entry's evaluation columns from its cases; the caller holds the entry's lock. */
export async function deriveEntry(context: Context, no: EntryNo): Promise<void> {
  const cached = context.replica.entry(no);
  if (cached === undefined || isDerived(context, cached)) return;
  const synced = await reconcileEntry(context, no);
  if (synced === undefined) return;
  const entry = recordToEntry(synced.record, synced.revision);
  const derived = derive(context, entry);
  const suspends = derived.values.operationStatus !== entry.values.operationStatus;
  const next = {
    ...derived,
    values: entryValues(derived.values),
    // Versions that a case covers are no longer counted: a good moment to forget them.
    versionChanges: uncoveredVersions(entry, context.replica.casesOf(no)),
  };
  await context.entries.write(synced, entryToRecord(next), {
    action: suspends ? "suspended" : "evaluationDerived",
    actor: SYSTEM,
    channel: "system",
  });
}

function derive(context: Context, entry: Entry): Entry {
  const { keyValues, log, replica, settings } = context;
  const derived = derivedEntry(
    entry,
    replica.casesOf(entry.no),
    dayAt(context.now()),
    settings().closingDays,
  );
  // What was typed into SharePoint under a number of its own is not the register's to change.
  if (log.last(entryChain(entry.no)) === undefined) return derived;
  const withoutOwner = isWithoutOwner(entry, (id) => accountOf(keyValues, id));
  return withoutOwner === (entry.values.withoutOwner ?? false)
    ? derived
    : { ...derived, values: { ...derived.values, withoutOwner } };
}
