import type { Context } from "#register/memory/context.ts";
import type { CaseInEntry } from "#register/register.ts";

/** A case with its entry, as memory holds them. */
export function findCase(context: Context, caseKey: string): CaseInEntry | undefined {
  const held = context.replica.case(caseKey);
  const entry = held === undefined ? undefined : context.replica.entry(held.evaluationCase.entryNo);
  if (held === undefined || entry === undefined) return undefined;
  return { evaluationCase: held.evaluationCase, previousVersion: held.previousVersion, entry };
}
