import type { Question } from "./decisionTree.ts";

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

/** What is wrong with an answer; undefined where nothing is. */
export function answerProblem(
  { kind, options }: Question,
  answer: Answer | undefined,
): AnswerProblem | undefined {
  if (answer === undefined) return "answerMissing";
  if ((kind === "single") !== (typeof answer === "string")) return "wrongKind";
  if (answer.length === 0) return "emptyAnswer";
  const keys = keysOf(answer);
  const chosen = options.filter(({ key }) => keys.includes(key));
  if (keys.some((key) => chosen.every((option) => option.key !== key))) return "unknownOption";
  const isBroken = chosen.length > 1 && chosen.some(({ exclusive }) => exclusive === true);
  return isBroken ? "exclusiveBroken" : undefined;
}

export function keysOf(answer: Answer): readonly string[] {
  return typeof answer === "string" ? [answer] : answer;
}
