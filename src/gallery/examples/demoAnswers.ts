import { dayOf } from "#domain/time/day.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import { CHANGED_TICKS } from "#domain/triage/triageQuestions.ts";
import { QUESTION_IDS } from "#domain/triage/triageRules.ts";
import { longText } from "./demoApplications.ts";

/** Answers as people give them; the longest one fills every field. */
export const demoAnswers = {
  unchanged: { option: "unchanged", reason: "securityUpdate" },
  otherReason: {
    option: "unchanged",
    reason: "other",
    reasonText: "Der Hersteller hat nur seine Versionsnummern umgestellt.",
  },
  changed: {
    option: "changed",
    changed: ["T4", "T5"],
    unsure: ["T6"],
    live: "live",
    date: dayOf(2026, 11, 16),
    note: "Es werden jetzt auch eingescannte Anlagen gelesen.",
  },
  harm: {
    option: "changed",
    changed: ["T7:harm"],
    unsure: [],
    live: "live",
    date: dayOf(2026, 11, 16),
    note: "Drei Anträge lagen zwei Wochen im falschen Sachgebiet.",
  },
  allUnsure: { option: "unsure", changed: [], unsure: [], live: "planned", dateUnknown: true },
  longest: {
    option: "changed",
    changed: CHANGED_TICKS,
    unsure: QUESTION_IDS,
    live: "planned",
    date: dayOf(2027, 1, 11),
    note: longText(1000),
  },
} as const satisfies Readonly<Record<string, CardAnswer>>;
