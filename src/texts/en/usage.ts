import type { usage as german } from "#texts/de/usage.ts";

export const usage: typeof german = {
  question: "May I use this?",
  because: {
    released: () => "",
    retired: (day) => (day === "" ? "Out of use" : `Out of use since ${day}`),
    prohibited: () => "Prohibited by the AI Act",
    rejected: () => "Rejected in the evaluation",
    suspended: (day) => (day === "" ? "Suspended" : `Suspended since ${day}`),
    expired: (day) => (day === "" ? "Approval expired" : `Approval expired on ${day}`),
    notEvaluated: () => "Not approved yet",
    planned: (day) => (day === "" ? "Not in operation yet" : `Planned from ${day}`),
    releaseMissing: () => "Approved; who may use it has not been settled yet",
  },
  versions: ({ evaluated, newer }) =>
    `Applies to version ${evaluated}, version ${newer} is being evaluated`,
  ask: (contact) => `Questions are answered by: ${contact}`,
  missing: (name) =>
    `${name} is not in the register. What is not in the register has not been approved. Reporting it takes two minutes.`,
  instead: "Instead:",
  asOf: (day) => `As of ${day}`,
};
