import fc from "fast-check";
import { classifiedIn } from "#domain/cases/decidedClassification.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { compareWithLaw } from "#domain/cases/lawComparison.ts";
import { type ClassificationOutcome, classifyWith } from "#domain/classification/classify.ts";
import type { Answers } from "#domain/classification/readAnswer.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { dayOf } from "#domain/time/day.ts";
import { aCase } from "#tests/domain/builders.ts";
import { completeAnswers } from "#tests/domain/classification/answers.ts";
import { transparencyIsHighRisk } from "#tests/domain/classification/otherTrees.ts";
import { anEntry } from "#tests/exports/entries.ts";
import type { Figure } from "./report.ts";

const MOST_MS = 5_000;
const KINDS = 500;
const TIMES = 3;
const AT = "2026-11-20T09:00:00Z";
const OWNER = { id: "o-1", name: "Olga Eigen", role: "owner" } as const;
/** Another version than that of the answers, and another choice of the city. */
const LAW = {
  tree: transparencyIsHighRisk,
  choices: { registrationGateFrom: dayOf(2026, 8, 2) },
};

/** What it costs to try a version of the law on stored answers, held against reading them. */
export function classifyFigures(count: number): readonly Figure[] {
  // Drawing answers is dear, and the same ones again cost the same.
  const drawn = fc.sample(completeAnswers(CURRENT_TREE), { numRuns: KINDS, seed: 1 });
  const stored = Array.from({ length: count }, (_, at) => JSON.stringify(drawn[at % KINDS]));
  const reading = quickest(() => stored.forEach(answersOf));
  const answers = stored.map(answersOf);
  const classifying = quickest(() => answers.forEach(outcomeOf));
  const decided = answers.slice(0, KINDS).map(decidedBy);
  const trying = quickest(() => {
    for (let at = 0; at < count; at++) {
      const one = decided[at % KINDS];
      if (one !== undefined) compareWithLaw(anEntry(), [one], LAW);
    }
  });
  return [
    { name: "reading their JSON", value: reading, unit: "ms" },
    { name: "classifying them", value: classifying, unit: "ms", limit: MOST_MS },
    { name: "  against reading", value: classifying / reading, unit: "times" },
    { name: "comparing them with a law", value: trying, unit: "ms", limit: MOST_MS },
    { name: "  against classifying", value: trying / classifying, unit: "times" },
  ];
}

function answersOf(text: string): Answers {
  return JSON.parse(text);
}

/** As it is decided by answers: the case on which a change of law is tried. */
function decidedBy(answers: Answers): EvaluationCase {
  const classification = {
    tree: CURRENT_TREE.version,
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([question, answer]) =>
        answer === undefined ? [] : [[question, { answer, by: OWNER, at: AT }] as const],
      ),
    ),
  };
  const classified = classifiedIn(classification, CURRENT_TREE, {});
  if (classified === undefined) throw new Error("The answers are incomplete");
  const confirmed = { by: OWNER, at: AT };
  return aCase({
    ...{ state: "approved", classification, classified: { ...classified, confirmed } },
  });
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
