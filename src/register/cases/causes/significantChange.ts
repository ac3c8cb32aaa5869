import { reportCase } from "#domain/cases/caseStart.ts";
import { moveToVersion } from "#domain/cases/caseTransitions.ts";
import {
  type AnsweredBy,
  coversRevision,
  type EvaluationCase,
  runningCaseOf,
  versionCauseKey,
} from "#domain/cases/evaluationCase.ts";
import { joinChange, reportCauseKey } from "#domain/cases/significantChange.ts";
import { type Entry, type EntryNo, operationStatusOf, riskClassOf } from "#domain/entry/entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import { claimCause, refreshCases } from "#register/cases/causeClaim.ts";
import { caseKeyOf, createCase, startOf } from "#register/cases/createCase.ts";
import { putBackDeletedCases } from "#register/cases/restoreCase.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import type { Acting } from "#register/memory/actor.ts";
import { actorIn } from "#register/memory/actor.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import { findCase } from "#register/memory/findCase.ts";
import { freshCase, freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { RegisterCommands } from "#register/register.ts";
import type { ChangeNote } from "#register/store/changeOf.ts";
import { openDueCase } from "./version.ts";

const TRIES = 5;

export interface SignificantChange {
  /** Chosen by the client. */
  readonly id: string;
  readonly answer: CardAnswer;
}

/** "Wesentliche Änderung sofort melden": whatever rhythm new versions are asked about, this is told at once. */
export function changeCommands(
  context: Context,
): Pick<RegisterCommands, "reportSignificantChange"> {
  return {
    async reportSignificantChange(no, report, acting) {
      if (context.replica.entry(no) === undefined) return err("notFound");
      await openDueCase(context, no);
      for (let tries = 0; tries < TRIES; tries++) {
        const filed = await context.withLock(no, () => fileOnce(context, no, report, acting));
        if (filed.ok) {
          context.wake();
          return filed;
        }
        if (filed.problem !== "raced") return err(filed.problem);
      }
      return err("changedMeanwhile");
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
  const entry = await freshEntry(context, no);
  if (entry === undefined) return err("notFound");
  const by = answeredBy(entry, acting);
  if (by === undefined) return err("forbidden");
  await refreshCases(context, no);
  await putBackDeletedCases(context, no);
  const cases = context.replica.casesOf(no);
  const causeKey = reportCauseKey(no, report.id);
  const known = cases.find(({ causes }) => causes.includes(causeKey));
  if (known !== undefined) return foundOr(context, known.key);
  const running = runningCaseOf(cases);
  const caseKey = running?.key ?? caseKeyOf(causeKey);
  const input = {
    causeKey,
    answer: report.answer,
    by,
    channel: acting.channel,
    riskClass: riskClassOf(entry),
    operationStatus: operationStatusOf(entry),
  };
  const note = { action: "changeReported", actor: by, channel: acting.channel } as const;
  if (running !== undefined) return joinRunning(context, entry, cases, running.key, input, note);
  const start = startOf(entry, caseKey, causeKey, cases);
  const made = reportCase(start, { ...input, trigger: "report" }, momentOf(context));
  if (!made.ok) return made;
  if (!(await claimCause(context, causeKey, caseKey, cases))) return err("raced");
  if (!(await createCase(context, entry, made.value, note))) return err("raced");
  await deriveEntry(context, no);
  return foundOr(context, caseKey);
}

type JoinInput = Parameters<typeof joinChange>[1];

async function joinRunning(
  context: Context,
  entry: Entry,
  cases: readonly EvaluationCase[],
  caseKey: string,
  input: JoinInput,
  note: ChangeNote,
): Promise<Result<CaseInEntry, CommandProblem | "raced">> {
  const fresh = await freshCase(context, caseKey);
  if (fresh === undefined) return err("raced");
  const { evaluationCase, synced } = fresh;
  const present = atPresentVersion(context, entry, cases, evaluationCase);
  const joined = joinChange(present, input, momentOf(context));
  if (!joined.ok) return joined.problem === "notRunning" ? err("raced") : joined;
  for (const cause of joined.value.causes) {
    if (evaluationCase.causes.includes(cause)) continue;
    if (!(await claimCause(context, cause, caseKey, cases))) return err("raced");
  }
  const record = caseToRecord(joined.value);
  const written = await context.cases.write(synced, record, note);
  if (!written.ok) return err(written.problem === "tooLong" ? "tooLong" : "raced");
  await deriveEntry(context, entry.no);
  return foundOr(context, caseKey);
}

/** A question that waits for the end of its period is brought forward: what is told now is about the present version. */
function atPresentVersion(
  context: Context,
  entry: Entry,
  cases: readonly EvaluationCase[],
  running: EvaluationCase,
): EvaluationCase {
  const { no, versionRevision } = entry;
  if (cases.some((one) => coversRevision(one, versionRevision))) return running;
  const causeKey = versionCauseKey(no, versionRevision);
  const moved = moveToVersion(
    running,
    startOf(entry, running.key, causeKey, cases),
    momentOf(context),
  );
  return moved.ok ? moved.value : running;
}

function answeredBy(entry: Entry, { viewer }: Acting): AnsweredBy | undefined {
  const { id, name, role } = actorIn(entry, viewer);
  return role === "owner" || role === "deputy" || role === "coordinator"
    ? { id, name, role }
    : undefined;
}

function foundOr(context: Context, caseKey: string): Result<CaseInEntry, "raced"> {
  const found = findCase(context, caseKey);
  return found === undefined ? err("raced") : ok(found);
}
