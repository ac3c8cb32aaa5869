import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EntryValues, entryValues, type FieldValue } from "#domain/entry/entry.ts";
import { isSameStanding, standingOn } from "#domain/usage/followed.ts";
import { staffUsage } from "#domain/usage/staffUsage.ts";
import { DATA_LIMITS } from "#domain/usage/usageFields.ts";
import { EVALUATION_STATUS, OPERATION_STATUS } from "#domain/vocabulary.ts";
import { day } from "#tests/domain/builders.ts";

const TODAY = day("2026-11-26");
const FOLLOWED = {
  operationStatus: "productive",
  evaluationStatus: "approved",
  evaluatedVersion: "2.4",
  version: "2.4",
  riskClass: "minimal",
  personalData: "yes",
  staffRelease: "all",
  dataLimit: "internal",
  validUntil: "2027-01-31",
} as const satisfies EntryValues;

describe("whoever follows an application is told", () => {
  test.each<[string, Readonly<Record<string, FieldValue | undefined>>, boolean]>([
    ["it is suspended", { operationStatus: "suspended" }, true],
    ["only a pilot group may use it", { staffRelease: "pilotGroup" }, true],
    ["less data may be entered", { dataLimit: "public" }, true],
    ["a newer version waits for its evaluation", { version: "3.0" }, true],
    ["an evaluation begins", { evaluationStatus: "inEvaluation" }, true],
    ["another version is evaluated", { version: "2.5", evaluatedVersion: "2.5" }, true],
    ["its purpose is described anew", { purpose: "Anderes" }, false],
    ["it is approved for longer", { validUntil: "2027-06-30" }, false],
  ])("%s: %s", (_what, changes, isTold) => {
    const before = standingOn(FOLLOWED, TODAY);
    const after = standingOn(entryValues({ ...FOLLOWED, ...changes }), TODAY);
    expect(!isSameStanding(before, after)).toBe(isTold);
  });

  test("a query during the evaluation is part of it", () => {
    const standing = (evaluationStatus: string) =>
      standingOn({ ...FOLLOWED, evaluationStatus }, TODAY);
    expect(standing("query")).toEqual(standing("inEvaluation"));
  });

  test("an approval that ends is told once: on its day, not again when it is written down", () => {
    const later = day("2027-02-01");
    const ended = standingOn(FOLLOWED, later);
    expect(isSameStanding(standingOn(FOLLOWED, TODAY), ended)).toBe(false);
    expect(standingOn({ ...FOLLOWED, evaluationStatus: "expired" }, later)).toEqual(ended);
  });
});

const valuesIn = fc
  .record({
    operationStatus: fc.constantFrom(...OPERATION_STATUS),
    evaluationStatus: fc.constantFrom(...EVALUATION_STATUS),
    evaluatedVersion: fc.option(fc.constantFrom("1.0", "2.0"), { nil: undefined }),
    version: fc.constantFrom("1.0", "2.0"),
    staffRelease: fc.constantFrom("all", "withConditions", "no"),
    dataLimit: fc.constantFrom(...DATA_LIMITS),
    validUntil: fc.option(fc.constantFrom("2026-11-25", "2027-01-01"), { nil: undefined }),
    purpose: fc.constantFrom("a", "b"),
  })
  .map((values) => entryValues(values));

test("told exactly when the answer or the evaluation has changed since, however often and in which order", () => {
  fc.assert(
    fc.property(fc.array(valuesIn, { minLength: 1, maxLength: 12 }), ([first = {}, ...rest]) => {
      let told = standingOn(first, TODAY);
      let said = first;
      for (const values of rest) {
        const now = standingOn(values, TODAY);
        const isTold = !isSameStanding(told, now);
        const answers = [said, values].map((one) => JSON.stringify(staffUsage(one, TODAY)));
        const evaluations = [told, now].map((one) => `${one.evaluation} ${one.evaluatedVersion}`);
        expect(isTold).toBe(answers[0] !== answers[1] || evaluations[0] !== evaluations[1]);
        if (isTold) {
          told = now;
          said = values;
        }
      }
      // Back where it was told last, nothing is left to say.
      expect(isSameStanding(told, standingOn(said, TODAY))).toBe(true);
    }),
  );
});
