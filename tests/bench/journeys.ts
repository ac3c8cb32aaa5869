import { annexIIIPointOf } from "#domain/classification/annexPoints.ts";
import type { Question } from "#domain/classification/decisionTree.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { questionOf, type Step, walk } from "#domain/classification/walk.ts";
import { BENEFIT, CHAT, MAIL, PLAIN, SCORING, TRAFFIC } from "#tests/server/journeyAnswers.ts";
import type { Figure } from "./report.ts";

/** A press with pointing at it, and making up one's mind (keystroke-level model: 1.1 + 0.2 s, 1.35 s). */
const PRESS_SECONDS = 1.3;
const MIND_SECONDS = 1.35;
/** Silent reading of German prose. */
const WORDS_A_MINUTE = 230;

const JOURNEYS = {
  "mail sorting": MAIL,
  "housing benefit": BENEFIT,
  "chat assistant": CHAT,
  "traffic counting": TRAFFIC,
  "social scoring": SCORING,
  "image upscaler": PLAIN,
} as const;

/**
 * How often somebody presses in the guide, from *Einstufung beginnen* to the outcome, and how long that takes who reads each
 * question once, and its options once or until one of them fits. An estimate, and for who sees them for the first time.
 */
export function journeyFigures(): readonly Figure[] {
  return Object.entries(JOURNEYS).flatMap(([name, answers]): readonly Figure[] => {
    const { path } = walk(CURRENT_TREE, answers);
    const presses = 1 + sum(path, pressesAt);
    const pressing = presses * PRESS_SECONDS + path.length * MIND_SECONDS;
    const secondsOf = (read: typeof isRead) =>
      pressing + (sum(path, (step) => wordsAt(step, read)) / WORDS_A_MINUTE) * 60;
    return [
      { name: `${name}: questions`, value: path.length, unit: "" },
      { name: `${name}: presses`, value: presses, unit: "" },
      {
        name: `${name}: reading until an option fits`,
        value: secondsOf(isReadFirst),
        unit: "s",
      },
      { name: `${name}: reading every option`, value: secondsOf(isRead), unit: "s" },
    ];
  });
}

/** One for each option, one for each point of Annex III that is opened, and one to go on. */
function pressesAt({ options }: Step): number {
  const points = new Set(options.flatMap((key) => annexIIIPointOf(key) ?? []));
  return options.length + points.size + 1;
}

/** Of Annex III one reads the titles of its points, and the areas of those that are opened. */
function wordsAt({ options, question: id }: Step, isReadBy: typeof isRead): number {
  const question = questionOf(CURRENT_TREE, id);
  if (question === undefined) throw new Error(`No question ${id}`);
  const read = question.options.filter(({ key }) => isReadBy(key, options, question));
  return sum([question.text, ...read.map(({ label }) => label)], ({ de }) => wordsIn(de));
}

/** Of a question with one answer nobody reads on who has found it. */
function isReadFirst(key: string, chosen: readonly string[], question: Question): boolean {
  if (question.kind === "multi") return isRead(key, chosen, question);
  const keys = question.options.map((one) => one.key);
  return keys.indexOf(key) <= keys.findIndex((one) => chosen.includes(one));
}

function isRead(key: string, chosen: readonly string[], _question: Question): boolean {
  const point = annexIIIPointOf(key);
  return point === undefined || chosen.some((one) => annexIIIPointOf(one) === point);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

function sum<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
