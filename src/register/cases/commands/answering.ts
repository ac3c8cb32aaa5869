import { answerQuery } from "#domain/cases/caseQuery.ts";
import { answerCase } from "#domain/cases/caseTransitions.ts";
import { operationStatusOf, riskClassOf } from "#domain/entry/entry.ts";
import { personOf } from "#domain/people/person.ts";
import { err } from "#domain/result.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import type { Context } from "#register/memory/context.ts";
import { caseRunner } from "./caseCommand.ts";

interface Answer {
  readonly targetRevision: number;
  readonly answer: CardAnswer;
}

/** What owner and deputy say when they are asked. */
export function answering(context: Context) {
  const command = caseRunner(context);
  return {
    answerCase: command<Answer>({
      action: "answered",
      who: "responsible",
      step({ acting, actor, entry, evaluationCase, input, when }) {
        const { role } = actor;
        if (role !== "owner" && role !== "deputy" && role !== "coordinator") {
          return err("notAllowed");
        }
        const answer = {
          ...input,
          by: { ...personOf(actor), role },
          channel: acting.channel,
          riskClass: riskClassOf(entry),
          operationStatus: operationStatusOf(entry),
        };
        return answerCase(evaluationCase, answer, when);
      },
    }),

    answerQuery: command<string>({
      action: "queryAnswered",
      who: "responsible",
      step: ({ acting, actor, evaluationCase, input, when }) =>
        answerQuery(evaluationCase, { text: input, by: actor, channel: acting.channel }, when),
    }),
  };
}
