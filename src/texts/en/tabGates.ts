import type { tabGates as de } from "#texts/de/tabGates.ts";

export const tabGates: typeof de = {
  gates: {
    title: "Before productive use",
    lead: (n) =>
      n === 1
        ? "One thing is still missing before productive use:"
        : `${n} things are still missing before productive use:`,
    warns:
      "What is marked as a hint keeps nobody back if the AI coordinators give a reason for the use.",
    section: (state, missing) =>
      missing.length === 0
        ? `State: ${state}`
        : `State: ${state} · still needed: ${missing.join(", ")}`,
    mendedBy: { owner: "Owner", coordinator: "AI coordinators" },
    strength: { warn: "hint", block: "needed" },
    detail: (gate) => `${gate.strength} · ${gate.who} · ${gate.source}`,
  },
};
