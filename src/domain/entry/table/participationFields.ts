import type { FieldDeclaration } from "#domain/entry/fieldRow.ts";

/** Section Beteiligung of the evaluation. */
export const PARTICIPATION_FIELDS = [
  {
    key: "employeeData",
    label: {
      de: "Leistungs- oder Verhaltenskontrolle von Beschäftigten möglich",
      en: "Monitoring of staff possible",
    },
    kind: "choice",
    stage: "evaluation",
    readers: "involved",
    choices: [
      { key: "no", de: "Nein", en: "No" },
      { key: "possible", de: "Möglich", en: "Possible" },
      { key: "yes", de: "Ja", en: "Yes" },
      { key: "unknown", de: "Unbekannt", en: "Unknown" },
    ],
    unknownAllowed: true,
    help: {
      de: "Ließe sich damit nachsehen, wer wie viel oder wie arbeitet – auch wenn es niemand vorhat?",
      en: "Could one see with it who works how much or how – even if nobody means to?",
    },
  },
  {
    key: "staffCouncil",
    label: { de: "Beteiligung des Personalrats", en: "Staff council involvement" },
    kind: "choice",
    stage: "evaluation",
    readers: "involved",
    choices: [
      { key: "notNeeded", de: "Nicht nötig", en: "Not needed" },
      { key: "open", de: "Offen", en: "Open" },
      { key: "informed", de: "Informiert", en: "Informed" },
      { key: "involved", de: "Beteiligt", en: "Involved" },
      { key: "agreed", de: "Zugestimmt", en: "Agreed" },
      { key: "serviceAgreement", de: "Dienstvereinbarung", en: "Service agreement" },
    ],
    help: {
      de: "§§ 80, 81 SächsPersVG; bei Hochrisiko am Arbeitsplatz auch Art. 26 Abs. 7 KI-VO.",
      en: "§§ 80, 81 SächsPersVG; for high risk at the workplace also Art. 26(7) AI Act.",
    },
  },
  {
    key: "staffCouncilDate",
    label: { de: "Datum der Beteiligung des Personalrats", en: "Staff council date" },
    kind: "date",
    stage: "evaluation",
    readers: "involved",
    help: {
      de: "Tag der Information oder der Zustimmung.",
      en: "The day of the information or agreement.",
    },
  },
] as const satisfies readonly FieldDeclaration[];
