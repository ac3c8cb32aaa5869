import { ApiProblem } from "#tab/data/api.ts";
import type { TabMessages } from "./texts.ts";

/** The sentence for whatever went wrong; what is no answer of the register is our own fault. */
export function problemText(problem: unknown, messages: TabMessages): string {
  return messages.problems[problem instanceof ApiProblem ? problem.code : "internal"];
}

/** The same for a form: undefined while nothing is wrong. */
export function problemOrNone(problem: Error | null, messages: TabMessages): string | undefined {
  return problem === null ? undefined : problemText(problem, messages);
}
