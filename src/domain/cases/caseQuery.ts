import { personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Channel } from "#domain/vocabulary.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import { afterPause } from "./caseDeadline.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { roomForQueries } from "./caseRoom.ts";
import { dueDay } from "./deadlines.ts";
import {
  type CaseActor,
  type CaseMoment,
  type EvaluationCase,
  isRunning,
} from "./evaluationCase.ts";
import { notOpen } from "./notOpen.ts";

type Transition = Result<EvaluationCase, CaseProblem>;

/** A question to owner and deputy; the evaluation's deadline pauses until it is answered. */
export function askQuery(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly text: string },
  when: CaseMoment,
): Transition {
  if (evaluationCase.state !== "open") return err(notOpen(evaluationCase));
  const problem = coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  const text = input.text.trim();
  if (text === "") return err("textMissing");
  if (roomForQueries(evaluationCase) === 0) return err("queriesFull");
  const query = {
    text,
    by: personOf(input.by),
    at: when.at,
    askedOn: when.today,
    pausedDue: evaluationCase.due,
  };
  return ok({
    ...evaluationCase,
    state: "query",
    started: true,
    due: dueDay("query", when.today, when),
    queries: [...evaluationCase.queries, query],
  });
}

export function answerQuery(
  evaluationCase: EvaluationCase,
  input: { readonly text: string; readonly by: CaseActor; readonly channel: Channel },
  when: CaseMoment,
): Transition {
  const asked = evaluationCase.queries.at(-1);
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  if (evaluationCase.state !== "query" || asked === undefined) return err("notInQuery");
  const { by, channel } = input;
  if (by.role !== "owner" && by.role !== "deputy" && by.role !== "coordinator") {
    return err("notAllowed");
  }
  const text = input.text.trim();
  if (text === "") return err("textMissing");
  const answer = { text, by: personOf(by), channel, at: when.at };
  return ok({
    ...evaluationCase,
    state: "open",
    due: afterPause(asked, when),
    queries: [...evaluationCase.queries.slice(0, -1), { ...asked, answer }],
  });
}
