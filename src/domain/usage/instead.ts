import type { EntryValues } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { findEntries } from "#domain/search/findEntries.ts";
import type { SearchIndex } from "#domain/search/searchIndex.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import type { Day } from "#domain/time/day.ts";
import { type MayUse, staffUsage } from "./staffUsage.ts";
import { tasksNamed } from "./taskWords.ts";

/** So many are named where what was asked for is not in the register. */
const MOST_INSTEAD = 3;

/** An application that staff may use without belonging to a pilot group. */
export interface Released {
  readonly no: string;
  /** What is allowed without conditions stands first, then by name. */
  readonly place: string;
}

const GENERAL: Readonly<Partial<Record<MayUse, number>>> = { yes: 0, withConditions: 1 };

export function releasedIn(no: string, values: EntryValues, today: Day): Released | undefined {
  const rank = GENERAL[staffUsage(values, today).mayUse];
  return rank === undefined ? undefined : { no, place: `${rank} ${sortKeyOf(values.title ?? no)}` };
}

export function inPlaces(released: readonly Released[]): readonly Released[] {
  return [...released].sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** What is asked for by a name alone is most often an assistant for texts. */
const TEXT_TASKS: readonly string[] = [
  "draft",
  "summarise",
  "translate",
  "rephrase",
  "research",
  "askKnowledge",
];

const TEXT_LABELS = (fieldOf("allowedTasks").choices ?? [])
  .filter(({ key }) => TEXT_TASKS.includes(key))
  .map(({ de }) => de);

/** What staff may use instead of something that is not in the register: for the tasks that the question names. */
export function insteadOf(
  query: string,
  index: SearchIndex,
  released: readonly Released[],
): readonly string[] {
  const named = tasksNamed(query);
  const tasks = named.length === 0 ? TEXT_LABELS : named;
  const forTasks = tasks.map((label) => findEntries(index, label));
  return released
    .filter(({ no }) => forTasks.some((found) => found.rankOf(no) !== undefined))
    .slice(0, MOST_INSTEAD)
    .map(({ no }) => no);
}
