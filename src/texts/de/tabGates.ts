/** What an evaluation still needs, and what an application lacks before productive use. */
export const tabGates = {
  gates: {
    title: "Vor dem Einsatz",
    lead: (n: number) =>
      n === 1
        ? "Vor dem Einsatz fehlt noch eine Angabe:"
        : `Vor dem Einsatz fehlen noch ${n} Angaben:`,
    warns:
      "Was als Hinweis gekennzeichnet ist, hält niemanden auf, wenn die KI-Koordination den Einsatz begründet.",
    section: (state: string, missing: readonly string[]) =>
      missing.length === 0
        ? `Stand: ${state}`
        : `Stand: ${state} · noch gebraucht: ${missing.join(", ")}`,
    mendedBy: { owner: "Fachverantwortliche", coordinator: "KI-Koordination" },
    strength: { warn: "Hinweis", block: "nötig" },
    detail: (gate: { source: string; who: string; strength: string }) =>
      `${gate.strength} · ${gate.who} · ${gate.source}`,
  },
};
