import type { FieldDeclaration } from "#domain/entry/fieldRow.ts";

/** Section Sicherheit und Notbetrieb of the evaluation. */
export const SECURITY_FIELDS = [
  {
    key: "protectionNeed",
    label: { de: "Schutzbedarf (BSI)", en: "Protection need (BSI)" },
    kind: "choice",
    stage: "evaluation",
    readers: "involved",
    choices: [
      { key: "normal", de: "Normal", en: "Normal" },
      { key: "high", de: "Hoch", en: "High" },
      { key: "veryHigh", de: "Sehr hoch", en: "Very high" },
    ],
    help: {
      de: "Die höchste Stufe von Vertraulichkeit, Integrität und Verfügbarkeit.",
      en: "The highest level of confidentiality, integrity and availability.",
    },
  },
  {
    key: "securityApproval",
    label: { de: "Freigabe der Informationssicherheit", en: "Information security approval" },
    kind: "choice",
    stage: "evaluation",
    readers: "involved",
    editors: ["coordinator"],
    choices: [
      { key: "open", de: "Offen", en: "Open" },
      { key: "approved", de: "Freigegeben", en: "Approved" },
      {
        key: "approvedWithConditions",
        de: "Mit Auflagen freigegeben",
        en: "Approved with conditions",
      },
      { key: "rejected", de: "Abgelehnt", en: "Rejected" },
    ],
    help: {
      de: "Trägt die KI-Koordination ein, wenn die Informationssicherheit entschieden hat.",
      en: "AI coordinators enter it once information security has decided.",
    },
  },
  {
    key: "fallback",
    label: { de: "Ersatzverfahren und Abschaltung", en: "Fallback procedure and switch-off" },
    kind: "longText",
    stage: "evaluation",
    readers: "involved",
    maxLength: 2500,
    help: {
      de: "Wie geht es ohne sie weiter, und wer kann sie abschalten?",
      en: "How does work go on without it, and who can switch it off?",
    },
  },
] as const satisfies readonly FieldDeclaration[];
