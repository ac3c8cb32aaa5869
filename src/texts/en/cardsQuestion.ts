import { TEXT_LIMITS, TEXT_MINIMA } from "#domain/limits.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import type { cardsQuestion as german } from "#texts/de/cardsQuestion.ts";

const strictConsequence =
  "Every “changed” and every “not sure” leads to a full evaluation. If the changed version is already in use, the AI coordinators check whether the application is suspended until a decision is made. In case of harm it is suspended at once.";

const lightConsequence =
  "A short evaluation follows. If purpose or human control change, at least three items apply or there was harm, a full evaluation follows.";

const consequences: Readonly<Record<RiskClass, string>> = {
  prohibited:
    "The application is classed as prohibited. A full evaluation follows; use remains forbidden.",
  highRisk: strictConsequence,
  highRiskExempt:
    "At least a short evaluation follows. If purpose or human control change, you are not sure about them, or two items of people, data and model apply, a full evaluation follows. In case of harm the application is suspended at once.",
  limited: lightConsequence,
  minimal: lightConsequence,
  notApplicable: `${lightConsequence} The same holds if an AI function is added or may have been added.`,
  unclear: strictConsequence,
};

export const cardsQuestion: typeof german = {
  question: {
    wanted: (cause, deadline) =>
      `${cause}. Please say briefly whether a new evaluation is needed: ${deadline}.`,
    wantedWithoutDay: (cause) => `${cause}. Please say briefly whether a new evaluation is needed.`,
    byLaw: {
      cause: "The law has changed",
      causeBesides: (cause) => `${cause}, and the law has changed`,
      wanted: (cause, deadline) =>
        `${cause}. The application is therefore evaluated anew. Please say briefly whether anything about it has changed, too: ${deadline}.`,
      wantedWithoutDay: (cause) =>
        `${cause}. The application is therefore evaluated anew. Please say briefly whether anything about it has changed, too.`,
    },
    reminder: (wanted) => `Reminder: ${wanted}`,
    asDeputy: "The answer is still missing. Please answer as the deputy.",
    remindOn: (date) => `Reminder set: ${date}.`,
    notMineReported: (date) =>
      `On ${date} you reported that you are not responsible. The AI coordinators are clarifying this. You can answer nevertheless.`,
    earlier: "Earlier answer about an older version",
    open: "Open in the register",
    openCase: "Open the case",
    inRegister: (title) => `${title} (in the register)`,
    refresh: "Refresh",
    submit: "Send answer",
    fallback: (title) => `Request about “${title}”. Please open the AI register to answer.`,
  },
  unchanged: {
    title: "No, nothing has changed",
    reason: "What was the reason for the new version?",
    reasonWithoutVersion: "Why is no new evaluation needed?",
    reasonByLaw: "What shows that nothing has changed about the application?",
    reasonError: "Please choose a reason.",
    reasonText: `Reason in your own words (only for “Other reason”, at least ${TEXT_MINIMA.reasonText} characters)`,
    reasonTextError: `Please write at most ${TEXT_LIMITS.reasonText} characters.`,
  },
  changed: {
    help: "What is meant, what follows?",
    title: "Yes / I am not sure",
    option: "What applies?",
    changedList: "This has changed (all else unchanged)",
    unsureTitle: "I am not sure",
    unsureList: "I am not sure about this",
    unsureOfAll: "Everything: I do not know exactly",
    listError: "Please tick items of the list.",
    liveError: "Please state whether the version is already in use.",
    date: "In use since or planned from",
    dateError: "Please state a date.",
    dateUnknown: "Date not known yet",
    dateUnknownLabel: "If planned and without a date",
    dateUnknownError: "An unknown date is possible only for a planned version.",
    rest: "Everything else is unchanged, as far as I know.",
    restLabel: "Confirmation, except for “Everything”",
    restError: "Please confirm that everything else is unchanged.",
    note: "Note (optional)",
    noteError: `Please write at most ${TEXT_LIMITS.answerNote} characters.`,
    consequence: "What follows from this",
    consequences,
    harmHint:
      "In case of harm please also observe the reporting channels: serious incident at once to provider and authority, data breach within 72 hours.",
  },
  later: {
    title: "Remind me later",
    when: "When shall we remind you?",
    whenError: "Please choose a time.",
    choices: { tomorrow: "Tomorrow", threeDays: "In 3 days", nextWeek: "Next week" },
    submit: "Set reminder",
    done: (date) => `We will remind you on ${date}. The deadline stays the same.`,
  },
  notMine: {
    title: "I am not responsible",
    done: "Thank you for telling us. The AI coordinators will clarify who is responsible. The deadline keeps running.",
  },
  query: {
    wanted: (deadline) => `Query from the AI coordinators. Please answer: ${deadline}.`,
    wantedWithoutDay: "Query from the AI coordinators. Please answer.",
    answer: "Your answer",
    answerError: `Please write an answer of at most ${TEXT_LIMITS.queryAnswer} characters.`,
    answeredHeading: "Query answered",
    question: "Query",
    state: "State of the evaluation",
    answeredFallback: (title) => `The query about “${title}” has been answered.`,
    submit: "Send answer",
    fallback: (title) => `Query about “${title}”. Please open the AI register to answer.`,
  },
};
