import fc from "fast-check";
import { type ClassificationOutcome, classify } from "#domain/classification/classify.ts";
import type { DecisionTree, Question } from "#domain/classification/decisionTree.ts";
import type { Answer, Answers } from "#domain/classification/readAnswer.ts";
import type { ObligationId } from "#domain/classification/version020/obligations.ts";

/** The answers of an application that nothing special is true of. */
export const PLAIN_ANSWERS: Answers = {
  A1: "yes",
  A3: "no",
  B1: "standard",
  B3: "no",
  C1: ["none"],
  D1: "no",
  E1: ["none"],
  F1: ["none"],
  G1: ["none"],
};

export type ExpectedOutcome = Partial<Omit<ClassificationOutcome, "obligations">> & {
  readonly obligations?: readonly ObligationId[];
};

export function outcomeOf(answers: Answers): ClassificationOutcome {
  const outcome = classify(answers);
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${outcome.problem.question}`);
  return outcome.value;
}

/** An allowed answer to every question, whether it is on the path or not: complete in any case. */
export function completeAnswers(tree: DecisionTree): fc.Arbitrary<Record<string, Answer>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(tree.questions).map(([id, question]) => [id, allowedAnswer(question)]),
    ),
  );
}

/** An allowed answer; several options come in any order. */
function allowedAnswer({ kind, options }: Question): fc.Arbitrary<Answer> {
  const keys = options.map(({ key }) => key);
  if (kind === "single") return fc.constantFrom(...keys);
  const exclusive = options.filter((option) => option.exclusive === true).map(({ key }) => key);
  const others = keys.filter((key) => !exclusive.includes(key));
  return fc.oneof(
    fc.constantFrom(...exclusive.map((key) => [key])),
    fc.shuffledSubarray(others, {
      minLength: 1,
      maxLength: Math.min(4, others.length),
    }),
  );
}

/** A definite answer: nothing is left open. */
export function definiteAnswer(question: Question): fc.Arbitrary<Answer> {
  const options = question.options.filter(({ key }) => key !== "unsure");
  return allowedAnswer({ ...question, options });
}
