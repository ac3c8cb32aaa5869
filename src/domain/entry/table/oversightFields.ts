import type { FieldDeclaration } from "#domain/entry/fieldRow.ts";

/** Section Aufsicht und Menschen of the evaluation. */
export const OVERSIGHT_FIELDS = [
  {
    key: "humanOversight",
    label: { de: "Menschliche Aufsicht", en: "Human oversight" },
    kind: "longText",
    stage: "evaluation",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 2500,
    help: {
      de: "Wer prüft die Ergebnisse, mit welcher Befugnis, und wann greift ein Mensch ein? Nennen Sie bitte Stellen, keine Namen.",
      en: "Who checks the results, with which authority, and when does a person step in? Please name functions, not persons.",
    },
  },
  {
    key: "automatedDecision",
    label: {
      de: "Entscheidung, ohne dass ein Mensch prüft (§ 35a VwVfG, Art. 22 DSGVO)",
      en: "Decision without a person checking (§ 35a VwVfG, Art. 22 GDPR)",
    },
    kind: "choice",
    stage: "evaluation",
    readers: "involved",
    choices: [
      { key: "no", de: "Nein", en: "No" },
      { key: "yes", de: "Ja", en: "Yes" },
      { key: "unknown", de: "Unbekannt", en: "Unknown" },
    ],
    unknownAllowed: true,
    help: {
      de: "Ergeht eine Entscheidung, ohne dass ein Mensch den einzelnen Fall prüft? Bei „Ja“ oder „Unbekannt“ nimmt das Rechtsamt Stellung.",
      en: "Is a decision made without a person checking the single case? With “yes” or “unknown” the legal office gives a statement.",
    },
  },
  {
    key: "literacy",
    label: { de: "Schulung und KI-Kompetenz", en: "Training and AI literacy" },
    kind: "longText",
    stage: "evaluation",
    readers: "involved",
    maxLength: 1000,
    help: {
      de: "Wer wird wie geschult (Art. 4 KI-VO)? Zum Beispiel: Grundschulung und eine Stunde am Gerät.",
      en: "Who is trained, and how (Art. 4 AI Act)? For example: basic training and an hour at the device.",
    },
  },
  {
    key: "monitoring",
    label: { de: "Überwachung im Betrieb", en: "Monitoring in operation" },
    kind: "longText",
    stage: "evaluation",
    readers: "involved",
    maxLength: 2500,
    help: {
      de: "Woran merken Sie, dass sie schlechter wird, und wer sieht danach (Art. 26 Abs. 5 KI-VO)?",
      en: "How do you notice that it gets worse, and who looks (Art. 26(5) AI Act)?",
    },
  },
  {
    key: "affectedInformed",
    label: { de: "Betroffene werden informiert", en: "Affected persons are informed" },
    kind: "choice",
    stage: "productiveGate",
    visibility: "publicAfterRelease",
    readers: "involved",
    choices: [
      { key: "notNeeded", de: "Nicht nötig", en: "Not needed" },
      { key: "yes", de: "Ja", en: "Yes" },
      { key: "no", de: "Nein", en: "No" },
    ],
    help: {
      de: "Art. 26 Abs. 11 und Art. 50 KI-VO, Art. 13 und 14 DSGVO.",
      en: "Art. 26(11) and Art. 50 AI Act, Art. 13 and 14 GDPR.",
    },
  },
  {
    key: "affectedInformedHow",
    label: { de: "Wie werden Betroffene informiert?", en: "How are affected persons informed?" },
    kind: "longText",
    stage: "productiveGate",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 1000,
    requiredWhen: { affectedInformed: ["yes"] },
    help: {
      de: "Zum Beispiel: Hinweis im Formular und im Bescheid.",
      en: "For example: a note in the form and in the notice.",
    },
  },
  {
    key: "accessibility",
    label: {
      de: "Barrierefreiheit (BfWebG Sachsen / EN 301 549)",
      en: "Accessibility (BfWebG Saxony / EN 301 549)",
    },
    kind: "choice",
    stage: "evaluation",
    readers: "involved",
    choices: [
      { key: "notRelevant", de: "Nicht relevant", en: "Not relevant" },
      { key: "met", de: "Erfüllt", en: "Met" },
      { key: "partly", de: "Teilweise erfüllt", en: "Partly met" },
      { key: "open", de: "Offen", en: "Open" },
    ],
    help: {
      de: "Für Oberflächen, die Bürgerinnen, Bürger oder Beschäftigte bedienen.",
      en: "For interfaces that citizens or staff operate.",
    },
  },
] as const satisfies readonly FieldDeclaration[];
