import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClassificationOutcome, classifyWith } from "#domain/classification/classify.ts";
import { CLASS_RANK } from "#domain/classification/classRank.ts";
import { PROHIBITED_PRACTICES } from "#domain/classification/legalFacts.ts";
import { type Answer, type Answers, keysOf } from "#domain/classification/readAnswer.ts";
import { TREE_VERSIONS } from "#domain/classification/treeVersions.ts";
import { questionOf, walk } from "#domain/classification/walk.ts";
import { extent } from "#tests/long.ts";
import { completeAnswers, definiteAnswer } from "./answers.ts";

const RUNS = { seed: 2_024_1689, numRuns: extent({ full: 20_000, sample: 1_000 }) };

describe.each(TREE_VERSIONS)("$version", (tree) => {
  const anyAnswers = completeAnswers(tree);

  function outcomeOf(answers: Answers): ClassificationOutcome {
    const outcome = classifyWith(tree, answers);
    if (!outcome.ok) throw new Error(`${outcome.problem.code} ${outcome.problem.question}`);
    return outcome.value;
  }
  const rankOf = (answers: Answers) => CLASS_RANK[outcomeOf(answers).lowerBound];

  test("is total: every complete path has a class, and every shorter one names the next question", () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(), (answers, at) => {
        const { path } = outcomeOf(answers);
        const cut = path[at % path.length]?.question ?? "";
        const { [cut]: _, ...shorter } = answers;
        expect(classifyWith(tree, shorter)).toEqual({
          ok: false,
          problem: { code: "answerMissing", question: cut },
        });
      }),
      RUNS,
    );
  });

  test("nothing that comes in throws", () => {
    const anything = fc.dictionary(
      fc.oneof(fc.constantFrom(...Object.keys(tree.questions)), fc.string()),
      fc.oneof(fc.string(), fc.array(fc.string()), fc.constantFrom("yes", "unsure", ["none"])),
    );
    fc.assert(
      fc.property(anything, (answers) => {
        classifyWith(tree, answers);
      }),
      RUNS,
    );
  });

  test("neither the order of clicks nor that of the questions matters", () => {
    const ordered = anyAnswers.chain((answers) =>
      fc.tuple(
        fc.constant(answers),
        fc.shuffledSubarray(Object.entries(answers), {
          minLength: Object.keys(answers).length,
        }),
      ),
    );
    fc.assert(
      fc.property(ordered, ([answers, entries]) => {
        const reordered = Object.fromEntries(
          entries.map(([id, answer]) => [
            id,
            typeof answer === "string" ? answer : answer.toReversed(),
          ]),
        );
        expect(outcomeOf(reordered)).toEqual(outcomeOf(answers));
      }),
      RUNS,
    );
  });

  test("answers off the path do not matter, whatever they are", () => {
    fc.assert(
      fc.property(anyAnswers, fc.string(), (answers, junk) => {
        const { offPath } = walk(tree, answers);
        const others = Object.fromEntries(offPath.map((id) => [id, junk]));
        expect(outcomeOf({ ...answers, ...others })).toEqual(outcomeOf(answers));
      }),
      RUNS,
    );
  });

  /** Complete answers with "don't know" at one question, and a definite answer that it stands for. */
  const unsureAndDefinite = fc
    .constantFrom(...Object.keys(tree.questions))
    .chain((id) => {
      const question = questionOf(tree, id);
      if (question === undefined) throw new Error(id);
      return fc.tuple(fc.constant(id), anyAnswers, definiteAnswer(question));
    })
    .map(([id, answers, definite]) => {
      const unsure: Answer =
        typeof definite === "string" ? "unsure" : unsureBeside(id, answers[id]);
      return {
        id,
        unsure: { ...answers, [id]: unsure },
        definite: { ...answers, [id]: merged(unsure, definite) },
      };
    });

  /** "Don't know" with the options that were ticked besides, where it may stand beside others. */
  function unsureBeside(id: string, answer: Answer | undefined): Answer {
    const options = questionOf(tree, id)?.options ?? [];
    const isAlone = (key: string) =>
      options.some((option) => option.key === key && option.exclusive === true);
    if (isAlone("unsure")) return ["unsure"];
    return [...keysOf(answer ?? []).filter((key) => !isAlone(key) && key !== "unsure"), "unsure"];
  }

  /** It stands for any set with the options that were ticked besides it. */
  function merged(unsure: Answer, definite: Answer): Answer {
    if (typeof unsure === "string") return definite;
    const ticked = unsure.filter((key) => key !== "unsure");
    return ticked.length === 0
      ? definite
      : [...new Set([...ticked, ...keysOf(definite).filter((key) => key !== "none")])];
  }

  test("“Weiß nicht” never gives a lower class than any answer it stands for", () => {
    fc.assert(
      fc.property(unsureAndDefinite, ({ id, unsure, definite }) => {
        const outcome = outcomeOf(unsure);
        // Off the path it says nothing. A2 asks on what A1 has left open, so A1 stands for what A2 says.
        fc.pre(outcome.openPoints.includes(id) && id !== "A1");
        // The prohibitions are the exception: what is open there blocks an approval instead.
        if (id === "C1")
          expect(outcome.provisional || outcome.lowerBound === "prohibited").toBe(true);
        else expect(CLASS_RANK[outcome.lowerBound]).toBeGreaterThanOrEqual(rankOf(definite));
      }),
      RUNS,
    );
  });

  test("whether it is an AI system: open in both questions is treated as one, and is not settled", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const open = outcomeOf({ ...answers, A1: "unsure", A2: "unsure" });
        const { A2: _, ...withoutA2 } = answers;
        expect(CLASS_RANK[open.lowerBound]).toBe(rankOf({ ...withoutA2, A1: "yes" }));
        expect(open.provisional || open.lowerBound === "prohibited").toBe(true);
        expect(outcomeOf({ ...answers, A1: "unsure", A2: "yes" }).class).toBe("notApplicable");
        expect(rankOf({ ...answers, A1: "unsure", A2: "no" })).toBe(
          rankOf({ ...answers, A1: "yes" }),
        );
      }),
      RUNS,
    );
  });

  test("what is settled stays: no definite answer to an open point gives a stricter class", () => {
    fc.assert(
      fc.property(unsureAndDefinite, ({ id, unsure, definite }) => {
        const outcome = outcomeOf(unsure);
        fc.pre(outcome.openPoints.includes(id) && !outcome.provisional && id !== "A1");
        expect(rankOf(definite)).toBeLessThanOrEqual(CLASS_RANK[outcome.lowerBound]);
      }),
      RUNS,
    );
  });

  test("one more prohibited practice never lowers the class", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...PROHIBITED_PRACTICES), (answers, practice) => {
        const ticked = keysOf(answers.C1 ?? []).filter((key) => key !== "none");
        const more = { ...answers, C1: [...new Set([...ticked, practice])] };
        expect(rankOf(more)).toBeGreaterThanOrEqual(rankOf(answers));
        const { lowerBound, provisional } = outcomeOf(more);
        // What is open is settled by it only as prohibited.
        if (outcomeOf(answers).provisional) {
          expect(provisional || lowerBound === "prohibited").toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("a class is unclear exactly while it is provisional, and a route belongs to high risk", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const outcome = outcomeOf(answers);
        expect(outcome.class === "unclear").toBe(outcome.provisional);
        expect(outcome.route !== null).toBe(outcome.lowerBound === "highRisk");
        expect(outcome.reasons.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});
