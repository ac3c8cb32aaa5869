import type { DecidedClassification } from "./decidedClassification.ts";
import { type EvaluationCase, lastDecidedCase } from "./evaluationCase.ts";

/** What has to be done, by the version of the decision tree that it follows from. */
export interface DutiesInForce extends Pick<DecidedClassification, "duties"> {
  readonly tree: string;
}

/** The last decision that was taken by the decision tree. */
export function lastClassifiedCase(cases: readonly EvaluationCase[]): EvaluationCase | undefined {
  return lastDecidedCase(cases.filter(({ classified }) => classified !== undefined));
}

/**
 * The duties of an application by the last decision about its class. Undefined where that was not taken by the decision tree,
 * or for another class than the computed one: then its duties are not those of the class.
 */
export function dutiesInForce(cases: readonly EvaluationCase[]): DutiesInForce | undefined {
  const setting = lastDecidedCase(
    cases.filter(
      ({ classified, decision }) => classified !== undefined || decision?.riskClass !== undefined,
    ),
  );
  const classified = setting?.classified;
  if (classified === undefined || classified.override !== undefined) return undefined;
  return { tree: classified.outcome.treeVersion, duties: classified.duties };
}
