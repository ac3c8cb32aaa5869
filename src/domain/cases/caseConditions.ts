import { type Entry, operationStatusOf } from "#domain/entry/entry.ts";
import { CONDITIONS_MAX } from "#domain/limits.ts";
import { personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import type { Channel } from "#domain/vocabulary.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import { type EvidenceInput, withEvidence } from "./caseEvidence.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { awaitsEvidence, type Condition, conditionState, isConditionPending } from "./condition.ts";
import {
  type CaseActor,
  type CaseMoment,
  type EvaluationCase,
  isRunning,
} from "./evaluationCase.ts";

type Transition = Result<EvaluationCase, CaseProblem>;

/** What coordinators ask for, and by when. */
export interface ConditionInput {
  readonly text: string;
  readonly dueOn: Day;
}

/** How many more can be set in a case. */
export function conditionsLeft({ conditions = [] }: Pick<EvaluationCase, "conditions">): number {
  return Math.max(0, CONDITIONS_MAX - conditions.length);
}

/** Those that a decision carries; each asks for something by a day to come. */
export function conditionsSet(
  wanted: readonly ConditionInput[],
  by: CaseActor,
  { today }: CaseMoment,
): Result<readonly Condition[], CaseProblem> {
  if (wanted.length > CONDITIONS_MAX) return err("conditionsFull");
  if (wanted.some(({ text }) => text.trim() === "")) return err("textMissing");
  if (wanted.some(({ dueOn }) => dueOn < today)) return err("conditionDueInPast");
  const setBy = personOf(by);
  return ok(
    wanted.map(({ dueOn, text }, index) => ({
      id: index + 1,
      text: text.trim(),
      dueOn,
      setBy,
      setOn: today,
      round: 1,
    })),
  );
}

/** A coordinator asks for more once the approval stands; the decision itself stays as it was taken. */
export function addCondition(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & ConditionInput,
  when: CaseMoment,
): Transition {
  const problem = approvalProblem(evaluationCase) ?? coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  if (conditionsLeft(evaluationCase) === 0) return err("conditionsFull");
  const set = conditionsSet([input], input.by, when);
  if (!set.ok) return set;
  const held = evaluationCase.conditions ?? [];
  const added = set.value.map((one) => ({ ...one, id: held.length + 1, isAdded: true }) as const);
  return ok({ ...evaluationCase, conditions: [...held, ...added] });
}

/** Owner or deputy prove that a condition is met; the first answer of a round stands. */
export function giveEvidence(
  evaluationCase: EvaluationCase,
  input: {
    readonly id: number;
    /** Which asking it answers. */
    readonly round: number;
    readonly text: string;
    readonly evidence?: EvidenceInput;
    /** Where the entry lies. */
    readonly home: string | null;
    readonly by: CaseActor;
    readonly channel: Channel;
  },
  when: CaseMoment,
): Transition {
  const { by, channel, evidence, home } = input;
  if (by.role !== "owner" && by.role !== "deputy") return err("notAllowed");
  const pending = pendingCondition(evaluationCase, input.id);
  if (!pending.ok) return pending;
  const condition = pending.value;
  if (!awaitsEvidence(conditionState(condition)) || condition.round !== input.round) {
    return err("evidenceGiven");
  }
  const text = input.text.trim();
  if (text === "") return err("textMissing");
  const proved =
    evidence === undefined ? undefined : withEvidence(evaluationCase, { by, evidence, home }, when);
  if (proved?.ok === false) return proved;
  const answer = {
    text,
    ...(proved === undefined ? {} : { evidence: proved.value.id }),
    by: { ...personOf(by), role: by.role },
    channel,
    on: when.today,
  };
  const held = proved === undefined ? evaluationCase : proved.value.evaluationCase;
  return ok(withCondition(held, { ...condition, answer }));
}

/** A coordinator accepts the evidence, or sends it back and says what is missing: then it is asked for again. */
export function judgeEvidence(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & {
    readonly id: number;
    /** Whose evidence the coordinator has seen. */
    readonly round: number;
    readonly isAccepted: boolean;
    readonly reason: string;
  },
  when: CaseMoment,
): Transition {
  const denied = coordinatorProblem(input);
  if (denied !== undefined) return err(denied);
  const pending = pendingCondition(evaluationCase, input.id);
  if (!pending.ok) return pending;
  const condition = pending.value;
  const { answer } = condition;
  if (answer === undefined || answer.judged !== undefined || condition.round !== input.round) {
    return err("evidenceMissing");
  }
  const { isAccepted } = input;
  const reason = input.reason.trim();
  if (!isAccepted && reason === "") return err("reasonMissing");
  const judged = { isAccepted, reason, by: personOf(input.by), on: when.today };
  const round = isAccepted ? condition.round : condition.round + 1;
  return ok(withCondition(evaluationCase, { ...condition, round, answer: { ...answer, judged } }));
}

/** A coordinator moves the day by which it is to be met, and says why; a day that has passed is not made one. */
export function moveCondition(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly id: number; readonly dueOn: Day; readonly reason: string },
  { today }: CaseMoment,
): Transition {
  const denied = coordinatorProblem(input);
  if (denied !== undefined) return err(denied);
  const pending = pendingCondition(evaluationCase, input.id);
  if (!pending.ok) return pending;
  const condition = pending.value;
  const reason = input.reason.trim();
  if (reason === "") return err("reasonMissing");
  if (input.dueOn < today) return err("conditionDueInPast");
  if (input.dueOn === condition.dueOn) return err("noChange");
  const nth = (condition.moved?.nth ?? 0) + 1;
  const moved = { nth, from: condition.dueOn, reason, by: personOf(input.by), on: today };
  return ok(withCondition(evaluationCase, { ...condition, dueOn: input.dueOn, moved }));
}

/** A coordinator asks for it no longer, and says why. */
export function liftCondition(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly id: number; readonly reason: string },
  when: CaseMoment,
): Transition {
  const denied = coordinatorProblem(input);
  if (denied !== undefined) return err(denied);
  const pending = pendingCondition(evaluationCase, input.id);
  if (!pending.ok) return pending;
  const reason = input.reason.trim();
  if (reason === "") return err("reasonMissing");
  const lifted = { reason, by: personOf(input.by), on: when.today };
  return ok(withCondition(evaluationCase, { ...pending.value, lifted }));
}

export function conditionOf(
  { conditions = [] }: Pick<EvaluationCase, "conditions">,
  id: number,
): Condition | undefined {
  return conditions.find((one) => one.id === id);
}

/** Those that the decision itself carries, as it was taken. */
export function conditionsOfDecision({
  conditions = [],
}: Pick<EvaluationCase, "conditions">): readonly Condition[] {
  return conditions.filter(({ isAdded }) => isAdded !== true);
}

/** Neither met nor lifted. They outlive the next decision: nothing that was asked for lapses in silence. */
export function pendingConditions({
  conditions = [],
}: Pick<EvaluationCase, "conditions">): readonly Condition[] {
  return conditions.filter(isConditionPending);
}

/** Of what is retired or was rejected nobody is asked to meet conditions. */
export function followsConditions(entry: Entry): boolean {
  return operationStatusOf(entry) !== "retired" && entry.values.evaluationStatus !== "rejected";
}

/** The conditions of a case that somebody still has to do something about. */
export function followedConditions(
  entry: Entry,
  evaluationCase: EvaluationCase,
): readonly Condition[] {
  return followsConditions(entry) ? pendingConditions(evaluationCase) : [];
}

/** Whether anybody has to do something about a case: it runs, or its conditions are not met. */
export function isPending(entry: Entry, evaluationCase: EvaluationCase): boolean {
  return isRunning(evaluationCase.state) || followedConditions(entry, evaluationCase).length > 0;
}

function withCondition(evaluationCase: EvaluationCase, condition: Condition): EvaluationCase {
  const conditions = (evaluationCase.conditions ?? []).map((one) =>
    one.id === condition.id ? condition : one,
  );
  return { ...evaluationCase, conditions };
}

/** One that somebody can still do something about. */
function pendingCondition(
  evaluationCase: EvaluationCase,
  id: number,
): Result<Condition, CaseProblem> {
  const condition = conditionOf(evaluationCase, id);
  if (condition === undefined) return err("conditionUnknown");
  return isConditionPending(condition) ? ok(condition) : err("conditionClosed");
}

/** Conditions belong to an approval. */
function approvalProblem({ state }: EvaluationCase): CaseProblem | undefined {
  return state === "approved" || state === "approvedProvisionally" ? undefined : "notApproved";
}
