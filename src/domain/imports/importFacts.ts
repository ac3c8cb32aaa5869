import type { Bilingual } from "#domain/bilingual.ts";
import type { JsonRecord } from "#domain/change.ts";
import type { RunProblem } from "./importState.ts";

/**
 * What the log says of a whole import beside who and when, in the order people read it: how many rows became what. What
 * became of an entry, its own events tell.
 */
const FACTS = {
  file: { de: "Datei", en: "File" },
  rows: { de: "Zeilen", en: "Rows" },
  new: { de: "Neu", en: "New" },
  changed: { de: "Geändert", en: "Changed" },
  problem: { de: "Nicht importiert", en: "Not imported" },
  back: { de: "Zurückgenommen", en: "Undone" },
  stays: { de: "Seither bearbeitet und geblieben", en: "Edited since, and kept" },
  why: { de: "Warum abgebrochen", en: "Why cancelled" },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ImportFact = keyof typeof FACTS;
export const IMPORT_FACTS = Object.entries(FACTS).map(([key, label]) => ({ key, label }));

export const runProblemLabels: Readonly<Record<RunProblem, Bilingual>> = {
  importFileGone: { de: "Die Datei ist nicht mehr da.", en: "The file is gone." },
  fileUnreadable: { de: "Die Datei ist beschädigt.", en: "The file is damaged." },
  planMissing: { de: "Die Zuordnung ist nicht mehr da.", en: "The assignment is gone." },
};

/** As the log keeps it. */
export function importRecord(
  facts: { readonly id: string } & Readonly<Partial<Record<ImportFact, string | number>>>,
): JsonRecord {
  return { ...facts };
}
