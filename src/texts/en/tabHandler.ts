import type { tabHandler as german } from "#texts/de/tabHandler.ts";

export const tabHandler: typeof german = {
  handler: {
    label: "Handled by",
    all: "Everybody",
    me: "Me",
    nobody: "Nobody",
    by: (name: string) => `Handled by ${name}`,
    byMe: "Handled by you",
    free: "Working on it: nobody yet",
    take: "Take",
    giveBack: "Give back",
    taken: "You are handling this evaluation now.",
    givenBack: "The evaluation is free again.",
    suspensionDue: (day: string) => `Decide on suspension by ${day}`,
    suspensionOverdue: (since: string) => `Suspension overdue ${since}`,
    incidentDue: (when: string) => `Incident: due ${when}`,
    incidentOverdue: (since: string) => `Incident: overdue ${since}`,
  },
};
