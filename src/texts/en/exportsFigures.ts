import type { exportsFigures as german } from "#texts/de/exportsFigures.ts";

export const exportsFigures: typeof german = {
  register: "AI register",
  reportTitle: (to) => `Committee report – as of ${to}`,
  filter: (office) => (office === "" ? "Whole city" : `Office: ${office}`),
  period: (from, to) => `Period: ${from} to ${to}`,
  comparedWith: (from, to) => `Period before: ${from} to ${to}`,
  group: "Group",
  figure: "Figure",
  value: "Value",
  part: "Breakdown",
  unit: "Unit",
  units: { count: "Number", percent: "Percent", workingDays: "Working days" },
  before: "Period before",
  number: "Register number",
  application: "Application",
  office: "Office",
  riskClass: "Classification",
  operationStatus: "Operation status",
  times: "Counted",
  behind: (figure) => `List of the applications: ${figure}`,
  todaysClosingDays:
    "Settings hold as they held at the end of the period; the closing days stand in the organisation file and are those of today.",
  noneHint:
    "“–” stands where there is nothing to count, or where fewer than five cases of an office would tell something about persons.",
  unreadable: (n) =>
    n === 1
      ? "1 event or case can no longer be read and is missing in the figures."
      : `${n} events or cases can no longer be read and are missing in the figures.`,
  madeAt: (at) => `Computed from the log on ${at}.`,
  heading: (city, to) => `${city === "" ? "" : `${city}: `}AI register, as of ${to}`,
  question1: "1. How and where can the AI register be seen?",
  answer1: (published, productive, page) =>
    `The AI register is kept within the city administration, where all staff can open it in Microsoft Teams. ${
      published === 0
        ? `The public AI register is at ${page}; none of the applications in productive use is published there yet.`
        : `Of ${productive} applications in productive use (pilots apart), everybody can look up ${published} at ${page}.`
    }`,
  question2: "2. Which AI applications are in it?",
  answer2: (entries, to) =>
    `On ${to} the register had ${entries === 1 ? "1 application" : `${entries} applications`}; those out of use are counted and not named.`,
  named: (title, office) => (office === "" ? title : `${title} (${office})`),
  tooManyToName:
    "These are too many to be listed here. The committee report gives them as a table.",
  inUse: (n) => `In use or in a pilot (${n}):`,
  planned: (n) => `Planned (${n}):`,
  suspended: (n) => `Suspended (${n}):`,
  question3: "3. Are applications evaluated anew when they are updated substantially?",
  answer3: ({ answered, begun, closed, from, to }) =>
    `Yes. Every update of an application in the register must be submitted for re-evaluation; with each new version the register asks what has changed. From ${from} to ${to}, ${
      begun === 1 ? "1 re-evaluation was" : `${begun} re-evaluations were`
    } begun and ${closed} closed; offices answered ${answered === 1 ? "1 request" : `${answered} requests`}.`,
};
