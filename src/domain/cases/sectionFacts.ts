import { classifyWith } from "#domain/classification/classify.ts";
import { CURRENT_TREE, treeOf } from "#domain/classification/treeVersions.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { type EvaluationFacts, evaluationFacts } from "#domain/entry/evaluationFacts.ts";
import { answersIn } from "./classificationAnswers.ts";
import type { EvaluationCase } from "./evaluationCase.ts";

/** By what it is judged which facts the evaluation of a case needs: by its answers, once they lead to a class. */
export function sectionFacts(
  { values }: Pick<Entry, "values">,
  evaluationCase: EvaluationCase,
): EvaluationFacts {
  const { classification, classified } = evaluationCase;
  if (classified !== undefined) return evaluationFacts(values, classified.outcome);
  if (classification === undefined) return evaluationFacts(values, undefined);
  // By the questions that were asked: what is in force by now only matters for the decision.
  const tree = treeOf(classification.tree) ?? CURRENT_TREE;
  const outcome = classifyWith(tree, answersIn(classification, tree), values);
  return evaluationFacts(values, outcome.ok ? outcome.value : undefined);
}
