import type { tabRegister as german } from "#texts/de/tabRegister.ts";
import { formatNumber } from "#texts/format.ts";

export const tabRegister: typeof german = {
  register: {
    title: "Applications",
    lead: "All AI applications of the city administration.",
    report: "Report an AI application",
    export: "Export",
    search: "Search",
    searchHint: "Name, task, office, vendor …",
    filter: "Filters",
    filterCount: (n: number) => `Filters (${n} active)`,
    clear: "Reset search and filters",
    office: "Office",
    name: "Application",
    found: (n: number, all: number) =>
      n === all
        ? n === 1
          ? "1 application"
          : `${formatNumber(n, "en")} applications`
        : `${formatNumber(n, "en")} of ${formatNumber(all, "en")} applications`,
    empty: "There is no AI application in the register yet.",
    emptyHint: "Please report the first one: it takes about ten minutes.",
    nothing: "No application matches your search.",
    nothingHint: "Please check the spelling or reset the filters.",
    grid: "AI applications",
    sort: "Sort by",
  },
  export: {
    title: "Export",
    format: "Format",
    xlsx: "Excel (XLSX), recommended",
    csv: "CSV",
    csvHint:
      "When they open a CSV file, spreadsheets reinterpret some texts: 0012 becomes 12, 1.200 becomes 1200, 1e5 becomes 100000, 10:30 becomes a time. The file cannot prevent that. In the Excel file every text stays as it is in the register. Please choose CSV only if another program reads the file.",
    scope: "Scope",
    view: (n: number) => (n === 1 ? "Current view (1 entry)" : `Current view (${n} entries)`),
    all: (n: number) => (n === 1 ? "All entries (1)" : `All entries (${n})`),
    persons: "Fields with personal data are not included.",
    create: "Create file",
    ready: (rows: number) =>
      rows === 1 ? "The file with 1 entry is ready." : `The file with ${rows} entries is ready.`,
    download: "Download file",
    expires: "The link is valid for five minutes.",
  },
};
