import { type Entry, operationStatusOf } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { ok, type Result } from "#domain/result.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { type CaseStart, firstCase, requestCase } from "./caseStart.ts";
import { runningCaseOf } from "./casesOfEntry.ts";
import {
  type CaseActor,
  type CaseMoment,
  type EvaluationCase,
  isEvaluated,
} from "./evaluationCase.ts";

interface AtEntry {
  readonly entry: Entry;
  readonly cases: readonly EvaluationCase[];
}

/** Whether everything that was submitted was taken back: nothing would ever be asked again. */
function isWithdrawn(cases: readonly EvaluationCase[]): boolean {
  return cases.length > 0 && cases.every(({ state }) => state === "withdrawn");
}

/** Why the first evaluation of an entry cannot be submitted again. */
export function submissionProblem({ cases, entry }: AtEntry): CaseProblem | undefined {
  if (operationStatusOf(entry) === "retired") return "outOfUse";
  if (runningCaseOf(cases) !== undefined) return "caseRunning";
  return isWithdrawn(cases) ? undefined : "notWithdrawn";
}

/** Why a coordinator cannot open a case for an entry (workflow §2: no other one runs). */
export function openingProblem({ cases, entry }: AtEntry): CaseProblem | undefined {
  if (operationStatusOf(entry) === "retired") return "outOfUse";
  return runningCaseOf(cases) === undefined ? undefined : "caseRunning";
}

export function maySubmitAgain(at: AtEntry, { person }: Viewer): boolean {
  return relationTo(at.entry, person.id) !== undefined && submissionProblem(at) === undefined;
}

export function mayOpenCase(at: AtEntry, viewer: Viewer): boolean {
  // Without any case the first one is about to be opened.
  return isCoordinator(viewer) && at.cases.length > 0 && openingProblem(at) === undefined;
}

/** The first evaluation, once more; whoever reported the application is told of it as before. */
export function submittedAgain(
  start: CaseStart,
  cases: readonly EvaluationCase[],
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const reporter = cases.find(({ reportedBy }) => reportedBy !== undefined)?.reportedBy;
  return firstCase(start, when, reporter);
}

/** What a coordinator has asked for: a question to owner and deputy, or the first evaluation where there was none yet. */
export function openedByCoordinator(
  start: CaseStart,
  cases: readonly EvaluationCase[],
  { by, reason }: { readonly by: CaseActor; readonly reason: string },
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const note = reason.trim();
  const asked = requestCase(start, { trigger: "coordinator", by, note }, when);
  if (!asked.ok || cases.some(isEvaluated)) return asked;
  const first = submittedAgain(start, cases, when);
  return first.ok ? ok({ ...first.value, note }) : first;
}
