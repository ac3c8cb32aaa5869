import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isRhythmAllowed, nextAskingDay } from "#domain/cases/caseDue.ts";
import { evaluatedVersionOf } from "#domain/cases/casesOfEntry.ts";
import { defaultDeadlines, dueDay, nextReviewDay, reviewCardDay } from "#domain/cases/deadlines.ts";
import { type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import { addDays, addMonths, type Day, daysBetween, partsOf } from "#domain/time/day.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "#domain/time/workingDay.ts";
import {
  ACTOR_ROLES,
  CASE_STATES,
  DEADLINE_KEYS,
  OPERATION_STATUS,
  PUBLICATION_STATUS,
  RISK_CLASSES,
  UPDATE_RHYTHMS,
} from "#domain/vocabulary.ts";
import { aCase, day } from "#tests/domain/builders.ts";
import { sharedTable } from "#tests/domain/sharedRows.ts";
import { type Tried, walk } from "./caseWalk.ts";

const months = z.number();
const tableSchema = z.object({
  states: z.object({
    case: z.array(z.string()),
    operation: z.array(z.string()),
    publication: z.array(z.string()),
  }),
  terminal: z.object({ case: z.array(z.enum(CASE_STATES)) }),
  transitions: z.array(
    z.object({
      dim: z.enum(["case", "operation", "publication"]),
      from: z.string(),
      to: z.string(),
      by: z.array(z.enum(ACTOR_ROLES)),
    }),
  ),
  deadlines: z.array(z.object({ key: z.enum(DEADLINE_KEYS), workingDays: z.number() })),
  periodicReview: z.object({
    highRisk: months,
    highRiskExempt: months,
    limited: months,
    minimal: months,
    notApplicable: months,
    unclear: z.literal("30 working days"),
    approvedProvisionally: z.literal("validUntil"),
    cardBeforeDays: z.number(),
  }),
  dueRule: z.object({
    runningStates: z.array(z.enum(CASE_STATES)),
    setsEvaluatedVersion: z.array(z.enum(CASE_STATES)),
    doesNotSet: z.array(z.enum(CASE_STATES)),
  }),
  rhythm: z.object({ refusedFor: z.array(z.enum(RISK_CLASSES)) }),
  holidays: z.object({ closingDaysSetting: z.object({ example: z.array(z.string()) }) }),
  working_day_cases: z.array(
    z.object({
      start: z.string(),
      workingDays: z.number(),
      closingDays: z.array(z.string()),
      due: z.string(),
    }),
  ),
});
const raw = sharedTable("workflow.json");

describe.skipIf(raw === undefined)("the tables of workflow.json", () => {
  const table = raw === undefined ? undefined : tableSchema.parse(raw);
  const rows = (table?.transitions ?? []).filter(({ dim }) => dim === "case");

  test("name the same states", () => {
    expect(new Set(table?.states.case)).toEqual(new Set(["none", ...CASE_STATES]));
    expect(new Set(table?.states.operation)).toEqual(new Set(OPERATION_STATUS));
    expect(new Set(table?.states.publication)).toEqual(new Set(PUBLICATION_STATUS));
    for (const state of CASE_STATES) {
      expect([state, isRunning(state)]).toEqual([state, !table?.terminal.case.includes(state)]);
      expect([state, isRunning(state)]).toEqual([
        state,
        table?.dueRule.runningStates.includes(state),
      ]);
    }
  });

  test("allow every change of state that happens on random walks, by the role that makes it", () => {
    fc.assert(
      fc.property(walk, ({ tried }) => {
        for (const one of tried) {
          const change = changeOf(one);
          if (change === undefined) continue;
          const { by, from, to } = change;
          const row = rows.find((found) => found.from === from && found.to === to);
          expect(row, `${from} to ${to}`).toBeDefined();
          expect(row?.by, `${from} to ${to}`).toContain(by);
        }
      }),
      { seed: 5, numRuns: 600 },
    );
  });

  test("have no change of state that never happens on random walks", () => {
    const seen = new Set(
      fc.sample(walk, { seed: 5, numRuns: 2400 }).flatMap(({ start, tried }) => [
        `none to ${start.state}`,
        ...tried.flatMap((one) => {
          const change = changeOf(one);
          return change === undefined ? [] : [`${change.from} to ${change.to}`];
        }),
      ]),
    );
    expect(seen).toEqual(new Set(rows.map(({ from, to }) => `${from} to ${to}`)));
  });

  test("say which outcome makes a version the evaluated one", () => {
    const closed = (state: EvaluationCase["state"]) =>
      evaluatedVersionOf([aCase({ state, closedOn: day("2026-11-13") })]);
    for (const state of table?.dueRule.setsEvaluatedVersion ?? []) {
      expect([state, closed(state)]).toEqual([state, "2.1"]);
    }
    for (const state of table?.dueRule.doesNotSet ?? []) {
      expect([state, closed(state)]).toEqual([state, null]);
    }
  });

  test("give every deadline, from every start of the table, the day that they give its number of days", () => {
    const deadlines = Object.fromEntries(
      (table?.deadlines ?? []).map(({ key, workingDays }) => [key, workingDays]),
    );
    // Sections of an evaluation are asked for by the register alone.
    const { section: _own, ...ofWorkflow } = defaultDeadlines;
    expect(deadlines).toEqual(ofWorkflow);
    for (const { closingDays, due, start, workingDays } of table?.working_day_cases ?? []) {
      const from = day(start);
      for (const key of DEADLINE_KEYS) {
        if (defaultDeadlines[key] !== workingDays) continue;
        expect([
          key,
          start,
          dueDay(key, from, { closingDays, deadlines: defaultDeadlines }),
        ]).toEqual([key, start, due]);
      }
      // A city's own number of days counts the same.
      const own = { ...defaultDeadlines, answer: workingDays };
      expect(dueDay("answer", from, { closingDays, deadlines: own })).toBe(due);
      expect(workingDaysBetween(from, day(due), closingDays)).toBe(workingDays);
      expect(isWorkingDay(day(due), closingDays)).toBe(true);
      const back = addWorkingDays(day(due), -workingDays, closingDays);
      expect(workingDaysBetween(back, day(due), closingDays)).toBe(workingDays);
    }
  });

  test("give every class its periodic review, and its card so many days before", () => {
    const decidedOn = day("2026-11-13");
    const review = table?.periodicReview;
    for (const riskClass of [
      "highRisk",
      "highRiskExempt",
      "limited",
      "minimal",
      "notApplicable",
    ] as const) {
      expect(nextReviewDay(riskClass, decidedOn, [])).toBe(
        addMonths(decidedOn, review?.[riskClass] ?? Number.NaN),
      );
    }
    expect(nextReviewDay("unclear", decidedOn, [])).toBe(addWorkingDays(decidedOn, 30, []));
    expect(nextReviewDay("prohibited", decidedOn, [])).toBeNull();
    expect(daysBetween(reviewCardDay(decidedOn), decidedOn)).toBe(review?.cardBeforeDays);
  });

  test("refuse a rhythm to the same classes", () => {
    for (const riskClass of RISK_CLASSES) {
      const refused = table?.rhythm.refusedFor.includes(riskClass) ?? false;
      expect([riskClass, isRhythmAllowed("monthly", riskClass)]).toEqual([riskClass, !refused]);
      expect(isRhythmAllowed("each", riskClass)).toBe(true);
    }
  });

  test.each([
    ["monthly", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ["quarterly", [1, 4, 7, 10]],
    ["halfYearly", [1, 7]],
  ] as const)(
    "ask %s on the first working day of its months, and on no other day",
    (rhythm, starts) => {
      const closingDays = table?.holidays.closingDaysSetting.example ?? [];
      const asking = everyDay(day("2024-01-01"), day("2035-12-31")).map((since) => ({
        since,
        asked: nextAskingDay(since, rhythm, closingDays),
      }));
      for (const { asked, since } of asking) {
        if (asked <= since) throw new Error(`${since} is asked on ${asked}`);
      }
      const found = [...new Set(asking.map(({ asked }) => asked))];
      const expected = everyDay(day("2024-01-02"), day("2036-01-31")).filter(
        (one) =>
          isFirstWorkingDay(one, closingDays) &&
          starts.some((month) => month === partsOf(one).month),
      );
      // 1 January is a holiday, so the first asking day of all is later than the first day looked at.
      expect(found).toEqual(expected);
    },
  );

  test("know the same rhythms", () => {
    const named = z.object({ rhythm: z.looseObject({}) }).parse(raw).rhythm;
    for (const rhythm of UPDATE_RHYTHMS) expect(named).toHaveProperty(rhythm);
  });
});

/** From where to where a step led, and in which role; undefined where the state stayed for other reasons. */
function changeOf({ before, result, step }: Tried) {
  if (!result.ok) return undefined;
  // A newer version is recorded by the system, whoever reported it.
  if (step.kind === "move") return { from: before.state, to: result.value.state, by: "system" };
  // An incident opens a case in its review period by itself; the table names the coordinators' objection only.
  if (step.kind === "incident" || result.value.state === before.state) return undefined;
  const by = step.kind === "answer" ? step.answeredBy.role : step.by.role;
  return { from: before.state, to: result.value.state, by };
}

function everyDay(from: Day, to: Day): readonly Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

function isFirstWorkingDay(one: Day, closingDays: readonly string[]): boolean {
  const before = addDays(one, -partsOf(one).dayOfMonth);
  return addWorkingDays(before, 1, closingDays) === one;
}
