import type { exportsLaw as german } from "#texts/de/exportsLaw.ts";

export const exportsLaw: typeof german = {
  law: {
    class: (from, to) => `Class: ${from} → ${to}`,
    lowerBound: (from, to) => `Until everything is settled: ${from} → ${to}`,
    because: (reasons) => `, because: ${reasons}`,
    dutyAdded: (duty, day) => `New duty (${day}): ${duty}`,
    dutyEnded: (duty) => `Duty no longer applies: ${duty}`,
    dutyMoved: (from, to, duty) => {
      const begins = to === null ? "Applies already" : `Applies from ${to}`;
      return `${begins}${from === null ? ", so far without a day of its own" : ` instead of from ${from}`}: ${duty}`;
    },
    unanswered: (question) => `To be answered anew: ${question}`,
    now: "applies already",
    from: (day) => `applies from ${day}`,
    overridden:
      "The AI coordinators have set another class than the computed one; the computed one is compared.",
    underway: "Case is running",
    notUnderway: "No case yet",
  },
};
