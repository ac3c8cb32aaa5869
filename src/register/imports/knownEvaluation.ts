import { decideCase } from "#domain/cases/caseDecision.ts";
import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import { type CaseStart, firstCase, openCase as openAgain } from "#domain/cases/caseStart.ts";
import { lastDecidedCase, runningCaseOf } from "#domain/cases/casesOfEntry.ts";
import {
  type CaseMoment,
  coversRevision,
  type EvaluationCase,
} from "#domain/cases/evaluationCase.ts";
import { responsibleInCase } from "#domain/cases/independence.ts";
import { type Entry, type EntryNo, operationStatusOf, riskClassOf } from "#domain/entry/entry.ts";
import type { MappedRow } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { err, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { RISK_CLASSES, type RiskClass } from "#domain/vocabulary.ts";
import type { DueCause } from "#register/cases/cause.ts";
import { startOf } from "#register/cases/createCase.ts";
import { openCase } from "#register/cases/openCase.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { changeIdOf, type ImportJob, importerOf, noteOf } from "./importJob.ts";

/** What somebody has decided elsewhere, before the application came into this register. */
export interface KnownDecision {
  readonly riskClass: RiskClass;
  readonly on: Day;
  readonly reason: string;
}

/** Undefined where the plan takes classes as proposals, or where the row lacks its class or its day. */
export function knownDecisionIn(row: MappedRow, plan: ImportPlan): KnownDecision | undefined {
  if (plan.evaluation.kind !== "known") return undefined;
  const riskClass = RISK_CLASSES.find((one) => one === row.values.riskClass);
  const on = row.evaluatedOn ?? plan.evaluation.on;
  if (riskClass === undefined || on === undefined) return undefined;
  return { riskClass, on, reason: row.evaluationReason ?? plan.evaluation.reason };
}

/**
 * What a version that the plan calls evaluated already is worth: the class in force stays. Undefined where none is, so that
 * there is nothing to go on with.
 */
function likeBefore(
  { row, evaluatedOn, evaluationReason }: MappedRow,
  today: Day,
  fileName: string,
): (cases: readonly EvaluationCase[]) => KnownDecision | undefined {
  return (cases) => {
    const last = lastDecidedCase(cases);
    const riskClass = last?.decision?.riskClass;
    if (last === undefined || riskClass === undefined || !isInForce(last)) return undefined;
    const isLater = evaluatedOn !== undefined && evaluatedOn >= (last.closedOn ?? "");
    return {
      riskClass,
      // An evaluation of before the one in force is none of this version.
      on: isLater ? evaluatedOn : today,
      reason: evaluationReason ?? `${fileName}:${row}`,
    };
  };
}

/** Whether a version that was evaluated already can be recorded as such. */
export function isInForce({ state }: Pick<EvaluationCase, "state">): boolean {
  return state === "approved" || state === "approvedProvisionally";
}

const TRIES = 3;

/**
 * The case that covers the entry's version, decided on that day. Where rules forbid it – a class that cannot be approved, or
 * a coordinator who owns the application – nothing is decided, and the evaluation begins like any other. `versionOn` is the
 * day on which the row has brought another version that the plan calls evaluated already.
 */
export async function decideKnown(
  job: ImportJob,
  no: EntryNo,
  row: MappedRow,
  versionOn?: Day,
): Promise<void> {
  const { context } = job;
  const known = knownDecisionIn(row, job.plan);
  if (known === undefined && versionOn === undefined) return;
  const before = likeBefore(row, versionOn ?? momentOf(context).today, job.one.row.fileName);
  const cause = rules(job, row.row, known === undefined ? before : () => known);
  for (let tries = 0; tries < TRIES; tries++) {
    await openCase(context, no, cause);
    const entry = context.replica.entry(no);
    if (entry === undefined || cause.due(entry, context.replica.casesOf(no)).length === 0) return;
  }
  throw new Error(`The evaluation of ${no} is known and cannot be written`);
}

function rules(
  job: ImportJob,
  row: number,
  knownBy: (cases: readonly EvaluationCase[]) => KnownDecision | undefined,
): DueCause<number> {
  const { context } = job;
  const decidedNow = (entry: Entry, start: CaseStart, when: CaseMoment) => {
    const known = knownBy(context.replica.casesOf(entry.no));
    return known === undefined
      ? err("notAllowed" as const)
      : decided(job, known, start, when, entry);
  };
  return {
    kind: "version",
    due: (entry, cases) => {
      const { versionRevision } = entry;
      const isOpen = runningCaseOf(cases) !== undefined;
      if (isOpen || cases.some((one) => coversRevision(one, versionRevision))) return [];
      const start = startOf(entry, "", "", cases);
      return decidedNow(entry, start, momentOf(context)).ok ? [versionRevision] : [];
    },
    subjectOf: (revision) => revision,
    begin: (_, start, when, entry) => decidedNow(entry, start, when),
    join: () => err("caseRunning"),
    noteOf: (_, { decision }) => ({
      ...noteOf(job, row),
      ...(decision === null ? {} : { reason: decision.reason }),
      id: changeIdOf(job.one, row, "case"),
      action: "imported",
    }),
  };
}

function decided(
  { by: importer, context }: ImportJob,
  { on, reason, riskClass }: KnownDecision,
  start: CaseStart,
  now: CaseMoment,
  entry: Entry,
): Result<EvaluationCase, CaseProblem> {
  const then = { ...now, today: on, at: `${on}T12:00:00.000Z` };
  const by = importerOf(importer).actor;
  const opened =
    start.previousVersion === null
      ? firstCase(start, then)
      : openAgain(start, { trigger: "version", depth: "short", by, note: reason }, then);
  if (!opened.ok) return opened;
  const input = {
    by,
    ownerIds: responsibleInCase(entry, opened.value),
    decision: "approved",
    ...{ reason, values: entry.values, classified: undefined, importedClass: riskClass },
    currentRiskClass: riskClassOf(entry),
    operationStatus: operationStatusOf(entry),
    fourEyes: context.settings().fourEyes,
    channel: "import",
  } as const;
  return decideCase(opened.value, input, then);
}
