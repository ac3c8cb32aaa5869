import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import type { Answer, Answers } from "#domain/classification/readAnswer.ts";
import { answersKnownTo, type Walk, walk } from "#domain/classification/walk.ts";
import type { Person } from "#domain/people/person.ts";
import type { Instant } from "#domain/time/day.ts";
import type { ActorRole } from "#domain/vocabulary.ts";

/** A coordinator's word that an answer, or the whole, is right. */
export interface Confirmation {
  readonly by: Person;
  readonly at: Instant;
}

export interface ClassificationAnswer {
  readonly answer: Answer;
  readonly by: Person & { readonly role: ActorRole };
  readonly at: Instant;
  /** Absent until a coordinator has confirmed this very answer. */
  readonly confirmed?: Confirmation;
}

/** What the decision tree was answered in a case; the class follows from it, and is kept with the decision alone. */
export interface CaseClassification {
  /** The version that the last answer or confirmation was given by. */
  readonly tree: string;
  readonly answers: Readonly<Record<string, ClassificationAnswer>>;
  /** Of the whole path as it stands; every new answer takes it away. */
  readonly confirmed?: Confirmation;
}

/** The answers alone, as the decision tree takes them; what this version does not ask is left out. */
export function answersIn(
  classification: CaseClassification | undefined,
  tree: DecisionTree,
): Answers {
  const given = Object.entries(classification?.answers ?? {});
  const answers = given.map(([question, { answer }]) => [question, answer]);
  return answersKnownTo(tree, Object.fromEntries(answers));
}

export function classificationWalk(
  classification: CaseClassification | undefined,
  tree: DecisionTree,
): Walk {
  return walk(tree, answersIn(classification, tree));
}

/** Whether a coordinator has confirmed the whole path, by the version in force: a new one may ask otherwise. */
export function isConfirmed(
  classification: CaseClassification | undefined,
  tree: DecisionTree,
): boolean {
  return classification?.confirmed !== undefined && classification.tree === tree.version;
}
