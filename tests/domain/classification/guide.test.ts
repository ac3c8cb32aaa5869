import fc from "fast-check";
import { expect, test } from "vitest";
import { guideProgress, hintedOptions } from "#domain/classification/guide.ts";
import type { Answers } from "#domain/classification/readAnswer.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { answersKnownTo, walk } from "#domain/classification/walk.ts";
import { completeAnswers, PLAIN_ANSWERS } from "./answers.ts";

const walked = (answers: Answers) => walk(CURRENT_TREE, answers);

test("the guide sees the path so far and the next question", () => {
  const { end, path } = walked({ A1: "yes", A3: "no", B1: "adapted" });
  expect(path).toEqual([
    { question: "A1", options: ["yes"] },
    { question: "A3", options: ["no"] },
    { question: "B1", options: ["adapted"] },
  ]);
  expect(end).toEqual({ kind: "question", question: "B2", problem: "answerMissing" });
});

test("a wrong answer is where the path waits, and what comes after does not count yet", () => {
  const { end, offPath } = walked({ ...PLAIN_ANSWERS, C1: ["none", "a"] });
  expect(end).toEqual({ kind: "question", question: "C1", problem: "exclusiveBroken" });
  expect(offPath).toEqual(["D1", "E1", "F1", "G1"]);
});

test("what a change takes off the path is told, and counts again when it is taken back", () => {
  const answers: Answers = {
    ...PLAIN_ANSWERS,
    E1: ["7c"],
    E2: "no",
    E3: ["a"],
    E4: "yes",
    E5: "no",
  };
  expect(walked(answers).offPath).toEqual([]);
  expect(walked({ ...answers, E2: "yes" }).offPath).toEqual(["E3", "E4", "E5"]);
  expect(walked({ ...answers, C1: ["c"] }).end).toEqual({
    kind: "terminal",
    terminal: "R_PROHIBITED",
  });
  expect(walked({ ...answers, E2: "no" })).toEqual(walked(answers));
});

test("answers that another version asked for are named, and left out where only the known ones are wanted", () => {
  const stored: Answers = { ...PLAIN_ANSWERS, X1: "yes", toString: "yes" };
  expect(walked(stored).unknown).toEqual(["X1", "toString"]);
  expect(answersKnownTo(CURRENT_TREE, stored)).toEqual(PLAIN_ANSWERS);
});

test.each<readonly [string, Answers, number, number, number]>([
  ["at the start", {}, 0, 1, 17],
  ["when it is an AI system", { A1: "yes" }, 1, 4, 15],
  [
    "when no practice is prohibited",
    { A1: "yes", A3: "no", B1: "city", B3: "no", C1: ["none"] },
    5,
    4,
    9,
  ],
  ["at the end", PLAIN_ANSWERS, 9, 0, 0],
])("progress %s", (_, answers, answered, atLeast, atMost) => {
  expect(guideProgress(CURRENT_TREE, walked(answers))).toEqual({ answered, atLeast, atMost });
});

test("progress never promises less than is asked", () => {
  fc.assert(
    fc.property(completeAnswers(CURRENT_TREE), fc.nat(), (answers, at) => {
      const { path } = walked(answers);
      const kept = path.slice(0, at % path.length).map(({ question }) => question);
      const { answered, atLeast, atMost } = guideProgress(
        CURRENT_TREE,
        walked(Object.fromEntries(kept.map((id) => [id, answers[id]]))),
      );
      expect(answered).toBe(kept.length);
      expect(path.length - answered).toBeGreaterThanOrEqual(atLeast);
      expect(path.length - answered).toBeLessThanOrEqual(atMost);
    }),
    { seed: 2_024_1689, numRuns: 500 },
  );
});

test("earlier answers suggest options", () => {
  const emotions = walked({ ...PLAIN_ANSWERS, C1: ["f"], C2: "yes", E1: ["1c"], E2: "yes" });
  expect(hintedOptions(CURRENT_TREE, emotions, "E1")).toEqual(["1c"]);
  expect(hintedOptions(CURRENT_TREE, emotions, "F1")).toEqual(["50_3"]);
  expect(hintedOptions(CURRENT_TREE, walked(PLAIN_ANSWERS), "E1")).toEqual([]);
});
