import type { tabIntake as german } from "#texts/de/tabIntake.ts";

export const tabIntake: typeof german = {
  report: {
    title: "Report an AI application",
    lead: "Please report every AI application that is newly introduced or already in use. The AI coordinators will then evaluate it.",
    optional: "More details (optional)",
    send: "Report",
    done: "Thank you! The application has been reported.",
    number: (no: string) => `Your register number: ${no}`,
    next: "The AI coordinators check the details and get in touch if something is missing.",
    open: "View entry",
    another: "Report another application",
    problems: (n: number) =>
      n === 1 ? "One field needs your attention:" : `${n} fields need your attention:`,
  },
};
