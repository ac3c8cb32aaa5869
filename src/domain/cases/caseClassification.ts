import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import {
  type Answer,
  type AnswerProblem,
  keysOf,
  readAnswer,
} from "#domain/classification/readAnswer.ts";
import { CURRENT_TREE, treeOf } from "#domain/classification/treeVersions.ts";
import { questionOf, walk } from "#domain/classification/walk.ts";
import { personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import type { CaseProblem } from "./caseProblem.ts";
import {
  answersIn,
  type ClassificationAnswer,
  classificationWalk,
  isConfirmed,
} from "./classificationAnswers.ts";
import { needsClassification } from "./decidedClass.ts";
import {
  type CaseActor,
  type CaseMoment,
  type EvaluationCase,
  isRunning,
} from "./evaluationCase.ts";
import { evaluationProblem } from "./notOpen.ts";

/** How somebody wants a question answered, and the answer they looked at; null is none. */
export interface WantedAnswer {
  readonly answer: Answer | null;
  readonly seen: Answer | null;
}

type BadAnswer = AnswerProblem | "unknownQuestion";

/** Why a request to answer is refused, for each question that it is refused for. */
export type AnswerRefusal =
  | { readonly code: "badAnswer"; readonly details: Readonly<Record<string, BadAnswer>> }
  | { readonly code: "answerOffPath"; readonly details: Readonly<Record<string, "offPath">> }
  /** Somebody else has answered since: what stands there now. */
  | {
      readonly code: "changedMeanwhile";
      readonly details: Readonly<Record<string, Answer | null>>;
    };

type Held = Readonly<Record<string, ClassificationAnswer>>;
type Wanted = readonly (readonly [question: string, wanted: WantedAnswer])[];

/**
 * Answers questions of the decision tree: all of a request or nothing of it. Whoever answers anew takes away the
 * confirmation of that answer and of the whole. What an earlier answer puts off the path stays stored.
 */
export function answerClassification(
  evaluationCase: EvaluationCase,
  input: {
    readonly by: CaseActor;
    readonly answers: Readonly<Record<string, WantedAnswer>>;
    readonly tree: DecisionTree;
  },
  { at }: CaseMoment,
): Result<EvaluationCase, CaseProblem | AnswerRefusal> {
  const problem = evaluationProblem(evaluationCase);
  if (problem !== undefined) return err(problem);
  const { by, tree } = input;
  const held = evaluationCase.classification?.answers ?? {};
  const wanted = Object.entries(input.answers);
  const next: Record<string, ClassificationAnswer> = { ...held };
  for (const [question, { answer }] of wanted) {
    if (isSame(answerOf(held, question), answer)) continue;
    if (answer === null) delete next[question];
    else {
      const stored = inOrderOf(tree, question, answer);
      next[question] = { answer: stored, by: { ...personOf(by), role: by.role }, at };
    }
  }
  const classification = { tree: tree.version, answers: next };
  const refusal =
    badAnswers(tree, wanted) ??
    changedMeanwhile(held, wanted) ??
    offPath(wanted, walk(tree, answersIn(classification, tree)).offPath);
  if (refusal !== undefined) return err(refusal);
  const isNew = wanted.some(([question]) => held[question] !== next[question]);
  return isNew ? ok({ ...evaluationCase, classification }) : err("noChange");
}

/** A coordinator confirms the whole path as it stands, and with it each of its answers. */
export function confirmClassification(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly tree: DecisionTree },
  { at }: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const problem = evaluationProblem(evaluationCase) ?? coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  const { by, tree } = input;
  const { classification } = evaluationCase;
  const { end, path } = classificationWalk(classification, tree);
  if (classification === undefined || end.kind === "question") {
    return err("classificationUnfinished");
  }
  if (isConfirmed(classification, tree)) return err("noChange");
  const confirmed = { by: personOf(by), at };
  const counting = new Set(path.map(({ question }) => question));
  const answers = Object.entries(classification.answers).map(([question, one]) => {
    const isDue = counting.has(question) && one.confirmed === undefined;
    return [question, isDue ? { ...one, confirmed } : one] as const;
  });
  return ok({
    ...evaluationCase,
    classification: { tree: tree.version, answers: Object.fromEntries(answers), confirmed },
  });
}

/**
 * A coordinator confirms one answer as they saw it, whatever else is answered meanwhile. The whole is still to be confirmed, and
 * what was confirmed of it by another version of the questions is not any more.
 */
export function confirmAnswer(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & {
    readonly question: string;
    readonly seen: Answer;
    readonly tree: DecisionTree;
  },
  { at }: CaseMoment,
): Result<EvaluationCase, CaseProblem | AnswerRefusal> {
  const problem = evaluationProblem(evaluationCase) ?? coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  const { by, question, seen, tree } = input;
  if (questionOf(tree, question) === undefined) {
    return err({ code: "badAnswer", details: { [question]: "unknownQuestion" } });
  }
  const { classification } = evaluationCase;
  const held = classification?.answers ?? {};
  const stands = Object.hasOwn(held, question) ? held[question] : undefined;
  if (classification === undefined || stands === undefined || !isSame(stands.answer, seen)) {
    return err({ code: "changedMeanwhile", details: { [question]: stands?.answer ?? null } });
  }
  const { path } = classificationWalk(classification, tree);
  if (!path.some((step) => step.question === question)) {
    return err({ code: "answerOffPath", details: { [question]: "offPath" } });
  }
  if (stands.confirmed !== undefined) return err("noChange");
  const answers = { ...held, [question]: { ...stands, confirmed: { by: personOf(by), at } } };
  const { confirmed: _whole, ...rest } = classification;
  const kept = isConfirmed(classification, tree) ? classification : rest;
  return ok({ ...evaluationCase, classification: { ...kept, tree: tree.version, answers } });
}

/** A running case is asked by the version in force, a closed one is read by the version that it was closed with. */
export function treeOfCase(
  { classification, state }: EvaluationCase,
  inForce: DecisionTree,
): DecisionTree {
  if (isRunning(state) || classification === undefined) return inForce;
  return treeOf(classification.tree) ?? inForce;
}

export function isClassifiable(evaluationCase: EvaluationCase): boolean {
  return evaluationProblem(evaluationCase) === undefined;
}

/** Whether the decision is taken by answers, and some of the path are missing, by the version they were given by. */
export function awaitsAnswers(evaluationCase: EvaluationCase): boolean {
  if (!needsClassification(evaluationCase) || !isClassifiable(evaluationCase)) return false;
  const { classification } = evaluationCase;
  if (classification === undefined) return true;
  const tree = treeOf(classification.tree) ?? CURRENT_TREE;
  return classificationWalk(classification, tree).end.kind === "question";
}

function badAnswers(tree: DecisionTree, wanted: Wanted): AnswerRefusal | undefined {
  const bad = wanted.flatMap(([id, { answer }]): readonly (readonly [string, BadAnswer])[] => {
    const question = questionOf(tree, id);
    if (question === undefined) return [[id, "unknownQuestion"]];
    if (answer === null) return [];
    const read = readAnswer(question, answer);
    return read.ok ? [] : [[id, read.problem]];
  });
  return bad.length === 0 ? undefined : { code: "badAnswer", details: Object.fromEntries(bad) };
}

function changedMeanwhile(held: Held, wanted: Wanted): AnswerRefusal | undefined {
  const changed = wanted
    .map(([question, { answer, seen }]) => ({
      answer,
      question,
      seen,
      stands: answerOf(held, question),
    }))
    .filter(({ answer, seen, stands }) => !isSame(stands, seen) && !isSame(stands, answer))
    .map(({ question, stands }) => [question, stands] as const);
  return changed.length === 0
    ? undefined
    : { code: "changedMeanwhile", details: Object.fromEntries(changed) };
}

/** An answer that would not count is refused; taking one away never is. */
function offPath(wanted: Wanted, questions: readonly string[]): AnswerRefusal | undefined {
  const off = wanted
    .filter(([question, { answer }]) => answer !== null && questions.includes(question))
    .map(([question]) => [question, "offPath"] as const);
  return off.length === 0 ? undefined : { code: "answerOffPath", details: Object.fromEntries(off) };
}

function answerOf(held: Held, question: string): Answer | null {
  return Object.hasOwn(held, question) ? (held[question]?.answer ?? null) : null;
}

/** Several options are the same in any order. */
function isSame(one: Answer | null, other: Answer | null): boolean {
  if (one === null || other === null) return one === other;
  const [keys, others] = [new Set(keysOf(one)), new Set(keysOf(other))];
  const isOneKind = typeof one === typeof other && keys.size === others.size;
  return isOneKind && [...keys].every((key) => others.has(key));
}

/** As the question lists its options, each once; what it does not know stays to be refused. */
function inOrderOf(tree: DecisionTree, id: string, answer: Answer): Answer {
  const question = questionOf(tree, id);
  const read = question === undefined ? undefined : readAnswer(question, answer);
  if (typeof answer === "string" || read?.ok !== true) return answer;
  return read.value.map(({ key }) => key);
}
