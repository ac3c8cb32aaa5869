import type { Bilingual } from "#domain/bilingual.ts";
import { classifyWith } from "#domain/classification/classify.ts";
import type { DecisionTree, Reason } from "#domain/classification/decisionTree.ts";
import { type Duty, dutiesIn, startOf } from "#domain/classification/duties.ts";
import type { LawChoices } from "#domain/classification/lawCalendar.ts";
import { obligationsOf } from "#domain/classification/obligationsOf.ts";
import { type OutcomeChange, outcomeChanges } from "#domain/classification/outcomeChanges.ts";
import type { Answers } from "#domain/classification/readAnswer.ts";
import { treeOf } from "#domain/classification/treeVersions.ts";
import { answersKnownTo } from "#domain/classification/walk.ts";
import { type Entry, operationStatusOf } from "#domain/entry/entry.ts";
import type { DecidedClassification } from "./decidedClassification.ts";
import { classDecision } from "./dutiesInForce.ts";
import { type EvaluationCase, isRunning } from "./evaluationCase.ts";

/** What applications are evaluated by: a version of the decision tree, and what the city chooses where the law is open. */
export interface Law {
  readonly tree: DecisionTree;
  readonly choices: LawChoices;
}

export type LawChange =
  | OutcomeChange
  /** The version asks what nobody has answered, or does not take an answer any more. */
  | { readonly kind: "unanswered"; readonly question: string };

/** What a law would change for one application. */
export interface LawFinding {
  readonly no: string;
  readonly changes: readonly LawChange[];
  /** Why it would have its new class; none where the class stays. */
  readonly reasons: readonly Reason[];
  /** Its class was decided otherwise than computed: what changes is compared with the computed one. */
  readonly isOverridden: boolean;
}

export type Compared =
  /** No decision was taken by the decision tree, or the application is out of use. */
  "notCompared" | "unchanged" | LawFinding;

/**
 * "Was wäre wenn": what a law would change for an application, compared with its last decision about the class. What its
 * fields have changed since counts for both sides, so that only the law differs.
 */
export function compareWithLaw(entry: Entry, cases: readonly EvaluationCase[], law: Law): Compared {
  const decided = classDecision(cases);
  if (decided?.classified === undefined || operationStatusOf(entry) === "retired") {
    return "notCompared";
  }
  const { classified } = decided;
  const found = { no: entry.no, isOverridden: classified.override !== undefined };
  const answers = answersKnownTo(law.tree, answersBehind(decided));
  const outcome = classifyWith(law.tree, answers, entry.values);
  if (!outcome.ok) {
    const { question } = outcome.problem;
    return { ...found, changes: [{ kind: "unanswered", question }], reasons: [] };
  }
  const before = { outcome: classified.outcome, duties: dutiesStanding(entry, classified, law) };
  const duties = dutiesIn(law.tree, outcome.value, law.choices);
  const changes = outcomeChanges(before, { outcome: outcome.value, duties });
  if (changes.length === 0) return "unchanged";
  const isOtherClass = changes.some(({ kind }) => kind === "class" || kind === "lowerBound");
  const isGiven = ({ id }: Reason) => outcome.value.reasons.includes(id);
  return { ...found, changes, reasons: isOtherClass ? law.tree.reasons.filter(isGiven) : [] };
}

/** By what people look for findings. */
export const LAW_FINDING_KINDS = ["class", "unanswered", "duties", "days"] as const;
export type LawFindingKind = (typeof LAW_FINDING_KINDS)[number];

export const lawFindingKindLabels: Readonly<Record<LawFindingKind, Bilingual>> = {
  class: { de: "Andere Klasse", en: "Another class" },
  unanswered: { de: "Neue Fragen", en: "New questions" },
  duties: { de: "Andere Pflichten", en: "Other duties" },
  days: { de: "Anderer Beginn", en: "Another start" },
};

const KIND_OF: Readonly<Record<LawChange["kind"], LawFindingKind>> = {
  class: "class",
  lowerBound: "class",
  unanswered: "unanswered",
  dutyAdded: "duties",
  dutyEnded: "duties",
  dutyMoved: "days",
};

export function isOfKind({ changes }: Pick<LawFinding, "changes">, kind: LawFindingKind): boolean {
  return changes.some((change) => findingKindOf(change.kind) === kind);
}

export function findingKindOf(change: LawChange["kind"]): LawFindingKind {
  return KIND_OF[change];
}

/** Whether a running case ends in a decision by the law in force anyway: it is no matter for another one. */
export function isUnderway(cases: readonly EvaluationCase[]): boolean {
  return cases.some(
    ({ depth, newLaw, state }) =>
      isRunning(state) && (newLaw === true || (depth === "full" && state !== "requested")),
  );
}

/** The answers that counted for a decision: what was off the path then is nobody's word. */
function answersBehind({ classification, classified }: EvaluationCase): Answers {
  const path = classified?.outcome.path ?? [];
  return Object.fromEntries(
    path.map(({ options, question }) => [
      question,
      classification?.answers[question]?.answer ?? options,
    ]),
  );
}

/** The duties by the version of the decision, with the days that were told then. */
function dutiesStanding(
  { values }: Entry,
  { duties, outcome }: DecidedClassification,
  law: Law,
): readonly Duty[] {
  const tree = treeOf(outcome.treeVersion) ?? law.tree;
  const told = new Map(duties.map(({ appliesFrom, id }) => [id, appliesFrom]));
  return obligationsOf(tree, outcome, values).map((obligation) => {
    const day = told.get(obligation.id);
    return { obligation, appliesFrom: day === undefined ? startOf(obligation, law.choices) : day };
  });
}
