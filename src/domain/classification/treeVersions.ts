import { version020 } from "#domain/classification/version020/version020.ts";
import type { DecisionTree } from "./decisionTree.ts";

/** Every version that answers were ever given by, oldest first: what was decided stays readable. */
export const TREE_VERSIONS: readonly [DecisionTree, ...DecisionTree[]] = [version020];

/** The version that is asked by until an administrator puts another one in force (`treeInForce`). */
export const CURRENT_TREE: DecisionTree = version020;

export function treeOf(version: string): DecisionTree | undefined {
  return TREE_VERSIONS.find((tree) => tree.version === version);
}
