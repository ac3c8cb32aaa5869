import type { Context } from "#register/memory/context.ts";
import type { CaseInEntry } from "#register/register.ts";

/** A case with its entry, as memory holds them. */
export function findCase(context: Context, caseKey: string): CaseInEntry | undefined {
  const evaluationCase = context.replica.case(caseKey);
  const entry = evaluationCase && context.replica.entry(evaluationCase.entryNo);
  return evaluationCase === undefined || entry === undefined
    ? undefined
    : { evaluationCase, entry };
}
