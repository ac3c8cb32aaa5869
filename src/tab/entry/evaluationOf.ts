import type { EntryView } from "#contract/entry.ts";
import { entryValues } from "#domain/entry/entry.ts";
import type { EvaluationFacts } from "#domain/entry/evaluationFacts.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";

/** By what this entry's evaluation is judged: by the answers of the running case, else by those of the last one. */
export function evaluationOf({ lastCase, runningCase, values }: EntryView): EvaluationFacts {
  const outcome =
    runningCase?.classification?.outcome ?? lastCase?.classification?.outcome ?? undefined;
  const held = [values.riskClass, values.riskClassLowerBound];
  const known = RISK_CLASSES.find((one) => one !== "unclear" && held.includes(one));
  return {
    class: outcome?.lowerBound ?? known ?? "unclear",
    values: entryValues(values),
    outcome,
  };
}
