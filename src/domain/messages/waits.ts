import { followedConditions } from "#domain/cases/caseConditions.ts";
import { awaitedSections } from "#domain/cases/caseSections.ts";
import { openStatements } from "#domain/cases/caseStatements.ts";
import { awaitsEvidence, conditionState } from "#domain/cases/condition.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { type Entry, responsiblePersons } from "#domain/entry/entry.ts";
import { openQuestionOf } from "./questionMessages.ts";
import type { Wait } from "./wait.ts";

/** Everything that a case waits for a person to do, whether they can be reached or not. */
export function waitsOf(found: {
  readonly entry: Entry;
  readonly evaluationCase: EvaluationCase;
}): readonly Wait[] {
  const { entry, evaluationCase } = found;
  const asked = responsiblePersons(entry);
  const question = openQuestionOf(evaluationCase);
  return [
    ...(question === undefined
      ? []
      : [{ key: question.key, kind: "question", due: question.due, asked } as const]),
    ...followedConditions(entry, evaluationCase)
      .filter((one) => awaitsEvidence(conditionState(one)))
      .map(({ dueOn, id, round }): Wait => {
        return { key: `c${id}.${round}`, kind: "condition", due: dueOn, asked };
      }),
    ...awaitedSections(found).map(({ due, nth }): Wait => {
      return { key: `s${nth}`, kind: "sections", due, asked };
    }),
    ...openStatements(evaluationCase).map(({ askedOf, due, id }): Wait => {
      return { key: `r${id}`, kind: "statement", due, asked: [askedOf] };
    }),
  ];
}
