import type { exportsFigures as german } from "#texts/de/exportsFigures.ts";

export const exportsFigures: typeof german = {
  heading: (city, to) => `AI register${city === "" ? "" : ` of ${city}`} – as of ${to}`,
  question1: "1. How and where can the AI register be seen?",
  answer1: (published, productive) =>
    `The AI register is kept within the city administration, where all staff can open it in Microsoft Teams. ${
      published === 0
        ? "None of the applications in productive use is public yet."
        : `Of ${productive} applications in productive use (pilots apart), everybody can look up ${published}.`
    }`,
  question2: "2. Which AI applications are in it?",
  answer2: (entries, to) =>
    `On ${to} the register had ${entries === 1 ? "1 application" : `${entries} applications`}; those out of use are counted and not named.`,
  named: (title, office) => (office === "" ? title : `${title} (${office})`),
  inUse: (n) => `In use or in a pilot (${n}):`,
  planned: (n) => `Planned (${n}):`,
  suspended: (n) => `Suspended (${n}):`,
  question3: "3. Are applications evaluated anew when they are updated substantially?",
  answer3: ({ answered, begun, closed, from, to }) =>
    `Yes. Every update of an application in the register must be submitted for re-evaluation; with each new version the register asks what has changed. From ${from} to ${to}, ${
      begun === 1 ? "1 re-evaluation was" : `${begun} re-evaluations were`
    } begun and ${closed} closed; offices answered ${answered === 1 ? "1 request" : `${answered} requests`}.`,
};
