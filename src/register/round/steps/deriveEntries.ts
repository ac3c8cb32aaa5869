import { responsiblePersons } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import { deriveEntry, isDerived } from "#register/entries/deriving.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { dueAmong, type Step, stepOf } from "#register/memory/step.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { accountOf } from "#register/people/accounts.ts";

/** Brings the columns of entries after their cases. */
export function deriveEntries(context: Context): Step {
  const { entriesIn } = scopeReads(context.replica);
  const fitsCases = createFitsCases(context);
  return stepOf<StoredEntry>({
    name: "derive entries",
    due(scope) {
      const { today } = momentOf(context);
      return dueAmong(entriesIn(scope), (entry) => !fitsCases(entry, today));
    },
    entryOf: ({ no }) => no,
    run: ({ no }) => context.withLock(no, () => deriveEntry(context, no)),
  });
}

/** True where the entry's columns were found to fit the same entry, accounts, cases and day before. */
function createFitsCases(context: Context): (entry: StoredEntry, today: Day) => boolean {
  const { keyValues, replica } = context;
  const derived = new Map<string, string>();
  return (entry, today) => {
    const cases = replica.casesOf(entry.no).map(({ key, revision }) => `${key}:${revision}`);
    const accounts = responsiblePersons(entry).map(({ id }) => accountOf(keyValues, id));
    const fingerprint = [entry.eTag, today, ...accounts, ...cases].join("|");
    if (derived.get(entry.no) === fingerprint) return true;
    if (!isDerived(context, entry)) return false;
    derived.set(entry.no, fingerprint);
    return true;
  };
}
