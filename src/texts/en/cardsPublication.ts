import type { cardsPublication as german } from "#texts/de/cardsPublication.ts";

export const cardsPublication: typeof german = {
  publication: {
    heading: (title) => `Publication: ${title}`,
    lead: "The AI coordinators would like to show this in the public register. Please check whether it is right. Without your confirmation nothing is published.",
    more: (count) =>
      `There are ${count} particulars in all; you find them in the register, where you can also send them back.`,
    changedFields: (fields) => `Changed against what is public now: ${fields}.`,
    confirm: "Confirm",
    look: "Look at everything",
    open: "Open the application",
    done: "Thank you. It is public now.",
    published: "It is confirmed and public. There is nothing left to do.",
    settled: "This release is settled. There is nothing left to do.",
    changed: "It has changed meanwhile. Nothing was published.",
    forbidden: "This is asked of the owner and the deputy. Nothing was changed.",
    fallback: (title) => `Please confirm the publication of ${title} in the AI register.`,
    summary: (title) => `AI register: please confirm the publication (${title})`,
  },
};
