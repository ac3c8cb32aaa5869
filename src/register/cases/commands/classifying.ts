import {
  type AnswerRefusal,
  answerClassification,
  confirmClassification,
  type WantedAnswer,
} from "#domain/cases/caseClassification.ts";
import { ok } from "#domain/result.ts";
import type { Context } from "#register/memory/context.ts";
import { findCase } from "#register/memory/findCase.ts";
import { caseRunner, type Revised, type RunsCase, seen } from "./caseCommand.ts";

interface Answered {
  readonly answers: Readonly<Record<string, WantedAnswer>>;
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
  /** Each answer names what was seen of it, so that it counts whatever else of the case has changed. */
  const classify: RunsCase<Answered, AnswerRefusal> = async (caseKey, input, acting) => {
    const done = await answer(caseKey, input, acting);
    // Sent twice, or answered alike by somebody else: it stands as wanted.
    const found = done.ok || done.problem !== "noChange" ? undefined : findCase(context, caseKey);
    return found === undefined ? done : ok(found);
  };
  return {
    classify,

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
