import { emptyCase } from "#domain/cases/caseStart.ts";
import { defaultDeadlines } from "#domain/cases/deadlines.ts";
import type {
  AnsweredBy,
  CaseActor,
  CaseMoment,
  EvaluationCase,
} from "#domain/cases/evaluationCase.ts";
import type { Result } from "#domain/result.ts";
import { type Day, parseDay } from "#domain/time/day.ts";

/** The day, where the test knows that it exists. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`Not a day: ${text}`);
  return parsed;
}

export function on(text: string, closingDays: readonly string[] = []): CaseMoment {
  return {
    today: day(text),
    at: `${text}T09:00:00.000Z`,
    closingDays,
    deadlines: defaultDeadlines,
  };
}

export function accepted<Value, Problem>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`Refused: ${String(result.problem)}`);
  return result.value;
}

export function problemOf<Value, Problem>(result: Result<Value, Problem>): Problem | "accepted" {
  return result.ok ? "accepted" : result.problem;
}

export const system: CaseActor = { role: "system", id: "system", name: "" };
export const coordinator: CaseActor = { role: "coordinator", id: "c-1", name: "Kim Koordination" };
export const owner = { role: "owner", id: "o-1", name: "Olga Eigen" } as const satisfies AnsweredBy;
export const deputy = {
  role: "deputy",
  id: "d-1",
  name: "Dora Vertretung",
} as const satisfies AnsweredBy;

/** A version that was asked about and not answered. */
export function aCase(over: Partial<EvaluationCase> = {}): EvaluationCase {
  const start = {
    key: "ki-2026-0001/c2",
    causeKey: "ki-2026-0001/v7",
    entryNo: "KI-2026-0001",
    targetVersion: "2.1",
    previousVersion: "2.0",
    targetRevision: 7,
  };
  return {
    ...emptyCase(start, "version", { today: day("2026-11-13") }),
    requestedOn: day("2026-11-13"),
    due: day("2026-11-30"),
    revision: 1,
    ...over,
  };
}
