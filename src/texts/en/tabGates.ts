import type { tabGates as de } from "#texts/de/tabGates.ts";

export const tabGates: typeof de = {
  gates: {
    title: "Before productive use",
    lead: (n) =>
      n === 1
        ? "This has to be so before productive use and is not yet:"
        : `These ${n} points have to be so before productive use and are not yet:`,
    warns:
      "What is marked as a hint keeps nobody back if the AI coordinators give a reason for the use.",
    section: (state, missing) =>
      missing.length === 0
        ? `State: ${state}`
        : `State: ${state} · still needed: ${missing.join(", ")}`,
    classifiedBy: (fields: readonly string[], day: string, tree: string) =>
      `From the decision of ${day} (decision tree ${tree}): ${fields.join(", ")}.`,
    mendedBy: { owner: "Owner", coordinator: "AI coordinators" },
    strength: { warn: "hint", block: "needed" },
    detail: (gate) => `${gate.strength} · ${gate.who} · ${gate.source}`,
  },
};
