import fc from "fast-check";
import { type ClassificationOutcome, classifyWith } from "#domain/classification/classify.ts";
import { dutiesWith } from "#domain/classification/duties.ts";
import { outcomeChanges } from "#domain/classification/outcomeChanges.ts";
import type { Answers } from "#domain/classification/readAnswer.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { completeAnswers } from "#tests/domain/classification/answers.ts";
import type { Figure } from "./report.ts";

const MOST_MS = 5_000;
const KINDS = 500;
const TIMES = 3;

/** What it costs to try a version of the law on stored answers, held against reading them. */
export function classifyFigures(count: number): readonly Figure[] {
  // Drawing answers is dear, and the same ones again cost the same.
  const drawn = fc.sample(completeAnswers(CURRENT_TREE), { numRuns: KINDS, seed: 1 });
  const stored = Array.from({ length: count }, (_, at) => JSON.stringify(drawn[at % KINDS]));
  const reading = quickest(() => stored.forEach(answersOf));
  const answers = stored.map(answersOf);
  const classifying = quickest(() => answers.forEach(outcomeOf));
  const trying = quickest(() => answers.forEach(tryTwoVersions));
  return [
    { name: "reading their JSON", value: reading, unit: "ms" },
    { name: "classifying them", value: classifying, unit: "ms", limit: MOST_MS },
    { name: "  against reading", value: classifying / reading, unit: "times" },
    { name: "by two versions, with duties and changes", value: trying, unit: "ms" },
  ];
}

function answersOf(text: string): Answers {
  return JSON.parse(text);
}

function tryTwoVersions(answers: Answers): void {
  const [before, after] = [outcomeOf(answers), outcomeOf(answers)].map((outcome) => ({
    outcome,
    duties: dutiesWith(CURRENT_TREE, outcome),
  }));
  if (before !== undefined && after !== undefined) outcomeChanges(before, after);
}

function outcomeOf(answers: Answers): ClassificationOutcome {
  const outcome = classifyWith(CURRENT_TREE, answers);
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${outcome.problem.question}`);
  return outcome.value;
}

/** The quickest of some tries: whatever else this machine does only makes one longer. */
function quickest(work: () => void): number {
  return Math.min(
    ...Array.from({ length: TIMES }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }),
  );
}
