import { expect, test } from "vitest";
import type { EntryView } from "#contract/entry.ts";
import { nextStepOf } from "#tab/entry/nextStep.ts";
import { aCaseView } from "#tests/tab/case/caseView.ts";
import { anEntryView } from "./entryView.ts";

const nobody = {
  answer: false,
  answerQuery: false,
  decide: false,
  coordinate: false,
  evaluate: false,
};
const asked = (part: Parameters<typeof aCaseView>[0]) => {
  const view = aCaseView(part);
  return { ...view, rights: { ...view.rights, ...nobody, ...part.rights } };
};
const answering = { ...aCaseView({}).rights, ...nobody, answer: true, answerQuery: true };
const proposal: EntryView["usageProposal"] = {
  values: { staffRelease: "all" },
  on: "2026-11-22",
};

test.each<[string, Parameters<typeof anEntryView>[0], string | undefined]>([
  ["nobody is asked for anything", {}, undefined],
  ["an owner reports versions", { rights: { relation: "owner", reportVersion: true } }, "version"],
  ["a pipeline's right alone asks nobody", { rights: { reportVersion: true } }, undefined],
  [
    "an owner who is asked answers first",
    {
      rights: { relation: "owner", reportVersion: true },
      runningCase: asked({ state: "requested", rights: answering }),
    },
    "answer",
  ],
  [
    "a deputy answers a query",
    {
      rights: { relation: "deputy", reportVersion: true },
      runningCase: asked({ state: "query", rights: answering }),
    },
    "answerQuery",
  ],
  [
    "coordinators, who may answer too, go to the case",
    {
      runningCase: asked({ state: "requested", rights: { ...answering, coordinate: true } }),
    },
    "toCase",
  ],
  [
    "coordinators look at a proposal",
    { rights: { edit: ["staffRelease"] }, usageProposal: proposal },
    "checkProposal",
  ],
  ["its owner does not", { rights: { edit: ["title"] }, usageProposal: proposal }, undefined],
  [
    "what was withdrawn is submitted again",
    { rights: { relation: "owner", reportVersion: true, submitAgain: true } },
    "submitAgain",
  ],
])("%s", (_, entry, step) => {
  expect(nextStepOf(anEntryView(entry))).toBe(step);
});
