import {
  type AnswerRefusal,
  answerClassification,
  confirmAnswer,
  confirmClassification,
  type WantedAnswer,
} from "#domain/cases/caseClassification.ts";
import type { Answer } from "#domain/classification/readAnswer.ts";
import { ok } from "#domain/result.ts";
import type { Context } from "#register/memory/context.ts";
import { findCase } from "#register/memory/findCase.ts";
import { caseRunner, type Revised, type RunsCase, seen } from "./caseCommand.ts";

interface Answered {
  readonly answers: Readonly<Record<string, WantedAnswer>>;
}

interface AnswerSeen {
  readonly question: string;
  readonly seen: Answer;
}

/** The decision tree of a case: owner and coordinators answer it together, a coordinator confirms. */
export function classifying(context: Context) {
  const command = caseRunner(context);
  const answer = command<Answered, AnswerRefusal>({
    action: "classificationAnswered",
    who: "responsible",
    step: ({ actor, evaluationCase, input: { answers }, when }) =>
      answerClassification(
        evaluationCase,
        { by: actor, answers, tree: context.settings().tree },
        when,
      ),
  });
  const confirmOne = command<AnswerSeen, AnswerRefusal>({
    action: "answerConfirmed",
    who: "coordinator",
    step: ({ coordinating, evaluationCase, input: { question, seen }, when }) =>
      confirmAnswer(
        evaluationCase,
        { ...coordinating, question, seen, tree: context.settings().tree },
        when,
      ),
  });
  /** Each answer names what was seen of it, so that it counts whatever else of the case has changed. */
  function fieldByField<Input>(
    run: RunsCase<Input, AnswerRefusal>,
  ): RunsCase<Input, AnswerRefusal> {
    return async (caseKey, input, acting) => {
      const done = await run(caseKey, input, acting);
      // Sent twice, or done alike by somebody else: it stands as wanted.
      const found = done.ok || done.problem !== "noChange" ? undefined : findCase(context, caseKey);
      return found === undefined ? done : ok(found);
    };
  }
  return {
    classify: fieldByField(answer),
    confirmAnswer: fieldByField(confirmOne),

    confirmClassification: command<Revised>({
      action: "classificationConfirmed",
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, when }) =>
        confirmClassification(
          evaluationCase,
          { ...coordinating, tree: context.settings().tree },
          when,
        ),
    }),
  };
}
