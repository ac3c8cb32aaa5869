import { answering } from "./answering.ts";
import { readQueryAnswer } from "./typedAnswer.ts";

/** The answer to the query that the card asked, and to no later one. */
export const answerQuery = answering(
  "question",
  async ({ caseKey, query, typed }, { acting, commands, context }) => {
    const { queries } = context.caseInEntry.evaluationCase;
    if (query !== queries.length) return { ok: false, problem: "notInQuery" };
    const text = readQueryAnswer(typed);
    return text.ok ? commands.answerQuery(caseKey, text.value, acting) : text;
  },
);
