import type { FieldDeclaration } from "#domain/entry/fieldRow.ts";

/** Section Zweck und Wirkung of the evaluation. */
export const EFFECT_FIELDS = [
  {
    key: "process",
    label: { de: "Fachprozess oder Leistung (LeiKa/OZG)", en: "Business process or service" },
    kind: "text",
    stage: "evaluation",
    readers: "involved",
    maxLength: 200,
    help: {
      de: "In welchem Verfahren wird sie genutzt? Zum Beispiel: Antrag auf Wohngeld (LeiKa 99107023).",
      en: "In which procedure is it used? For example: housing benefit application.",
    },
  },
  {
    key: "outputs",
    label: { de: "Was gibt die KI aus?", en: "What does the AI produce?" },
    kind: "longText",
    stage: "evaluation",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 1000,
    help: {
      de: "Zum Beispiel: ein Textentwurf, eine Zuordnung, eine Punktzahl, eine Warnung.",
      en: "For example: a draft text, an assignment, a score, a warning.",
    },
  },
  {
    key: "volume",
    label: { de: "Fallzahl und Häufigkeit", en: "Volume and frequency" },
    kind: "text",
    stage: "evaluation",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 200,
    help: {
      de: "Wie viele Vorgänge, wie oft? Zum Beispiel: 12.000 Briefe im Jahr, täglich.",
      en: "How many matters, how often? For example: 12,000 letters a year, daily.",
    },
  },
  {
    key: "proportionality",
    label: { de: "Verhältnismäßigkeit", en: "Proportionality" },
    kind: "longText",
    stage: "evaluation",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 2500,
    help: {
      de: "Warum ist der Einsatz angemessen, und warum reicht kein milderes Mittel?",
      en: "Why is its use proportionate, and why would no milder means do?",
    },
  },
  {
    key: "alternatives",
    label: { de: "Geprüfte Alternativen", en: "Alternatives considered" },
    kind: "longText",
    stage: "evaluation",
    readers: "involved",
    maxLength: 2500,
    help: {
      de: "Was wurde außerdem erwogen, auch ohne KI?",
      en: "What else was considered, also without AI?",
    },
  },
  {
    key: "outOfScopeUse",
    label: { de: "Nicht vorgesehene Nutzung", en: "Uses not intended" },
    kind: "longText",
    stage: "evaluation",
    readers: "involved",
    maxLength: 2500,
    help: {
      de: "Wofür darf sie nicht genutzt werden, obwohl es möglich wäre?",
      en: "What must it not be used for, although it could be?",
    },
  },
] as const satisfies readonly FieldDeclaration[];
