import type { CaseProblem } from "./caseProblem.ts";
import { addMonths, type Day } from "./day.ts";
import { dueDay, EXTENSION_LIMIT, PROVISIONAL_MONTHS } from "./deadlines.ts";
import {
  type CaseActor,
  type CaseMoment,
  type Decision,
  type DecisionKey,
  type EvaluationCase,
  hasReportedHarm,
  isRunning,
} from "./evaluationCase.ts";
import type { Person } from "./person.ts";
import { err, ok, type Result } from "./result.ts";
import type { Channel, OperationStatus, RiskClass } from "./vocabulary.ts";
import { addWorkingDays, workingDaysBetween } from "./workingDay.ts";

type Transition = Result<EvaluationCase, CaseProblem>;

export interface DecisionInput {
  readonly decision: DecisionKey;
  /** Needed to reject and to approve provisionally; may be empty for an approval. */
  readonly reason: string;
  /** The class decided now; without it the entry keeps `currentRiskClass`. */
  readonly riskClass?: RiskClass;
  readonly currentRiskClass: RiskClass | null;
  readonly operationStatus: OperationStatus;
  readonly validUntil?: Day;
  readonly by: CaseActor;
  /** Owner and deputy of the entry, who never decide on it. */
  readonly ownerIds: readonly string[];
}

/** A coordinator takes the case: from now on it is in evaluation. */
export function startCase(
  evaluationCase: EvaluationCase,
  input: { readonly by: CaseActor },
): Transition {
  if (evaluationCase.state !== "open") return err(notOpen(evaluationCase));
  if (input.by.role !== "coordinator") return err("notAllowed");
  return ok({ ...evaluationCase, started: true });
}

/** A question to owner and deputy; the evaluation's deadline pauses until it is answered. */
export function askQuery(
  evaluationCase: EvaluationCase,
  input: { readonly text: string; readonly by: CaseActor },
  when: CaseMoment,
): Transition {
  if (evaluationCase.state !== "open") return err(notOpen(evaluationCase));
  if (input.by.role !== "coordinator") return err("notAllowed");
  const text = input.text.trim();
  if (text === "") return err("textMissing");
  const query = {
    text,
    by: personOf(input.by),
    at: when.at,
    askedOn: when.today,
    pausedDue: evaluationCase.due,
  };
  return ok({
    ...evaluationCase,
    state: "query",
    started: true,
    due: dueDay("query", when.today, when.closingDays),
    queries: [...evaluationCase.queries, query],
  });
}

export function answerQuery(
  evaluationCase: EvaluationCase,
  input: { readonly text: string; readonly by: CaseActor; readonly channel: Channel },
  when: CaseMoment,
): Transition {
  const asked = evaluationCase.queries.at(-1);
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  if (evaluationCase.state !== "query" || asked === undefined) return err("notInQuery");
  const { by, channel } = input;
  if (by.role !== "owner" && by.role !== "deputy" && by.role !== "coordinator") {
    return err("notAllowed");
  }
  const text = input.text.trim();
  if (text === "") return err("textMissing");
  const waited = workingDaysBetween(asked.askedOn, when.today, when.closingDays);
  const answer = { text, by: personOf(by), channel, at: when.at };
  return ok({
    ...evaluationCase,
    state: "open",
    due:
      asked.pausedDue === null ? null : addWorkingDays(asked.pausedDue, waited, when.closingDays),
    queries: [...evaluationCase.queries.slice(0, -1), { ...asked, answer }],
  });
}

/** The coordinators' decision; a decided case never changes again. */
export function decideCase(
  evaluationCase: EvaluationCase,
  input: DecisionInput,
  when: CaseMoment,
): Transition {
  const problem = decisionProblem(evaluationCase, input, when);
  if (problem !== undefined) return err(problem);
  const riskClass = input.riskClass ?? input.currentRiskClass;
  const decision: Decision = {
    decision: input.decision,
    reason: input.reason.trim(),
    ...(riskClass === null ? {} : { riskClass }),
    ...(input.validUntil === undefined || input.decision === "rejected"
      ? {}
      : { validUntil: input.validUntil }),
    by: personOf(input.by),
    at: when.at,
  };
  return ok({
    ...evaluationCase,
    state: input.decision,
    started: true,
    decision,
    closedOn: when.today,
    due: null,
  });
}

/** A short evaluation turns out to need a full one: the full deadline runs from the opening. */
export function raiseToFull(
  evaluationCase: EvaluationCase,
  input: { readonly reason: string; readonly by: CaseActor },
  when: CaseMoment,
): Transition {
  if (evaluationCase.state !== "open") return err(notOpen(evaluationCase));
  if (input.by.role !== "coordinator") return err("notAllowed");
  if (evaluationCase.depth === "full") return err("alreadyFull");
  if (input.reason.trim() === "") return err("reasonMissing");
  const openedOn = evaluationCase.openedOn ?? when.today;
  return ok({
    ...evaluationCase,
    depth: "full",
    started: true,
    note: input.reason.trim(),
    due: dueDay("full", openedOn, when.closingDays),
  });
}

/** The question is dropped, and not asked again for this version; never with reported harm. */
export function withdrawCase(
  evaluationCase: EvaluationCase,
  input: {
    readonly reason: string;
    readonly by: CaseActor;
    readonly operationStatus: OperationStatus;
  },
  when: CaseMoment,
): Transition {
  const { state, trigger } = evaluationCase;
  if (!isRunning(state)) return err("notRunning");
  const { role } = input.by;
  const ownFirst =
    (role === "owner" || role === "deputy") &&
    (state === "open" || state === "query") &&
    trigger === "first" &&
    input.operationStatus === "planned";
  if (role !== "coordinator" && role !== "system" && !ownFirst) return err("notAllowed");
  if (hasReportedHarm(evaluationCase)) return err("harmReported");
  const reason = input.reason.trim();
  if (reason === "" && input.operationStatus !== "retired") return err("reasonMissing");
  return ok({
    ...evaluationCase,
    state: "withdrawn",
    note: reason === "" ? evaluationCase.note : reason,
    closedOn: when.today,
    due: null,
  });
}

/** More time for a full evaluation: once, and by at most 20 working days. */
export function extendCase(
  evaluationCase: EvaluationCase,
  input: { readonly workingDays: number; readonly reason: string; readonly by: CaseActor },
  when: CaseMoment,
): Transition {
  const { state, depth, due, extension } = evaluationCase;
  if (state !== "open") return err(notOpen(evaluationCase));
  if (input.by.role !== "coordinator") return err("notAllowed");
  if (extension !== null) return err("alreadyExtended");
  if (depth !== "full" || due === null) return err("notExtendable");
  const reason = input.reason.trim();
  if (reason === "") return err("reasonMissing");
  if (!Number.isInteger(input.workingDays) || input.workingDays < 1)
    return err("extensionTooShort");
  if (input.workingDays > EXTENSION_LIMIT) return err("extensionTooLong");
  const until = addWorkingDays(due, input.workingDays, when.closingDays);
  return ok({ ...evaluationCase, due: until, extension: { until, reason } });
}

/** A coordinator confirms a proposed suspension, or declines it with a reason. */
export function settleSuspension(
  evaluationCase: EvaluationCase,
  input: {
    readonly confirm: boolean;
    readonly reason: string;
    readonly by: CaseActor;
    readonly ownerIds: readonly string[];
  },
  when: CaseMoment,
): Transition {
  const { suspension } = evaluationCase;
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  if (input.by.role !== "coordinator") return err("notAllowed");
  if (input.ownerIds.includes(input.by.id)) return err("ownCase");
  if (suspension?.kind !== "proposed" || suspension.state !== "open") return err("nothingProposed");
  const reason = input.reason.trim();
  if (!input.confirm && reason === "") return err("reasonMissing");
  const state = input.confirm ? "confirmed" : "declined";
  const settled = { kind: suspension.kind, state, by: personOf(input.by), at: when.at } as const;
  return ok({ ...evaluationCase, suspension: reason === "" ? settled : { ...settled, reason } });
}

function decisionProblem(
  evaluationCase: EvaluationCase,
  input: DecisionInput,
  when: CaseMoment,
): CaseProblem | undefined {
  if (evaluationCase.state !== "open") return notOpen(evaluationCase);
  if (input.by.role !== "coordinator") return "notAllowed";
  if (input.ownerIds.includes(input.by.id)) return "ownCase";
  if (input.decision !== "approved" && input.reason.trim() === "") return "reasonMissing";
  if (input.decision === "rejected") return undefined;
  return classProblem(evaluationCase, input) ?? validityProblem(input, when);
}

function classProblem(
  evaluationCase: EvaluationCase,
  input: DecisionInput,
): CaseProblem | undefined {
  const riskClass = input.riskClass ?? input.currentRiskClass;
  if (riskClass === null || riskClass === "prohibited") return "classMissing";
  if (riskClass === "unclear") {
    if (input.decision === "approved") return "classMissing";
    if (input.operationStatus !== "planned") return "onlyWhilePlanned";
  }
  // A short evaluation confirms; a new class needs the whole tree.
  const changed = input.currentRiskClass !== null && riskClass !== input.currentRiskClass;
  return evaluationCase.depth === "short" && changed ? "classChanged" : undefined;
}

function validityProblem(input: DecisionInput, when: CaseMoment): CaseProblem | undefined {
  const provisional = input.decision === "approvedProvisionally";
  if (input.validUntil === undefined) return provisional ? "validUntilMissing" : undefined;
  if (input.validUntil < when.today) return "validUntilInPast";
  const latest = addMonths(when.today, PROVISIONAL_MONTHS);
  return provisional && input.validUntil > latest ? "validUntilTooLate" : undefined;
}

function notOpen(evaluationCase: EvaluationCase): CaseProblem {
  return isRunning(evaluationCase.state) ? "notOpen" : "notRunning";
}

function personOf(actor: CaseActor): Person {
  return { id: actor.id, name: actor.name };
}
