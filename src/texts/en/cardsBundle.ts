import type { cardsBundle as german } from "#texts/de/cardsBundle.ts";

export const cardsBundle: typeof german = {
  bundle: {
    requests: (count) =>
      count === 1
        ? "1 application still awaits your answer"
        : `${count} applications have questions for you`,
    reminders: (count) => (count === 1 ? "Reminder of 1 request" : `Reminder of ${count} requests`),
    done: "All done",
    continued: "These questions stand in newer cards further down in this chat.",
    lead: "You can answer for several applications together. Each answer is saved on its own.",
    item: (version, deadline) => `${version}; ${deadline}`,
    itemWithoutDay: (version) => version,
    query: (deadline) => `Query from the AI coordinators; ${deadline}`,
    queryWithoutDay: "Query from the AI coordinators",
    separateCard: "stands in a newer card",
    more: (count) => `${count} more follow here once these are answered.`,
    unchanged: "No, nothing has changed",
    which: "For which applications has nothing changed apart from bug fixes?",
    whichError: "Please tick at least one application.",
    submit: "Send answers",
    separate: "Something has changed",
    separateWhich: "Which applications would you like to answer one by one?",
    separateLead: "You get a card with all questions for each of them.",
    separateSubmit: "Send separate cards",
    separated: (count) =>
      count === 1
        ? "The separate card is on its way."
        : `${count} separate cards are on their way.`,
    recorded: (count) => (count === 1 ? "1 answer is saved." : `${count} answers are saved.`),
    reasonUnfit: (titles) =>
      `This reason does not fit: ${titles}. Nothing has been saved yet. Please choose another reason or tick fewer applications.`,
    notRecorded: (titles) => `Not saved, because things have changed meanwhile: ${titles}.`,
    nothingOpen: "These requests have been dealt with already. Nothing was changed.",
    open: "Open my tasks",
    fallback: "Several questions about your applications. Please open the AI register.",
    summaryRequests: (count) => `AI register: ${count} applications have questions for you`,
    summaryReminders: (count) => `AI register: reminder of ${count} requests`,
  },
};
