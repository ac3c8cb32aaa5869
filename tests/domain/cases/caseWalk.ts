import fc from "fast-check";
import {
  type DecisionInput,
  decideCase,
  extendCase,
  raiseToFull,
  settleSuspension,
  withdrawCase,
} from "#domain/cases/caseDecision.ts";
import { assignHandler } from "#domain/cases/caseHandler.ts";
import { writeNote } from "#domain/cases/caseNote.ts";
import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import { answerQuery, askQuery } from "#domain/cases/caseQuery.ts";
import {
  type CaseStart,
  firstCase,
  openCase,
  reportCase,
  requestCase,
} from "#domain/cases/caseStart.ts";
import {
  answerCase,
  endObjection,
  joinCause,
  moveToVersion,
  objectToAnswer,
  reportNotMine,
} from "#domain/cases/caseTransitions.ts";
import { causeKey as keyOf } from "#domain/cases/causes.ts";
import { defaultDeadlines } from "#domain/cases/deadlines.ts";
import {
  type AnsweredBy,
  type CaseActor,
  type CaseMoment,
  DECISIONS,
  type EvaluationCase,
  HARMS,
} from "#domain/cases/evaluationCase.ts";
import { assessIncident, joinIncident } from "#domain/cases/incident.ts";
import type { Result } from "#domain/result.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import type { CardAnswerDraft } from "#domain/triage/triage.ts";
import { CHANGED_TICKS } from "#domain/triage/triageQuestions.ts";
import { LIVE, QUESTION_IDS } from "#domain/triage/triageRules.ts";
import {
  ACTOR_ROLES,
  OPERATION_STATUS,
  type OperationStatus,
  RISK_CLASSES,
  type RiskClass,
} from "#domain/vocabulary.ts";
import { coordinator, day, deputy, owner } from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";

export const OWNER_IDS = [owner.id, deputy.id];
const ENTRY_NO = "KI-2026-0001";
const FIRST_DAY = day("2026-11-13");
const CLOSED = ["12-24", "12-31"];

/** Everybody in every role: also a coordinator who owns the entry, and an owner who acts as one. */
const PERSONS = [owner, deputy, coordinator, { id: "c-2", name: "Kai Koordination" }];
const actor: fc.Arbitrary<CaseActor> = fc
  .record({
    person: fc.constantFrom(...PERSONS),
    // Coordinators do most; with all roles alike a walk would hardly move.
    role: fc.oneof(
      { weight: 3, arbitrary: fc.constant("coordinator" as const) },
      { weight: 1, arbitrary: fc.constantFrom(...ACTOR_ROLES) },
    ),
  })
  .map(({ person: { id, name }, role }) => ({ id, name, role }));
const answeredBy: fc.Arbitrary<AnsweredBy> = fc
  .tuple(fc.constantFrom(...PERSONS), fc.constantFrom("owner", "deputy", "coordinator" as const))
  .map(([{ id, name }, role]) => ({ id, name, role }));

const text = fc.constantFrom("", "  ", "Grund", "Grund", "Grund");
const answer: fc.Arbitrary<CardAnswerDraft> = fc.oneof(
  fc.constant({ option: "unchanged", reason: "bugfix" } as const),
  fc.record({ option: fc.constant("unchanged"), reason: fc.constantFrom(undefined, "bugfix") }),
  fc.record({
    option: fc.constantFrom("changed", "unsure"),
    changed: fc.subarray([...CHANGED_TICKS], { maxLength: 3 }),
    unsure: fc.subarray([...QUESTION_IDS], { maxLength: 2 }),
    live: fc.constantFrom(...LIVE),
    date: fc.constantFrom(undefined, FIRST_DAY),
    dateUnknown: fc.boolean(),
  }),
);

const step = fc.record({
  // What moves a case on stands more often, so that short walks come to an end.
  kind: fc.constantFrom(
    "answer",
    "answer",
    "endObjection",
    "endObjection",
    "endObjection",
    "object",
    "assignHandler",
    "askQuery",
    "answerQuery",
    "decide",
    "decide",
    "raise",
    "withdraw",
    "extend",
    "settleSuspension",
    "move",
    "join",
    "notMine",
    "incident",
    "note",
  ),
  by: actor,
  answeredBy,
  answer,
  text,
  days: fc.nat({ max: 40 }),
  decision: fc.constantFrom(...DECISIONS),
  riskClass: fc.constantFrom(undefined, ...RISK_CLASSES),
  validFor: fc.constantFrom(undefined, -1, 0, 200, 200, 400),
  yes: fc.boolean(),
  harm: fc.constantFrom(...HARMS),
  depth: fc.constantFrom("short", "full" as const),
  workingDays: fc.integer({ min: 0, max: 25 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

export interface Surroundings {
  readonly riskClass: RiskClass | null;
  readonly operationStatus: OperationStatus;
}

/** One try in a walk: what was there before, and what the rules said. */
export interface Tried {
  readonly before: EvaluationCase;
  readonly step: Step;
  readonly result: Result<EvaluationCase, CaseProblem>;
}

export interface Walk {
  readonly surroundings: Surroundings;
  readonly start: EvaluationCase;
  readonly tried: readonly Tried[];
  readonly last: EvaluationCase;
  readonly endedOn: Day;
}

const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  riskClass: fc.constantFrom(null, ...RISK_CLASSES),
  operationStatus: fc.constantFrom(...OPERATION_STATUS),
});

/** A case from one of its beginnings, and steps that anybody tries, allowed or not. */
export const walk: fc.Arbitrary<Walk> = fc
  .tuple(
    surroundings,
    fc.constantFrom("first", "request", "request", "request", "open", "report" as const),
    fc.array(step, { minLength: 1, maxLength: 25 }),
  )
  .map(([around, beginning, steps]) => {
    const start = begin(beginning, around);
    let last = start;
    let today = FIRST_DAY;
    const tried = steps.map((one): Tried => {
      today = addDays(today, one.days);
      const before = last;
      const result = attempt(before, one, around, momentOn(today));
      if (result.ok) last = result.value;
      return { before, step: one, result };
    });
    return { surroundings: around, start, tried, last, endedOn: today };
  });

export function momentOn(today: Day): CaseMoment {
  return { today, at: `${today}T09:00:00.000Z`, closingDays: CLOSED, deadlines: defaultDeadlines };
}

/** What the rules say to one step of one actor. */
function attempt(
  before: EvaluationCase,
  one: Step,
  around: Surroundings,
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const { by, text: reason } = one;
  switch (one.kind) {
    case "answer":
      return answerCase(
        before,
        {
          ...around,
          answer: one.answer,
          by: one.answeredBy,
          channel: "card",
          targetRevision: before.targetRevision,
        },
        when,
      );
    case "endObjection":
      return endObjection(before, { by, ownerIds: OWNER_IDS, needsCoordinator: one.yes }, when);
    case "object":
      return objectToAnswer(before, { depth: one.depth, reason, by, ownerIds: OWNER_IDS }, when);
    case "assignHandler": {
      const { id, name } = one.answeredBy;
      return assignHandler(before, {
        handler: one.yes ? { id, name } : null,
        by,
        ownerIds: OWNER_IDS,
      });
    }
    case "askQuery":
      return askQuery(before, { text: reason, by, ownerIds: OWNER_IDS }, when);
    case "answerQuery":
      return answerQuery(before, { text: reason, by, channel: "tab" }, when);
    case "decide":
      return decideCase(before, decisionOf(one, around, when), when);
    case "raise":
      return raiseToFull(before, { reason, by, ownerIds: OWNER_IDS }, when);
    case "withdraw":
      return withdrawCase(
        before,
        { reason, by, ownerIds: OWNER_IDS, operationStatus: around.operationStatus },
        when,
      );
    case "extend":
      return extendCase(
        before,
        { workingDays: one.workingDays, reason, by, ownerIds: OWNER_IDS },
        when,
      );
    case "settleSuspension":
      return settleSuspension(before, { confirm: one.yes, reason, by, ownerIds: OWNER_IDS }, when);
    case "move": {
      const targetRevision = before.targetRevision + (one.yes ? 1 : 0);
      const causeKey = keyOf("version", ENTRY_NO, targetRevision);
      return moveToVersion(before, { causeKey, targetVersion: "2.2", targetRevision }, when);
    }
    case "join":
      return joinCause(before, { causeKey: "ki-2026-0001/incident/1", due: when.today });
    case "incident":
      return reportIncident(before, one, around, when);
    case "note":
      return writeNote(before, { note: reason, by, ownerIds: OWNER_IDS });
    case "notMine":
      return reportNotMine(before, { by }, when);
  }
}

function reportIncident(
  before: EvaluationCase,
  { by, harm, text, workingDays }: Step,
  around: Surroundings,
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const id = `i-${workingDays}`;
  const report = { id, text, on: FIRST_DAY, harm };
  const incident = assessIncident(report, { ...around, by, channel: "tab" }, when);
  if (!incident.ok) return incident;
  const causeKey = keyOf("incident", ENTRY_NO, id);
  return joinIncident(before, { causeKey, incident: incident.value }, when);
}

function decisionOf(one: Step, around: Surroundings, { today }: CaseMoment): DecisionInput {
  return {
    decision: one.decision,
    reason: one.text,
    by: one.by,
    ownerIds: OWNER_IDS,
    values: {},
    currentRiskClass: around.riskClass,
    operationStatus: around.operationStatus,
    classified: one.riskClass === undefined ? undefined : classifiedAs(one.riskClass),
    fourEyes: one.yes,
    ...(one.validFor === undefined ? {} : { validUntil: addDays(today, one.validFor) }),
  };
}

function begin(
  beginning: "first" | "request" | "open" | "report",
  around: Surroundings,
): EvaluationCase {
  const start: CaseStart = {
    key: "ki-2026-0001-v7",
    causeKey: keyOf("version", ENTRY_NO, 7),
    entryNo: ENTRY_NO,
    targetVersion: "2.1",
    previousVersion: "0.9",
    targetRevision: 7,
  };
  const when = momentOn(FIRST_DAY);
  const note = "Grund";
  const made = {
    first: () => firstCase(start, when),
    request: () => requestCase(start, { trigger: "version", by: coordinator, note }, when),
    open: () =>
      openCase(start, { trigger: "platform", depth: "short", by: coordinator, note }, when),
    report: () =>
      reportCase(
        start,
        {
          ...around,
          trigger: "incident",
          answer: {
            option: "changed",
            changed: ["T7:harm"],
            unsure: [],
            live: "live",
            date: FIRST_DAY,
          },
          by: owner,
          channel: "tab",
        },
        when,
      ),
  }[beginning]();
  if (!made.ok) throw new Error(`The walk cannot begin: ${made.problem}`);
  return made.value;
}
