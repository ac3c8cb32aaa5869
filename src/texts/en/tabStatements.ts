import type { tabStatements as german } from "#texts/de/tabStatements.ts";

export const tabStatements: typeof german = {
  statement: {
    title: "Statements",
    request: "Request a statement",
    requestLead:
      "The person gets a card in the chat. They read what everybody may read of the entry and the answers in this evaluation, without names. They have ten working days.",
    role: "Who is to give a statement?",
    roleMissing: "Please choose an office.",
    person: "Who is asked?",
    personMissing: "Please choose a person.",
    choosePerson: "Please choose",
    nobody: "Nobody is named for this office. The settings of the register say who can be asked.",
    question: "Your question",
    required: "Required for the approval",
    requiredHint: "Until this office has agreed, only a provisional approval is possible.",
    requiredTitle: "Statements still needed",
    requiredLead: (n) =>
      n === 1
        ? "The approval still needs this agreement:"
        : "The approval still needs these agreements:",
    requestNow: "Request",
    requestOf: (role) => `Request a statement: ${role}`,
    requiredQuestion: (why) =>
      ["Please give your statement about this application.", ...why].join("\n"),
    requested: "The statement has been requested.",
    cancel: "Withdraw the request",
    cancelOf: (role) => `Withdraw the request: ${role}`,
    cancelLead: "The person asked need not do anything any more. They read the reason, too.",
    cancelDone: "The request has been withdrawn.",
    open: (day) => `expected by ${day}`,
    overdue: (since) => `overdue ${since}`,
    notGiven: "not given",
    cancelled: "withdrawn",
    needed: "required",
    asked: (name, when) => `Asked ${when}: ${name}`,
    given: (name, day) => `${name}, ${day}`,
    takenBack: (when) => `Withdrawn ${when}`,
    give: "Give the statement",
    giveTitle: (role) => `Request for a statement: ${role}`,
    askedBy: "The AI coordinators ask for your statement.",
    result: "Your result",
    resultMissing: "Please choose a result.",
    text: "Conditions or reasons",
    textHint: "Optional where you simply agree.",
    conditionsHint:
      "Conditions stand against a final approval until you are asked again and agree.",
    staffCouncilHint:
      "The formal periods of the staff council run outside the register. Only result and date are stored here.",
    givenDone: "Thank you, your statement has been saved.",
  },
};
