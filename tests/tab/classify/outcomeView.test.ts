import { describe, expect, test } from "vitest";
import type { CaseClassificationView } from "#contract/caseClassification.ts";
import { classify } from "#domain/classification/classify.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { classificationOpening } from "#tab/case/classificationOpening.ts";
import { dutyGroups } from "#tab/case/dutyGroups.ts";
import { hitsIn, openPointsIn, unconfirmedIn } from "#tab/classify/outcomeView.ts";
import { CLASS_ANSWERS } from "#tests/domain/classification/classAnswers.ts";
import { aCaseView } from "#tests/tab/case/caseView.ts";

function outcomeOf(answers: Parameters<typeof classify>[0]) {
  const outcome = classify(answers);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe("the outcome in words", () => {
  test("the areas and the exemption are told as they were asked", () => {
    const outcome = outcomeOf(CLASS_ANSWERS.highRiskExempt);
    expect(hitsIn(CURRENT_TREE, outcome, "annexIII").map(({ de }) => de)).toEqual([
      expect.stringMatching(/^Migration: Prüfung von Asyl-/),
    ]);
    expect(hitsIn(CURRENT_TREE, outcome, "art63").map(({ de }) => de)).toEqual([
      expect.stringMatching(/^a\) Eng gefasste Verfahrensaufgabe/),
    ]);
    expect(hitsIn(CURRENT_TREE, outcome, "prohibitedHits")).toEqual([]);
  });

  test("an open point is a question with whoever can settle it", () => {
    const [point] = openPointsIn(CURRENT_TREE, outcomeOf(CLASS_ANSWERS.unclear));
    expect(point?.id).toBe("C1");
    expect(point?.question.settledBy).toContain("legal");
  });

  test("duties stand under their day; one that no version knows is left out", () => {
    const duties = [
      { id: "art4-literacy", appliesFrom: "2025-02-02" },
      { id: "of-tomorrow", appliesFrom: null },
      { id: "art86-explanation", appliesFrom: "2027-12-02" },
      { id: "art50-1-notice", appliesFrom: "2027-12-02" },
    ];
    const groups = dutyGroups({ duties, tree: CURRENT_TREE.version });
    expect(
      groups.map((group) => [group.appliesFrom, group.obligations.map(({ id }) => id)]),
    ).toEqual([
      ["2025-02-02", ["art4-literacy"]],
      ["2027-12-02", ["art86-explanation", "art50-1-notice"]],
    ]);
  });

  test("what counts and nobody has confirmed is counted", () => {
    const by = { role: "owner", name: null };
    const given = { answer: "no", by, at: "2026-11-23" };
    const answers = {
      A1: { ...given, confirmed: null },
      B1: { ...given, confirmed: null },
    };
    expect(unconfirmedIn({ answers }, outcomeOf({ A1: "no" }))).toBe(1);
  });
});

describe("the way to the questions", () => {
  const view = aCaseView({});
  const by = { role: "owner", name: "Jana Albrecht" };
  const answers = { A1: { answer: "no", by, at: "2026-11-23", confirmed: null } };
  const empty: CaseClassificationView = {
    ...{ tree: "1", answers: {}, confirmed: null, offPath: [], next: "A1", outcome: null },
    ...{
      duties: [],
      notDecidedBy: null,
      confirmedById: null,
      fourEyes: true,
      override: null,
      prefill: {},
      signedOff: null,
    },
  };
  const reads = { ...view.rights, classify: false, confirmClassification: false };
  const owner = { ...reads, classify: true };
  const coordinator = { ...owner, confirmClassification: true };

  test.each<
    [
      title: string,
      rights: typeof owner,
      classification: CaseClassificationView | null,
      opening: ReturnType<typeof classificationOpening>,
    ]
  >([
    ["nobody is asked", owner, null, undefined],
    ["an owner, nothing answered", owner, empty, "begin"],
    ["a reader, nothing answered", reads, empty, undefined],
    ["an owner, begun", owner, { ...empty, answers, next: "A3" }, "resume"],
    ["a reader, begun", reads, { ...empty, answers, next: "A3" }, "look"],
    ["an owner at the end", owner, { ...empty, answers, next: null }, "look"],
    ["a coordinator at the end", coordinator, { ...empty, answers, next: null }, "confirm"],
    [
      "a coordinator, confirmed",
      coordinator,
      { ...empty, answers, next: null, confirmed: { by, at: "2026-11-23" } },
      "look",
    ],
  ])("%s", (_, rights, classification, opening) => {
    expect(classificationOpening({ classification, rights })).toBe(opening);
  });
});
