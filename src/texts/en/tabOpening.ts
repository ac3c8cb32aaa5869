import type { tabOpening as german } from "#texts/de/tabOpening.ts";

export const tabOpening: typeof german = {
  opening: {
    open: "Initiate an evaluation",
    openLead:
      "We ask the owners whether anything has changed; they read your reason, too. If the application was never evaluated, its first evaluation begins.",
    submitAgain: "Submit again",
    submitAgainLead:
      "The AI coordinators then evaluate the application like a newly reported one. Please check first whether the entry is still correct.",
  },
};
