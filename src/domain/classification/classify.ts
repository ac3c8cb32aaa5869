import { err, ok, type Result } from "#domain/result.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import { CLASS_RANK, type ComputedClass } from "./classRank.ts";
import { holds } from "./condition.ts";
import type { Collected, DecisionTree } from "./decisionTree.ts";
import type { Route } from "./legalFacts.ts";
import { type FieldValues, obligationsOf } from "./obligationsOf.ts";
import type { AnswerProblem, Answers } from "./readAnswer.ts";
import { CURRENT_TREE } from "./treeVersions.ts";
import { type Step, type Walk, walk } from "./walk.ts";

/** What follows from complete answers. */
export interface ClassificationOutcome extends Collected {
  readonly treeVersion: string;
  /** As it is shown: "unclear" while it is provisional. */
  readonly class: RiskClass;
  /** The class to work with until the open points are settled: gates, duties and deadlines go by it. */
  readonly lowerBound: ComputedClass;
  /** An open point may still raise the class: it cannot be approved. */
  readonly provisional: boolean;
  /** Ids, in the order in which they are told. */
  readonly reasons: readonly string[];
  /** How an application is high-risk; null for other classes. */
  readonly route: Route | null;
  /** Ids of the obligations that apply, in the order of the table. */
  readonly obligations: readonly string[];
  /** The answers that count, in the order of the questions. */
  readonly path: readonly Step[];
}

/** Why answers give no class; for "answerMissing" the question is the next to be answered. */
export interface ClassificationProblem {
  readonly code: AnswerProblem | "unknownQuestion";
  readonly question: string;
}

/** The class by the questions in force; conditions on fields of the entry do not match without their values. */
export function classify(
  answers: Answers,
  values: FieldValues = {},
): Result<ClassificationOutcome, ClassificationProblem> {
  return classifyWith(CURRENT_TREE, answers, values);
}

/** The class by the questions of one version, so that a new one can be tried on stored answers. */
export function classifyWith(
  tree: DecisionTree,
  answers: Answers,
  values: FieldValues = {},
): Result<ClassificationOutcome, ClassificationProblem> {
  const walked = walk(tree, answers);
  const [question] = walked.unknown;
  if (question !== undefined) return err({ code: "unknownQuestion", question });
  if (walked.end.kind === "question") {
    return err({ code: walked.end.problem, question: walked.end.question });
  }
  return ok(outcomeOf(tree, walked, values));
}

function outcomeOf(tree: DecisionTree, walked: Walk, values: FieldValues): ClassificationOutcome {
  const { classes, reasons, routes, version } = tree;
  const lowerBound = firstClass(classes.find(({ when }) => holds(when, walked)));
  const provisional = isProvisional(tree, walked);
  const route =
    lowerBound === "highRisk" ? routes.find((rule) => holds(rule.if, walked))?.route : undefined;
  const outcome = {
    ...walked.collected,
    treeVersion: version,
    class: provisional ? "unclear" : lowerBound,
    lowerBound,
    provisional,
    reasons: reasons.filter(({ when }) => holds(when, walked)).map(({ id }) => id),
    route: route ?? null,
    path: walked.path,
  } as const;
  return { ...outcome, obligations: obligationsOf(tree, outcome, values).map(({ id }) => id) };
}

/** An open point might still give a stricter class than the one that is settled. */
function isProvisional({ blocking, classes }: DecisionTree, walked: Walk): boolean {
  if (walked.terminal === "R_NOT_AI") return false;
  const settled = firstClass(classes.find(({ settledWhen }) => holds(settledWhen, walked)));
  return blocking.some(
    ({ ceiling, openPoint, unless }) =>
      walked.collected.openPoints.includes(openPoint) &&
      !(unless !== undefined && holds(unless, walked)) &&
      CLASS_RANK[settled] < CLASS_RANK[ceiling],
  );
}

/** The last rule of the classes always holds. */
function firstClass(rule: DecisionTree["classes"][number] | undefined): ComputedClass {
  if (rule === undefined) throw new Error("No rule of the classes holds");
  return rule.class;
}
