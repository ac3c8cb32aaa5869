import type { EntryNo } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import type { ChangeLog, Touched } from "./changeLog.ts";
import type { StoredEntry } from "./storedEntry.ts";

/** What can be followed. */
export interface Followed {
  readonly changes: Pick<ChangeLog, "count" | "since">;
  today(): Day;
}

/** The entries in memory. */
export interface HeldEntries {
  entries(): Iterable<StoredEntry>;
  entry(no: EntryNo): StoredEntry | undefined;
}

/**
 * Keeps something made of the register up to date. The function it gives resolves when everything is in it that was in
 * memory when it was called; where nothing has changed it does nothing. `follow` is told what moved, or undefined where it
 * must look at everything: at first, on a new day, and after very many changes.
 */
export function createFollowing(
  { changes, today }: Followed,
  follow: (touched: Touched | undefined) => Promise<void>,
): () => Promise<void> {
  let seen: { readonly count: number; readonly day: string } | undefined;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    const now = { count: changes.count(), day: today() };
    await follow(seen?.day === now.day ? changes.since(seen.count) : undefined);
    seen = now;
  }

  return async () => {
    const wanted = { count: changes.count(), day: today() };
    while (seen === undefined || seen.count < wanted.count || seen.day < wanted.day) {
      running ??= run().finally(() => {
        running = undefined;
      });
      await running;
    }
  };
}

/** What has to be looked at where it is not known what moved: the entries there are, and those that are held but gone. */
export function* everyEntry(reads: HeldEntries, held: Iterable<EntryNo>): Iterable<EntryNo> {
  for (const no of held) if (reads.entry(no) === undefined) yield no;
  for (const { no } of reads.entries()) yield no;
}
