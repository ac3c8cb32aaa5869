import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import { NO, UNSURE, YES } from "./labels.ts";
import type { QuestionsOf } from "./questionKeys.ts";

/** Whether it is an AI system, and in use (Art. 2, 3). */
export const questionsA: QuestionsOf<"A1" | "A2" | "A3"> = {
  A1: {
    kind: "single",
    short: { de: "KI-System", en: "AI system" },
    text: {
      de: "Ist die Anwendung ein KI-System? Leitet sie also aus Eingaben selbst ab, welche Vorhersagen, Inhalte, Empfehlungen oder Entscheidungen sie ausgibt?",
      en: "Is the application an AI system? In other words, does it infer from its input how to generate predictions, content, recommendations or decisions?",
    },
    help: {
      de: "Typisch KI: Sprachmodelle, Bild- und Texterkennung mit trainierten Modellen, Prognosen aus Daten. Typisch keine KI: feste Wenn-dann-Regeln, Formeln, einfache Statistik, Makros.",
      en: "Typically AI: language models, image and text recognition with trained models, predictions from data. Typically not AI: fixed if-then rules, formulas, basic statistics, macros.",
    },
    example: {
      de: "Ein Chatbot für das Bürgertelefon ist KI, ein Gebührenrechner mit festen Tarifen nicht.",
      en: "A chatbot for the citizens’ hotline is AI, a fee calculator with fixed rates is not.",
    },
    legalReference: {
      de: "KI-VO Art. 3 Nr. 1; Erwägungsgrund 12; Leitlinien C(2025) 924",
      en: "AI Act Art. 3(1); recital 12; guidelines C(2025) 924",
    },
    articles: ["Art. 3(1)", "Recital 12", "C(2025) 924"],
    appliesFrom: LAW_CALENDAR.prohibitions,
    settledBy: ["coordinator", "itProvider"],
    options: [
      { key: "yes", label: YES },
      { key: "no", label: NO },
      { key: "unsure", label: UNSURE, set: { openPoints: "A1" } },
    ],
    next: [{ if: "A1:yes", next: "A3" }, { if: "A1:no", next: "R_NOT_AI" }, { next: "A2" }],
  },
  A2: {
    kind: "single",
    short: { de: "Nur feste Regeln", en: "Fixed rules only" },
    text: {
      de: "Arbeitet die Anwendung ausschließlich nach Regeln, die Menschen vollständig vorgegeben haben (ohne trainiertes Modell)?",
      en: "Does the application work exclusively by rules that humans have fully defined (no trained model)?",
    },
    help: {
      de: "Im Zweifel wird die Anwendung als KI-System behandelt. Öffentliche Stellen können die Bundesnetzagentur um Beratung bitten (KI-MIG § 12 Nr. 2).",
      en: "When in doubt the application is treated as an AI system. Public bodies may ask the Bundesnetzagentur for advice (KI-MIG § 12 no. 2).",
    },
    example: {
      de: "Ein Makro, das Rechnungen nach Beträgen sortiert, arbeitet nur nach festen Regeln. Eine Texterkennung, die mit Beispielen trainiert wurde, tut das nicht.",
      en: "A macro that sorts invoices by amount works by fixed rules only. Text recognition that was trained with examples does not.",
    },
    legalReference: {
      de: "KI-VO Art. 3 Nr. 1; Erwägungsgrund 12",
      en: "AI Act Art. 3(1); recital 12",
    },
    articles: ["Art. 3(1)", "Recital 12", "KI-MIG § 12"],
    appliesFrom: LAW_CALENDAR.prohibitions,
    settledBy: ["itProvider", "coordinator"],
    options: [
      { key: "yes", label: YES },
      { key: "no", label: NO },
      { key: "unsure", label: UNSURE, set: { openPoints: "A2" } },
    ],
    next: [{ if: "A2:yes", next: "R_NOT_AI" }, { next: "A3" }],
  },
  A3: {
    kind: "single",
    short: { de: "Nur Forschung oder Test", en: "Research or tests only" },
    text: {
      de: "Wird die Anwendung bisher nur erforscht, entwickelt oder getestet, ohne echte Vorgänge und ohne echte Betroffene?",
      en: "Is the application so far only being researched, developed or tested, without real cases and without real persons affected?",
    },
    help: {
      de: "Die Einstufung läuft trotzdem weiter, damit sie beim Start fertig ist.",
      en: "Classification continues anyway so that it is ready when use begins.",
    },
    example: {
      de: "Ein Verkehrsmodell rechnet mit erfundenen Daten: ja. Es steuert zur Probe eine echte Kreuzung: nein.",
      en: "A traffic model computes with made-up data: yes. It controls a real junction on trial: no.",
    },
    legalReference: {
      de: "KI-VO Art. 2 Abs. 6 und 8 (Tests unter Realbedingungen sind nicht ausgenommen)",
      en: "AI Act Art. 2(6) and 2(8) (testing in real-world conditions is not excluded)",
    },
    articles: ["Art. 2(6)", "Art. 2(8)"],
    appliesFrom: LAW_CALENDAR.prohibitions,
    settledBy: ["owner"],
    options: [
      {
        key: "yes",
        label: {
          de: "Ja, nur Labor oder Test mit Testdaten",
          en: "Yes, lab or test with test data only",
        },
        set: { outOfScopeUntilUse: true },
      },
      { key: "no", label: { de: "Nein, echter Einsatz oder Pilot", en: "No, real use or pilot" } },
      { key: "unsure", label: UNSURE, set: { openPoints: "A3" } },
    ],
    next: [{ next: "B1" }],
  },
};
