import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseDue, type DueEntry } from "#domain/cases/caseDue.ts";
import { nextReview, reviewDue } from "#domain/cases/caseReview.ts";
import { requestCase } from "#domain/cases/caseStart.ts";
import { runningCaseOf } from "#domain/cases/casesOfEntry.ts";
import { nextReviewDay } from "#domain/cases/deadlines.ts";
import { DECISIONS, type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import { CASE_STATES, RISK_CLASSES, type RiskClass } from "#domain/vocabulary.ts";
import { aCase, accepted, coordinator, day, system } from "#tests/domain/builders.ts";
import { momentOn } from "./caseWalk.ts";

const START = day("2026-11-13");
const CLOSED = momentOn(START).closingDays;
const CLOSED_STATES = CASE_STATES.filter((state) => !isRunning(state));

const firstCase = aCase({
  key: "ki-2026-0001-v3",
  causeKey: "ki-2026-0001/v3",
  causes: ["ki-2026-0001/v3"],
  trigger: "first",
  targetRevision: 3,
});

describe("periodic reviews over three years", () => {
  const outcome = fc.record({
    takes: fc.nat({ max: 60 }),
    state: fc.constantFrom(...CLOSED_STATES),
    validFor: fc.constantFrom(undefined, 0, 1, 59, 60, 61, 365),
  });

  const everyDay = Array.from({ length: 3 * 366 }, (_, index) => addDays(START, index));

  test("ask about each day that the rules name once, and about no other", () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(null, ...RISK_CLASSES),
        (outcomes, riskClass) => {
          let cases: readonly EvaluationCase[] = [close(firstCase, "approved", START, 61)];
          const asked: Day[] = [];
          const left = [...outcomes];
          let closesOn: Day | undefined;
          for (const today of everyDay) {
            const running = runningCaseOf(cases);
            const next = left[0];
            if (running !== undefined && closesOn !== undefined && today >= closesOn && next) {
              left.shift();
              const ended = close(running, next.state, today, next.validFor);
              cases = [...cases.filter((one) => one !== running), ended];
            }
            expect(caseDue(versionThree(riskClass), cases, today, CLOSED)).toBe("none");
            const review = reviewDue(cases, riskClass, today, CLOSED);
            if (review === undefined) continue;
            expect(namedDays(cases, riskClass)).toContain(review);
            const due = nextReview(cases, riskClass, CLOSED);
            expect([due?.day, (due?.askFrom ?? "9") <= today]).toEqual([review, true]);
            asked.push(review);
            cases = [...cases, reviewCase(review, today)];
            closesOn = addDays(today, left[0]?.takes ?? 0);
            expect(reviewDue(cases, riskClass, today, CLOSED)).toBeUndefined();
          }
          expect(new Set(asked).size).toBe(asked.length);
        },
      ),
      { seed: 23, numRuns: 12 },
    );
  });
});

function versionThree(riskClass: RiskClass | null): DueEntry {
  return {
    versionRevision: 3,
    submitted: true,
    retired: false,
    updateRhythm: "each",
    riskClass,
    uncoveredSince: null,
  };
}

/** The last decision's end of validity, or the class's distance from the last decision or confirmed review. */
function namedDays(
  cases: readonly EvaluationCase[],
  riskClass: RiskClass | null,
): readonly (Day | null)[] {
  return cases.flatMap((one) => [
    one.decision?.validUntil ?? null,
    one.closedOn === null ? null : nextReviewDay(riskClass ?? "unclear", one.closedOn, CLOSED),
  ]);
}

function reviewCase(review: Day, today: Day): EvaluationCase {
  const causeKey = `ki-2026-0001/period/${review}`;
  const target = { targetVersion: "2.0", previousVersion: "2.0", targetRevision: 3 };
  return accepted(
    requestCase(
      { key: causeKey.replace("/", "-"), causeKey, entryNo: "KI-2026-0001", ...target },
      { trigger: "periodic", by: system },
      momentOn(today),
    ),
  );
}

function close(
  one: EvaluationCase,
  state: EvaluationCase["state"],
  today: Day,
  validFor: number | undefined,
): EvaluationCase {
  const key = DECISIONS.find((decision) => decision === state);
  const { at } = momentOn(today);
  const decision =
    key === undefined
      ? null
      : {
          decision: key,
          reason: "Grund",
          by: coordinator,
          at,
          ...(validFor === undefined || key === "rejected"
            ? {}
            : { validUntil: addDays(today, validFor) }),
        };
  return { ...one, state, closedOn: today, due: null, decision };
}
