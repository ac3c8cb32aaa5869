import { ApiProblem, NoAnswer } from "#tab/data/api.ts";
import { SignInFailure } from "#tab/data/signInFailure.ts";
import type { FirstMessages } from "./texts.ts";

/** The sentence for whatever went wrong; what is no answer of the register is our own fault. */
export function problemText(problem: unknown, messages: FirstMessages): string {
  if (problem instanceof ApiProblem)
    return messages.problems[problem.code] ?? messages.problems.internal;
  if (problem instanceof NoAnswer) return messages.unanswered[problem.to];
  if (problem instanceof SignInFailure) return signInText(problem, messages);
  return messages.problems.internal;
}

/** What Teams said stands below what only IT can mend, and below what nobody knew of. */
function signInText({ problem, said }: SignInFailure, { signIn }: FirstMessages): string {
  return NEEDS_SAYING.includes(problem) && said !== ""
    ? `${signIn[problem]}\n${signIn.said(said)}`
    : signIn[problem];
}

const NEEDS_SAYING: readonly SignInFailure["problem"][] = [
  "consentMissing",
  "notAssigned",
  "blockedByPolicy",
  "resourceUnavailable",
  "unknown",
];

/** The same for a form: undefined while nothing is wrong. */
export function problemOrNone(problem: Error | null, messages: FirstMessages): string | undefined {
  return problem === null ? undefined : problemText(problem, messages);
}
