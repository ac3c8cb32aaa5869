/** What an evaluation still needs, and what an application lacks before productive use. */
export const tabGates = {
  gates: {
    title: "Vor dem Einsatz",
    lead: (n: number) =>
      n === 1
        ? "Das muss vor dem Einsatz erfüllt sein und ist es noch nicht:"
        : `Diese ${n} Punkte müssen vor dem Einsatz erfüllt sein und sind es noch nicht:`,
    warns:
      "Was als Hinweis gekennzeichnet ist, hält niemanden auf, wenn die KI-Koordination den Einsatz begründet.",
    section: (state: string, missing: readonly string[]) =>
      missing.length === 0
        ? `Stand: ${state}`
        : `Stand: ${state} · noch gebraucht: ${missing.join(", ")}`,
    classifiedBy: (fields: readonly string[], day: string, tree: string) =>
      `Aus der Entscheidung vom ${day} (Entscheidungsbaum ${tree}): ${fields.join(", ")}.`,
    mendedBy: { owner: "Fachverantwortliche", coordinator: "KI-Koordination" },
    strength: { warn: "Hinweis", block: "nötig" },
    detail: (gate: { source: string; who: string; strength: string }) =>
      `${gate.strength} · ${gate.who} · ${gate.source}`,
  },
};
