import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseDue, type DueEntry, nextAskingDay } from "#domain/cases/caseDue.ts";
import { requestCase } from "#domain/cases/caseStart.ts";
import { runningCaseOf } from "#domain/cases/casesOfEntry.ts";
import { moveToVersion } from "#domain/cases/caseTransitions.ts";
import { causeKey as keyOf } from "#domain/cases/causes.ts";
import { type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import {
  CASE_STATES,
  RISK_CLASSES,
  type RiskClass,
  UPDATE_RHYTHMS,
  type UpdateRhythm,
} from "#domain/vocabulary.ts";
import { aCase, accepted, day, system } from "#tests/domain/builders.ts";
import { momentOn, walk } from "./caseWalk.ts";

const START = day("2026-11-13");
const CLOSED = momentOn(START).closingDays;
const NO = "KI-2026-0001";
const CLOSED_STATES = CASE_STATES.filter((state) => !isRunning(state));
const CALM = ["limited", "minimal", "notApplicable"] as const;

const approvedLongAgo = aCase({
  key: "ki-2026-0001-v3",
  causeKey: "ki-2026-0001/v3",
  causes: ["ki-2026-0001/v3"],
  trigger: "first",
  state: "approved",
  targetRevision: 3,
  requestedOn: null,
  closedOn: day("2026-01-15"),
});

function daysAfter(from: Day, count: number): readonly Day[] {
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}

test("whatever closed a case, its version is asked about on no day of the following year", () => {
  const entryOf = fc.record({
    updateRhythm: fc.constantFrom(...UPDATE_RHYTHMS),
    riskClass: fc.constantFrom(null, ...RISK_CLASSES),
    uncoveredSince: fc.constantFrom(null, START, day("2020-02-29")),
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      walk,
      entryOf,
      fc.boolean(),
      fc.boolean(),
      (walked, about, evaluated, byVersion) => {
        const { endedOn } = walked;
        // A case that something else started covers the version of its day just as well.
        const last = byVersion
          ? walked.last
          : { ...walked.last, causes: ["ki-2026-0001/incident/1"] };
        if (isRunning(last.state)) return;
        seen.add(last.state);
        const entry = {
          ...about,
          versionRevision: last.targetRevision,
          submitted: true,
          retired: false,
        };
        const cases = evaluated ? [approvedLongAgo, last] : [last];
        const asked = daysAfter(endedOn, 367).filter(
          (today) => caseDue(entry, cases, today, CLOSED) !== "none",
        );
        expect(asked).toEqual([]);
      },
    ),
    { seed: 3, numRuns: 1000 },
  );
  expect(seen).toEqual(new Set(CLOSED_STATES));
});

const pace = fc.array(
  fc.record({
    days: fc.nat({ max: 25 }),
    newVersion: fc.boolean(),
    becomes: fc.constantFrom(undefined, "objection", "open", "query", ...CLOSED_STATES),
  }),
  { minLength: 5, maxLength: 40 },
);
type Pace = typeof pace extends fc.Arbitrary<infer Value> ? Value : never;

/** An entry whose versions change and whose cases close at any pace, looked at every day. */
function live(
  steps: Pace,
  about: { readonly updateRhythm: UpdateRhythm; readonly riskClass: RiskClass },
  since: (today: Day) => Day | null,
) {
  let today = START;
  let cases: readonly EvaluationCase[] = [approvedLongAgo];
  let versionRevision = 3;
  let uncoveredSince: Day | null = null;
  const asked: { readonly on: Day; readonly revision: number }[] = [];

  function entry(): DueEntry {
    return { ...about, versionRevision, submitted: true, retired: false, uncoveredSince };
  }
  function look(): void {
    const due = caseDue(entry(), cases, today, CLOSED);
    if (due === "none") return;
    const causeKey = keyOf("version", NO, versionRevision);
    const target = {
      causeKey,
      targetVersion: `${versionRevision}`,
      previousVersion: null,
      targetRevision: versionRevision,
    };
    const running = runningCaseOf(cases);
    const when = momentOn(today);
    const made =
      due === "move" && running !== undefined
        ? moveToVersion(running, target, when)
        : requestCase(
            { key: causeKey.replace("/", "-"), entryNo: NO, ...target },
            { trigger: "version", by: system },
            when,
          );
    cases = [...cases.filter((one) => one !== running), accepted(made)];
    uncoveredSince = null;
    asked.push({ on: today, revision: versionRevision });
  }
  function pass(days: number): void {
    for (let left = days; left > 0; left -= 1) {
      look();
      today = addDays(today, 1);
    }
    look();
  }

  for (const { becomes, days, newVersion } of steps) {
    pass(days);
    if (newVersion) {
      versionRevision += 2;
      uncoveredSince ??= since(today);
      look();
    }
    const running = runningCaseOf(cases);
    if (running === undefined || becomes === undefined) continue;
    const closedOn = isRunning(becomes) ? null : today;
    cases = [...cases.filter((one) => one !== running), { ...running, state: becomes, closedOn }];
  }
  const running = runningCaseOf(cases);
  if (running !== undefined) {
    cases = [
      ...cases.filter((one) => one !== running),
      { ...running, state: "approved", closedOn: today },
    ];
  }
  pass(300);
  const afterwards = asked.length;
  cases = cases.map((one) =>
    isRunning(one.state) ? { ...one, state: "rejected", closedOn: today } : one,
  );
  pass(366);
  return { asked, afterwards, versionRevision };
}

describe("with any sequence of versions and closings", () => {
  const about = fc.record({
    updateRhythm: fc.constantFrom("monthly", "quarterly", "halfYearly" as const),
    riskClass: fc.constantFrom(...CALM),
  });
  const SETTINGS = { seed: 17, numRuns: 40 };

  test.each([
    ["known", (today: Day) => today],
    ["unknown", () => null],
    ["much earlier", (today: Day) => addDays(today, -100)],
  ] as const)(
    "a rhythm asks at most once in a period (start of the version %s)",
    (_name, since) => {
      fc.assert(
        fc.property(pace, about, (steps, of) => {
          const { asked } = live(steps, of, since);
          for (const [index, { on }] of asked.entries()) {
            const next = asked[index + 1];
            if (next === undefined) continue;
            const period = nextAskingDay(on, of.updateRhythm, CLOSED);
            expect([on, next.on, next.on >= period]).toEqual([on, next.on, true]);
          }
        }),
        SETTINGS,
      );
    },
  );

  test("no version is asked about twice, the last one always, and then nothing more", () => {
    const any = fc.record({
      updateRhythm: fc.constantFrom(...UPDATE_RHYTHMS),
      riskClass: fc.constantFrom(...RISK_CLASSES),
    });
    fc.assert(
      fc.property(pace, any, (steps, of) => {
        const { afterwards, asked, versionRevision } = live(steps, of, (today) => today);
        const revisions = asked.map(({ revision }) => revision);
        expect(new Set(revisions).size).toBe(revisions.length);
        if (steps.some(({ newVersion }) => newVersion)) {
          expect(revisions.at(-1)).toBe(versionRevision);
        }
        expect(asked.length).toBe(afterwards);
      }),
      SETTINGS,
    );
  });

  test("what may be dangerous is asked about on the very day, whatever rhythm is set", () => {
    const risky = RISK_CLASSES.filter((one) => !CALM.some((calm) => calm === one));
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...risky),
        fc.constantFrom(...UPDATE_RHYTHMS),
        fc.nat({ max: 800 }),
        (riskClass, updateRhythm, days) => {
          const today = addDays(START, days);
          const entry = {
            versionRevision: 5,
            submitted: true,
            retired: false,
            updateRhythm,
            riskClass,
            uncoveredSince: today,
          };
          expect(caseDue(entry, [approvedLongAgo], today, CLOSED)).toBe("open");
        },
      ),
      SETTINGS,
    );
  });
});
