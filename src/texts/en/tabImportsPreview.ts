import type { importPreview as german } from "#texts/de/tabImportsPreview.ts";

const about = (label: string, text: string) =>
  [label, text === "" ? "" : `“${text}”`].filter((part) => part !== "").join(": ");

const entries = (n: number, shown: string) => (n === 1 ? "1 entry" : `${shown} entries`);

export const importPreview: typeof german = {
  preview: {
    lead: "This is what the register would do with each row. Nothing is written yet; you begin that in the next step.",
    working: "The preview is being computed …",
    filter: "Rows to show",
    all: "All",
    states: {
      new: "New",
      changed: "Changed",
      unchanged: "Unchanged",
      duplicate: "Perhaps a duplicate",
      problem: "With a problem",
      leftOut: "Left out",
    },
    count: (label, n) => `${label} (${n})`,
    search: "Search the rows",
    found: (n, shown) => (n === 1 ? "1 row" : `${shown} rows`),
    none: "No row fits.",
    range: (from, to, all) => `Rows ${from} to ${to} of ${all}`,
    earlier: "Previous page",
    later: "Next page",
    row: (n) => `Row ${n}`,
    untitled: "Without a name",
    is: (no, title) => `${title} (${no})`,
    show: (n) => (n === 1 ? "Show 1 value" : `Show ${n} values`),
    conflict: "Changed in the register too",
    decide: "What is this row?",
    decisions: {
      open: "still open",
      new: "A new application",
      leaveOut: "Leave it out",
      is: (no, title) => `The same as ${title} (${no})`,
    },
    reasons: {
      kept: "The register keeps what somebody has changed there.",
      new: "There is no entry about it in the register yet.",
      unchanged: "The register has the same already.",
      duplicate: "There is something similar in the register. Please decide.",
      leftOut: "Is not imported.",
      changed: (n) => (n === 1 ? "1 value is different." : `${n} values are different.`),
    },
    problems: {
      unknownValue: (label, text) =>
        `The register does not know ${about(label, text)}. Please set it under “Values”.`,
      ambiguousValue: (label, text) =>
        `Several fit ${about(label, text)}. Please set it under “Values”.`,
      ambiguousDate: (label, text) =>
        `${about(label, text)} can be read in two ways. Please set it under “Values”, or for all of them under “Columns”.`,
      badDate: (label, text) => `${about(label, text)} is no day. Please set it under “Values”.`,
      required: (label) => `${label} is missing.`,
      tooLong: (label) => `${label}: the text is too long.`,
      rowTooLong: () => "The whole row is too long to be kept.",
      repeatedId: (label, text) =>
        `Another row has the same id or is about the same entry. ${about(label, text)}`.trim(),
      severalMatches: () => "Several entries fit this row. Please decide which one is meant.",
      noSuchEntry: (_label, text) => `There is no register number ${text}.`,
      damaged: () => "This row is damaged in the file; please look at it in the list.",
      hiddenRow: () => "This row is hidden in the file. It is imported like any other.",
      notAChoice: (label, text) => `${about(label, text)} cannot be chosen.`,
      wrongType: (label, text) => `${about(label, text)} does not fit this field.`,
      dayOutOfRange: (label, text) => `${about(label, text)} is outside of the possible years.`,
      badPattern: (label, text) => `${about(label, text)} does not have the expected form.`,
      badLink: (label, text) => `${about(label, text)} is no link that begins with https://.`,
      noPerson: (label, text) => `${about(label, text)}: this person is not known.`,
      exclusive: (label, text) => `${about(label, text)} exclude each other.`,
      tooMany: (label) => `${label}: there are too many values.`,
      unknownField: (label) => `${label} does not exist in the register.`,
      notEditable: (label) => `${label} cannot be imported.`,
      notAllowed: (label) => `${label}: the register takes in no new application like this.`,
      neededForUse: (label) => `${label} is missing for productive use.`,
      exceedsDecision: (label) => `${label} goes beyond the decision.`,
    },
    missing: (n) =>
      n === 1
        ? "1 value is still missing; the first evaluation asks for it"
        : `${n} values are still missing; the first evaluation asks for them`,
    glanceNone: "No row is new or changed.",
    glanceProblems: (n, shown) =>
      n === 1
        ? "1 row has a problem and is left out while it lasts."
        : `${shown} rows have a problem and are left out while it lasts.`,
    otherProblem: (label, text) => `${about(label, text)} cannot be imported like this.`,
    minor: "Note",
    export: "Export the preview",
    exportLead:
      "The file has every row of the list and beside it what happens to it, with the reason. So you can mend the list yourself and import it again.",
  },
  rules: {
    summary: (match, conflict) =>
      `Rules: ${match === "" ? "every row is a new entry" : `found again by ${match}`}; in a conflict ${conflict} counts`,
    matchesShort: {
      registerNo: "register number",
      sourceId: "id",
      title: "name",
      titleAndOffice: "name and office",
    },
    conflictShort: { keepRegister: "the register", takeFile: "the list" },
    match: "How does the register find an entry again?",
    matchHint: "From top to bottom: the first that fits counts.",
    matches: {
      registerNo: "by the register number",
      sourceId: "by the id in the list",
      title: "by the name",
      titleAndOffice: "by the name and the office",
    },
    conflicts: "Where a value was changed in the list and in the register:",
    conflictsFound: (n, shown) =>
      n === 1
        ? "In 1 row the list has changed something that somebody has changed in the register too. Please look at it."
        : `In ${shown} rows the list has changed something that somebody has changed in the register too. Please look at them.`,
    conflict: {
      keepRegister: "The register keeps its state",
      takeFile: "The list counts",
    },
    allOrNothing: "Import nothing while a row has a problem",
    versionsAreEvaluated: "Changed versions are evaluated already: begin no new evaluation",
    source: "Short name of the list",
    sourceHint:
      "By this the register knows the same list next time. Small letters, digits and hyphens.",
    badSource: "Please use 1 to 40 small letters, digits and hyphens, for example list-office-18.",
  },
  evaluations: {
    title: "First evaluations",
    lead: "New applications are evaluated. So that nobody is flooded, the evaluations begin spread over weeks.",
    from: "The first ones begin on",
    badFrom: "Please choose a day.",
    perWeek: "At most in one week",
    badPerWeek: "Please give a number between 1 and 1000.",
    summary: (n, shown, lastDay) =>
      n === 1
        ? `1 evaluation; it begins on ${lastDay}.`
        : `${shown} evaluations; the last one begins on ${lastDay}.`,
    none: "No first evaluation begins.",
    persons: "Who gets how many",
    person: (name, n, shown) => `${name}: ${entries(n, shown)}`,
    nobody: "Without an owner yet, with the AI coordinators",
    weeks: (n) => (n === 1 ? "Week by week (1 week)" : `Week by week (${n} weeks)`),
    week: (from, n, shown) => `from ${from}: ${n === 1 ? "1 evaluation" : `${shown} evaluations`}`,
    known: "Classes in the list",
    knownChoice: "What is a class in the list worth?",
    kinds: {
      proposal: "It is a proposal: new applications are evaluated",
      known: "It is decided already: the register takes it over",
    },
    knownReason: "Who has evaluated, and where is that written down?",
    knownReasonHint: "This reason stands in the history of each entry.",
    knownReasonMissing: "Please give the reason why the classes hold.",
    knownOn: "Evaluated on, where the list names no day (optional)",
  },
};
