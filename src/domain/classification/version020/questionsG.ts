import { NONE, UNSURE } from "./labels.ts";
import type { QuestionsOf } from "./questionKeys.ts";

/** What creates tasks and does not change the class. */
export const questionsG: QuestionsOf<"G1"> = {
  G1: {
    kind: "multi",
    short: { de: "Weitere Umstände", en: "Further circumstances" },
    text: {
      de: "Was trifft zusätzlich zu? (ändert die Klasse nicht, löst aber Aufgaben aus)",
      en: "What else applies? (does not change the class but creates tasks)",
    },
    help: {
      de: "Ihre Angaben zeigen, wer zu beteiligen ist: Datenschutz, Informationssicherheit, Personalrat oder Rechtsamt.",
      en: "Your answers show who has to be involved: data protection, information security, staff council or legal office.",
    },
    example: {
      de: "Ein Chat für Beschäftigte, der Eingaben speichert: personenbezogene Daten, und das Verhalten von Beschäftigten könnte erkennbar werden.",
      en: "A chat for staff that stores what they enter: personal data, and the behaviour of staff could become visible.",
    },
    legalReference: {
      de: "DSGVO Art. 22, 28, 30, 35; § 35a VwVfG; SächsPersVG; BSI-Grundschutz; BfWebG Sachsen; KI-VO Art. 26 Abs. 7 und 11, Art. 27, 86",
      en: "GDPR Art. 22, 28, 30, 35; § 35a VwVfG; SächsPersVG; BSI IT-Grundschutz; BfWebG (Saxony); AI Act Art. 26(7) and (11), Art. 27, 86",
    },
    articles: [
      "GDPR Art. 22",
      "GDPR Art. 28",
      "GDPR Art. 30",
      "GDPR Art. 35",
      "§ 35a VwVfG",
      "SächsPersVG",
      "BSI IT-Grundschutz",
      "BfWebG",
      "Art. 26(7)",
      "Art. 26(11)",
      "Art. 27(1)",
      "Art. 86",
    ],
    appliesFrom: null,
    settledBy: ["dataProtection", "informationSecurity", "staffCouncil"],
    options: [
      {
        key: "personalData",
        label: { de: "Personenbezogene Daten", en: "Personal data" },
        set: { context: "personalData" },
      },
      {
        key: "specialCategories",
        label: {
          de: "Besondere Kategorien (z. B. Gesundheit, Religion, Herkunft) oder Daten von Kindern",
          en: "Special categories (e.g. health, religion, origin) or children’s data",
        },
        set: { context: "specialCategories" },
      },
      {
        key: "employees",
        label: {
          de: "Leistung oder Verhalten von Beschäftigten könnte erkennbar werden",
          en: "Performance or behaviour of staff could become visible",
        },
        set: { context: "employees" },
      },
      {
        key: "administrativeAct",
        label: {
          de: "Bescheid oder Entscheidung über Personen ohne menschliche Prüfung",
          en: "Administrative act or decision on persons without human review",
        },
        set: { context: "administrativeAct", legalReview: "automatedDecision" },
      },
      {
        key: "citizens",
        label: {
          de: "Bürgerinnen und Bürger nutzen die Oberfläche",
          en: "Citizens use the interface",
        },
        set: { context: "citizens" },
      },
      {
        key: "cloud",
        label: {
          de: "Betrieb außerhalb von Stadt und städtischem IT-Dienstleister",
          en: "Hosted outside the city and its IT service provider",
        },
        set: { context: "cloud" },
      },
      { key: "none", label: NONE, exclusive: true },
      { key: "unsure", label: UNSURE, set: { openPoints: "G1" } },
    ],
    next: [{ next: "RESULT" }],
  },
};
