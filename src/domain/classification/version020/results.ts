import type {
  BlockingRule,
  ClassRule,
  OptionHint,
  Reason,
  RouteRule,
} from "#domain/classification/decisionTree.ts";
import type { Atom, QuestionId, Rule } from "./questionKeys.ts";

/** An area of Annex III is touched and no exemption is sure. */
const BY_ANNEX_III: Rule = {
  any: ["E2:yes", "E2:unsure", "E3:none", "E3:unsure", "E4:no", "E4:unsure", "E5:yes", "E5:unsure"],
};
/** Third-party assessment is needed or not excluded. */
const BY_ANNEX_I: Rule = { any: ["D2:yes", "D2:unsure"] };

export const classes: readonly ClassRule<Atom>[] = [
  { class: "notApplicable", when: { reached: "R_NOT_AI" }, settledWhen: { reached: "R_NOT_AI" } },
  {
    class: "prohibited",
    when: { reached: "R_PROHIBITED" },
    settledWhen: { any: ["C1:a", "C1:b", "C1:ba", "C1:bb", "C1:c", "C1:e", "C2:no"] },
  },
  {
    class: "highRisk",
    when: { any: ["D2:yes", "D2:unsure", BY_ANNEX_III] },
    settledWhen: {
      any: [
        { all: ["D1:yes", "D2:yes"] },
        { all: [{ hits: "annexIII" }, { any: ["E2:yes", "E3:none", "E4:no", "E5:yes"] }] },
      ],
    },
  },
  { class: "highRiskExempt", when: "E5:no", settledWhen: { all: [{ hits: "annexIII" }, "E5:no"] } },
  {
    class: "limited",
    when: { any: [{ hits: "duties" }, "F1:unsure"] },
    settledWhen: { hits: "duties" },
  },
  { class: "minimal", when: { always: true }, settledWhen: { always: true } },
];

export const blocking: readonly BlockingRule<QuestionId, Atom>[] = [
  { openPoint: "A2", ceiling: "prohibited" },
  { openPoint: "C1", ceiling: "prohibited" },
  { openPoint: "C2", ceiling: "prohibited" },
  { openPoint: "D1", ceiling: "highRisk", unless: "D2:no" },
  { openPoint: "D2", ceiling: "highRisk" },
  { openPoint: "E1", ceiling: "highRisk" },
  { openPoint: "E2", ceiling: "highRisk" },
  { openPoint: "E3", ceiling: "highRisk" },
  { openPoint: "E4", ceiling: "highRisk" },
  { openPoint: "E5", ceiling: "highRisk" },
  { openPoint: "F1", ceiling: "limited" },
];

export const routes: readonly RouteRule<Atom>[] = [
  { if: BY_ANNEX_III, route: "annexIII" },
  { if: BY_ANNEX_I, route: "annexI" },
];

/** Why, in the order in which they are told. */
export const reasons: readonly Reason<Atom>[] = [
  {
    id: "notAi",
    when: "A1:no",
    de: "Die Anwendung ist kein KI-System.",
    en: "The application is not an AI system.",
  },
  {
    id: "fixedRules",
    when: "A2:yes",
    de: "Die Anwendung arbeitet nur nach fest vorgegebenen Regeln.",
    en: "The application works only by fixed rules.",
  },
  {
    id: "scopeOpen",
    when: "A2:unsure",
    de: "Es ist offen, ob die Anwendung ein KI-System ist; sie wird so behandelt.",
    en: "It is open whether the application is an AI system; it is treated as one.",
  },
  {
    id: "prohibitedPractice",
    when: { all: [{ reached: "R_PROHIBITED" }, { not: "C2:unsure" }] },
    de: "Die Anwendung fällt unter ein Verbot nach Art. 5 ohne Ausnahme.",
    en: "The application falls under a prohibition in Art. 5 with no exception.",
  },
  {
    id: "prohibitedExceptionOpen",
    when: "C2:unsure",
    de: "Ein Verbot nach Art. 5 ist berührt; die Ausnahme ist nicht bestätigt.",
    en: "A prohibition in Art. 5 is touched; the exception is not confirmed.",
  },
  {
    id: "prohibitedExceptionClaimed",
    when: "C2:yes",
    de: "Ein Verbot nach Art. 5 ist berührt; eine Ausnahme wird geltend gemacht und ist vom Rechtsamt zu bestätigen.",
    en: "A prohibition in Art. 5 is touched; an exception is claimed and must be confirmed by the legal office.",
  },
  {
    id: "prohibitedOpen",
    when: "C1:unsure",
    de: "Es ist offen, ob ein Verbot nach Art. 5 berührt ist.",
    en: "It is open whether a prohibition in Art. 5 is touched.",
  },
  {
    id: "annexIProduct",
    when: "D2:yes",
    de: "Produkt oder Sicherheitsbauteil mit Drittprüfung (Art. 6 Abs. 1).",
    en: "Product or safety component with third-party assessment (Art. 6(1)).",
  },
  {
    id: "annexIOpen",
    when: "D2:unsure",
    de: "Es ist offen, ob eine Drittprüfung nötig ist (Art. 6 Abs. 1).",
    en: "It is open whether a third-party assessment is required (Art. 6(1)).",
  },
  {
    id: "annexIIIOpen",
    when: "E1:unsure",
    de: "Es ist offen, welcher Bereich des Anhangs III berührt ist.",
    en: "It is open which area of Annex III is touched.",
  },
  {
    id: "profiling",
    when: "E2:yes",
    de: "Profiling von Menschen: die Ausnahme nach Art. 6 Abs. 3 ist gesperrt.",
    en: "Profiling of persons: the exemption in Art. 6(3) is blocked.",
  },
  {
    id: "profilingOpen",
    when: "E2:unsure",
    de: "Es ist offen, ob Profiling stattfindet.",
    en: "It is open whether profiling takes place.",
  },
  {
    id: "noExemption",
    when: "E3:none",
    de: "Keine Ausnahme nach Art. 6 Abs. 3 trifft zu.",
    en: "No exemption under Art. 6(3) applies.",
  },
  {
    id: "exemptionOpen",
    when: { any: ["E3:unsure", "E4:unsure", "E5:unsure"] },
    de: "Es ist offen, ob die Ausnahme nach Art. 6 Abs. 3 greift.",
    en: "It is open whether the exemption in Art. 6(3) applies.",
  },
  {
    id: "materialInfluence",
    when: "E4:no",
    de: "Die KI beeinflusst die Entscheidung wesentlich.",
    en: "The AI materially influences the decision.",
  },
  {
    id: "significantRisk",
    when: "E5:yes",
    de: "Es besteht ein erhebliches Risiko für Gesundheit, Sicherheit oder Grundrechte.",
    en: "There is a significant risk to health, safety or fundamental rights.",
  },
  {
    id: "exempt63",
    when: "E5:no",
    de: "Die Ausnahme nach Art. 6 Abs. 3 greift für den Bereich des Anhangs III.",
    en: "The exemption in Art. 6(3) applies for the Annex III area.",
  },
  {
    id: "transparency",
    when: { hits: "duties" },
    de: "Transparenzpflichten nach Art. 50.",
    en: "Transparency obligations under Art. 50.",
  },
  {
    id: "transparencyOpen",
    when: "F1:unsure",
    de: "Es ist offen, welche Transparenzpflichten gelten.",
    en: "It is open which transparency obligations apply.",
  },
  {
    id: "noSpecialRules",
    when: {
      all: [
        { reached: "RESULT" },
        { not: { any: [BY_ANNEX_I, BY_ANNEX_III, "E5:no", { hits: "duties" }, "F1:unsure"] } },
      ],
    },
    de: "Keine besonderen Pflichten nach der KI-VO außer KI-Kompetenz.",
    en: "No specific obligations under the AI Act except AI literacy.",
  },
  {
    id: "preUse",
    when: "A3:yes",
    de: "Noch keine Nutzung: die meisten Pflichten beginnen mit dem echten Einsatz.",
    en: "Not yet in use: most obligations start with real use.",
  },
];

/** "Please look at it: earlier answers suggest that this applies." */
export const hints: readonly OptionHint<QuestionId, Atom>[] = [
  { when: "C1:f", question: "E1", option: "1c" },
  { when: "C1:f", question: "F1", option: "50_3" },
  { when: "C1:g", question: "E1", option: "1b" },
  { when: "C1:g", question: "F1", option: "50_3" },
  { when: "C1:h", question: "E1", option: "1a" },
  { when: "C1:d", question: "E1", option: "6d" },
  { when: { any: ["E1:1c", "E1:1b"] }, question: "F1", option: "50_3" },
];
