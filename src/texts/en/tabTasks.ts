import type { tabTasks as german } from "#texts/de/tabTasks.ts";

export const tabTasks: typeof german = {
  tasks: {
    title: "My tasks",
    lead: "Questions about applications that you own, conditions of your approvals, and requests for your statement. You can answer them here or on the card in the chat.",
    empty: "Nothing to do.",
    emptyHint:
      "As soon as one of your applications changes, the question appears here and in the chat.",
    answered: "Thank you, your answer is saved.",
    answeredOpen: "The AI coordinators are evaluating the change.",
    conditionWaits: (text: string, day: string) =>
      `Condition “${text}”: please prove it by ${day}.`,
    guideWaits:
      "Please answer the questions of the classification as far as you can. The AI coordinators complete and confirm them.",
    answeredObjection:
      "The AI coordinators can still check your answer within the objection period.",
    openTask: "Unfold",
    closeTask: "Fold",
    suspended:
      "The application is suspended from now on. Please inform its users, for example like this:",
    suspendedNotice: (title) =>
      `“${title}” is suspended from now on and must not be used. We will let you know as soon as this has been decided.`,
    open: "View entry",
    later: "Remind me later",
    laterWhen: "When shall we remind you?",
    laterChoices: { tomorrow: "Tomorrow", threeDays: "In 3 days", nextWeek: "Next week" },
    laterMissing: "Please choose a time.",
    laterSend: "Set reminder",
    remindOn: (when: string) =>
      `We will remind you in the chat ${when}. The deadline stays the same.`,
    notMine: "I am not responsible",
    notMineDone:
      "Thank you for telling us. The AI coordinators will clarify who is responsible. The deadline keeps running.",
  },
  several: {
    title: (count: number) => `${count} applications are waiting for your answer`,
    lead: "If nothing has changed with several of them, you can answer together. Each answer is saved by itself.",
    open: "Answer several together",
    which: "For which applications has nothing changed except bug fixes?",
    whichMissing: "Please tick at least one application.",
    reasonUnfit: (titles: string) =>
      `This reason does not fit: ${titles}. Please choose another reason or tick fewer applications.`,
    send: "Send answers",
    recorded: (count: number) =>
      count === 1 ? "1 answer has been saved:" : `${count} answers have been saved:`,
    notRecorded: (count: number) =>
      count === 1
        ? "We could not save 1 answer. The application stays ticked."
        : `We could not save ${count} answers. These applications stay ticked.`,
  },
  answer: {
    title: "What has changed?",
    reason: "Why is no re-evaluation needed?",
    reasonText: "Reason in your own words",
    changed: "What applies?",
    unsure: "What are you unsure about?",
    inUse: "Use",
    liveYes: "Yes, in use",
    livePlanned: "No, planned",
    since: "In use since",
    from: "Planned from",
    dateUnknown: "The day is not decided yet",
    note: "Note for the AI coordinators",
    confirm: "Everything else is unchanged.",
    confirmMissing: "Please confirm that everything else is unchanged.",
    optionMissing: "Please choose an answer.",
    follows: "What follows from this",
    meaning: "What does this mean?",
    send: "Send answer",
    query: "Query of the AI coordinators",
    queryAnswer: "Your answer",
    suspendImmediate: "The application is suspended at once because harm is being reported.",
    suspendProposed: "The AI coordinators decide whether to suspend the application.",
    earlier: "Earlier answers",
  },
};
