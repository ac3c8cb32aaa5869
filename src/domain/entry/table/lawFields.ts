import { type FieldDeclaration, LINK } from "#domain/entry/fieldRow.ts";

/** Section Recht und Pflichten of the evaluation. */
export const LAW_FIELDS = [
  {
    key: "legalBasis",
    label: { de: "Rechtsgrundlage des Verfahrens", en: "Legal basis" },
    kind: "longText",
    stage: "evaluation",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 1000,
    help: {
      de: "Auf welcher Vorschrift beruht das Verfahren, in dem sie genutzt wird?",
      en: "On which provision does the procedure rest in which it is used?",
    },
  },
  {
    key: "transparencyNote",
    label: { de: "Umsetzung der Transparenzpflichten", en: "How transparency duties are met" },
    kind: "longText",
    stage: "productiveGate",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 2500,
    help: {
      de: "Wortlaut und Ort des Hinweises, für jede Pflicht nach Art. 50 KI-VO.",
      en: "Wording and place of the notice, for each duty of Art. 50 AI Act.",
    },
  },
  {
    key: "friaStatus",
    label: {
      de: "Grundrechte-Folgenabschätzung (Art. 27)",
      en: "Fundamental rights impact assessment (Art. 27)",
    },
    kind: "choice",
    stage: "productiveGate",
    readers: "involved",
    choices: [
      { key: "notNeeded", de: "Nicht nötig", en: "Not needed" },
      { key: "inProgress", de: "In Arbeit", en: "In progress" },
      { key: "done", de: "Liegt vor", en: "Done" },
      { key: "notified", de: "Liegt vor und ist gemeldet", en: "Done and notified" },
    ],
    help: {
      de: "Art. 27 KI-VO; gemeldet wird an die Bundesnetzagentur.",
      en: "Art. 27 AI Act; it is notified to the Bundesnetzagentur.",
    },
  },
  {
    key: "friaDate",
    label: { de: "Datum der Grundrechte-Folgenabschätzung", en: "FRIA date" },
    kind: "date",
    stage: "productiveGate",
    readers: "involved",
    requiredWhen: { friaStatus: ["done", "notified"] },
    help: { de: "Tag, an dem sie abgeschlossen wurde.", en: "The day on which it was finished." },
  },
  {
    key: "friaSummary",
    label: { de: "Zusammenfassung der Grundrechte-Folgenabschätzung", en: "FRIA summary" },
    kind: "longText",
    stage: "productiveGate",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 2500,
    help: {
      de: "Wer kann wie betroffen sein, und was wird dagegen getan (Anhang VIII Abschnitt C)?",
      en: "Who may be affected how, and what is done about it (Annex VIII section C)?",
    },
  },
  {
    key: "euDbProviderUrl",
    label: {
      de: "Eintrag des Anbieters in der EU-Datenbank",
      en: "Provider’s entry in the EU database",
    },
    kind: "text",
    stage: "productiveGate",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 500,
    pattern: LINK,
    help: {
      de: "Den Link nennt der Anbieter (Art. 49 Abs. 1, Art. 26 Abs. 8 KI-VO).",
      en: "The provider names the link (Art. 49(1), Art. 26(8) AI Act).",
    },
  },
  {
    key: "euDbOwnRef",
    label: {
      de: "Registrierung der Stadt in der EU-Datenbank",
      en: "City’s registration in the EU database",
    },
    kind: "text",
    stage: "productiveGate",
    readers: "involved",
    editors: ["coordinator"],
    maxLength: 200,
    help: {
      de: "Kennung der Registrierung (Art. 49 Abs. 2 und 3 KI-VO) – oder warum sie nicht nötig ist.",
      en: "Reference of the registration (Art. 49(2) and (3) AI Act) – or why it is not needed.",
    },
  },
  {
    key: "euDbOwnSection",
    label: { de: "Teil der EU-Datenbank", en: "Section of the EU database" },
    kind: "choice",
    stage: "productiveGate",
    readers: "involved",
    editors: ["coordinator"],
    choices: [
      { key: "public", de: "Öffentlich", en: "Public" },
      { key: "nonPublic", de: "Nicht öffentlich", en: "Non-public" },
      { key: "national", de: "Nationale Registrierung", en: "National registration" },
    ],
    help: {
      de: "Polizei, Migration, Asyl und Grenzkontrolle stehen im nicht öffentlichen Teil (Art. 49 Abs. 4 KI-VO).",
      en: "Law enforcement, migration, asylum and border control are in the non-public section (Art. 49(4) AI Act).",
    },
  },
  {
    key: "euDbOwnDate",
    label: { de: "Registriert am", en: "Registered on" },
    kind: "date",
    stage: "productiveGate",
    readers: "involved",
    editors: ["coordinator"],
    help: { de: "Tag der Registrierung.", en: "The day of the registration." },
  },
] as const satisfies readonly FieldDeclaration[];
