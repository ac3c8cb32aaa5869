import type { CaseCommand } from "#contract/caseCommands.ts";
import type { Answer } from "#domain/classification/readAnswer.ts";

/** Answers with what was seen of each; null is none. */
export type WantedAnswers = Readonly<
  Record<string, { readonly answer: Answer | null; readonly seen: Answer | null }>
>;

/** The command that saves answers. */
export function classifyCommand(wanted: WantedAnswers): CaseCommand<"classify"> {
  const answers = Object.entries(wanted).map(
    ([id, { answer, seen }]) => [id, { answer: sent(answer), seen: sent(seen) }] as const,
  );
  return { name: "classify", input: { answers: Object.fromEntries(answers) } };
}

function sent(answer: Answer | null): string | string[] | null {
  return answer === null || typeof answer === "string" ? answer : [...answer];
}
