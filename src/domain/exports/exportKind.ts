import type { Bilingual } from "#domain/bilingual.ts";

/** Lists whose columns and rows are chosen, by what a row is about. */
export const LIST_KINDS = [
  "entries",
  "cases",
  "conditions",
  "duties",
  "campaign",
  "law",
  "log",
] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Everything that leaves the register as a file. */
export const EXPORT_KINDS = [...LIST_KINDS, "import", "figures"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const exportKindLabels: Readonly<Record<ExportKind, Bilingual>> = {
  entries: { de: "Anwendungen", en: "Applications" },
  cases: { de: "Vorgänge", en: "Cases" },
  conditions: { de: "Auflagen", en: "Conditions" },
  duties: { de: "Pflichten", en: "Duties" },
  campaign: { de: "Ergebnisse einer Sammelanfrage", en: "Results of a campaign" },
  law: { de: "Folgen einer Rechtsänderung", en: "Effects of a change of law" },
  import: { de: "Bericht eines Imports", en: "Report of an import" },
  figures: { de: "Auswertung", en: "Committee report" },
  log: { de: "Protokoll", en: "Log" },
};

export const EXPORT_FORMATS = ["xlsx", "csv", "json", "jsonl", "html"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
