import type { TabMessages } from "#tab/session/texts.ts";
import type { Problems } from "#tab/shared/focus.ts";
import { type CommandDraftProblem, type DraftField, fieldOfProblem } from "./commandDraft.ts";

/** What is said at each field where a draft is wrong. */
export function stepProblemTexts(
  problems: readonly CommandDraftProblem[],
  messages: TabMessages,
): Problems<DraftField> {
  return Object.fromEntries(
    problems.map((problem) => [fieldOfProblem(problem), textOf(problem, messages)]),
  );
}

function textOf(problem: CommandDraftProblem, { cases, condition, problems }: TabMessages): string {
  switch (problem) {
    case "depthMissing":
    case "ownerMissing":
    case "suspensionMissing":
      return cases.missing[problem];
    case "conditionIncomplete":
      return condition.problems.incomplete;
    default:
      return problems[problem];
  }
}
