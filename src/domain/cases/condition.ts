import type { Bilingual } from "#domain/bilingual.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day } from "#domain/time/day.ts";
import type { ActorRole, Channel } from "#domain/vocabulary.ts";

/** What the coordinators ask for with an approval, or after it: by a day, and proved by owner or deputy (workflow §2). */
export interface Condition {
  /** Counted within the case, from 1. */
  readonly id: number;
  readonly text: string;
  readonly dueOn: Day;
  readonly setBy: Person;
  readonly setOn: Day;
  /** Set once the decision stood; the others are part of it. */
  readonly isAdded?: true;
  /** Its day was another one before; the moves before the last stand in the events. */
  readonly moved?: MovedDay;
  /** How often evidence was asked for: once, and once more each time it was sent back. */
  readonly round: number;
  /** The evidence given last; what was given before stands in the events. */
  readonly answer?: ConditionAnswer;
  /** No longer asked for, and why. */
  readonly lifted?: { readonly reason: string; readonly by: Person; readonly on: Day };
}

/** That a coordinator gave more or less time, and why. */
export interface MovedDay {
  /** The how-manieth move it is. */
  readonly nth: number;
  readonly from: Day;
  readonly reason: string;
  readonly by: Person;
  readonly on: Day;
}

/** How a condition is said to be met. */
export interface ConditionAnswer {
  readonly text: string;
  /** The evidence of the case that proves it. */
  readonly evidence?: number;
  readonly by: Person & { readonly role: ActorRole };
  readonly channel: Channel;
  readonly on: Day;
  /** Absent until a coordinator has judged it. */
  readonly judged?: {
    readonly isAccepted: boolean;
    /** Why it was sent back; empty where it was accepted without a word. */
    readonly reason: string;
    readonly by: Person;
    readonly on: Day;
  };
}

export const CONDITION_STATES = [
  "open",
  "evidenceGiven",
  "sentBack",
  "accepted",
  "lifted",
] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];
export const conditionStateLabels: Readonly<Record<ConditionState, Bilingual>> = {
  open: { de: "Offen", en: "Open" },
  evidenceGiven: { de: "Nachweis zu prüfen", en: "Evidence to be checked" },
  sentBack: { de: "Nachweis zurückgegeben", en: "Evidence sent back" },
  accepted: { de: "Erfüllt", en: "Met" },
  lifted: { de: "Aufgehoben", en: "Lifted" },
};

export function conditionState({
  answer,
  lifted,
}: Pick<Condition, "answer" | "lifted">): ConditionState {
  if (lifted !== undefined) return "lifted";
  if (answer === undefined) return "open";
  if (answer.judged === undefined) return "evidenceGiven";
  return answer.judged.isAccepted ? "accepted" : "sentBack";
}

/** Neither met nor lifted. */
export function isConditionPending(condition: Condition): boolean {
  return isPendingState(conditionState(condition));
}

function isPendingState(state: ConditionState): boolean {
  return state !== "accepted" && state !== "lifted";
}

/** Owner or deputy have to prove that it is met. */
export function awaitsEvidence(state: ConditionState): boolean {
  return state === "open" || state === "sentBack";
}

/** Its day has passed without evidence; what waits for the coordinators is not late. */
export function isConditionOverdue(
  { dueOn, state }: { readonly dueOn: string; readonly state: ConditionState },
  today: string,
): boolean {
  return awaitsEvidence(state) && dueOn < today;
}
