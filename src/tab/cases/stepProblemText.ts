import type { TabMessages } from "#tab/session/texts.ts";
import type { CommandDraftProblem } from "./commandDraft.ts";

/** What is said at the field where a draft is wrong. */
export function stepProblemText(
  problem: CommandDraftProblem,
  { cases, problems }: TabMessages,
): string {
  switch (problem) {
    case "depthMissing":
    case "ownerMissing":
    case "suspensionMissing":
      return cases.missing[problem];
    default:
      return problems[problem];
  }
}
