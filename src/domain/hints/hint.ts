import type { EntryNo } from "#domain/entry/entry.ts";
import { HINTS_OPEN_MAX } from "#domain/limits.ts";
import type { Person } from "#domain/people/person.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import { addMonths, type Day, type Instant } from "#domain/time/day.ts";

export const HINT_USES = ["yes", "no", "unknown"] as const;
export type HintUse = (typeof HINT_USES)[number];

/** What somebody may say of an application that is not in the register, as far as they know it. */
export interface HintContent {
  readonly what: string;
  readonly where: string;
  readonly inUse: HintUse;
  /** Whom to ask about it; empty where nobody is known. */
  readonly contact: string;
}

/** What became of a hint: an entry of its own, a part of one, or an answer. */
export type HintOutcome =
  | { readonly kind: "entry" | "joined"; readonly no: EntryNo }
  | { readonly kind: "answered"; readonly answer: string };
export const HINT_OUTCOMES = ["entry", "joined", "answered"] as const;

export interface HintClosing {
  readonly outcome: HintOutcome;
  readonly by: Person;
  readonly at: Instant;
}

export interface Hint extends HintContent {
  readonly id: string;
  readonly by: Person;
  readonly at: Instant;
  readonly closed: HintClosing | null;
}

/** So long a closed hint is kept: its sender may still look what became of it. */
const KEPT_MONTHS = 6;

/** Everybody gives hints; coordinators see and close those of others. */
export function mayReadHint(viewer: Viewer, { by }: Hint): boolean {
  return isCoordinator(viewer) || viewer.person.id === by.id;
}

/** Whoever has given many that nobody has closed yet waits for an answer to one of them. */
export function isHintTooMany(hints: readonly Hint[], personId: string): boolean {
  return (
    hints.filter(({ by, closed }) => closed === null && by.id === personId).length >= HINTS_OPEN_MAX
  );
}

export function isHintExpired({ closed }: Hint, today: Day): boolean {
  return closed !== null && dayOfInstant(closed.at) < addMonths(today, -KEPT_MONTHS);
}
