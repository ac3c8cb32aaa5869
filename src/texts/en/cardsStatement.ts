import { TEXT_LIMITS } from "#domain/limits.ts";
import type { cardsStatement as german } from "#texts/de/cardsStatement.ts";

export const cardsStatement: typeof german = {
  statement: {
    wanted: (role, deadline) => `Request for a statement (${role}): ${deadline}.`,
    outcomeHeading: (role) => `Statement: ${role}`,
    intro: "The AI coordinators ask for your statement about this application.",
    question: "Question",
    required: "Until your office has agreed, only a provisional approval is possible.",
    result: "Your result",
    resultError: "Please choose a result.",
    text: "Conditions or reasons (optional where you simply agree)",
    textError: `Please write ${TEXT_LIMITS.statement} characters at most.`,
    conditionsHint:
      "Conditions stand against a final approval until you are asked again and agree.",
    staffCouncilHint:
      "The formal periods of the staff council run outside the register. Only result and date are stored here.",
    submit: "Give the statement",
    givenByYou: (date) => `Given by you on ${date}.`,
    givenByColleague: (date) => `Given on ${date} by somebody else of your office.`,
    resultLabel: "Result",
    textLabel: "Conditions or reasons",
    cancelled: (date) =>
      `The AI coordinators withdrew the request on ${date}. You need not do anything any more.`,
    reason: "Reason",
    closed:
      "The evaluation has been closed without your statement. You need not do anything any more.",
    caseState: "State of the evaluation",
    notAsked:
      "This request for a statement is addressed to somebody else. Nothing of what you entered was saved.",
    gone: "This request for a statement does not exist any more. You need not do anything.",
    ownEntry:
      "You have become responsible for this application and cannot give a statement about it. Nothing was changed.",
    alreadyGiven: (date) =>
      `This statement was already given on ${date}. Nothing of what you entered was saved.`,
    notOpen: "This statement is not needed any more. Nothing of what you entered was saved.",
    resultMissing: "Please choose a result.",
    textMissing: "Please name the conditions or reasons.",
    textNotKept: "No text is stored here. Please give the result only.",
    fallback: (title) =>
      `Request for a statement about “${title}”. Please open the AI register to answer.`,
    outcomeFallback: (title) => `Statement about “${title}”.`,
    summary: (title, date) => `AI register: statement about “${title}” requested by ${date}`,
    outcomeSummary: (title) => `AI register: new status of the statement about “${title}”`,
  },
};
