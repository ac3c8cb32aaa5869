import type { HistoryEvent } from "#contract/history.ts";
import type { FieldChange, Json } from "#domain/change.ts";
import { answerWords, questionWords } from "#domain/classification/answerWords.ts";
import type { Answer } from "#domain/classification/readAnswer.ts";
import { CLASSIFICATION_ANSWER } from "#register/memory/caseColumns.ts";
import { classificationAnswerSchema } from "#register/memory/caseSchema.ts";

/** The answers of the decision tree that an event changed, in words; who confirmed one changes nothing in it. */
export function answerChanges(changes: readonly FieldChange[]): HistoryEvent["changes"] {
  return changes.flatMap(({ after, before, field }) => {
    if (!field.startsWith(CLASSIFICATION_ANSWER)) return [];
    const question = field.slice(CLASSIFICATION_ANSWER.length);
    const label = questionWords(question);
    const [was, is] = [answerIn(before), answerIn(after)];
    if (label === undefined || JSON.stringify(was) === JSON.stringify(is)) return [];
    const words = (answer: Answer | null) =>
      answer === null ? null : answerWords(question, answer);
    return [
      { field, before: was, after: is, words: { label, before: words(was), after: words(is) } },
    ];
  });
}

/** Null where there is none, or one that was broken by hand. */
function answerIn(stored: Json): Answer | null {
  return classificationAnswerSchema.safeParse(stored).data?.answer ?? null;
}
