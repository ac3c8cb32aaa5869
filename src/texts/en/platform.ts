import type { changeDe, platformCardDe, platformDe } from "#texts/de/platform.ts";

const reason: (typeof platformCardDe)["platform"]["reason"] = (title, version, outcome) => {
  const what = outcome === "full" ? "full evaluation" : "short evaluation";
  const about = version === "" ? "" : ` (version ${version})`;
  return `The platform “${title}” has changed${about}. It needs a ${what}.`;
};

export const platformCardEn: typeof platformCardDe = {
  platform: { reason, ask: "Please check what this means for your use case." },
};

export const platformEn: typeof platformDe = {
  platform: {
    useCases: "Use cases on this platform",
    countOfUseCases: (n) => (n === 1 ? "1 use case" : `${n} use cases`),
    noUseCases: "The register has no use case on this platform yet.",
    runsOn: "Platform",
    runsOnLead: "This use case runs on the platform:",
    unknown: (no) =>
      `“${no}” is given as the platform. There is no platform with this register number.`,
    useCaseHint:
      "A new version of the platform is evaluated there. The use cases are asked only if an evaluation is needed there.",
    reason,
  },
};

export const changeEn: typeof changeDe = {
  change: {
    report: "Report a significant change",
    lead: "Report here at once when something significant changes, even if new versions are otherwise asked about together. The AI coordinators evaluate the change.",
    unsureToo: "What do you know?",
    send: "Report change",
    nothing: "Please say what has changed or what you are unsure about.",
    noChange:
      "What you have said needs no evaluation. If there is a new version, please report that.",
  },
  rhythm: {
    label: "Questions on new versions",
    keep: (label) => `Unchanged: ${label}`,
    hint: "Versions are asked about together only where the risk is limited or minimal, or where it is not an AI system. Incidents and significant changes always come in at once.",
    versions: (n) => `${n} versions since the last evaluation`,
  },
};
