import type { cardsHint as german } from "#texts/de/cardsHint.ts";

export const cardsHint: typeof german = {
  hint: {
    heading: "Answer to your hint",
    thanks: (what: string) => `Thank you for your hint about “${what}”.`,
    entry: (title: string) => `The application is in the register now: ${title}.`,
    joined: (title: string) => `The application belongs to an entry of the register: ${title}.`,
    answered: "The AI coordinators answer:",
    gone: "This hint is no longer stored.",
    open: "Open the register",
    fallback: "There is an answer to your hint. Please open the AI register.",
    summary: "AI register: answer to your hint",
  },
};
