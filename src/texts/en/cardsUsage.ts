import type { cardsUsage as German } from "#texts/de/cardsUsage.ts";

/** The bot's answer to "May I use this?". */
export const cardsUsage: typeof German = {
  usage: {
    report: "Report the application",
    open: "Open in the register",
    allHits: "All hits in the register",
    line: (title, answer) => `${title}: ${answer}`,
  },
};
