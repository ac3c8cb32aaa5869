import type { CaseClassificationView } from "#contract/caseClassification.ts";
import type { Bilingual } from "#domain/bilingual.ts";
import type { ClassificationOutcome } from "#domain/classification/classify.ts";
import type { DecisionTree, ListKey, Question } from "#domain/classification/decisionTree.ts";
import { questionOf } from "#domain/classification/walk.ts";

/** The chosen options that have added to a list, in the words in which they were asked. */
export function hitsIn(
  tree: DecisionTree,
  { path }: ClassificationOutcome,
  list: ListKey,
): readonly Bilingual[] {
  return path.flatMap(({ options, question }) =>
    (questionOf(tree, question)?.options ?? [])
      .filter(({ key, set }) => options.includes(key) && set?.[list] !== undefined)
      .map(({ label }) => label),
  );
}

/** An open point: the question that was answered with "Weiß nicht". */
export interface OpenPoint {
  readonly id: string;
  readonly question: Question;
}

export function openPointsIn(
  tree: DecisionTree,
  { openPoints }: ClassificationOutcome,
): readonly OpenPoint[] {
  return openPoints.flatMap((id) => {
    const question = questionOf(tree, id);
    return question === undefined ? [] : [{ id, question }];
  });
}

/** How many answers that count no coordinator has confirmed yet. */
export function unconfirmedIn(
  { answers }: Pick<CaseClassificationView, "answers">,
  { path }: ClassificationOutcome,
): number {
  return path.filter(({ question }) => answers[question]?.confirmed === null).length;
}
