import type { Bilingual } from "#domain/bilingual.ts";
import type { QuestionKey, VersionQuestionKey } from "./questionKey.ts";

/** What stands in a message's id after its kind, divided by dashes. */
export interface IdParts {
  /** The question about a version. */
  readonly version: VersionQuestionKey;
  /** The n-th query of the case. */
  readonly query: `${number}`;
  /** Any question of the case. */
  readonly question: QuestionKey;
  /** Which one of several, counted from 1. */
  readonly nth: `${number}`;
  /** Which of the four reminders. */
  readonly reminder: `${1 | 2 | 3 | 4}`;
  readonly day: string;
}

/** Together in one card: `atOnce` where it is much, `daily` what is gathered for a day and waits for working hours. */
export const BUNDLES = {
  requests: "atOnce",
  unattended: "atOnce",
  reminder: "daily",
  escalation: "daily",
  /** The coordinators' morning; it holds no messages. */
  digest: "daily",
} as const;
export type BundleKind = keyof typeof BUNDLES;

interface KindRow {
  /** What coordinators read of it at the case. */
  readonly label: Bilingual;
  readonly id: readonly (keyof IdParts)[];
  /** Which question it is about: the one its id names, whichever is open, or none. */
  readonly question: "named" | "open" | "none";
  /** With what it may come in one card. */
  readonly bundle: Exclude<BundleKind, "digest"> | undefined;
  /**
   * Who may read it, and as whom they are written to: owner and deputy; these, head of office and the city's contacts;
   * the head of office; one person whatever their part in the entry; one of the city's reviewers.
   */
  readonly audience: "responsible" | "concerned" | "headOfOffice" | "person" | "reviewer";
}

/**
 * Every kind of message. A new one is a row here, and the compiler names what it needs elsewhere: when it is due
 * (`messagesDue.ts`), its card, and an example of it.
 */
export const MESSAGES = {
  request: {
    label: { de: "Frage", en: "Question" },
    id: ["version"],
    question: "named",
    bundle: "requests",
    audience: "responsible",
  },
  query: {
    label: { de: "Rückfrage", en: "Query" },
    id: ["query"],
    question: "named",
    bundle: undefined,
    audience: "responsible",
  },
  /** The fourth goes to the deputy when the answer is overdue. */
  reminder: {
    label: { de: "Erinnerung", en: "Reminder" },
    id: ["question", "reminder"],
    question: "named",
    bundle: "reminder",
    audience: "responsible",
  },
  /** The reminder that somebody asked for. */
  later: {
    label: { de: "Gewünschte Erinnerung", en: "Reminder asked for" },
    id: ["day"],
    question: "open",
    bundle: "reminder",
    audience: "responsible",
  },
  /** Nobody responsible can be asked. */
  unattended: {
    label: { de: "Niemand erreichbar", en: "Nobody can be reached" },
    id: ["question"],
    question: "named",
    bundle: "unattended",
    audience: "concerned",
  },
  /** Every ten working days. */
  escalation: {
    label: { de: "Frist überschritten", en: "Deadline passed" },
    id: ["question", "nth"],
    question: "named",
    bundle: "escalation",
    audience: "headOfOffice",
  },
  incident: {
    label: { de: "Vorfall", en: "Incident" },
    id: ["nth"],
    question: "none",
    bundle: undefined,
    audience: "concerned",
  },
  suspension: {
    label: { de: "Aussetzung", en: "Suspension" },
    id: [],
    question: "none",
    bundle: undefined,
    audience: "concerned",
  },
  decision: {
    label: { de: "Entscheidung", en: "Decision" },
    id: [],
    question: "none",
    bundle: undefined,
    audience: "responsible",
  },
  /** What became of the application that somebody reported. */
  outcome: {
    label: { de: "Ergebnis der Meldung", en: "Result of the report" },
    id: [],
    question: "none",
    bundle: undefined,
    audience: "person",
  },
  handover: {
    label: { de: "Frage zur Zuständigkeit", en: "Question who is responsible" },
    id: ["nth"],
    question: "none",
    bundle: undefined,
    audience: "person",
  },
  statement: {
    label: { de: "Bitte um Stellungnahme", en: "Request for a statement" },
    id: ["nth"],
    question: "none",
    bundle: undefined,
    audience: "reviewer",
  },
} as const satisfies Readonly<Record<string, KindRow>>;
export type MessageKind = keyof typeof MESSAGES;
export type MessageAudience = (typeof MESSAGES)[MessageKind]["audience"];

/** Which message of a case; with case and person it is sent once. */
export type MessageId = {
  [Kind in MessageKind]: IdOf<Kind, (typeof MESSAGES)[Kind]["id"]>;
}[MessageKind];

type IdOf<Begun extends string, Parts extends readonly (keyof IdParts)[]> = Parts extends readonly [
  infer First extends keyof IdParts,
  ...infer Rest extends readonly (keyof IdParts)[],
]
  ? IdOf<`${Begun}-${IdParts[First]}`, Rest>
  : Begun;
