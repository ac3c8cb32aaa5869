import type { Decision, Suspension } from "#domain/cases/evaluationCase.ts";
import { dayOf } from "#domain/time/day.ts";
import { CASE_STATES, type CaseState, caseStateLabels } from "#domain/vocabulary.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import type { Language } from "#texts/language.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { demoAnswers } from "./demoAnswers.ts";
import {
  COUNTING,
  KATRIN,
  LONGEST,
  longText,
  MEHMET,
  POST,
  TRANSLATION,
  UPSCALE,
} from "./demoApplications.ts";
import { demoAnswer, demoContext, type Situation } from "./demoContext.ts";
import { aQuery } from "./queryExamples.ts";

/** What became of the question: one card for each state of a case, and for what else it may say. */
export const outcomeExamples: ExampleGroup = {
  title: { de: "Stand und Ergebnis", en: "State and outcome" },
  examples: (language) => [
    ...CASE_STATES.filter((state) => state !== "requested").map((state) => ({
      id: `outcome-${state}`,
      title: caseStateLabels[state][language],
      card: cardFor(demoContext(language, inState(state, outcomes[state]))),
    })),
    ...variants(language),
    ...suspensions(language),
  ],
};

type Outcome = Exclude<CaseState, "requested">;

const decision: Decision = {
  decision: "approved",
  reason: "Der Modellwechsel ist geprüft, die Einstufung bleibt.",
  riskClass: "highRiskExempt",
  by: KATRIN,
  at: "2026-11-27T13:00:00.000Z",
};

const outcomes: Readonly<Record<Outcome, Situation>> = {
  objection: {
    application: COUNTING,
    case: { answer: demoAnswer(demoAnswers.unchanged), due: dayOf(2026, 12, 4) },
  },
  unchanged: { application: COUNTING, case: { answer: demoAnswer(demoAnswers.unchanged) } },
  open: {
    application: POST,
    case: { depth: "full", answer: demoAnswer(demoAnswers.changed, { outcome: "full" }) },
  },
  query: {
    application: POST,
    case: {
      answer: demoAnswer(demoAnswers.changed),
      queries: [aQuery("Welche Anlagen werden jetzt zusätzlich gelesen?")],
    },
  },
  approved: {
    application: POST,
    messageId: "decision",
    case: { answer: demoAnswer(demoAnswers.changed), decision },
  },
  approvedProvisionally: {
    application: TRANSLATION,
    case: {
      answer: demoAnswer(demoAnswers.allUnsure),
      decision: {
        ...decision,
        decision: "approvedProvisionally",
        riskClass: "limited",
        reason: "Bis die Auskunft des Herstellers vorliegt.",
        validUntil: dayOf(2027, 5, 31),
      },
    },
  },
  rejected: {
    application: UPSCALE,
    entry: { operationStatus: "suspended" },
    case: {
      trigger: "first",
      decision: {
        ...decision,
        decision: "rejected",
        riskClass: "unclear",
        reason: "Es ist nicht bekannt, wohin die Bilder übertragen werden.",
      },
    },
  },
  withdrawn: { application: COUNTING, case: { note: "Die Version wurde doppelt eingetragen." } },
};

function inState(state: CaseState, situation: Situation): Situation {
  return { ...situation, case: { ...situation.case, state } };
}

function variants(language: Language): readonly CardExample[] {
  const shown = (id: string, de: string, en: string, situation: Situation): CardExample => ({
    id: `outcome-${id}`,
    title: { de, en }[language],
    card: cardFor(demoContext(language, situation)),
  });
  const open = (situation: Situation) => inState("open", { application: POST, ...situation });
  return [
    shown("objection-no-day", "Prüffrist ohne Tag", "Review period without a day", {
      case: { state: "objection", due: null, answer: demoAnswer(demoAnswers.otherReason) },
    }),
    shown(
      "law",
      "Neu bewertet wegen einer Rechtsänderung",
      "Evaluated anew because of a change of law",
      open({
        case: {
          ...{ trigger: "lawChange", newLaw: true, depth: "full" },
          note: "Mit der neuen Fassung der Fragen folgt eine andere Klasse.",
          answer: demoAnswer(demoAnswers.unchanged),
        },
      }),
    ),
    shown(
      "short",
      "Kurzbewertung, von der Stellvertretung beantwortet",
      "Short evaluation, answered by the deputy",
      open({
        case: {
          depth: "short",
          answer: demoAnswer(demoAnswers.changed, {
            outcome: "short",
            by: { ...MEHMET, role: "deputy" },
          }),
        },
      }),
    ),
    shown(
      "owner",
      "Von der fachverantwortlichen Person beantwortet, gelesen von der Stellvertretung",
      "Answered by the owner, read by the deputy",
      open({ person: MEHMET, case: { answer: demoAnswer(demoAnswers.changed) } }),
    ),
    shown(
      "coordinator",
      "Von der KI-Koordination beantwortet",
      "Answered by the coordinators",
      open({
        case: {
          answer: demoAnswer(demoAnswers.allUnsure, { by: { ...KATRIN, role: "coordinator" } }),
        },
      }),
    ),
    shown(
      "objected",
      "Bewertung trotz „unverändert“",
      "Evaluation in spite of “unchanged”",
      open({
        case: {
          depth: "short",
          answer: demoAnswer(demoAnswers.unchanged),
          note: "Laut Hersteller wurde auch das Modell gewechselt.",
        },
      }),
    ),
    shown("unanswered", "In Bewertung ohne Antwort", "In evaluation without an answer", {
      application: UPSCALE,
      case: { state: "open", trigger: "first", depth: "full" },
    }),
    shown("harm", "Schaden gemeldet", "Harm reported", {
      application: POST,
      entry: { operationStatus: "suspended" },
      case: {
        state: "open",
        depth: "full",
        answer: demoAnswer(demoAnswers.harm),
        suspension: { kind: "immediate", state: "active" },
      },
    }),
    shown("withdrawn-no-note", "Zurückgezogen ohne Grund", "Withdrawn without a reason", {
      case: { state: "withdrawn" },
    }),
    shown("longest", "Die längsten Texte", "The longest texts", {
      application: LONGEST,
      case: {
        state: "rejected",
        answer: demoAnswer(demoAnswers.longest),
        decision: { ...decision, decision: "rejected", reason: longText(2000) },
      },
      entry: { operationStatus: "suspended" },
    }),
  ];
}

const suspensionTitles: Readonly<Record<Suspension["state"], Readonly<Record<Language, string>>>> =
  {
    active: { de: "Sofort ausgesetzt", en: "Suspended at once" },
    open: { de: "Aussetzung vorgeschlagen", en: "Suspension proposed" },
    confirmed: { de: "Ausgesetzt", en: "Suspended" },
    declined: { de: "Nicht ausgesetzt", en: "Not suspended" },
  };

function suspensions(language: Language): readonly CardExample[] {
  const states = [
    "active",
    "open",
    "confirmed",
    "declined",
  ] as const satisfies readonly Suspension["state"][];
  return states.map((state) => ({
    id: `outcome-suspension-${state}`,
    title: suspensionTitles[state][language],
    card: cardFor(
      demoContext(language, {
        application: POST,
        case: {
          state: "open",
          depth: "full",
          answer: demoAnswer(demoAnswers.changed),
          suspension: { kind: state === "active" ? "immediate" : "proposed", state },
        },
      }),
    ),
  }));
}
