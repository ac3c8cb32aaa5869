import { describe, expect, test } from "vitest";
import type { ClassificationAnswer } from "#domain/cases/classificationAnswers.ts";
import type { ClassOverride } from "#domain/cases/decidedClassification.ts";
import { classifiedIn } from "#domain/cases/decidedClassification.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import {
  compareWithLaw,
  type Law,
  type LawChange,
  type LawFinding,
} from "#domain/cases/lawComparison.ts";
import type { LawChoices } from "#domain/classification/lawCalendar.ts";
import { version020 } from "#domain/classification/version020/version020.ts";
import type { EntryValues } from "#domain/entry/entry.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import { aCase, coordinator, day } from "#tests/domain/builders.ts";
import { CLASS_ANSWERS } from "#tests/domain/classification/classAnswers.ts";
import {
  asksMore,
  laterHighRisk,
  transparencyIsHighRisk,
} from "#tests/domain/classification/otherTrees.ts";
import { anEntry } from "#tests/exports/entries.ts";

const at = "2026-11-20T09:00:00Z";
const confirmed = { by: coordinator, at };
const law = (tree: Law["tree"], choices: LawChoices = {}): Law => ({ tree, choices });

function decidedAs(
  riskClass: RiskClass,
  part: { readonly values?: EntryValues; readonly override?: ClassOverride } = {},
): EvaluationCase {
  const given = Object.entries(CLASS_ANSWERS[riskClass]).map(
    ([question, answer]): readonly [string, ClassificationAnswer] => [
      question,
      { answer, by: { id: "o-1", name: "Olga Eigen", role: "owner" }, at },
    ],
  );
  const classification = {
    tree: version020.version,
    answers: Object.fromEntries(given),
    confirmed,
  };
  const classified = classifiedIn(classification, version020, part.values ?? {});
  if (classified === undefined) throw new Error("The answers are incomplete");
  const { override } = part;
  const decision = { decision: "approved", reason: "Geprüft.", by: coordinator, at } as const;
  return aCase({
    ...{ state: "approved", decision, classification },
    classified: { ...classified, confirmed, ...(override === undefined ? {} : { override }) },
  });
}

function changesOf(compared: ReturnType<typeof compareWithLaw>): readonly string[] {
  return findingOf(compared).changes.map(wordsOf);
}

function wordsOf(change: LawChange): string {
  switch (change.kind) {
    case "class":
    case "lowerBound":
      return `${change.kind} ${change.from} ${change.to}`;
    case "unanswered":
      return `unanswered ${change.question}`;
    case "dutyMoved":
      return `moved ${change.obligation.id} ${change.from} ${change.to}`;
    case "dutyAdded":
    case "dutyEnded":
      return `${change.kind} ${change.duty.obligation.id}`;
  }
}

function findingOf(compared: ReturnType<typeof compareWithLaw>): LawFinding {
  if (typeof compared === "string") throw new Error(`Nothing was found: ${compared}`);
  return compared;
}

describe("an application compared with a law", () => {
  test("stays as it is by the version and the choices of its decision", () => {
    for (const riskClass of ["minimal", "limited", "highRisk", "unclear"] as const) {
      const compared = compareWithLaw(anEntry(), [decidedAs(riskClass)], law(version020));
      expect(compared, riskClass).toBe("unchanged");
    }
  });

  test.each<[title: string, cases: readonly EvaluationCase[], values: EntryValues]>([
    ["without a decision", [], {}],
    ["decided without the answers", [aCase({ state: "approved" })], {}],
    ["out of use", [decidedAs("limited")], { operationStatus: "retired" }],
  ])("is not compared %s", (_, cases, values) => {
    const entry = anEntry(values);
    expect(compareWithLaw(entry, cases, law(transparencyIsHighRisk))).toBe("notCompared");
  });

  test("gets another class, with the reasons of the new one and the duties that come with it", () => {
    const compared = compareWithLaw(anEntry(), [decidedAs("limited")], law(transparencyIsHighRisk));
    expect(changesOf(compared)).toContain("class limited highRisk");
    expect(changesOf(compared).filter((one) => one.startsWith("dutyAdded"))).not.toEqual([]);
    expect(findingOf(compared).reasons.length).toBeGreaterThan(0);
  });

  test("keeps its class where only a day moves, and no reason is told", () => {
    const compared = compareWithLaw(anEntry(), [decidedAs("highRisk")], law(laterHighRisk));
    expect(changesOf(compared)).toEqual(["moved art26-2 2027-12-02 2028-12-02"]);
    expect(findingOf(compared).reasons).toEqual([]);
  });

  test("is asked what a version asks anew", () => {
    const compared = compareWithLaw(anEntry(), [decidedAs("minimal")], law(asksMore));
    expect(changesOf(compared)).toEqual(["unanswered H1"]);
  });

  test("follows a choice of the city without a new version", () => {
    const choices = { registrationGateFrom: day("2026-08-02") };
    const compared = compareWithLaw(anEntry(), [decidedAs("highRisk")], law(version020, choices));
    expect(changesOf(compared)).toEqual(["moved art49-3-register 2027-12-02 2026-08-02"]);
  });

  test("is not told of what its own fields have changed", () => {
    const entry = anEntry({ thirdCountryTransfer: "yes" });
    expect(compareWithLaw(entry, [decidedAs("highRisk")], law(version020))).toBe("unchanged");
  });

  test("is compared by its computed class where another was decided", () => {
    const decided = decidedAs("limited", { override: { class: "minimal", reason: "R." } });
    expect(compareWithLaw(anEntry(), [decided], law(version020))).toBe("unchanged");
    const compared = compareWithLaw(anEntry(), [decided], law(transparencyIsHighRisk));
    expect(changesOf(compared)).toContain("class limited highRisk");
    expect(findingOf(compared).isOverridden).toBe(true);
  });
});
