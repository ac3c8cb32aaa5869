import { describe, expect, test } from "vitest";
import { classifyWith } from "#domain/classification/classify.ts";
import { type ComputedClass, isBelow } from "#domain/classification/classRank.ts";
import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import { type Duty, dutiesIn, dutyNotice, isInForce } from "#domain/classification/duties.ts";
import { dutyCalendar } from "#domain/classification/dutyCalendar.ts";
import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import { type Classified, outcomeChanges } from "#domain/classification/outcomeChanges.ts";
import type { Answers } from "#domain/classification/readAnswer.ts";
import { version020 } from "#domain/classification/version020/version020.ts";
import { addDays } from "#domain/time/day.ts";
import { RISK_CLASSES, type RiskClass } from "#domain/vocabulary.ts";
import { day } from "#tests/domain/builders.ts";
import { outcomeOf, PLAIN_ANSWERS } from "./answers.ts";

const HOUSING_BENEFIT: Answers = { ...PLAIN_ANSWERS, E1: ["5a"], E2: "yes", G1: ["personalData"] };
const CHAT: Answers = { ...PLAIN_ANSWERS, F1: ["50_1"], B1: "city" };
const daysOf = (duties: readonly Duty[]) =>
  duties.map(({ appliesFrom, obligation }) => [obligation.id, appliesFrom]);

test("duties come by the day from which they apply, first what applies without one", () => {
  const duties = dutiesIn(version020, outcomeOf(HOUSING_BENEFIT));
  const starts = duties.map(({ appliesFrom }) => appliesFrom ?? "");
  expect(starts).toEqual(starts.toSorted());
  expect(daysOf(duties)).toContainEqual(["gdpr-30", null]);
  expect(daysOf(duties)).toContainEqual(["art4-literacy", "2025-02-02"]);
  expect(daysOf(duties)).toContainEqual(["art26-2", "2027-12-02"]);
  expect(daysOf(duties).at(-1)).toEqual(["art111-2-legacy", "2030-08-02"]);
});

test("the entry's fields count", () => {
  const ids = (values: Record<string, unknown>) => {
    const outcome = classifyWith(version020, PLAIN_ANSWERS, values);
    return outcome.ok && dutiesIn(version020, outcome.value).map(({ obligation }) => obligation.id);
  };
  expect(ids({})).not.toContain("gdpr-44-transfer");
  expect(ids({ thirdCountryTransfer: "yes" })).toContain("gdpr-44-transfer");
});

test("a choice of the city moves the days of registration, and no others", () => {
  const outcome = outcomeOf(HOUSING_BENEFIT);
  const chosen = dutiesIn(version020, outcome, { registrationGateFrom: day("2026-08-02") });
  const moved = chosen.filter(({ appliesFrom }) => appliesFrom === "2026-08-02");
  expect(moved.map(({ obligation }) => obligation.id)).toEqual(["art49-3-register"]);
  expect(chosen).toHaveLength(dutiesIn(version020, outcome).length);
});

describe("a duty of 2 December 2027", () => {
  const duty = dutiesIn(version020, outcomeOf(HOUSING_BENEFIT)).find(
    ({ obligation }) => obligation.id === "art26-2",
  );
  test.each([
    [91, undefined, false],
    [90, 90, false],
    [31, 90, false],
    [30, 30, false],
    [1, 30, false],
    [0, undefined, true],
    [-1, undefined, true],
  ])("%i days before: notice %s, in force %s", (before, notice, inForce) => {
    const today = addDays(LAW_CALENDAR.annexIII, -before);
    expect(duty && dutyNotice(duty, today)).toBe(notice);
    expect(duty && isInForce(duty, today)).toBe(inForce);
  });
});

test("the calendar says what becomes due when, for which entries", () => {
  const rows = dutyCalendar([
    ["KI-2026-0001", dutiesIn(version020, outcomeOf(HOUSING_BENEFIT))],
    ["KI-2026-0002", dutiesIn(version020, outcomeOf(CHAT))],
    ["KI-2026-0003", dutiesIn(version020, outcomeOf(HOUSING_BENEFIT))],
  ]);
  const days = rows.map((row) => row.day ?? "");
  expect(days).toEqual(days.toSorted());
  expect(rows.filter((row) => row.obligation.id === "art26-2")).toMatchObject([
    { day: "2027-12-02", entries: ["KI-2026-0001", "KI-2026-0003"] },
  ]);
  // Literacy and Art. 50 apply already: they stand there with the day since when.
  const ofChat = rows.filter((row) => row.entries.includes("KI-2026-0002"));
  expect(ofChat.map((row) => (row.day ?? "") <= "2026-11-27")).not.toContain(false);
  expect(rows.find((row) => row.obligation.id === "art4-literacy")?.entries).toHaveLength(3);
});

describe("what a change of law changes", () => {
  /** Annex III applies a year later, literacy is no duty any more, and no class is limited. */
  const changed: DecisionTree = {
    ...version020,
    version: "1.0.0",
    obligations: version020.obligations
      .filter(({ id }) => id !== "art4-literacy")
      .map((obligation) =>
        obligation.appliesFrom === LAW_CALENDAR.annexIII
          ? { ...obligation, appliesFrom: day("2028-12-02") }
          : obligation,
      ),
    classes: version020.classes.filter(({ class: one }) => one !== "limited"),
  };
  const classified = (tree: DecisionTree, answers: Answers): Classified => {
    const outcome = classifyWith(tree, answers);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return { outcome: outcome.value, duties: dutiesIn(tree, outcome.value) };
  };
  const changesOf = (answers: Answers) =>
    outcomeChanges(classified(version020, answers), classified(changed, answers));

  test("nothing, for the same version", () => {
    const before = classified(version020, HOUSING_BENEFIT);
    expect(outcomeChanges(before, classified(version020, HOUSING_BENEFIT))).toEqual([]);
  });

  test("days move, and a duty ends", () => {
    const changes = changesOf(HOUSING_BENEFIT);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["dutyMoved", "dutyEnded"]));
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: "dutyMoved", from: "2027-12-02", to: "2028-12-02" }),
    );
  });

  test("the class changes, and duties with it", () => {
    const changes = changesOf(CHAT);
    expect(changes[0]).toEqual({ kind: "class", from: "limited", to: "minimal" });
    expect(changes.filter(({ kind }) => kind === "dutyEnded").length).toBeGreaterThan(1);
    const back = outcomeChanges(classified(changed, CHAT), classified(version020, CHAT));
    expect(back.filter(({ kind }) => kind === "dutyAdded").length).toBeGreaterThan(1);
  });

  test("while it is unclear, the class to work with changes alone", () => {
    const open = { ...CHAT, C1: ["unsure"] };
    expect(changesOf(open)[0]).toEqual({ kind: "lowerBound", from: "limited", to: "minimal" });
  });
});

test.each<readonly [riskClass: RiskClass, above: readonly ComputedClass[]]>([
  ["prohibited", []],
  ["highRisk", ["prohibited"]],
  ["highRiskExempt", ["prohibited", "highRisk"]],
  ["limited", ["prohibited", "highRisk", "highRiskExempt"]],
  ["minimal", ["prohibited", "highRisk", "highRiskExempt", "limited"]],
  ["notApplicable", ["prohibited", "highRisk", "highRiskExempt", "limited", "minimal"]],
  ["unclear", []],
])("%s is below the computed class for the legal office: %j", (riskClass, above) => {
  const computed = RISK_CLASSES.filter((one) => one !== "unclear");
  expect(computed.filter((one) => isBelow(riskClass, one))).toEqual(above);
});
