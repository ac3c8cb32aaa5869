import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { isCaseKey } from "./caseRecord.ts";
import type { Context } from "./context.ts";
import type { StoredEntry } from "./storedEntry.ts";

export interface CaseInEntry {
  readonly evaluationCase: EvaluationCase;
  readonly entry: StoredEntry;
}

/** A case with its entry, as memory holds them. */
export function findCase(
  { replica }: Pick<Context, "replica">,
  key: string,
): CaseInEntry | undefined {
  const evaluationCase = replica.case(key);
  const entry = evaluationCase && replica.entry(evaluationCase.entryNo);
  return evaluationCase === undefined || entry === undefined
    ? undefined
    : { evaluationCase, entry };
}

/** As memory holds it after a look at the lists. */
export async function findAfresh(context: Context, key: string): Promise<CaseInEntry | undefined> {
  const { caseItems, entryItems } = context.replica;
  await Promise.all([entryItems.sync(), caseItems.sync()]);
  return findCase(context, key);
}

/** A command or a card can name a case that another replica has just opened: what memory lacks is looked for. */
export async function seekCase(context: Context, key: string): Promise<CaseInEntry | undefined> {
  const found = findCase(context, key);
  if (found !== undefined || !isCaseKey(key)) return found;
  await context.look();
  return findCase(context, key);
}
