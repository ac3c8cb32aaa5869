import type { Entry } from "#domain/entry/entry.ts";
import { responsibleIdsSince } from "#domain/entry/responsible.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import type { EvaluationCase } from "./evaluationCase.ts";

/**
 * Separation of duties (workflow §2): nobody judges a case of an entry that they own or deputise, or did on the day the
 * case began or since. Who names somebody else for the time of the decision stays who they were.
 */
export function responsibleInCase(entry: Entry, evaluationCase: EvaluationCase): readonly string[] {
  return responsibleIdsSince(entry, beginningOf(evaluationCase));
}

export function isResponsibleInCase(
  entry: Entry,
  evaluationCase: EvaluationCase,
  personId: string,
): boolean {
  return responsibleInCase(entry, evaluationCase).includes(personId);
}

/** A coordinator who may judge the case. */
export function isIndependent(
  entry: Entry,
  evaluationCase: EvaluationCase,
  viewer: Viewer,
): boolean {
  return isCoordinator(viewer) && !isResponsibleInCase(entry, evaluationCase, viewer.person.id);
}

/** A question moves to newer versions, and its day with it: of earlier cases the first thing they tell of. */
function beginningOf(evaluationCase: EvaluationCase): Day {
  const { beganOn, earlierAnswers, openedOn, requestedOn } = evaluationCase;
  if (beganOn !== undefined) return beganOn;
  const told = [requestedOn, openedOn, ...earlierAnswers.map(({ at }) => dayOfInstant(at))];
  const days = told.filter((day) => day !== null).sort();
  const [first] = days;
  if (first === undefined) throw new Error(`The case ${evaluationCase.key} never began`);
  return first;
}
