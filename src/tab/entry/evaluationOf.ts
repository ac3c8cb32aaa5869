import type { EntryView } from "#contract/entry.ts";
import { entryValues } from "#domain/entry/entry.ts";
import { type EvaluationFacts, evaluationFacts } from "#domain/entry/evaluationFacts.ts";

/** By what this entry's evaluation is judged: by the answers of the running case, else by those of the last one. */
export function evaluationOf({ lastCase, runningCase, values }: EntryView): EvaluationFacts {
  const running = runningCase?.classification?.outcome;
  return evaluationFacts(
    entryValues(values),
    running ?? lastCase?.classification?.outcome ?? undefined,
  );
}
