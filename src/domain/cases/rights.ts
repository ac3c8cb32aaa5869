import { type Entry, operationStatusOf } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { concerns } from "#domain/people/reviewer.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { type CaseState, RUNNING_CASE_STATES } from "#domain/vocabulary.ts";
import { isOwnFirst } from "./caseDecision.ts";
import { awaitedSections } from "./caseSections.ts";
import { openStatements } from "./caseStatements.ts";
import { awaitsEvidence, type Condition, conditionState, isConditionPending } from "./condition.ts";
import { type EvaluationCase, hasReportedHarm } from "./evaluationCase.ts";
import { mayNominate } from "./handover.ts";
import { isIndependent as isIndependentIn, isResponsibleInCase } from "./independence.ts";
import { unconfirmedSections } from "./shortEvaluation.ts";
import type { Statement } from "./statement.ts";

/** Somebody in front of a case of an entry. */
export interface AtCase {
  readonly entry: Entry;
  readonly evaluationCase: EvaluationCase;
  readonly viewer: Viewer;
}

interface CaseRight {
  readonly who: (at: AtCase) => boolean;
  readonly in: readonly CaseState[];
  /** What else has to be so. */
  readonly where?: (at: AtCase) => boolean;
}

/** What can be done with a case: by whom, and in which of its states. */
const CASE_RIGHTS = {
  answer: { who: isOwnOrCoordinator, in: ["requested"] },
  answerQuery: { who: isOwnOrCoordinator, in: ["query"] },
  /** Answer the decision tree. */
  classify: { who: isOwnOrCoordinator, in: ["open", "query"] },
  confirmClassification: { who: isIndependent, in: ["open", "query"] },
  decide: { who: isIndependent, in: ["open"] },
  /** Reassign and resend. */
  coordinate: { who: ({ viewer }) => isCoordinator(viewer), in: RUNNING_CASE_STATES },
  /** Take, ask back, object, extend, raise. */
  evaluate: { who: isIndependent, in: RUNNING_CASE_STATES },
  withdraw: {
    who: (at) =>
      isIndependent(at) ||
      (isOwn(at) && isOwnFirst(at.evaluationCase, operationStatusOf(at.entry))),
    in: RUNNING_CASE_STATES,
    // Reported harm has to be decided.
    where: ({ evaluationCase }) => !hasReportedHarm(evaluationCase),
  },
  settleSuspension: {
    who: isIndependent,
    in: RUNNING_CASE_STATES,
    where: ({ evaluationCase }) => evaluationCase.suspension?.state === "open",
  },
  markForCheck: { who: isIndependent, in: ["requested", "objection"] },
  writeNote: { who: isIndependent, in: RUNNING_CASE_STATES },
  requestStatement: { who: isIndependent, in: ["open", "query"] },
  addCondition: { who: isIndependent, in: ["approved", "approvedProvisionally"] },
  addEvidence: {
    who: isOwnOrCoordinator,
    in: ["open", "query", "approved", "approvedProvisionally"],
  },
  noteRisks: { who: isOwnOrCoordinator, in: ["open", "query"] },
  requestSections: { who: isIndependent, in: ["open", "query"] },
  /** Take back what owner and deputy were asked to fill in. */
  cancelSections: {
    who: isIndependent,
    in: ["open", "query"],
    where: (at) => awaitedSections(at).length > 0,
  },
  /** Say that a section is left out. */
  waiveSection: { who: isIndependent, in: ["open", "query"] },
  /** Say that what a change touched has been looked at. */
  confirmSections: {
    who: isOwnOrCoordinator,
    in: ["open", "query"],
    where: ({ evaluationCase }) => unconfirmedSections(evaluationCase).length > 0,
  },
  /** Fill in what was asked for. */
  fillSections: {
    who: isOwn,
    in: ["open", "query"],
    where: (at) => awaitedSections(at).length > 0,
  },
  remindLater: { who: isOwn, in: ["requested"] },
  reportNotMine: {
    who: isOwn,
    in: ["requested"],
    where: ({ evaluationCase, viewer }) => mayNominate(evaluationCase, viewer.person.id),
  },
} as const satisfies Readonly<Record<string, CaseRight>>;
export type CaseRightKey = keyof typeof CASE_RIGHTS;

export function mayDo(right: CaseRightKey, at: AtCase): boolean {
  const rule: CaseRight = CASE_RIGHTS[right];
  return rule.in.includes(at.evaluationCase.state) && rule.who(at) && (rule.where?.(at) ?? true);
}

/** Nobody judges what they answer for; whoever was asked or holds the same role may give it. */
export function mayGiveStatement(statement: Statement, at: AtCase): boolean {
  const { entry, evaluationCase, viewer } = at;
  return (
    isOpen(statement, at) &&
    concerns(statement, viewer) &&
    !isResponsibleInCase(entry, evaluationCase, viewer.person.id)
  );
}

export function mayCancelStatement(statement: Statement, at: AtCase): boolean {
  return isOpen(statement, at) && isIndependent(at);
}

/** Owner and deputy prove that a condition is met. */
export function mayGiveEvidence(condition: Condition, at: AtCase): boolean {
  return awaitsEvidence(conditionState(condition)) && isOwn(at);
}

export function mayJudgeEvidence(condition: Condition, at: AtCase): boolean {
  return conditionState(condition) === "evidenceGiven" && isIndependent(at);
}

export function mayChangeCondition(condition: Condition, at: AtCase): boolean {
  return isConditionPending(condition) && isIndependent(at);
}

function isOpen({ id }: Statement, { evaluationCase }: AtCase): boolean {
  return openStatements(evaluationCase).some((open) => open.id === id);
}

/** Owner and deputy. */
function isOwn({ entry, viewer }: AtCase): boolean {
  return relationTo(entry, viewer.person.id) !== undefined;
}

function isOwnOrCoordinator(at: AtCase): boolean {
  return isOwn(at) || isCoordinator(at.viewer);
}

/** A coordinator who has neither owned nor deputised the entry since the case began. */
function isIndependent({ entry, evaluationCase, viewer }: AtCase): boolean {
  return isIndependentIn(entry, evaluationCase, viewer);
}
