import type { exports as german } from "#texts/de/exports.ts";
import { exportsLaw } from "./exportsLaw.ts";

export const exports: typeof german = {
  ...exportsLaw,
  yes: "yes",
  no: "no",
  unknown: "unknown",
  cut: " … [shortened]",
  fileName: (day) => `AI-register_${day}`,
  registerSheet: "Register",
  aboutSheet: "About",
  aboutTitle: "Extract from the AI register",
  createdAt: "Created on",
  filter: "Selection",
  noFilter: "All entries",
  search: "Search",
  rowCount: "Number of entries",
  columnCount: "Number of columns",
  persons: "Personal data",
  withoutPersons: "Not included.",
  withPersons: "Included. Please use it for the stated purpose only and delete it afterwards.",
  purpose: "Purpose",
  outcome: "Outcome",
  state: "State",
  due: "Due on",
  note: "Note",
  demo: "Demo data: this extract contains invented information. Please do not use it as information from the city.",
};
