import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { causeKey as keyOf } from "#domain/cases/causes.ts";
import { type EvaluationCase, hasReportedHarm, isRunning } from "#domain/cases/evaluationCase.ts";
import { joinChange } from "#domain/cases/significantChange.ts";
import { OUTCOMES } from "#domain/vocabulary.ts";
import { aCase, accepted, day, on, owner, problemOf } from "#tests/domain/builders.ts";
import { momentOn, walk } from "./caseWalk.ts";

const WHEN = on("2026-11-16");
const answer = {
  option: "changed",
  changed: ["T5"],
  unsure: [],
  live: "live",
  date: WHEN.today,
} as const;
const input = {
  causeKey: keyOf("report", "KI-2026-0001", "r1"),
  answer,
  by: owner,
  channel: "tab",
  riskClass: "limited",
  operationStatus: "productive",
} as const;
const joined = (one: EvaluationCase, over: Partial<typeof input> = {}) =>
  accepted(joinChange(one, { ...input, ...over }, WHEN));
const unchanged = { option: "unchanged", reason: "bugfix" } as const;

describe("a significant change that is reported while a case runs", () => {
  test("answers the open question", () => {
    expect(joined(aCase())).toMatchObject({
      state: "open",
      depth: "short",
      openedOn: "2026-11-16",
      causes: ["ki-2026-0001/v7", "ki-2026-0001/report/r1"],
      answer: { by: owner, outcome: "short" },
    });
  });
  test("overrides the unchanged that was said before, which is kept", () => {
    const earlier = joined(aCase()).answer;
    const one = joined(aCase({ state: "objection", answer: earlier }));
    expect(one).toMatchObject({ state: "open", earlierAnswers: [earlier] });
    expect(one.answer).not.toBe(earlier);
  });
  test("makes an evaluation deeper, never shallower, and leaves its deadline and its query", () => {
    const full = aCase({ state: "open", depth: "full", openedOn: day("2026-11-02") });
    expect(joined(full)).toMatchObject({ depth: "full", due: full.due, openedOn: "2026-11-02" });
    const asked = aCase({ state: "query", depth: "short", openedOn: day("2026-11-02") });
    const harmful = { ...answer, changed: ["T4", "T5", "T6"] } as const;
    const deeper = accepted(joinChange(asked, { ...input, answer: harmful }, WHEN));
    expect(deeper).toMatchObject({ state: "query", depth: "full", due: asked.due });
  });
  test("counts once, and says nothing where nothing has changed", () => {
    const one = joined(aCase());
    expect(joined(one)).toBe(one);
    expect(problemOf(joinChange(aCase(), { ...input, answer: unchanged }, WHEN))).toBe("noChange");
    expect(problemOf(joinChange(aCase({ state: "approved" }), input, WHEN))).toBe("notRunning");
  });
});

test("at any point of a case's life a report takes nothing away", () => {
  fc.assert(
    fc.property(
      walk,
      fc.constantFrom("T5", "T7:harm" as const),
      ({ last, endedOn, surroundings }, tick) => {
        const told = { ...answer, changed: [tick], date: endedOn };
        const result = joinChange(
          last,
          { ...input, ...surroundings, answer: told },
          momentOn(endedOn),
        );
        if (!result.ok) {
          expect(result.problem).toBe(isRunning(last.state) ? "noChange" : "notRunning");
          return;
        }
        const next = result.value;
        expect(next.causes.slice(0, -1)).toEqual(last.causes);
        expect([...next.earlierAnswers]).toEqual(
          [...last.earlierAnswers, last.answer].filter((one) => one !== null),
        );
        expect(OUTCOMES.indexOf(next.depth ?? "none")).toBeGreaterThanOrEqual(
          OUTCOMES.indexOf(last.depth ?? "none"),
        );
        expect(next.state).toBe(last.state === "query" ? "query" : "open");
        expect(hasReportedHarm(next)).toBe(hasReportedHarm(last) || tick === "T7:harm");
        if (last.suspension?.state === "active") expect(next.suspension).toEqual(last.suspension);
      },
    ),
    { seed: 9, numRuns: 500 },
  );
});
