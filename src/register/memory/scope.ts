import type { EntryNo } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";

/** What a round has to look at: everything, or the entries that something changed about. */
export type Scope =
  | { readonly all: true }
  | { readonly all: false; readonly numbers: ReadonlySet<EntryNo> };

/** Whether this replica should do these pieces of work now; each is named by its entry, as far as that is known. */
export type ClaimWork = (pieces: readonly (EntryNo | undefined)[]) => Promise<boolean>;

/**
 * Keeps what has changed since the last round, so that a round over 50,000 entries looks at the few that moved.
 * Everything is looked at at the start, on every new day (deadlines), now and then, and when it is not clear what a
 * change belongs to.
 */
export interface DirtyEntries {
  /** Something about this entry, its cases or its messages changed; null where it is not clear whose change it was. */
  touch(no: EntryNo | null): void;
  /** What to look at now; it counts as looked at. */
  take(today: Day): Scope;
  /** What was taken was not finished. */
  giveBack(scope: Scope): void;
}

const EVERYTHING_EVERY_MS = 5 * 60_000;

export function createDirtyEntries(now: () => number): DirtyEntries {
  let numbers = new Set<EntryNo>();
  let isEverything = true;
  let lastDay: Day | undefined;
  let lastEverything = 0;
  return {
    touch(no) {
      if (no === null) isEverything = true;
      else numbers.add(no);
    },
    take(today) {
      const all =
        isEverything || today !== lastDay || now() >= lastEverything + EVERYTHING_EVERY_MS;
      const scope: Scope = all ? { all } : { all, numbers };
      if (all) lastEverything = now();
      lastDay = today;
      isEverything = false;
      numbers = new Set();
      return scope;
    },
    giveBack(scope) {
      if (scope.all) isEverything = true;
      else for (const no of scope.numbers) numbers.add(no);
    },
  };
}
