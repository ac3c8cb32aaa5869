import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import { type Answer, readAnswer } from "#domain/classification/readAnswer.ts";
import { questionOf } from "#domain/classification/walk.ts";
import { lastDecidedCase } from "./casesOfEntry.ts";
import { answersIn, classificationWalk } from "./classificationAnswers.ts";
import { type EvaluationCase, isDecided } from "./evaluationCase.ts";

/** By question: what the entry's last classified decision says where this case says nothing yet. */
export function classificationPrefill(
  { classification, key }: EvaluationCase,
  cases: readonly EvaluationCase[],
  tree: DecisionTree,
): Record<string, string | string[]> {
  const last = lastDecidedCase(
    cases.filter((one) => one.key !== key && isDecided(one) && one.classification !== undefined),
  );
  if (last === undefined) return {};
  const earlier = answersIn(last.classification, tree);
  const counted = classificationWalk(last.classification, tree).path;
  const prefill = counted.flatMap(({ question }) => {
    const answer = earlier[question];
    const isGiven = Object.hasOwn(classification?.answers ?? {}, question);
    return answer === undefined || isGiven || !isKnown(tree, question, answer)
      ? []
      : [[question, typeof answer === "string" ? answer : [...answer]] as const];
  });
  return Object.fromEntries(prefill);
}

/** A newer version may no longer know the option. */
function isKnown(tree: DecisionTree, id: string, answer: Answer): boolean {
  const question = questionOf(tree, id);
  return question !== undefined && readAnswer(question, answer).ok;
}
