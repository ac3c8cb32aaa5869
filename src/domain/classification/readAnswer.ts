import { err, ok, type Result } from "#domain/result.ts";
import type { Question, QuestionOption } from "./decisionTree.ts";

/** One option's key, or several where the question takes them. */
export type Answer = string | readonly string[];

/** Answers by question; what is not on the path may be there and does not count. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** What can be wrong with an answer to a question. */
export const ANSWER_PROBLEMS = [
  "answerMissing",
  "emptyAnswer",
  "unknownOption",
  "exclusiveBroken",
  "wrongKind",
] as const;
export type AnswerProblem = (typeof ANSWER_PROBLEMS)[number];

/** The options that an answer chooses, in the order of the question and never of the clicks; else what is wrong with it. */
export function readAnswer(
  { kind, options }: Question,
  answer: Answer | undefined,
): Result<readonly QuestionOption[], AnswerProblem> {
  if (answer === undefined) return err("answerMissing");
  if ((kind === "single") !== (typeof answer === "string")) return err("wrongKind");
  if (answer.length === 0) return err("emptyAnswer");
  const keys = keysOf(answer);
  const chosen = options.filter(({ key }) => keys.includes(key));
  if (new Set(keys).size > chosen.length) return err("unknownOption");
  const isBroken = chosen.length > 1 && chosen.some(({ exclusive }) => exclusive === true);
  return isBroken ? err("exclusiveBroken") : ok(chosen);
}

export function keysOf(answer: Answer): readonly string[] {
  return typeof answer === "string" ? [answer] : answer;
}
