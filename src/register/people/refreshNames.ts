import type { Entry, EntryValues } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { parseFieldValue } from "#domain/entry/fieldValue.ts";
import { withValues } from "#domain/entry/intake.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { entryToRecord, recordToEntry } from "#register/memory/entryRecord.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import { inParallel } from "#register/store/inParallel.ts";
import { findInTurns } from "#register/store/turns.ts";

/** What the directory says of people, by their ids. */
export type Directory = Awaited<ReturnType<Context["people"]["accounts"]>>;

const AT_ONCE = 4;
const NAMED = [
  ["ownerId", "ownerName"],
  ["deputyId", "deputyName"],
] as const;

/** Owners and deputies get the names that the directory has for them now: people marry, and are corrected. */
export async function refreshNames(context: Context, directory: Directory): Promise<void> {
  const outdated = await findInTurns(context.replica.entries(), (entry) =>
    isOutdated(entry, directory) ? [entry] : [],
  );
  await inParallel(outdated, AT_ONCE, ({ no }) =>
    context.withLock(no, async () => {
      const synced = await reconcileEntry(context, no);
      if (synced === undefined) return;
      const entry = recordToEntry(synced.record, synced.revision);
      const values = withValues(entry.values, presentNames(entry.values, directory));
      // What changed meanwhile is looked at tomorrow.
      await context.entries.write(synced, entryToRecord({ ...entry, values }), {
        action: "edited",
        actor: SYSTEM,
        channel: "system",
      });
    }),
  );
}

function isOutdated({ values }: Entry, directory: Directory): boolean {
  const names = presentNames(values, directory);
  return NAMED.some(([, key]) => names[key] !== undefined && names[key] !== values[key]);
}

/** The names of those of whom the directory says one that fits the field. */
function presentNames(
  values: EntryValues,
  directory: Directory,
): Partial<Record<"ownerName" | "deputyName", string>> {
  const known = NAMED.flatMap(([idKey, nameKey]) => {
    const name = directory.get(values[idKey] ?? "")?.name ?? null;
    const parsed = parseFieldValue(fieldOf(nameKey), name);
    return parsed.ok && typeof parsed.value === "string" ? [[nameKey, parsed.value] as const] : [];
  });
  return Object.fromEntries(known);
}
