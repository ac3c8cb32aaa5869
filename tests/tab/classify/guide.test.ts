import { describe, expect, test } from "vitest";
import type { CaseClassificationView } from "#contract/caseClassification.ts";
import type { Answer } from "#domain/classification/readAnswer.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { questionOf } from "#domain/classification/walk.ts";
import {
  answerOfChoice,
  choiceOf,
  chosenAfter,
  frontOf,
  guideOf,
  isAsked,
  isContested,
  placeAfter,
  prefillToTake,
  questionBefore,
} from "#tab/classify/guide.ts";

const BEGUN = { A1: "yes", A3: "no", B1: "standard" };

function classification(
  answers: Readonly<Record<string, string | string[]>>,
  prefill: Readonly<Record<string, string | string[]>> = {},
): CaseClassificationView {
  const by = { role: "owner", name: "Jana Albrecht" };
  const given = Object.entries(answers).map(
    ([id, answer]) => [id, { answer, by, at: "2026-11-23T17:00:00Z", confirmed: null }] as const,
  );
  return {
    tree: CURRENT_TREE.version,
    answers: Object.fromEntries(given),
    confirmed: null,
    offPath: [],
    next: null,
    outcome: null,
    duties: [],
    prefill: { ...prefill },
    notDecidedBy: null,
    confirmedById: null,
    fourEyes: true,
    override: null,
    signedOff: null,
  };
}

function question(id: string) {
  const found = questionOf(CURRENT_TREE, id);
  if (found === undefined) throw new Error(`There is no ${id}`);
  return found;
}

describe("where one is in the guide", () => {
  test.each<[title: string, answers: Readonly<Record<string, string | string[]>>, front: unknown]>([
    ["nothing answered: at the first question", {}, { question: "A1" }],
    ["begun: at the next one", BEGUN, { question: "B3" }],
    ["at an early end: at the outcome", { A1: "no" }, "outcome"],
  ])("%s", (_, answers, front) => {
    expect(frontOf(guideOf(classification(answers)))).toEqual(front);
  });

  test("back and on lead along the path, and from its end to what is asked next", () => {
    const guide = guideOf(classification(BEGUN));
    expect(questionBefore(guide, { question: "B3" })).toBe("B1");
    expect(questionBefore(guide, { question: "A3" })).toBe("A1");
    expect(questionBefore(guide, { question: "A1" })).toBeUndefined();
    expect(questionBefore(guide, "outcome")).toBe("B1");
    expect(placeAfter(guide, "A1")).toEqual({ question: "A3" });
    expect(placeAfter(guide, "B1")).toEqual({ question: "B3" });
    expect(placeAfter(guideOf(classification({ A1: "no" })), "A1")).toBe("outcome");
  });

  test("an answer that an earlier change puts aside is shown as such, and not asked", () => {
    const guide = guideOf(classification({ ...BEGUN, A1: "no" }));
    expect(guide.path.map(({ id }) => id)).toEqual(["A1"]);
    expect(guide.aside.map(({ id }) => id)).toEqual(["A3", "B1"]);
    expect(guide.waiting).toEqual([]);
    expect(isAsked(guide, "A3")).toBe(false);
    // Changed back, it counts as before.
    expect(guideOf(classification(BEGUN)).path.map(({ id }) => id)).toEqual(["A1", "A3", "B1"]);
  });
});

describe("answers behind a question that is asked anew", () => {
  test("they wait, and what the new answer rules out is put aside", () => {
    const guide = guideOf(classification({ ...BEGUN, B1: "adapted", B3: "no", A2: "no" }));
    expect(guide.next).toBe("B2");
    expect(guide.waiting.map(({ id }) => id)).toEqual(["B3"]);
    expect(guide.aside.map(({ id }) => id)).toEqual(["A2"]);
  });
});

describe("a choice", () => {
  test.each<[question: string, chosen: string[], key: string, after: string[]]>([
    ["A1", ["no"], "yes", ["yes"]],
    ["F1", ["50_2"], "50_1", ["50_1", "50_2"]],
    ["F1", ["50_1", "50_2"], "50_1", ["50_2"]],
    ["F1", ["50_1", "50_2"], "none", ["none"]],
    ["F1", ["none"], "50_2", ["50_2"]],
    ["F1", ["none"], "none", []],
    ["F1", ["50_1"], "unsure", ["50_1", "unsure"]],
    ["E3", ["a"], "unsure", ["unsure"]],
  ])("of %s: %j and a press on %s is %j", (id, chosen, key, after) => {
    expect(chosenAfter(question(id), chosen, key)).toEqual(after);
  });

  test.each<[question: string, chosen: string[], answer: Answer | undefined]>([
    ["A1", [], undefined],
    ["A1", ["yes"], "yes"],
    ["F1", [], undefined],
    ["F1", ["none"], ["none"]],
  ])("of %s: %j is the answer %j", (id, chosen, answer) => {
    expect(answerOfChoice(question(id), chosen)).toEqual(answer);
  });

  test("shows the own draft, else what is stored, else what the last evaluation says", () => {
    const view = classification({ A1: "no" }, { A1: "yes", A3: "no" });
    const draft = { chosen: ["unsure"], seen: "no" };
    expect(choiceOf(view, "A1", draft)).toEqual({ chosen: ["unsure"], isPrefilled: false });
    expect(choiceOf(view, "A1", undefined)).toEqual({ chosen: ["no"], isPrefilled: false });
    expect(choiceOf(view, "A3", undefined)).toEqual({ chosen: ["no"], isPrefilled: true });
    expect(choiceOf(view, "B1", undefined)).toEqual({ chosen: [], isPrefilled: false });
  });
});

describe("two people at one question", () => {
  test.each<
    [
      title: string,
      id: string,
      chosen: string[],
      seen: Answer | null,
      stored: Answer | null,
      is: boolean,
    ]
  >([
    ["nobody else has answered", "A1", ["yes"], null, null, false],
    ["somebody answered otherwise", "A1", ["yes"], null, "no", true],
    ["somebody answered alike", "A1", ["yes"], null, "yes", false],
    ["somebody took the answer back", "A1", ["yes"], "no", null, true],
    ["the same options in another order", "F1", ["50_1", "50_2"], null, ["50_2", "50_1"], false],
  ])("%s", (_, id, chosen, seen, stored, is) => {
    expect(isContested(question(id), { chosen, seen }, stored)).toBe(is);
  });

  test("without a draft there is nothing to lose", () => {
    expect(isContested(question("A1"), undefined, "no")).toBe(false);
  });
});

describe("what the last evaluation says", () => {
  const earlier = { A1: "yes", A3: "no", B1: "adapted", B2: ["none"], B3: "no" };

  test.each<
    [title: string, answers: Readonly<Record<string, string | string[]>>, taken: readonly string[]]
  >([
    ["all of it where nothing is answered", {}, ["A1", "A3", "B1", "B2", "B3"]],
    ["only what is not answered here", { A1: "yes" }, ["A3", "B1", "B2", "B3"]],
    ["nothing that the answers here put aside", { B1: "standard" }, ["A1", "A3", "B3"]],
    ["nothing behind an early end", { A1: "no" }, []],
  ])("%s", (_, answers, taken) => {
    const prefill = Object.fromEntries(Object.entries(earlier).filter(([id]) => !(id in answers)));
    expect(Object.keys(prefillToTake(classification(answers, prefill)))).toEqual(taken);
  });
});
