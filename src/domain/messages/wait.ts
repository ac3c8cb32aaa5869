import type { Person } from "#domain/people/person.ts";
import type { Day } from "#domain/time/day.ts";
import { QUESTION_KEY_PATTERNS, type QuestionKey } from "./questionKey.ts";

/** What a case waits for: a question, the evidence of a condition in a round, a request for sections, a statement. */
export type WaitKey = QuestionKey | `c${number}.${number}` | `s${number}` | `r${number}`;

/** For patterns that a key is a part of. */
export const WAIT_KEY_PATTERN = String.raw`${QUESTION_KEY_PATTERNS.any}|c\d+\.\d+|[sr]\d+`;

const KEY = new RegExp(`^(?:${WAIT_KEY_PATTERN})$`);

export function isWaitKey(text: string): text is WaitKey {
  return KEY.test(text);
}

/** Something that only a person can do, and somebody has been asked to. */
export interface Wait {
  readonly key: WaitKey;
  readonly kind: "question" | "condition" | "sections" | "statement";
  readonly due: Day | null;
  /** Those who can do it. */
  readonly asked: readonly Person[];
}

/** Nobody who could do it can be asked today: the coordinators have to know (workflow §4, nobody can be reached). */
export function isUnattended({ asked }: Wait, isPresent: (person: Person) => boolean): boolean {
  return !asked.some(isPresent);
}
