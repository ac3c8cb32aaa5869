import type { Entry } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { responsibleIds } from "#domain/entry/responsible.ts";
import type { Day } from "#domain/time/day.ts";
import { awaitsAnswers } from "./caseClassification.ts";
import { followedConditions } from "./caseConditions.ts";
import { awaitedSections } from "./caseSections.ts";
import { openStatements } from "./caseStatements.ts";
import { awaitsEvidence, conditionState } from "./condition.ts";
import type { EvaluationCase } from "./evaluationCase.ts";
import { handoverOffer, openHandovers } from "./handover.ts";
import { type AtCase, mayGiveStatement } from "./rights.ts";

interface Found {
  readonly entry: Entry;
  readonly evaluationCase: EvaluationCase;
}

/** What waits for somebody: cases that need their word, and requests to become responsible. */
export interface Tasks<Case extends Found> {
  readonly cases: readonly Case[];
  readonly handovers: readonly Case[];
}

/** Whoever counts or lists the tasks of a person asks here: tab and chat say the same number. */
export function tasksOf<Case extends Found>(
  cases: readonly Case[],
  viewer: AtCase["viewer"],
): Tasks<Case> {
  return {
    cases: cases.filter(
      (found) =>
        awaitsAnswer(found, viewer) ||
        awaitsSections(found, viewer) ||
        awaitsGuide(found, viewer) ||
        awaitsStatement(found, viewer) ||
        awaitsProof(found, viewer),
    ),
    handovers: cases.filter(
      ({ entry, evaluationCase }) =>
        handoverOffer(evaluationCase, entry, viewer.person.id) !== undefined,
    ),
  };
}

/**
 * By when owner and deputy have to do the first of what waits for them; null where only the decision tree does: the day of an
 * evaluation is the coordinators', not theirs.
 */
export function earliestTaskDue(cases: readonly Found[]): Day | null {
  const days = cases.flatMap((found) => taskDays(found)).sort();
  return days[0] ?? null;
}

function taskDays(found: Found): readonly Day[] {
  const { entry, evaluationCase } = found;
  const { due, state } = evaluationCase;
  const asked = state === "requested" || state === "query" ? due : null;
  const proofs = followedConditions(entry, evaluationCase).filter((one) =>
    awaitsEvidence(conditionState(one)),
  );
  return [
    ...(asked === null ? [] : [asked]),
    ...awaitedSections(found).map((one) => one.due),
    ...proofs.map(({ dueOn }) => dueOn),
  ];
}

/** How many tasks each person has by name; the roles that somebody holds are not known here. */
export function tasksByPerson(cases: readonly Found[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of new Set(cases.flatMap(namedIn))) {
    const viewer = { person: { id, name: "" }, roles: [] };
    const { cases: waiting, handovers } = tasksOf(cases, viewer);
    const count = waiting.length + handovers.length;
    if (count > 0) counts.set(id, count);
  }
  return counts;
}

/** Nobody else can have a task here without holding a role. */
function namedIn({ entry, evaluationCase }: Found): readonly string[] {
  return [
    ...responsibleIds(entry),
    ...openStatements(evaluationCase).map(({ askedOf }) => askedOf.id),
    ...openHandovers(evaluationCase).map(({ person }) => person.id),
  ];
}

/** Owner and deputy are asked, about a version or by a query. */
function awaitsAnswer({ entry, evaluationCase }: Found, { person }: AtCase["viewer"]): boolean {
  const { state } = evaluationCase;
  const isAsked = state === "requested" || state === "query";
  return isAsked && relationTo(entry, person.id) !== undefined;
}

/** Owner and deputy prove that what an approval asks for is met. */
function awaitsProof({ entry, evaluationCase }: Found, { person }: AtCase["viewer"]): boolean {
  const followed = followedConditions(entry, evaluationCase);
  const isAsked = followed.some((one) => awaitsEvidence(conditionState(one)));
  return isAsked && relationTo(entry, person.id) !== undefined;
}

/** Owner and deputy fill in what was asked for. */
function awaitsSections(found: Found, { person }: AtCase["viewer"]): boolean {
  return relationTo(found.entry, person.id) !== undefined && awaitedSections(found).length > 0;
}

/** Owner and deputy know best what the decision tree asks; coordinators answer it with them. */
function awaitsGuide({ entry, evaluationCase }: Found, { person }: AtCase["viewer"]): boolean {
  return relationTo(entry, person.id) !== undefined && awaitsAnswers(evaluationCase);
}

function awaitsStatement(found: Found, viewer: AtCase["viewer"]): boolean {
  return openStatements(found.evaluationCase).some((statement) =>
    mayGiveStatement(statement, { ...found, viewer }),
  );
}
