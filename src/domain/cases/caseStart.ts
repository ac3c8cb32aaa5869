import type { Person } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import type { CardAnswerDraft } from "#domain/triage/triage.ts";
import type { Channel, OperationStatus, RiskClass } from "#domain/vocabulary.ts";
import { assessAnswer } from "./caseAnswer.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { versionsSince } from "./caseVersions.ts";
import type { Trigger } from "./causes.ts";
import { dueDay } from "./deadlines.ts";
import type { AnsweredBy, CaseActor, CaseMoment, Depth, EvaluationCase } from "./evaluationCase.ts";

/** What every new case says: which entry, which version of it, and why. */
export interface CaseStart {
  readonly key: string;
  readonly causeKey: string;
  readonly entryNo: string;
  readonly targetVersion: string;
  /** The version that is evaluated now; null where none is. */
  readonly previousVersion: string | null;
  readonly targetRevision: number;
  /** The versions recorded since the last one that was asked about. */
  readonly versions?: number;
}

/** A question to owner and deputy; a coordinator says why, the rules of the register need no reason. */
export function requestCase(
  start: CaseStart,
  input: { readonly trigger: Trigger; readonly by: CaseActor; readonly note?: string },
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const { by, note, trigger } = input;
  if (by.role !== "system" && by.role !== "coordinator") return err("notAllowed");
  if (by.role === "coordinator" && isBlank(note)) return err("reasonMissing");
  return ok({
    ...emptyCase(start, trigger, when),
    requestedOn: when.today,
    due: dueDay("answer", when.today, when),
    note: isBlank(note) ? null : (note ?? null),
  });
}

/** The first evaluation of a newly submitted entry: nothing to ask, it is open at once. */
export function firstCase(
  start: CaseStart,
  when: CaseMoment,
  reportedBy?: Person,
): Result<EvaluationCase, CaseProblem> {
  const empty = {
    ...emptyCase(start, "first", when),
    ...(reportedBy === undefined ? {} : { reportedBy }),
  };
  return ok(opened(empty, "full", dueDay("first", when.today, when), when));
}

/** A case that needs no question because its depth is known: the outcome of a platform's case. */
export function openCase(
  start: CaseStart,
  input: {
    readonly trigger: Trigger;
    readonly depth: Depth;
    readonly by: CaseActor;
    readonly note?: string;
  },
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  if (input.by.role !== "system" && input.by.role !== "coordinator") return err("notAllowed");
  if (input.by.role === "coordinator" && isBlank(input.note)) return err("reasonMissing");
  const due = dueDay(input.depth, when.today, when);
  const empty = { ...emptyCase(start, input.trigger, when), note: input.note ?? null };
  return ok(opened(empty, input.depth, due, when));
}

/** A change or an incident that somebody reports unasked, with its answers; "no change" is no report. */
export function reportCase(
  start: CaseStart,
  input: {
    readonly trigger: "report" | "incident" | "version";
    readonly answer: CardAnswerDraft;
    readonly by: AnsweredBy;
    readonly channel: Channel;
    readonly riskClass: RiskClass | null;
    readonly operationStatus: OperationStatus;
  },
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const assessed = assessAnswer(input, when);
  if (!assessed.ok) return assessed;
  const { stored, suspension } = assessed.value;
  if (stored.outcome === "none") return err("noChange");
  const due = dueDay(stored.outcome, when.today, when);
  const answered = { ...emptyCase(start, input.trigger, when), answer: stored, suspension };
  return ok(opened(answered, stored.outcome, due, when));
}

/** A case that has not begun: nobody is asked, nothing is due. */
export function emptyCase(
  start: CaseStart,
  trigger: Trigger,
  { today }: Pick<CaseMoment, "today">,
): EvaluationCase {
  return {
    key: start.key,
    causeKey: start.causeKey,
    causes: [start.causeKey],
    ...versionsSince([start.causeKey], start.versions ?? 0),
    entryNo: start.entryNo,
    trigger,
    state: "requested",
    depth: null,
    started: false,
    targetVersion: start.targetVersion,
    previousVersion: start.previousVersion,
    targetRevision: start.targetRevision,
    beganOn: today,
    requestedOn: null,
    openedOn: null,
    closedOn: null,
    due: null,
    answer: null,
    earlierAnswers: [],
    decision: null,
    queries: [],
    notMine: [],
    suspension: null,
    extension: null,
    note: null,
    revision: 0,
  };
}

function opened(
  evaluationCase: EvaluationCase,
  depth: Depth,
  due: Day,
  when: CaseMoment,
): EvaluationCase {
  return { ...evaluationCase, state: "open", depth, openedOn: when.today, due };
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
