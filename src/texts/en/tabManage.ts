import type { tabManage as german } from "#texts/de/tabManage.ts";

export const tabManage: typeof german = {
  manage: {
    lead: "What the AI coordinators do not need every day.",
    openHints: (title, n) => `${title} (${n} open)`,
    hintsLead:
      "Applications that employees have heard of: make an entry, join it to one, or answer.",
    settingsLead: "Deadlines, contacts, offices, and what the law leaves open.",
    exports: "Exports",
    exportsLead:
      "You export what you have filtered under “Applications”: there, with “Export”, as a table.",
  },
};
