import { FIELD_PROBLEMS, type FieldProblem } from "#domain/entry/fieldValue.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import { ApiProblem } from "#tab/data/api.ts";

/** The fields that a refused request names, with what is wrong with each. */
export function fieldProblemsOf(problem: unknown): FieldProblems {
  if (!(problem instanceof ApiProblem)) return {};
  const named = Object.entries(problem.details).filter((entry): entry is [string, FieldProblem] =>
    isFieldProblem(entry[1]),
  );
  return Object.fromEntries(named);
}

function isFieldProblem(code: unknown): code is FieldProblem {
  return FIELD_PROBLEMS.some((problem) => problem === code);
}
