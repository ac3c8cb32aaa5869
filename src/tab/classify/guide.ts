import type { CaseClassificationView } from "#contract/caseClassification.ts";
import type { DecisionTree, Question } from "#domain/classification/decisionTree.ts";
import { type GuideProgress, guideProgress } from "#domain/classification/guide.ts";
import { type Answer, type Answers, keysOf } from "#domain/classification/readAnswer.ts";
import { CURRENT_TREE, treeOf } from "#domain/classification/treeVersions.ts";
import { answersKnownTo, questionOf, type Walk, walk } from "#domain/classification/walk.ts";

export type GivenAnswer = CaseClassificationView["answers"][string];

/** A question that is answered, with its answer as it stands. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly question: Question;
  readonly given: GivenAnswer;
}

/** The questions of a case as they stand, ready to be shown. */
export interface Guide {
  readonly tree: DecisionTree;
  readonly walked: Walk;
  readonly progress: GuideProgress;
  /** The answers that count, in the order of the questions. */
  readonly path: readonly AnsweredQuestion[];
  /** What was answered and may count again once the questions before it are answered. */
  readonly waiting: readonly AnsweredQuestion[];
  /** What was answered and is not asked any more as things stand. */
  readonly aside: readonly AnsweredQuestion[];
  /** The question that is to be answered next; undefined at the end. */
  readonly next: string | undefined;
}

/** Where somebody is in the guide: at a question, or at the outcome. */
export type GuidePlace = { readonly question: string } | "outcome";

/** How an address names a place. */
export function nameOfPlace(place: GuidePlace): string {
  return place === "outcome" ? place : place.question;
}

/** The place that an address names; undefined for what the tree does not ask. */
export function placeNamed({ tree }: Guide, name: string | undefined): GuidePlace | undefined {
  if (name === undefined || name === "outcome") return name;
  return questionOf(tree, name) === undefined ? undefined : { question: name };
}

export function guideOf({ answers, tree: version }: CaseClassificationView): Guide {
  const tree = treeOf(version) ?? CURRENT_TREE;
  const walked = walk(tree, storedIn(tree, answers));
  const answered = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const question = questionOf(tree, id);
      const given = answers[id];
      return question === undefined || given === undefined ? [] : [{ id, question, given }];
    });
  const next = walked.end.kind === "question" ? walked.end.question : undefined;
  const ahead = new Set<string>();
  if (next !== undefined) addAhead(tree, next, ahead);
  return {
    ...{ tree, walked, next },
    progress: guideProgress(tree, walked),
    path: answered(walked.path.map(({ question }) => question)),
    waiting: answered(walked.offPath.filter((id) => ahead.has(id))),
    aside: answered(walked.offPath.filter((id) => !ahead.has(id))),
  };
}

/** The questions to which a question may lead. */
function addAhead(tree: DecisionTree, from: string, ahead: Set<string>): void {
  for (const { next } of questionOf(tree, from)?.next ?? []) {
    if (ahead.has(next)) continue;
    ahead.add(next);
    addAhead(tree, next, ahead);
  }
}

/** Whether a question is asked as things stand: it is answered and counts, or it is the next. */
export function isAsked({ next, path }: Guide, question: string): boolean {
  return question === next || path.some(({ id }) => id === question);
}

/** Where one begins: at the next question, else at the outcome. */
export function frontOf({ next }: Guide): GuidePlace {
  return next === undefined ? "outcome" : { question: next };
}

/** What comes after a question on the path, or what is still to be answered. */
export function placeAfter(guide: Guide, question: string): GuidePlace {
  const at = guide.path.findIndex(({ id }) => id === question);
  const following = at === -1 ? undefined : guide.path[at + 1]?.id;
  return following === undefined ? frontOf(guide) : { question: following };
}

/** The question before a place; undefined at the first. */
export function questionBefore({ path }: Guide, place: GuidePlace): string | undefined {
  if (place === "outcome") return path.at(-1)?.id;
  const at = path.findIndex(({ id }) => id === place.question);
  return at === -1 ? path.at(-1)?.id : path[at - 1]?.id;
}

/** The choice after a press: an option that must be the only one clears the others, and they clear it. */
export function chosenAfter(
  { kind, options }: Question,
  chosen: readonly string[],
  key: string,
): readonly string[] {
  if (kind === "single") return [key];
  if (chosen.includes(key)) return chosen.filter((one) => one !== key);
  const isAlone = (one: string) =>
    options.some((option) => option.key === one && option.exclusive === true);
  if (isAlone(key)) return [key];
  const kept = [...chosen.filter((one) => !isAlone(one)), key];
  return options.flatMap((option) => (kept.includes(option.key) ? [option.key] : []));
}

/** The answer that a choice is; undefined while nothing is chosen. */
export function answerOfChoice({ kind }: Question, chosen: readonly string[]): Answer | undefined {
  const [first] = chosen;
  if (first === undefined) return undefined;
  return kind === "single" ? first : chosen;
}

/** Several options are the same in any order. */
export function isSameAnswer(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(inOneOrder(one)) === JSON.stringify(inOneOrder(other));
}

function inOneOrder(answer: Answer | null): Answer | null {
  return answer === null || typeof answer === "string" ? answer : [...new Set(answer)].sort();
}

/** What somebody has chosen and not sent yet, with the answer that stood there when they began. */
export interface Draft {
  readonly chosen: readonly string[];
  readonly seen: Answer | null;
}

/** Somebody else has answered since the draft was begun, and otherwise. */
export function isContested(
  question: Question,
  draft: Draft | undefined,
  stored: Answer | null,
): boolean {
  if (draft === undefined || isSameAnswer(stored, draft.seen)) return false;
  return !isSameAnswer(stored, answerOfChoice(question, draft.chosen) ?? null);
}

/** What is shown as chosen: the own draft, what is stored, or what the last evaluation says. */
export function choiceOf(
  { answers, prefill }: CaseClassificationView,
  id: string,
  draft: Draft | undefined,
): { readonly chosen: readonly string[]; readonly isPrefilled: boolean } {
  if (draft !== undefined) return { chosen: draft.chosen, isPrefilled: false };
  const stored = answers[id]?.answer;
  if (stored !== undefined) return { chosen: keysOf(stored), isPrefilled: false };
  const earlier = prefill[id];
  return {
    chosen: earlier === undefined ? [] : keysOf(earlier),
    isPrefilled: earlier !== undefined,
  };
}

/** Of the answers of the last evaluation those that count beside what is answered: they are taken over together. */
export function prefillToTake({
  answers,
  prefill,
  tree: version,
}: CaseClassificationView): Readonly<Record<string, Answer>> {
  const tree = treeOf(version) ?? CURRENT_TREE;
  const { path } = walk(tree, { ...answersKnownTo(tree, prefill), ...storedIn(tree, answers) });
  const counting = path.flatMap(({ question }) => {
    const answer = prefill[question];
    return answer === undefined || answers[question] !== undefined
      ? []
      : [[question, answer] as const];
  });
  return Object.fromEntries(counting);
}

function storedIn(tree: DecisionTree, answers: CaseClassificationView["answers"]): Answers {
  const given = Object.entries(answers).map(([id, { answer }]) => [id, answer] as const);
  return answersKnownTo(tree, Object.fromEntries(given));
}
