import type { tabFields as german } from "#texts/de/tabFields.ts";

export const tabFields: typeof german = {
  field: {
    unknownHint: "If you do not know, please write “unbekannt”.",
    unusualYear: (year: string) => `Is the year ${year} right? If so, there is nothing else to do.`,
    partialDateHint: "Year, year-month or day, for example 2026, 2026-03 or 2026-03-15.",
    listHint: "One item a line.",
    parts: { no: "Number", title: "Title", url: "Link (https)" },
    addItem: "Add a line",
    removeItem: (n: number) => `Remove line ${n}`,
  },
  person: {
    known: "Somebody is recorded.",
    search: "Search for a name",
    results: "People found",
    none: "Nobody found.",
    change: "Choose another person",
    clear: "Remove",
    ownerHint: "This person answers the questions about new versions.",
  },
  groups: {
    basics: "Overview",
    use: "Purpose and use",
    product: "Product and version",
    responsibility: "Responsibility",
    publication: "Publication",
    evaluation: "Evaluation",
    operation: "Operation",
    staffUsage: "Use by staff",
    administration: "Publication and administration",
  },
};
