import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessAnswer } from "#domain/cases/caseAnswer.ts";
import { type Answers, answersOf, type CardAnswerDraft, triage } from "#domain/triage/triage.ts";
import { CHANGED_TICKS, triageQuestions } from "#domain/triage/triageQuestions.ts";
import { type Answer, LIVE, QUESTION_IDS } from "#domain/triage/triageRules.ts";
import { CHANNELS, OPERATION_STATUS, OUTCOMES, RISK_CLASSES } from "#domain/vocabulary.ts";
import { day, on, owner } from "#tests/domain/builders.ts";

const EVERY_ANSWER: readonly Answers[] = QUESTION_IDS.reduce<readonly Answers[]>(
  (rows, question) =>
    rows.flatMap((row) =>
      triageQuestions[question].answers.map((answer) => ({ ...row, [question]: answer })),
    ),
  [{ T1: "no", T2: "no", T3: "no", T4: "no", T5: "no", T6: "no", T7: "no" }],
);
const SITUATIONS = RISK_CLASSES.flatMap((riskClass) => LIVE.map((live) => ({ riskClass, live })));
const STRONGER: Readonly<Record<Answer, readonly Answer[]>> = {
  no: ["unsure", "yes", "harm"],
  unsure: ["yes", "harm"],
  yes: ["harm"],
  harm: [],
};

/** Every subset, in a fixed order. */
function subsetsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (sets, item) => sets.flatMap((set) => [set, [...set, item]]),
    [[]],
  );
}

describe.each(SITUATIONS)("every combination of answers for $riskClass, $live", (situation) => {
  const results = EVERY_ANSWER.map((answers) => ({
    answers,
    result: triage({ ...situation, answers }),
  }));

  test("is complete: three answers to six questions, four to the seventh", () => {
    expect(results).toHaveLength(3 ** 6 * 4);
  });

  test("has exactly one outcome, that of its heaviest rule, and suspends only what is evaluated fully", () => {
    const wrong = results.filter(
      ({ result }) =>
        !OUTCOMES.includes(result.outcome) ||
        result.ruleHits.length === 0 ||
        new Set(result.ruleHits).size !== result.ruleHits.length ||
        (result.suspend !== null && result.outcome !== "full"),
    );
    expect(wrong).toEqual([]);
  });

  test("ends without an evaluation only when every answer is no", () => {
    const none = results.filter(({ result }) => result.outcome === "none");
    const allNo = none.every(({ answers }) => Object.values(answers).every((one) => one === "no"));
    expect(allNo).toBe(true);
    expect(none).toHaveLength(situation.riskClass === "prohibited" ? 0 : 1);
  });

  test("is never lowered by a stronger answer to one question", () => {
    const lowered = results.flatMap(({ answers, result }) =>
      QUESTION_IDS.flatMap((question) =>
        STRONGER[answers[question]]
          .filter((stronger) => triageQuestions[question].answers.includes(stronger))
          .map((stronger) =>
            triage({ ...situation, answers: { ...answers, [question]: stronger } }),
          )
          .filter((more) => OUTCOMES.indexOf(more.outcome) < OUTCOMES.indexOf(result.outcome))
          .map((more) => ({ question, answers, from: result.outcome, to: more.outcome })),
      ),
    );
    expect(lowered).toEqual([]);
  });

  test("with harm is evaluated fully", () => {
    const harmed = results.filter(({ answers }) => answers.T7 === "harm");
    expect(new Set(harmed.map(({ result }) => result.outcome))).toEqual(new Set(["full"]));
  });
});

test.each(["changed", "unsure"] as const)(
  "in every set of ticks of „%s“ harm beats yes beats unsure beats no",
  (option) => {
    const unsureSets = subsetsOf(QUESTION_IDS);
    const wrong = subsetsOf(CHANGED_TICKS).flatMap((changed) =>
      unsureSets
        .filter((unsure) => {
          const answers = answersOf({ option, changed, unsure, live: "live" });
          return QUESTION_IDS.some(
            (question) => answers[question] !== tickedAnswer(question, changed, unsure),
          );
        })
        .map((unsure) => ({ changed, unsure })),
    );
    expect(wrong).toEqual([]);
  },
);

function tickedAnswer(
  question: (typeof QUESTION_IDS)[number],
  changed: readonly string[],
  unsure: readonly string[],
): Answer {
  if (changed.includes(`${question}:harm`)) return "harm";
  if (changed.includes(question)) return "yes";
  if (unsure.includes(question)) return "unsure";
  return changed.length + unsure.length === 0 ? "unsure" : "no";
}

const today = day("2026-11-13");
const draft: fc.Arbitrary<CardAnswerDraft> = fc.oneof(
  fc.constant({ option: "unchanged", reason: "bugfix" } as const),
  fc.record({
    option: fc.constantFrom("changed", "unsure"),
    changed: fc.subarray([...CHANGED_TICKS]),
    unsure: fc.subarray([...QUESTION_IDS]),
    live: fc.constantFrom(...LIVE),
    date: fc.constant(today),
  }),
);

test("an answer suspends only what is in pilot or productive use, and harm is answered at once", () => {
  const situation = fc.record({
    answer: draft,
    riskClass: fc.constantFrom(null, ...RISK_CLASSES),
    operationStatus: fc.constantFrom(...OPERATION_STATUS),
    channel: fc.constantFrom(...CHANNELS),
  });
  fc.assert(
    fc.property(situation, (given) => {
      const assessed = assessAnswer({ ...given, by: owner }, on("2026-11-13"));
      if (!assessed.ok) {
        expect(assessed.problem).toBe("tickMissing");
        return;
      }
      const { stored, suspension } = assessed.value;
      const inUse = given.operationStatus === "pilot" || given.operationStatus === "productive";
      expect(suspension === null).toBe(!inUse || stored.suspend === null);
      if (suspension !== null) expect(stored.outcome).toBe("full");
      // A class that nobody has decided yet weighs like an unclear one.
      const known = assessAnswer(
        { ...given, by: owner, riskClass: given.riskClass ?? "unclear" },
        on("2026-11-13"),
      );
      expect(known).toEqual(assessed);
    }),
    { seed: 1, numRuns: 500 },
  );
});
