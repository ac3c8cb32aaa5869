import type { Actor, ChangeAction } from "#domain/change.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type Acting, actorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { entryToRecord, itemToEntry, recordToEntry } from "#register/memory/entryRecord.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { SyncedItem } from "#register/store/changeProtocol.ts";

/** "raced": another writer was faster, the entry is to be read again. */
export type EntryWriteProblem = "raced" | "noChange" | "tooLong" | "notFound";

export async function writeEntry(
  context: Context,
  synced: SyncedItem,
  next: Entry,
  acting: Acting,
  note: {
    readonly action: ChangeAction;
    readonly reason?: string | undefined;
    /** Where it is not the role that `actorIn` names. */
    readonly actor?: Actor;
    /** Of work that is done again until it is done. */
    readonly id?: string;
  },
): Promise<Result<StoredEntry, EntryWriteProblem>> {
  const entry = recordToEntry(synced.record, synced.revision);
  const written = await context.entries.write(synced, entryToRecord(next), {
    actor: actorIn(entry, acting.viewer),
    ...note,
    channel: acting.channel,
  });
  if (written.ok) {
    const stored = itemToEntry(written.value.item);
    return stored === undefined ? err("notFound") : ok(stored);
  }
  const { problem } = written;
  if (problem === "gone") return err("notFound");
  return err(problem === "notUnique" || problem === "changedMeanwhile" ? "raced" : problem);
}
