import type { Duty } from "#domain/classification/duties.ts";
import { treeOf } from "#domain/classification/treeVersions.ts";
import { lastDecidedCase } from "./casesOfEntry.ts";
import type { DecidedClassification } from "./decidedClassification.ts";
import type { EvaluationCase } from "./evaluationCase.ts";

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
  const classified = classDecision(cases)?.classified;
  if (classified === undefined || classified.override !== undefined) return undefined;
  return { tree: classified.outcome.treeVersion, duties: classified.duties };
}

/** The same with what each of them says, as far as this release knows their version. */
export function standingDuties(cases: readonly EvaluationCase[]): readonly Duty[] {
  const found = dutiesInForce(cases);
  const known = found === undefined ? [] : (treeOf(found.tree)?.obligations ?? []);
  return (found?.duties ?? []).flatMap(({ appliesFrom, id }) => {
    const obligation = known.find((one) => one.id === id);
    return obligation === undefined ? [] : [{ obligation, appliesFrom }];
  });
}

/** The last decision that says something about the class: by the decision tree where it is `classified`. */
export function classDecision(cases: readonly EvaluationCase[]): EvaluationCase | undefined {
  return lastDecidedCase(
    cases.filter(
      ({ classified, decision }) => classified !== undefined || decision?.riskClass !== undefined,
    ),
  );
}
