import type { exportsImport as de } from "#texts/de/exportsImport.ts";

export const exportsImport: typeof de = {
  importReport: {
    row: "Row",
    state: "Result",
    entry: "Register number",
    problems: "Remarks",
    states: {
      new: "New",
      changed: "Changed",
      unchanged: "Unchanged",
      duplicate: "Perhaps in the register already",
      problem: "Not taken over",
      leftOut: "Left out",
    },
    back: "Taken back",
    stays: "Not taken back: somebody has worked on it since",
    codes: {
      unknownValue: "stands for nothing that the register knows",
      ambiguousValue: "may mean several things",
      ambiguousDate: "may mean two days",
      badDate: "is no date",
      required: "is missing",
      tooLong: "is too long",
      rowTooLong: "The row is too long",
      repeatedId: "Another row is about the same application",
      severalMatches: "Several applications fit",
      noSuchEntry: "There is no such application in the register",
      damaged: "The file is damaged at this place",
      hiddenRow: "Hidden in the file",
    },
    otherProblem: "does not fit the rules of the register",
  },
};
