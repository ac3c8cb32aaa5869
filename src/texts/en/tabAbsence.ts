import type { tabAbsence as german } from "#texts/de/tabAbsence.ts";

export const tabAbsence: typeof german = {
  absence: {
    title: "Absence",
    lead: "While you are away we ask only the other owner or deputy of an application; if both are away, the AI coordinators. Deadlines stay as they are.",
    from: "First day",
    fromHint: "Without one you are away from now on.",
    until: "Away until (last day)",
    save: "Save",
    change: "Change dates",
    end: "I am back",
    missing: "Please give the last day of your absence.",
    willBeAway: (from: string, until: string) =>
      `You are entered as away from ${from} to ${until}.`,
    isAway: (day: string) => `You are entered as away until ${day}.`,
    isBack: "You are no longer entered as away.",
  },
  responsible: {
    title: "Owners",
    nobody: "Nobody is entered for this application.",
    now: (names) => `Now: ${names.join(", ")}.`,
    emptyDeputy: "If the field stays empty, the present deputy stays.",
    absent: (day: string) => `away until ${day}`,
    accounts: {
      active: "can be reached",
      disabled: "account disabled",
      gone: "account deleted",
      guest: "guest only",
    },
  },
};
