import type { Bilingual } from "#domain/bilingual.ts";
import type { Outcome, RiskClass } from "#domain/vocabulary.ts";

export const QUESTION_IDS = ["T1", "T2", "T3", "T4", "T5", "T6", "T7"] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** From the weakest to the strongest: the stronger answer to a question counts. */
export const ANSWERS = ["no", "unsure", "yes", "harm"] as const;
export type Answer = (typeof ANSWERS)[number];

export const LIVE = ["planned", "live"] as const;
export type Live = (typeof LIVE)[number];

export const RULE_IDS = [
  "R0",
  "R1",
  "R1b",
  "R2",
  "R3",
  "R4",
  "R5",
  "R5b",
  "R6",
  "R6b",
  "R7",
  "R8",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** From the lightest to the heaviest; null is no suspension. */
export const SUSPENDS = [null, "proposed", "immediate"] as const;
export type Suspend = (typeof SUSPENDS)[number];

export type Condition =
  | { readonly class: readonly RiskClass[] }
  | { readonly answer: { readonly of: QuestionId; readonly in: readonly Answer[] } }
  | {
      readonly count: {
        readonly of: readonly QuestionId[];
        readonly in: readonly Answer[];
        readonly min: number;
      };
    }
  | { readonly live: Live }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface TriageRule {
  readonly id: RuleId;
  readonly when: Condition;
  readonly outcome: Outcome;
  readonly suspend: Suspend;
  readonly reason: Bilingual;
  readonly legalReference: Bilingual;
}

/** Any yes, unsure or harm in T1 to T7. */
const ANY_CHANGE: Condition = {
  count: { of: QUESTION_IDS, in: ["yes", "unsure", "harm"], min: 1 },
};

/** Every rule that hits counts; the heaviest outcome and suspension win. */
export const triageRules: readonly TriageRule[] = [
  {
    id: "R0",
    when: { class: ["prohibited"] },
    outcome: "full",
    suspend: "immediate",
    reason: {
      de: "Die Anwendung ist als verboten eingestuft; Nutzung bleibt untersagt.",
      en: "The application is classed as prohibited; use remains forbidden.",
    },
    legalReference: { de: "KI-VO Art. 5", en: "AI Act Art. 5" },
  },
  {
    id: "R1",
    when: {
      all: [
        { answer: { of: "T7", in: ["harm"] } },
        { class: ["highRisk", "highRiskExempt", "unclear"] },
      ],
    },
    outcome: "full",
    suspend: "immediate",
    reason: {
      de: "Schaden gemeldet bei Hochrisiko, Ausnahme nach Art. 6 Abs. 3 oder ungeklärter Klasse.",
      en: "Harm reported for high risk, Art. 6(3) exemption or unclear class.",
    },
    legalReference: { de: "KI-VO Art. 26 Abs. 5, Art. 73", en: "AI Act Art. 26(5), Art. 73" },
  },
  {
    id: "R1b",
    when: {
      all: [
        { answer: { of: "T7", in: ["harm"] } },
        { class: ["limited", "minimal", "notApplicable"] },
      ],
    },
    outcome: "full",
    suspend: null,
    reason: { de: "Schaden gemeldet.", en: "Harm reported." },
    legalReference: { de: "Vorgabe der Stadt; DSGVO Art. 33", en: "City rule; GDPR Art. 33" },
  },
  {
    id: "R2",
    when: { count: { of: ["T1", "T2"], in: ["yes"], min: 1 } },
    outcome: "full",
    suspend: null,
    reason: {
      de: "Zweck oder menschliche Kontrolle ändert sich.",
      en: "Purpose or human control changes.",
    },
    legalReference: {
      de: "KI-VO Art. 3 Nr. 23, Art. 6 Abs. 3, Art. 14, Art. 25 Abs. 1 Buchst. c",
      en: "AI Act Art. 3(23), Art. 6(3), Art. 14, Art. 25(1)(c)",
    },
  },
  {
    id: "R3",
    when: { all: [{ class: ["highRisk", "unclear"] }, ANY_CHANGE] },
    outcome: "full",
    suspend: null,
    reason: {
      de: "Hochrisiko oder ungeklärte Klasse: jedes Ja und jedes „Weiß nicht“ führt zur vollständigen Bewertung.",
      en: "High risk or unclear class: every yes and every “don’t know” leads to a full evaluation.",
    },
    legalReference: { de: "KI-VO Art. 26, Art. 27 Abs. 2", en: "AI Act Art. 26, Art. 27(2)" },
  },
  {
    id: "R4",
    when: { all: [{ class: ["notApplicable"] }, { answer: { of: "T5", in: ["yes", "unsure"] } }] },
    outcome: "full",
    suspend: null,
    reason: {
      de: "Bisher kein KI-System, neue KI-Funktion möglich: Einstufung nötig.",
      en: "Not an AI system so far, new AI function possible: classification needed.",
    },
    legalReference: { de: "KI-VO Art. 3 Nr. 1", en: "AI Act Art. 3(1)" },
  },
  {
    id: "R5",
    when: {
      all: [
        { class: ["highRiskExempt"] },
        {
          any: [
            { count: { of: ["T3", "T4", "T5"], in: ["yes", "unsure"], min: 2 } },
            { count: { of: ["T1", "T2"], in: ["unsure"], min: 1 } },
          ],
        },
      ],
    },
    outcome: "full",
    suspend: null,
    reason: {
      de: "Die Ausnahme nach Art. 6 Abs. 3 ist nicht mehr sicher.",
      en: "The exemption in Art. 6(3) is no longer certain.",
    },
    legalReference: { de: "KI-VO Art. 6 Abs. 3", en: "AI Act Art. 6(3)" },
  },
  {
    id: "R5b",
    when: { all: [{ class: ["highRiskExempt"] }, ANY_CHANGE] },
    outcome: "short",
    suspend: null,
    reason: {
      de: "Die Ausnahme nach Art. 6 Abs. 3 ist zu bestätigen.",
      en: "The exemption in Art. 6(3) must be confirmed.",
    },
    legalReference: { de: "KI-VO Art. 6 Abs. 3", en: "AI Act Art. 6(3)" },
  },
  {
    id: "R6",
    when: {
      all: [
        { class: ["limited", "minimal", "notApplicable"] },
        { count: { of: QUESTION_IDS, in: ["yes", "harm"], min: 3 } },
      ],
    },
    outcome: "full",
    suspend: null,
    reason: { de: "Mindestens drei Änderungen.", en: "At least three changes." },
    legalReference: { de: "Vorgabe der Stadt", en: "City rule" },
  },
  {
    id: "R6b",
    when: { all: [{ class: ["limited", "minimal", "notApplicable"] }, ANY_CHANGE] },
    outcome: "short",
    suspend: null,
    reason: {
      de: "Mindestens eine Änderung oder ein „Weiß nicht“.",
      en: "At least one change or one “don’t know”.",
    },
    legalReference: { de: "Vorgabe der Stadt", en: "City rule" },
  },
  {
    id: "R7",
    when: { not: ANY_CHANGE },
    outcome: "none",
    suspend: null,
    reason: {
      de: "Keine Änderung mit Folgen für die Bewertung.",
      en: "No change that affects the evaluation.",
    },
    legalReference: {
      de: "KI-VO Erwägungsgrund 128; Vorgabe der Stadt",
      en: "AI Act recital 128; city rule",
    },
  },
  {
    id: "R8",
    when: { all: [{ class: ["highRisk", "unclear"] }, { live: "live" }, ANY_CHANGE] },
    outcome: "full",
    suspend: "proposed",
    reason: {
      de: "Eine geänderte Version ist schon im Einsatz; die KI-Koordination bestätigt die Aussetzung.",
      en: "A changed version is already live; a coordinator confirms the suspension.",
    },
    legalReference: {
      de: "KI-VO Art. 26 Abs. 5 und 8; Vorgabe der Stadt",
      en: "AI Act Art. 26(5) and (8); city rule",
    },
  },
];
