import type { Bilingual } from "#domain/bilingual.ts";
import type { MessageBundleKind } from "./bundles.ts";
import type { QuestionKey, VersionQuestionKey } from "./questionKey.ts";
import type { WaitKey } from "./wait.ts";

/** What stands in a message's id after its kind, divided by dashes. */
export interface IdParts {
  /** The question about a version. */
  readonly version: VersionQuestionKey;
  /** The n-th query of the case. */
  readonly query: `${number}`;
  /** Any question of the case. */
  readonly question: QuestionKey;
  /** What the case waits for a person to do. */
  readonly wait: WaitKey;
  /** Which one of several, counted from 1. */
  readonly nth: `${number}`;
  /** Which of the four reminders. */
  readonly reminder: `${1 | 2 | 3 | 4}`;
  readonly day: string;
  /** Which condition of the case, the how-manieth asking for its evidence, and the how-manieth day where it was moved. */
  readonly condition: `${number}.${number}` | `${number}.${number}.${number}`;
  /** Which reminder of a request for sections. */
  readonly again: `${1 | 2 | 3}`;
}

/** The most urgent first: harm and suspension, what somebody must answer, what is told, what is told again. */
export const URGENCIES = ["alarm", "question", "notice", "reminder"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What is fixed of a kind of message. */
export interface MessageRow {
  /** What coordinators read of it at the case. */
  readonly label: Bilingual;
  readonly id: readonly (keyof IdParts)[];
  /** Which question it is about: the one its id names, whichever is open, or none. */
  readonly question: "named" | "open" | "none";
  /** With what it may come in one card. */
  readonly bundle: MessageBundleKind | undefined;
  /** What goes out first where not everything can at once. */
  readonly urgency: Urgency;
  /**
   * Who may read it, and as whom they are written to: owner and deputy; these, head of office and the city's contacts;
   * the head of office; one person whatever their part in the entry; one of the city's reviewers.
   */
  readonly audience: "responsible" | "concerned" | "headOfOffice" | "person" | "reviewer";
}

/** The ids of all messages whose rows these are. */
export type IdsOf<Rows extends Readonly<Record<string, MessageRow>>> = {
  [Kind in keyof Rows & string]: IdOf<Kind, Rows[Kind]["id"]>;
}[keyof Rows & string];

type IdOf<Begun extends string, Parts extends readonly (keyof IdParts)[]> = Parts extends readonly [
  infer First extends keyof IdParts,
  ...infer Rest extends readonly (keyof IdParts)[],
]
  ? IdOf<`${Begun}-${IdParts[First]}`, Rest>
  : Begun;
