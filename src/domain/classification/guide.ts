import { holds } from "./condition.ts";
import type { DecisionTree } from "./decisionTree.ts";
import { questionOf, type Walk } from "./walk.ts";

/** How far the answers have come; the guide shows it. */
export interface GuideProgress {
  readonly answered: number;
  /** Questions that are left on the shortest and on the longest way to an end. */
  readonly atLeast: number;
  readonly atMost: number;
}

interface Left {
  readonly atLeast: number;
  readonly atMost: number;
}

export function guideProgress(tree: DecisionTree, { end, path }: Walk): GuideProgress {
  const left =
    end.kind === "terminal"
      ? { atLeast: 0, atMost: 0 }
      : questionsLeft(tree, end.question, new Map());
  return { answered: path.length, ...left };
}

/** Options of a question that earlier answers suggest: the guide asks to look at them. */
export function hintedOptions(
  { hints }: DecisionTree,
  walked: Walk,
  question: string,
): readonly string[] {
  const hinted = hints.filter((hint) => hint.question === question && holds(hint.when, walked));
  return [...new Set(hinted.map(({ option }) => option))];
}

function questionsLeft(tree: DecisionTree, id: string, known: Map<string, Left>): Left {
  const question = questionOf(tree, id);
  if (question === undefined) return { atLeast: 0, atMost: 0 };
  const before = known.get(id);
  if (before !== undefined) return before;
  const ways = question.next.map(({ next }) => questionsLeft(tree, next, known));
  const left = {
    atLeast: 1 + Math.min(...ways.map(({ atLeast }) => atLeast)),
    atMost: 1 + Math.max(...ways.map(({ atMost }) => atMost)),
  };
  known.set(id, left);
  return left;
}
