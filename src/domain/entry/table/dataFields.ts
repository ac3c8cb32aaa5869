import type { FieldDeclaration } from "#domain/entry/fieldRow.ts";

/** Section Daten und Datenschutz of the evaluation. */
export const DATA_FIELDS = [
  {
    key: "dataDescription",
    label: { de: "Verwendete Daten", en: "Data used" },
    kind: "longText",
    stage: "evaluation",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 2500,
    help: {
      de: "Welche Daten gehen hinein, woher kommen sie, und über wen sind sie?",
      en: "Which data go in, where do they come from, and about whom are they?",
    },
  },
  {
    key: "trainingData",
    label: { de: "Trainings- und Testdaten", en: "Training and test data" },
    kind: "longText",
    stage: "evaluation",
    readers: "involved",
    maxLength: 2500,
    unknownAllowed: true,
    help: {
      de: "Womit wurde das Modell trainiert und getestet, soweit Sie es wissen?",
      en: "What was the model trained and tested with, as far as you know?",
    },
  },
  {
    key: "dataBias",
    label: { de: "Bekannte Verzerrungen", en: "Known bias" },
    kind: "longText",
    stage: "evaluation",
    readers: "involved",
    maxLength: 2500,
    unknownAllowed: true,
    help: {
      de: "Wer wird schlechter erkannt oder anders behandelt? Auch „keine bekannt“ ist eine Antwort.",
      en: "Who is recognised less well or treated differently? “None known” is an answer too.",
    },
  },
  {
    key: "retention",
    label: { de: "Löschfristen und Protokolle", en: "Retention and logs" },
    kind: "longText",
    stage: "evaluation",
    readers: "involved",
    maxLength: 1000,
    help: {
      de: "Wie lange werden Daten und Protokolle aufbewahrt? Bei Hochrisiko Protokolle mindestens 6 Monate (Art. 26 Abs. 6 KI-VO).",
      en: "How long are data and logs kept? For high risk, logs at least 6 months (Art. 26(6) AI Act).",
    },
  },
  {
    key: "thirdCountryTransfer",
    label: { de: "Übermittlung in ein Drittland", en: "Third-country transfer" },
    kind: "choice",
    stage: "evaluation",
    readers: "involved",
    choices: [
      { key: "yes", de: "Ja", en: "Yes" },
      { key: "no", de: "Nein", en: "No" },
      { key: "unknown", de: "Unbekannt", en: "Unknown" },
    ],
    unknownAllowed: true,
    help: {
      de: "Verlassen Daten die EU und den EWR, auch durch Fernwartung?",
      en: "Do data leave the EU and EEA, remote maintenance included?",
    },
  },
  {
    key: "processingAgreement",
    label: {
      de: "Auftragsverarbeitung (Art. 28 DSGVO)",
      en: "Processing agreement (Art. 28 GDPR)",
    },
    kind: "choice",
    stage: "evaluation",
    readers: "involved",
    choices: [
      { key: "notNeeded", de: "Nicht nötig", en: "Not needed" },
      { key: "inPlace", de: "Liegt vor", en: "In place" },
      { key: "open", de: "Offen", en: "Open" },
    ],
    help: {
      de: "Nötig, wenn ein anderer für die Stadt personenbezogene Daten verarbeitet.",
      en: "Needed where somebody else processes personal data for the city.",
    },
  },
  {
    key: "processingAgreementRef",
    label: {
      de: "Fundstelle des Auftragsverarbeitungsvertrags",
      en: "Processing agreement reference",
    },
    kind: "text",
    stage: "evaluation",
    readers: "involved",
    maxLength: 200,
    requiredWhen: { processingAgreement: ["inPlace"] },
    help: {
      de: "Aktenzeichen oder Ablageort des Vertrags.",
      en: "File reference or place of the agreement.",
    },
  },
  {
    key: "processingRecordNo",
    label: {
      de: "Nr. im Verzeichnis von Verarbeitungstätigkeiten",
      en: "Record of processing number (Art. 30 GDPR)",
    },
    kind: "text",
    stage: "evaluation",
    readers: "involved",
    maxLength: 50,
    requiredWhen: { personalData: ["pseudonymised", "yes", "specialCategories"] },
    help: {
      de: "Nötig, sobald personenbezogene Daten verarbeitet werden (Art. 30 DSGVO).",
      en: "Needed as soon as personal data are processed (Art. 30 GDPR).",
    },
  },
  {
    key: "dpiaStatus",
    label: { de: "Datenschutz-Folgenabschätzung", en: "Data protection impact assessment" },
    kind: "choice",
    stage: "evaluation",
    readers: "involved",
    choices: [
      { key: "notNeeded", de: "Nicht nötig", en: "Not needed" },
      { key: "thresholdOpen", de: "Schwellwertprüfung offen", en: "Threshold check open" },
      { key: "inProgress", de: "In Arbeit", en: "In progress" },
      { key: "done", de: "Liegt vor", en: "Done" },
    ],
    help: {
      de: "Art. 35 DSGVO. Die Schwellwertprüfung macht das Amt mit dem Datenschutz.",
      en: "Art. 35 GDPR. The office does the threshold check with data protection.",
    },
  },
  {
    key: "dpiaDate",
    label: { de: "Datum der Datenschutz-Folgenabschätzung", en: "DPIA date" },
    kind: "date",
    stage: "evaluation",
    readers: "involved",
    requiredWhen: { dpiaStatus: ["done"] },
    help: { de: "Tag, an dem sie abgeschlossen wurde.", en: "The day on which it was finished." },
  },
  {
    key: "dpiaSummary",
    label: { de: "Zusammenfassung der Datenschutz-Folgenabschätzung", en: "DPIA summary" },
    kind: "longText",
    stage: "productiveGate",
    visibility: "publicAfterRelease",
    readers: "involved",
    maxLength: 2500,
    help: {
      de: "Die wichtigsten Risiken und Maßnahmen in wenigen Sätzen (Anhang VIII Abschnitt C).",
      en: "The main risks and measures in a few sentences (Annex VIII section C).",
    },
  },
] as const satisfies readonly FieldDeclaration[];
