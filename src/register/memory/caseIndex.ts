import { isPending } from "#domain/cases/caseConditions.ts";
import { type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import { tasksByPerson } from "#domain/cases/tasks.ts";
import { concernedPersons } from "#domain/cases/visibility.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import { statementRolesOf } from "#domain/people/reviewer.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { ChangeLog } from "./changeLog.ts";
import { withOne, without } from "./entrySets.ts";
import { createKept, type Kept } from "./following.ts";
import type { Replica } from "./replica.ts";

/** Which cases concern whom, so that a question about one's own does not look at everybody's. */
export interface CaseIndex extends Pick<Kept, "sync" | "settle"> {
  /** The entries that have a case about which somebody has to do something: one that runs, or whose conditions are not met. */
  pending(): ReadonlySet<EntryNo>;
  /** Places of the closed cases in their order; the latest last. */
  closed(): readonly string[];
  /** The entries in whose cases the viewer is named, or holds a role that was asked. */
  entriesOf(viewer: Viewer): ReadonlySet<EntryNo>;
  entriesOfPerson(id: string): ReadonlySet<EntryNo>;
  /** The entries with cases whose office this person heads. */
  entriesOfHead(id: string): ReadonlySet<EntryNo>;
  /** Whether a case may look otherwise to this person than to others with the same roles. */
  isConcerned(personId: string): boolean;
  /** How many tasks this person has by name, whatever their roles. */
  taskCount(personId: string): number;
}

interface Held {
  readonly listed: ReadonlySet<string>;
  readonly headOfOffice: string | undefined;
  readonly roles: ReadonlySet<string>;
  readonly closed: readonly string[];
  readonly tasks: ReadonlyMap<string, number>;
}

const NONE: ReadonlySet<EntryNo> = new Set();

/** Where a closed case stands among the others: by its day, then by its key. */
export function placeOf({ closedOn, key }: EvaluationCase): string {
  return `${closedOn ?? ""}/${key}`;
}

export function keyAtPlace(place: string): string {
  return place.slice(place.indexOf("/") + 1);
}

/** How many of these places, which rise, stand before this one. */
export function positionOf(places: readonly string[], place: string): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? "") < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function createCaseIndex(
  replica: Pick<Replica, "casesOf" | "entries" | "entry">,
  changes: Pick<ChangeLog, "count" | "since">,
): CaseIndex {
  const held = new Map<EntryNo, Held>();
  const pending = new Set<EntryNo>();
  const persons = new Map<string, Set<EntryNo>>();
  const heads = new Map<string, Set<EntryNo>>();
  const roles = new Map<string, Set<EntryNo>>();
  const taskCounts = new Map<string, number>();
  const closed: string[] = [];

  function drop(no: EntryNo): void {
    const before = held.get(no);
    if (before === undefined) return;
    held.delete(no);
    pending.delete(no);
    for (const id of before.listed) without(persons, id, no);
    for (const role of before.roles) without(roles, role, no);
    if (before.headOfOffice !== undefined) without(heads, before.headOfOffice, no);
    for (const [id, count] of before.tasks) countTasks(id, -count);
    for (const place of before.closed) closed.splice(positionOf(closed, place), 1);
  }

  function hold(no: EntryNo): void {
    drop(no);
    const entry = replica.entry(no);
    const cases = replica.casesOf(no);
    if (entry === undefined || cases.length === 0) return;
    const places = cases.filter(({ state }) => !isRunning(state)).map(placeOf);
    const concerned = concernedPersons(entry, cases);
    const waiting = cases.filter((one) => isPending(entry, one));
    const tasks = tasksByPerson(waiting.map((evaluationCase) => ({ entry, evaluationCase })));
    held.set(no, { ...concerned, closed: places, tasks });
    if (waiting.length > 0) pending.add(no);
    for (const id of concerned.listed) withOne(persons, id, no);
    for (const role of concerned.roles) withOne(roles, role, no);
    if (concerned.headOfOffice !== undefined) withOne(heads, concerned.headOfOffice, no);
    for (const [id, count] of tasks) countTasks(id, count);
    for (const place of places) closed.splice(positionOf(closed, place), 0, place);
  }

  function countTasks(id: string, more: number): void {
    const count = (taskCounts.get(id) ?? 0) + more;
    if (count === 0) taskCounts.delete(id);
    else taskCounts.set(id, count);
  }

  const { settle, sync } = createKept({
    changes,
    reads: replica,
    held: () => held.keys(),
    hold,
    moved: ({ entries }) => entries,
  });

  return {
    sync,
    settle,
    pending: () => pending,
    closed: () => closed,
    entriesOf(viewer) {
      const byRole = statementRolesOf(viewer).flatMap((role) => [...(roles.get(role) ?? [])]);
      const own = persons.get(viewer.person.id) ?? NONE;
      return byRole.length === 0 ? own : new Set([...own, ...byRole]);
    },
    entriesOfPerson: (id) => persons.get(id) ?? NONE,
    entriesOfHead: (id) => heads.get(id) ?? NONE,
    isConcerned: (id) => persons.has(id) || heads.has(id),
    taskCount: (id) => taskCounts.get(id) ?? 0,
  };
}
