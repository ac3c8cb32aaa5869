/** "Darf ich das nutzen?", in the same words wherever it is answered. */
export const usage = {
  question: "Darf ich das nutzen?",
  because: {
    released: () => "",
    retired: (day: string) => (day === "" ? "Außer Betrieb" : `Außer Betrieb seit ${day}`),
    prohibited: () => "Nach der KI-Verordnung verboten",
    rejected: () => "In der Bewertung abgelehnt",
    suspended: (day: string) => (day === "" ? "Ausgesetzt" : `Ausgesetzt seit ${day}`),
    expired: (day: string) =>
      day === "" ? "Freigabe abgelaufen" : `Freigabe abgelaufen am ${day}`,
    notEvaluated: () => "Noch nicht freigegeben",
    planned: (day: string) => (day === "" ? "Noch nicht im Einsatz" : `Geplant ab ${day}`),
    releaseMissing: () => "Freigegeben; wer sie nutzen darf, ist noch nicht festgelegt",
  },
  versions: ({ evaluated, newer }: { readonly evaluated: string; readonly newer: string }) =>
    `Gilt für Version ${evaluated}, Version ${newer} wird geprüft`,
  ask: (contact: string) => `Fragen beantwortet: ${contact}`,
  missing: (name: string) =>
    `${name} steht nicht im Register. Was nicht im Register steht, ist nicht freigegeben. Melden dauert zwei Minuten.`,
  instead: "Stattdessen:",
  asOf: (day: string) => `Stand ${day}`,
};
