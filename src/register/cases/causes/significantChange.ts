import { reportCase } from "#domain/cases/caseStart.ts";
import { moveToVersion } from "#domain/cases/caseTransitions.ts";
import { causeKey } from "#domain/cases/causes.ts";
import {
  type AnsweredBy,
  coversRevision,
  type EvaluationCase,
} from "#domain/cases/evaluationCase.ts";
import { isChangeTooMany } from "#domain/cases/reportLimit.ts";
import { joinChange } from "#domain/cases/significantChange.ts";
import { type Entry, type EntryNo, operationStatusOf, riskClassOf } from "#domain/entry/entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import type { Cause, CauseRules, RunningCase } from "#register/cases/cause.ts";
import { startOf } from "#register/cases/createCase.ts";
import { fileMatter, readAfresh } from "#register/cases/openCase.ts";
import { type Acting, actorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { type CaseInEntry, findCase } from "#register/memory/findCase.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { CommandProblem, Written } from "#register/memory/problems.ts";
import { isForbidden } from "#register/memory/refusedByMemory.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import { openDueCase } from "./version.ts";

/** "Wesentliche Änderung sofort melden": whatever rhythm new versions are asked about, this is told at once. */
export const significantChange: Cause = { turn: "report", step: null };

export interface SignificantChange {
  /** Chosen by the client. */
  readonly id: string;
  readonly answer: CardAnswer;
}

export interface ChangeCommands {
  /** A significant change, told at once by who answers for the entry. The same report (by its id) sent again counts once. */
  reportSignificantChange(
    no: EntryNo,
    report: SignificantChange,
    acting: Acting,
  ): Written<CaseInEntry>;
}

export function changeCommands(context: Context): ChangeCommands {
  return {
    async reportSignificantChange(no, report, acting) {
      if (context.replica.entry(no) === undefined) return err("notFound");
      await openDueCase(context, no);
      const filed = await retryRaced(() =>
        context.withLock(no, () => fileOnce(context, no, report, acting)),
      );
      if (filed.ok) context.wake();
      return filed;
    },
  };
}

/** The caller holds the entry's lock. */
async function fileOnce(
  context: Context,
  no: EntryNo,
  report: SignificantChange,
  acting: Acting,
): Promise<Result<CaseInEntry, CommandProblem | "raced">> {
  const may = (one: Entry) => answeredBy(one, acting) !== undefined;
  if (await isForbidden(context, no, may)) return err("forbidden");
  const entry = await readAfresh(context, no);
  if (entry === undefined) return err("notFound");
  const by = answeredBy(entry, acting);
  if (by === undefined) return err("forbidden");
  const cases = context.replica.casesOf(no);
  const isNew = !cases.some(({ causes }) => causes.includes(causeKey("report", no, report.id)));
  if (isNew && isChangeTooMany(by.id, cases, momentOf(context).today)) {
    return err("reportedTooOften");
  }
  const filed = await fileMatter(context, entry, rules(context, acting, by), report);
  if (!filed.ok) return err(filed.problem === "full" ? "raced" : filed.problem);
  const found = findCase(context, filed.value);
  return found === undefined ? err("raced") : ok(found);
}

function rules(
  context: Context,
  { channel }: Acting,
  by: AnsweredBy,
): CauseRules<SignificantChange> {
  const inputOf = ({ answer }: SignificantChange, entry: Entry) => ({
    answer,
    by,
    channel,
    riskClass: riskClassOf(entry),
    operationStatus: operationStatusOf(entry),
  });
  return {
    kind: "report",
    subjectOf: ({ id }) => id,
    begin: (report, start, when, entry) =>
      reportCase(start, { ...inputOf(report, entry), trigger: "report" }, when),
    join(report, running, when) {
      const { entry, start } = running;
      const input = { ...inputOf(report, entry), causeKey: start.causeKey };
      return joinChange(atPresentVersion(context, running), input, when);
    },
    noteOf: () => ({ action: "changeReported", actor: by, channel }),
  };
}

/** A question that waits for the end of its period is brought forward: what is told now is about the present version. */
function atPresentVersion(
  context: Context,
  { cases, entry, evaluationCase }: RunningCase,
): EvaluationCase {
  const { no, versionRevision } = entry;
  if (cases.some((one) => coversRevision(one, versionRevision))) return evaluationCase;
  const cause = causeKey("version", no, versionRevision);
  const target = startOf(entry, evaluationCase.key, cause, cases);
  const moved = moveToVersion(evaluationCase, target, momentOf(context));
  return moved.ok ? moved.value : evaluationCase;
}

function answeredBy(entry: Entry, { viewer }: Acting): AnsweredBy | undefined {
  const { id, name, role } = actorIn(entry, viewer);
  return role === "owner" || role === "deputy" || role === "coordinator"
    ? { id, name, role }
    : undefined;
}
