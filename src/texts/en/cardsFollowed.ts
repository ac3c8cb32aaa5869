import type { cardsFollowed as german } from "#texts/de/cardsFollowed.ts";

export const cardsFollowed: typeof german = {
  followed: {
    heading: (n: number) =>
      n === 1
        ? "An application that you follow has changed"
        : `${n} applications that you follow have changed`,
    lead: "Whether staff may use them, or their evaluation, is different from the last message to you.",
    before: "Before",
    after: "Now",
    evaluation: (words: string) => `Evaluation: ${words}`,
    ofVersion: (status: string, version: string) => `${status}, evaluated version ${version}`,
    more: (n) => (n === 1 ? "And 1 more in the register" : `And ${n} more in the register`),
    end: "Stop following",
    ended: (title: string) => `You no longer follow “${title}”.`,
    notFollowed: "You no longer follow this application.",
    open: "What I follow",
    fallback: "Applications that you follow have changed. Please open the AI register.",
    summary: (n: number) =>
      n === 1
        ? "AI register: an application that you follow has changed"
        : `AI register: ${n} applications that you follow have changed`,
  },
};
