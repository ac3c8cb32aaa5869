import type { EntryView } from "#contract/entry.ts";

/** What somebody may be asked to do at an entry, the most urgent first. */
export const NEXT_STEPS = [
  "answer",
  "answerQuery",
  "fillSections",
  "giveStatement",
  "submitAgain",
  "checkProposal",
  "toCase",
  "version",
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

const IS_ASKED: Readonly<Record<NextStep, (entry: EntryView) => boolean>> = {
  // Owner and deputy are asked; coordinators may answer for them, and are not.
  answer: ({ rights, runningCase }) =>
    rights.relation !== null && runningCase?.state === "requested" && runningCase.rights.answer,
  answerQuery: ({ rights, runningCase }) =>
    rights.relation !== null && runningCase?.state === "query" && runningCase.rights.answerQuery,
  fillSections: ({ runningCase }) => runningCase?.rights.fillSections === true,
  giveStatement: ({ runningCase }) =>
    runningCase?.statements.some(({ rights }) => rights.give) === true,
  submitAgain: ({ rights }) => rights.submitAgain,
  checkProposal: ({ rights, usageProposal }) =>
    usageProposal !== null && rights.edit.includes("staffRelease"),
  toCase: ({ runningCase }) => runningCase?.rights.coordinate === true,
  version: ({ rights }) => rights.reportVersion && rights.relation !== null,
};

/** The one thing that this viewer is asked to do here; most people are asked for nothing. */
export function nextStepOf(entry: EntryView): NextStep | undefined {
  return NEXT_STEPS.find((step) => IS_ASKED[step](entry));
}
