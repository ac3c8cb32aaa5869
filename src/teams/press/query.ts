import { actingAs, type CasePress, caseDone } from "./press.ts";
import { refusing } from "./refusedCard.ts";
import { readQueryAnswer } from "./typedAnswer.ts";

/** The answer to the query that the card asked, and to no later one. */
export const answerQuery: CasePress = {
  on: "question",
  answers: true,
  run: async ({ caseKey, query, typed }, { caseInEntry, person }, { register }) => {
    const { queries } = caseInEntry.evaluationCase;
    if (query !== queries.length) return { ok: false, problem: "notInQuery" };
    const text = readQueryAnswer(typed);
    if (!text.ok) return text;
    return caseDone(await register.commands.answerQuery(caseKey, text.value, actingAs(person)));
  },
  refuse: refusing(),
};
