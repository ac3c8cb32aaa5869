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
  publications: {
    heading: (count) => `Publication of ${count} applications`,
    lead: "The AI coordinators would like to show these applications in the public register. Please check each of them: its name leads to all particulars. Without your confirmation nothing is published.",
    allDone: "All of them are done. There is nothing left for you to do.",
    look: "Open my tasks",
    fallback: "Please confirm several publications in the AI register.",
    summary: (count) => `AI register: please confirm ${count} publications`,
  },
};
