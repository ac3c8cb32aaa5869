import type { Collected, Condition, Terminal } from "./decisionTree.ts";

/** What conditions are asked of: the options chosen on the path, what they have set, and where it ended. */
export interface PathFacts {
  /** Atoms: "E2:yes". */
  readonly chosen: ReadonlySet<string>;
  readonly collected: Collected;
  /** Undefined while the path has not ended. */
  readonly terminal: Terminal | undefined;
}

export function holds(condition: Condition, facts: PathFacts): boolean {
  if (typeof condition === "string") return facts.chosen.has(condition);
  if ("any" in condition) return condition.any.some((part) => holds(part, facts));
  if ("all" in condition) return condition.all.every((part) => holds(part, facts));
  if ("not" in condition) return !holds(condition.not, facts);
  if ("hits" in condition) return facts.collected[condition.hits].length > 0;
  if ("reached" in condition) return facts.terminal === condition.reached;
  return condition.always;
}
