import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EntryValues, entryValues, type FieldValue } from "#domain/entry/entry.ts";
import { coveredData, isMoreData, isUsable, staffUsage } from "#domain/usage/staffUsage.ts";
import { DATA_LIMITS, USAGE_FIELDS, USAGE_KEYS } from "#domain/usage/usageFields.ts";
import { usageProblems } from "#domain/usage/usageProblems.ts";
import { EVALUATION_STATUS, OPERATION_STATUS, RISK_CLASSES } from "#domain/vocabulary.ts";
import { day } from "#tests/domain/builders.ts";

const TODAY = day("2026-11-26");
const RELEASED = {
  operationStatus: "productive",
  evaluationStatus: "approved",
  evaluatedVersion: "2.4",
  version: "2.4",
  riskClass: "minimal",
  personalData: "yes",
  staffRelease: "all",
  dataLimit: "internal",
} as const satisfies EntryValues;

/** Beside what is released; undefined empties a field. */
type Changes = Readonly<Record<string, FieldValue | undefined>>;

describe("the answer to 'Darf ich das nutzen?'", () => {
  test.each<[string, Changes, ReturnType<typeof staffUsage>]>([
    ["released", {}, { mayUse: "yes", because: "released", dataLimit: "internal" }],
    [
      "with conditions",
      { staffRelease: "withConditions" },
      { mayUse: "withConditions", because: "released", dataLimit: "internal" },
    ],
    ["not allowed", { staffRelease: "no" }, { mayUse: "no", because: "released" }],
    [
      "nobody said who may",
      { staffRelease: undefined },
      { mayUse: "undecided", because: "releaseMissing" },
    ],
    [
      "suspended",
      { operationStatus: "suspended", suspendedSince: "2026-11-20" },
      { mayUse: "notNow", because: "suspended", day: "2026-11-20" },
    ],
    [
      "approval ended yesterday, and nobody has written so yet",
      { validUntil: "2026-11-25" },
      { mayUse: "notNow", because: "expired", day: "2026-11-25" },
    ],
    [
      "approved until today",
      { validUntil: TODAY },
      { mayUse: "yes", because: "released", dataLimit: "internal" },
    ],
    ["rejected", { evaluationStatus: "rejected" }, { mayUse: "no", because: "rejected" }],
    [
      "retired",
      { operationStatus: "retired", endDate: "2026-10" },
      { mayUse: "no", because: "retired", day: "2026-10" },
    ],
    ["planned", { operationStatus: "planned" }, { mayUse: "notNow", because: "planned" }],
    [
      "in its first evaluation",
      { evaluationStatus: "inEvaluation", evaluatedVersion: undefined },
      { mayUse: "undecided", because: "notEvaluated" },
    ],
    [
      "a newer version is being evaluated",
      { evaluationStatus: "inEvaluation", version: "3.0" },
      {
        mayUse: "yes",
        because: "released",
        dataLimit: "internal",
        versions: { evaluated: "2.4", newer: "3.0" },
      },
    ],
    [
      "more data than the decision covers",
      { personalData: "none", dataLimit: "personal" },
      { mayUse: "yes", because: "released", dataLimit: "internal" },
    ],
  ])("%s", (_name, values, usage) => {
    expect(staffUsage(entryValues({ ...RELEASED, ...values }), TODAY)).toEqual(usage);
  });

  const choiceOf = (key: string) =>
    fc.option(fc.constantFrom(...choicesOf(key)), { nil: undefined });
  const anyValues = fc.record({
    operationStatus: fc.constantFrom(...OPERATION_STATUS),
    evaluationStatus: fc.constantFrom(...EVALUATION_STATUS),
    riskClass: fc.constantFrom(...RISK_CLASSES),
    evaluatedVersion: fc.constantFrom("2.4", "v2.4", undefined),
    version: fc.constantFrom("2.4", "3.0", undefined),
    validUntil: fc.constantFrom("2026-11-25", TODAY, "2027-01-01", undefined),
    personalData: fc.constantFrom("none", "pseudonymised", "yes", "specialCategories", "unknown"),
    staffRelease: choiceOf("staffRelease"),
    dataLimit: choiceOf("dataLimit"),
  });

  test("what stands against it wins over any release, and never more data than covered", () => {
    fc.assert(
      fc.property(anyValues, (typed) => {
        const values = entryValues(typed);
        const usage = staffUsage(values, TODAY);
        const { evaluationStatus, operationStatus, validUntil } = values;
        const isAgainst =
          operationStatus === "suspended" ||
          operationStatus === "retired" ||
          evaluationStatus === "rejected" ||
          evaluationStatus === "expired" ||
          (validUntil !== undefined && validUntil < TODAY) ||
          values.riskClass === "prohibited";
        if (isAgainst) expect(["no", "notNow"]).toContain(usage.mayUse);
        if (isUsable(usage.mayUse)) {
          expect(values.staffRelease).toBeDefined();
          expect(["pilot", "productive"]).toContain(operationStatus);
          const { dataLimit } = usage;
          if (dataLimit !== undefined)
            expect(isMoreData(dataLimit, coveredData(values))).toBe(false);
        } else {
          expect(usage.dataLimit).toBeUndefined();
          expect(usage.versions).toBeUndefined();
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("a day later nothing becomes allowed by itself", () => {
    fc.assert(
      fc.property(
        anyValues,
        fc.constantFrom(day("2026-11-27"), day("2027-06-01")),
        (typed, later) => {
          const values = entryValues(typed);
          if (isUsable(staffUsage(values, later).mayUse)) {
            expect(isUsable(staffUsage(values, TODAY).mayUse)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("what is wrong with what staff are told", () => {
  test.each<[string, Changes, object]>([
    ["nothing", {}, {}],
    ["nothing said at all", { staffRelease: undefined, dataLimit: undefined }, {}],
    ["which data is missing", { dataLimit: undefined }, { dataLimit: "required" }],
    ["what is not for staff needs no data line", { staffRelease: "no", dataLimit: undefined }, {}],
    ["conditions without one", { staffRelease: "withConditions" }, { mustDo: "required" }],
    [
      "nothing needed before is no condition",
      { staffRelease: "withConditions", prerequisites: ["none"] },
      { mustDo: "required" },
    ],
    ["a condition", { staffRelease: "withConditions", mustDo: ["checkResult"] }, {}],
    ["offices without names", { staffCircle: "offices" }, { staffOffices: "required" }],
    [
      "more than is covered",
      { personalData: "none", dataLimit: "personal" },
      { dataLimit: "exceedsDecision" },
    ],
    [
      "special categories without a decision",
      {
        personalData: "specialCategories",
        dataLimit: "specialCategories",
        evaluationStatus: "submitted",
      },
      { dataLimit: "exceedsDecision" },
    ],
  ])("%s", (_name, values, problems) => {
    expect(usageProblems(entryValues({ ...RELEASED, ...values }))).toEqual(problems);
  });
});

test("every field of use by staff is for all to read and for coordinators to write", () => {
  expect(DATA_LIMITS).toEqual(choicesOf("dataLimit"));
  expect(USAGE_KEYS).toHaveLength(12);
  for (const { editors, readers, sharepoint } of USAGE_FIELDS) {
    expect([readers, editors, sharepoint]).toEqual(["all", ["coordinator"], "putBack"]);
  }
});

function choicesOf(key: string): readonly string[] {
  const field = USAGE_FIELDS.find((one) => one.key === key);
  return field !== undefined && "choices" in field ? field.choices.map((choice) => choice.key) : [];
}
