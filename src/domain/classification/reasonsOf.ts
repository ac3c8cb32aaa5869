import type { ClassificationOutcome } from "./classify.ts";
import type { Condition, DecisionTree, ListKey, Reason } from "./decisionTree.ts";
import { treeOf } from "./treeVersions.ts";
import { questionOf, type Step } from "./walk.ts";

/** A reason of an outcome with the answers that it comes from; none where it says that nothing applies. */
export interface GivenReason {
  readonly reason: Reason;
  readonly because: readonly Step[];
}

/** Why an application has its class, by the version that it was classified with. */
export function reasonsOf(outcome: ClassificationOutcome): readonly GivenReason[] {
  const tree = treeOf(outcome.treeVersion);
  if (tree === undefined) throw new Error(`No tree has the version ${outcome.treeVersion}`);
  return tree.reasons
    .filter(({ id }) => outcome.reasons.includes(id))
    .map((reason) => ({ reason, because: stepsBehind(tree, outcome.path, reason.when) }));
}

/** The steps whose answers a condition names, in the order of the path. */
function stepsBehind(
  tree: DecisionTree,
  path: readonly Step[],
  condition: Condition,
): readonly Step[] {
  return path.filter((step, at) => isBehind(tree, step, at === path.length - 1, condition));
}

function isBehind(tree: DecisionTree, step: Step, isLast: boolean, condition: Condition): boolean {
  if (typeof condition === "string") {
    return step.options.some((key) => `${step.question}:${key}` === condition);
  }
  if ("any" in condition) return condition.any.some((part) => isBehind(tree, step, isLast, part));
  if ("all" in condition) return condition.all.some((part) => isBehind(tree, step, isLast, part));
  if ("hits" in condition) return addsTo(tree, step, condition.hits);
  // Only an early end is the doing of the answer before it.
  if ("reached" in condition) return isLast && condition.reached !== "RESULT";
  return false;
}

function addsTo(tree: DecisionTree, { options, question }: Step, list: ListKey): boolean {
  return (
    questionOf(tree, question)?.options.some(
      ({ key, set }) => options.includes(key) && set?.[list] !== undefined,
    ) ?? false
  );
}
