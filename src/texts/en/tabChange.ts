import type { tabChange as german } from "#texts/de/tabChange.ts";

export const tabChange: typeof german = {
  change: {
    report: "Report a significant change",
    lead: "Please report here at once when something significant changes, even if new versions are otherwise asked about together. The AI coordinators evaluate the change.",
    unsureToo: "What do you know?",
    send: "Report change",
    liveMissing: "Please say whether the change already applies.",
    nothing: "Please say what has changed or what you are unsure about.",
    noChange:
      "What you have said needs no evaluation. If there is a new version, please report that.",
  },
  rhythm: {
    label: "Requests on new versions",
    keep: (label) => `Unchanged: ${label}`,
    hint: "Versions are asked about together only where the risk is limited or minimal, or where it is not an AI system. Incidents and significant changes always come in at once.",
    versions: (n) => `${n} versions since the last evaluation`,
  },
};
