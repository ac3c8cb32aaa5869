import type { FieldKey } from "#domain/entry/fields.ts";

type ByField = Readonly<Partial<Record<FieldKey, string>>>;

const asked: ByField = {
  entryKind: "Was melden Sie?",
  operationStatus: "Wird sie schon genutzt?",
  parentId: "Auf welcher Plattform läuft sie?",
  shortDescription: "Was macht die Anwendung? (ein bis zwei Sätze)",
  affectedGroups: "Wer ist von den Ergebnissen betroffen?",
  decisionRole: "Welche Rolle hat sie bei Entscheidungen?",
  personalData: "Verarbeitet sie personenbezogene Daten?",
  version: "Version",
};

const help: ByField = {
  title: "So, wie man sie bei Ihnen nennt. Zum Beispiel: Übersetzungsdienst für Formulare",
  shortDescription:
    "Zum Beispiel: Übersetzt Formulare und Anschreiben in acht Sprachen; Beschäftigte prüfen den Text.",
  version: "Steht meist unter „Hilfe“ oder „Info“. Zum Beispiel: 2.4",
  purpose: "Zum Beispiel: Anträge in einer anderen Sprache schneller verstehen.",
  users: "Wer bedient sie oder spricht mit ihr?",
  affectedGroups: "Wählen Sie bitte alle, auf die sich das Ergebnis auswirkt.",
  decisionRole:
    "„Bereitet vor“: ein Mensch prüft und entscheidet. „Entscheidet“: niemand prüft den einzelnen Fall.",
  personalData:
    "Auch was Beschäftigte eintippen, zählt. Besondere Kategorien sind zum Beispiel Gesundheit, Religion, Herkunft.",
  orgUnitId: "Das Amt, das die Anwendung nutzt oder einführt.",
  productName: "Unter diesem Namen wird es verkauft oder bereitgestellt.",
  vendor: "Wer es herstellt oder anbietet.",
  developmentMode: "Gekauft, angepasst oder selbst entwickelt?",
  itProvider: "Wer betreibt es für die Stadt?",
  benefits: "Was wird besser, schneller oder einfacher?",
  section: "Zum Beispiel: Sachgebiet Wohngeld",
  proposedRiskClass: "Nur wenn Sie schon eine Einschätzung haben; die KI-Koordination stuft ein.",
  councilRefs: "Vorlagen oder Anfragen, in denen die Anwendung vorkommt.",
};

const kinds: Readonly<Record<string, string>> = {
  application: "Eine Anwendung – zum Beispiel ein Übersetzungsdienst",
  useCase: "Einen Anwendungsfall auf einer Plattform – zum Beispiel Protokolle mit Copilot",
  platform: "Eine Plattform, auf der vieles möglich ist – zum Beispiel Copilot",
  standardSoftware: "Standardsoftware mit KI-Funktion – zum Beispiel ein PDF-Programm",
};

const status: Readonly<Record<string, string>> = {
  planned: "Nein, sie ist geplant",
  pilot: "Ja, im Pilotbetrieb",
  productive: "Ja, im laufenden Betrieb",
};

/** How a report asks for the fields of an entry: in whole questions, with help and an example. */
export const tabReportFields = { asked, help, kinds, status };
