import { isRunning } from "#domain/cases/evaluationCase.ts";
import { concernedPersons } from "#domain/cases/visibility.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import { statementRolesOf } from "#domain/people/reviewer.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import { createFollowing, everyEntry } from "#register/memory/following.ts";
import type { RegisterReads } from "#register/register.ts";
import { visitInTurns } from "#register/store/turns.ts";

/** Which cases concern whom, so that a question about one's own does not look at everybody's. */
export interface CaseIndex {
  sync(): Promise<void>;
  /** The entries that have a running case. */
  running(): Iterable<EntryNo>;
  /** Places of the closed cases in their order; the latest first. */
  closed(): readonly string[];
  /** The entries in whose cases the viewer is named, or holds a role that was asked. */
  entriesOf(viewer: Viewer): ReadonlySet<EntryNo>;
  entriesOfPerson(id: string): ReadonlySet<EntryNo>;
  /** Whether a case may look otherwise to this person than to others with the same roles. */
  isConcerned(personId: string): boolean;
}

interface Held {
  readonly listed: ReadonlySet<string>;
  readonly headOfOffice: string | undefined;
  readonly roles: ReadonlySet<string>;
  readonly closed: readonly string[];
}

const NONE: ReadonlySet<EntryNo> = new Set();

/** Where a closed case stands among the others: by its day, then by its key. */
export function placeOf({ closedOn, key }: CaseInEntry["evaluationCase"]): string {
  return `${closedOn ?? ""}/${key}`;
}

export function keyAtPlace(place: string): string {
  return place.slice(place.indexOf("/") + 1);
}

export function createCaseIndex(reads: RegisterReads): CaseIndex {
  const held = new Map<EntryNo, Held>();
  const running = new Set<EntryNo>();
  const persons = new Map<string, Set<EntryNo>>();
  const heads = new Map<string, Set<EntryNo>>();
  const roles = new Map<string, Set<EntryNo>>();
  const closed = new Set<string>();
  let inOrder: readonly string[] | undefined;

  function drop(no: EntryNo): void {
    const before = held.get(no);
    if (before === undefined) return;
    held.delete(no);
    running.delete(no);
    for (const id of before.listed) without(persons, id, no);
    for (const role of before.roles) without(roles, role, no);
    if (before.headOfOffice !== undefined) without(heads, before.headOfOffice, no);
    for (const place of before.closed) closed.delete(place);
    if (before.closed.length > 0) inOrder = undefined;
  }

  function hold(no: EntryNo): void {
    drop(no);
    const entry = reads.entry(no);
    const cases = reads.casesOf(no);
    if (entry === undefined || cases.length === 0) return;
    const places = cases.filter(({ state }) => !isRunning(state)).map(placeOf);
    const concerned = concernedPersons(entry, cases);
    held.set(no, { ...concerned, closed: places });
    if (places.length < cases.length) running.add(no);
    for (const id of concerned.listed) withOne(persons, id, no);
    for (const role of concerned.roles) withOne(roles, role, no);
    if (concerned.headOfOffice !== undefined) withOne(heads, concerned.headOfOffice, no);
    for (const place of places) closed.add(place);
    if (places.length > 0) inOrder = undefined;
  }

  const sync = createFollowing(reads, async (touched) => {
    await visitInTurns(touched?.entries ?? everyEntry(reads, held.keys()), hold);
  });

  return {
    sync,
    running: () => running,
    closed() {
      inOrder ??= [...closed].sort().reverse();
      return inOrder;
    },
    entriesOf(viewer) {
      const byRole = statementRolesOf(viewer).flatMap((role) => [...(roles.get(role) ?? [])]);
      const own = persons.get(viewer.person.id) ?? NONE;
      return byRole.length === 0 ? own : new Set([...own, ...byRole]);
    },
    entriesOfPerson: (id) => persons.get(id) ?? NONE,
    isConcerned: (id) => persons.has(id) || heads.has(id),
  };
}

function withOne(sets: Map<string, Set<EntryNo>>, key: string, no: EntryNo): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(no));
}

function without(sets: Map<string, Set<EntryNo>>, key: string, no: EntryNo): void {
  const set = sets.get(key);
  set?.delete(no);
  if (set?.size === 0) sets.delete(key);
}
