import type { EntryNo } from "#domain/entry/entry.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { visitInTurns } from "#register/store/turns.ts";
import type { ChangeLog, Touched } from "./changeLog.ts";

interface Followed {
  readonly changes: Pick<ChangeLog, "count" | "since">;
  /** What is made anew on a new day; undefined where the day does not matter. */
  readonly today?: (() => string) | undefined;
}

/**
 * Keeps something made of the register up to date. The function it gives resolves when everything is in it that was in
 * memory when it was called; where nothing has changed it does nothing. `follow` is told what moved, or undefined where it
 * must look at everything: at first, on a new day, and after very many changes.
 */
export function createFollowing(
  followed: Followed,
  follow: (touched: Touched | undefined) => Promise<void>,
): () => Promise<void> {
  return following(followed, follow).sync;
}

function following(
  { changes, today = () => "" }: Followed,
  follow: (touched: Touched | undefined) => Promise<void>,
) {
  let seen: { readonly count: number; readonly day: string } | undefined;
  let running: Promise<void> | undefined;

  const state = () => ({ count: changes.count(), day: today() });
  const isSeen = (wanted: ReturnType<typeof state>) =>
    seen !== undefined && seen.count >= wanted.count && seen.day >= wanted.day;
  const touchedSince = () => (seen?.day === today() ? changes.since(seen.count) : undefined);

  async function run(isWhole: boolean): Promise<void> {
    const now = state();
    await follow(isWhole ? undefined : touchedSince());
    seen = now;
  }

  function start(isWhole: boolean): Promise<void> {
    running ??= run(isWhole).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    async sync() {
      const wanted = state();
      while (!isSeen(wanted)) await start(false);
    },
    async renew() {
      while (running !== undefined) await running;
      await start(true);
    },
    settle(followAtOnce: (touched: Touched | undefined) => void) {
      const now = state();
      if (isSeen(now)) return;
      followAtOnce(touchedSince());
      seen = now;
    },
  };
}

interface EntryReads {
  entries(): Iterable<StoredEntry>;
  entry(no: EntryNo): StoredEntry | undefined;
}

/** What has to be looked at where it is not known what moved: the entries there are, and those that are held but gone. */
export function* everyEntry(reads: EntryReads, held: Iterable<EntryNo>): Iterable<EntryNo> {
  for (const no of held) if (reads.entry(no) === undefined) yield no;
  for (const { no } of reads.entries()) yield no;
}

/** Something that is kept for each entry. */
export interface Kept {
  /** As `createFollowing` has it. */
  sync(): Promise<void>;
  /** The same at once, for whoever cannot wait: what has moved since the last sync is little. */
  settle(): void;
  /** Looks at everything, in turns. */
  renew(): Promise<void>;
}

export interface KeptOptions extends Followed {
  readonly reads: EntryReads;
  readonly held: () => Iterable<EntryNo>;
  /** Makes anew what is kept for this entry, or drops it. */
  readonly hold: (no: EntryNo) => void;
  /** The entries for which something else is to be kept; undefined where that may be any. */
  readonly moved: (touched: Touched) => Iterable<EntryNo> | undefined;
}

export function createKept({ changes, held, hold, moved, reads, today }: KeptOptions): Kept {
  function movedIn(touched: Touched | undefined): Iterable<EntryNo> {
    const numbers = touched && moved(touched);
    return numbers === undefined ? everyEntry(reads, held()) : new Set(numbers);
  }
  const { renew, settle, sync } = following({ changes, today }, (touched) =>
    visitInTurns(movedIn(touched), hold),
  );
  return {
    sync,
    renew,
    settle: () =>
      settle((touched) => {
        for (const no of movedIn(touched)) hold(no);
      }),
  };
}
