import type { EntryNo } from "#domain/entry/entry.ts";
import { responsibleIds } from "#domain/entry/responsible.ts";
import type { ChangeLog } from "./changeLog.ts";
import { withOne, without } from "./entrySets.ts";
import { createKept, type Kept } from "./following.ts";
import type { Replica } from "./replica.ts";

/** Which entries are whose, and which wait for a word about their use by staff. */
export interface EntryIndex extends Pick<Kept, "sync"> {
  /** What this person owns or deputises. */
  responsibleFor(personId: string): ReadonlySet<EntryNo>;
  /** What belongs to an office that this person heads. */
  headedBy(personId: string): ReadonlySet<EntryNo>;
  /** What the office of this name uses, as its owners say. */
  usedBy(officeName: string): ReadonlySet<EntryNo>;
  withUsageProposal(): ReadonlySet<EntryNo>;
}

interface Held {
  readonly responsible: readonly string[];
  readonly head: string | undefined;
  readonly users: readonly string[];
}

const NONE: ReadonlySet<EntryNo> = new Set();

export function createEntryIndex(
  reads: Pick<Replica, "entries" | "entry">,
  changes: Pick<ChangeLog, "count" | "since">,
): EntryIndex {
  const held = new Map<EntryNo, Held>();
  const responsible = new Map<string, Set<EntryNo>>();
  const heads = new Map<string, Set<EntryNo>>();
  const users = new Map<string, Set<EntryNo>>();
  const proposals = new Set<EntryNo>();

  function drop(no: EntryNo): void {
    const before = held.get(no);
    if (before === undefined) return;
    held.delete(no);
    proposals.delete(no);
    for (const id of before.responsible) without(responsible, id, no);
    if (before.head !== undefined) without(heads, before.head, no);
    for (const name of before.users) without(users, name, no);
  }

  function hold(no: EntryNo): void {
    drop(no);
    const entry = reads.entry(no);
    if (entry === undefined) return;
    const ids = responsibleIds(entry);
    const { headOfOfficeId: head } = entry.values;
    const names = (entry.values.usedByOffices ?? []).filter((one) => typeof one === "string");
    held.set(no, { responsible: ids, head, users: names });
    for (const name of names) withOne(users, name, no);
    if (entry.usageProposal !== undefined) proposals.add(no);
    for (const id of ids) withOne(responsible, id, no);
    if (head !== undefined) withOne(heads, head, no);
  }

  const { sync } = createKept({
    changes,
    reads,
    held: () => held.keys(),
    hold,
    moved: ({ entries }) => entries,
  });

  return {
    sync,
    responsibleFor: (id) => responsible.get(id) ?? NONE,
    headedBy: (id) => heads.get(id) ?? NONE,
    usedBy: (name) => users.get(name) ?? NONE,
    withUsageProposal: () => proposals,
  };
}
