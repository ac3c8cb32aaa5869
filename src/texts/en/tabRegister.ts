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
};
