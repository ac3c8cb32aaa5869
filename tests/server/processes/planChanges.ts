import type { Harm } from "#domain/cases/evaluationCase.ts";
import type { PersonHandle } from "#local/people.ts";
import type { Dice } from "./dice.ts";

const KINDS = ["version", "title", "case", "incident", "handVersion", "handTitle"] as const;
/** Drawn more often than edits by hand, which wait for their turn. */
const DRAWN = [...KINDS, "version", "version", "title", "case", "case", "case", "case"] as const;
const RESPONSIBLE = ["owner-1", "deputy-1"] as const satisfies readonly PersonHandle[];
const ANSWERS = ["unchangedInChat", "unchanged", "changed"] as const;
const REPORTERS = [
  "employee",
  "owner-1",
  "coordinator-2",
  "head-1",
] as const satisfies readonly PersonHandle[];

/** One change as it was planned before anything ran. */
export interface PlannedChange {
  /** Stands in the changed value, and nowhere else. */
  readonly mark: string;
  readonly kind: (typeof KINDS)[number];
  /** Which of the entries. */
  readonly entry: number;
  /** Which service is asked first. */
  readonly service: number;
  readonly person: (typeof RESPONSIBLE)[number];
  /** How a question is answered: "unchanged" in the chat or in the tab, or "changed", which asks for a decision. */
  readonly answer: (typeof ANSWERS)[number];
  /** What the coordination does with an open case: it asks, or decides. */
  readonly asksFirst: boolean;
  /** Who reports an incident, and whether there was harm. */
  readonly reporter: (typeof REPORTERS)[number];
  readonly harm: Harm;
}

export function planChanges(dice: Dice, count: number, entries: number): readonly PlannedChange[] {
  return Array.from({ length: count }, (_, index) => ({
    // Of one length, so that none is found in another.
    mark: `${1_000 + index}.${100 + dice.below(900)}`,
    kind: dice.pick(DRAWN),
    entry: dice.below(entries),
    service: dice.below(3),
    person: dice.pick(RESPONSIBLE),
    answer: dice.pick(ANSWERS),
    asksFirst: dice.below(4) === 0,
    reporter: dice.pick(REPORTERS),
    harm: dice.below(8) === 0 ? "yes" : "no",
  }));
}

/** The text of a change where a version number is too short: a title, or the reason for an answer. */
export function textOf(mark: string): string {
  return `Automatische Postsortierung ${mark}`;
}
