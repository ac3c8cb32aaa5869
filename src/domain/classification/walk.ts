import { holds, type PathFacts } from "./condition.ts";
import {
  type Collected,
  type DecisionTree,
  type Effects,
  type Question,
  TERMINALS,
  type Terminal,
} from "./decisionTree.ts";
import { type AnswerProblem, type Answers, readAnswer } from "./readAnswer.ts";

/** A question on the path with the options that were chosen, in the order in which it lists them. */
export interface Step {
  readonly question: string;
  readonly options: readonly string[];
}

/** Where the path leads: to its end, or to the question whose answer is missing or wrong. */
export type PathEnd =
  | { readonly kind: "terminal"; readonly terminal: Terminal }
  | { readonly kind: "question"; readonly question: string; readonly problem: AnswerProblem };

export interface Walk extends PathFacts {
  readonly path: readonly Step[];
  readonly end: PathEnd;
  /** Questions that are answered and not on the path: these answers do not count, and may again after a change. */
  readonly offPath: readonly string[];
  /** Answers to what this version does not ask. */
  readonly unknown: readonly string[];
}

const NOTHING: Collected = {
  role: null,
  gpai: null,
  outOfScopeUntilUse: false,
  openPoints: [],
  providerCheck: [],
  prohibitedHits: [],
  annexIII: [],
  art63: [],
  duties: [],
  context: [],
  legalReview: [],
};

/** The way of the answers through the questions, as far as they lead; the guide shows it, a classification needs its end. */
export function walk(tree: DecisionTree, answers: Answers): Walk {
  const path: Step[] = [];
  const chosen = new Set<string>();
  let collected = NOTHING;
  let current = tree.start;
  for (;;) {
    const question = questionOf(tree, current);
    if (question === undefined) throw new Error(`The tree ${tree.version} has no ${current}`);
    if (path.some((step) => step.question === current)) {
      throw new Error(`The tree ${tree.version} asks ${current} twice`);
    }
    const answer = readAnswer(question, answers[current]);
    if (!answer.ok) {
      return ended({ kind: "question", question: current, problem: answer.problem });
    }
    for (const { key, set } of answer.value) {
      chosen.add(`${current}:${key}`);
      if (set !== undefined) collected = withEffects(collected, set);
    }
    path.push({ question: current, options: answer.value.map(({ key }) => key) });
    const next = nextOf(question, { chosen, collected, terminal: undefined });
    if (isTerminal(next)) return ended({ kind: "terminal", terminal: next });
    current = next;
  }

  function ended(end: PathEnd): Walk {
    const terminal = end.kind === "terminal" ? end.terminal : undefined;
    const counted = new Set(path.map((step) => step.question));
    // The question that the path waits at is on it, even if its answer is wrong.
    if (end.kind === "question") counted.add(end.question);
    const given = Object.keys(answers).filter((id) => answers[id] !== undefined);
    return {
      ...{ path, chosen, collected, terminal, end },
      offPath: given.filter((id) => isKnown(tree, id) && !counted.has(id)),
      unknown: given.filter((id) => !isKnown(tree, id)),
    };
  }
}

/** Of stored answers those that this version asks for. */
export function answersKnownTo(tree: DecisionTree, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => isKnown(tree, id)));
}

export function questionOf(tree: DecisionTree, id: string): Question | undefined {
  return isKnown(tree, id) ? tree.questions[id] : undefined;
}

function isKnown({ questions }: DecisionTree, id: string): boolean {
  return Object.hasOwn(questions, id);
}

/** The first rule that holds; the last always does. */
function nextOf({ next }: Question, facts: PathFacts): string {
  for (const rule of next) {
    if (!("if" in rule) || holds(rule.if, facts)) return rule.next;
  }
  throw new Error("The last rule of a question has no condition");
}

function isTerminal(id: string): id is Terminal {
  return TERMINALS.some((terminal) => terminal === id);
}

function withEffects(before: Collected, set: Effects): Collected {
  return {
    role: set.role ?? before.role,
    gpai: set.gpai ?? before.gpai,
    outOfScopeUntilUse: set.outOfScopeUntilUse ?? before.outOfScopeUntilUse,
    openPoints: added(before.openPoints, set.openPoints),
    providerCheck: added(before.providerCheck, set.providerCheck),
    prohibitedHits: added(before.prohibitedHits, set.prohibitedHits),
    annexIII: added(before.annexIII, set.annexIII),
    art63: added(before.art63, set.art63),
    duties: added(before.duties, set.duties),
    context: added(before.context, set.context),
    legalReview: added(before.legalReview, set.legalReview),
  };
}

function added<Value>(list: readonly Value[], value: Value | undefined): readonly Value[] {
  return value === undefined || list.includes(value) ? list : [...list, value];
}
