import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GridField } from "#contract/gridRow.ts";
import {
  FILTER_FIELDS,
  QUICK_FILTERS,
  type QuickFilter,
  type RegisterFilter,
} from "#domain/entry/filters.ts";
import { entryMatcher } from "#domain/entry/registerFilter.ts";
import { MAY_USE } from "#domain/usage/staffUsage.ts";
import { EVALUATION_STATUS, OPERATION_STATUS, RISK_CLASSES } from "#domain/vocabulary.ts";
import { gridEntry } from "#tab/fields/gridEntry.ts";
import { narrowRows, rowFacets } from "#tab/fields/rowFacets.ts";
import { day } from "#tests/domain/builders.ts";
import { theRows } from "#tests/tab/register/registerRows.ts";

const OFFICES = ["amt-1", "amt-2"] as const;
const looking = {
  today: day("2026-11-27"),
  own: { entries: new Set(["KI-1", "KI-3"]), offices: new Set(["amt-1"]) },
};

const some = <Value>(values: readonly Value[]) =>
  fc.subarray([...values], { maxLength: Math.min(3, values.length) });
const entries: fc.Arbitrary<Partial<Record<GridField, string>>> = fc.record(
  {
    operationStatus: fc.constantFrom(...OPERATION_STATUS),
    evaluationStatus: fc.constantFrom(...EVALUATION_STATUS),
    riskClass: fc.constantFrom(...RISK_CLASSES),
    orgUnitId: fc.constantFrom(...OFFICES),
    staffRelease: fc.constantFrom("all", "pilotGroup", "no"),
    validUntil: fc.constantFrom("2026-11-26", "2026-11-27"),
  },
  { requiredKeys: [] },
);
const filters: fc.Arbitrary<RegisterFilter> = fc.record(
  {
    show: fc.constantFrom(...QUICK_FILTERS),
    usage: some(MAY_USE),
    operationStatus: some(OPERATION_STATUS),
    evaluationStatus: some(EVALUATION_STATUS),
    riskClass: some(RISK_CLASSES),
    orgUnitId: some(OFFICES),
  },
  { requiredKeys: [] },
);

describe("the rows of a view", () => {
  test("are the entries that the service puts into its file", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 30 }), filters, (given, filter) => {
        const rows = theRows(...given);
        const { fits, shown } = narrowRows(rowFacets(rows, looking), filter, undefined);
        const matches = entryMatcher(filter, undefined, looking);
        const expected = rows.map((row) => (matches(row.no, gridEntry(row)) ? 1 : 0));
        expect([...fits]).toEqual(expected);
        expect(shown).toBe(expected.filter((one) => one === 1).length);
      }),
    );
  });

  test("are as many as the count beside each choice has said", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 20 }), filters, (given, filter) => {
        const facets = rowFacets(theRows(...given), looking);
        const { counts, quickCounts } = narrowRows(facets, filter, undefined);
        const shownBy = (other: RegisterFilter) => narrowRows(facets, other, undefined).shown;
        for (const field of FILTER_FIELDS) {
          for (const [value, count] of counts()[field]) {
            expect(shownBy({ ...filter, [field]: [value] })).toBe(count);
          }
        }
        for (const show of QUICK_FILTERS) {
          expect(shownBy({ ...filter, show })).toBe(quickCounts[show]);
        }
        expect(shownBy({ ...filter, show: undefined })).toBe(quickCounts.all);
      }),
    );
  });

  test.each<[QuickFilter, readonly string[]]>([
    ["allowed", ["KI-0"]],
    ["office", ["KI-1"]],
    ["mine", ["KI-1", "KI-3"]],
    ["inReview", ["KI-2"]],
    ["suspended", ["KI-3"]],
  ])("%s shows what people mean by it", (show, numbers) => {
    const approved = { evaluationStatus: "approved", evaluatedVersion: "1" };
    const rows = theRows(
      { ...approved, operationStatus: "productive", staffRelease: "withConditions" },
      { ...approved, operationStatus: "productive", orgUnitId: "amt-1" },
      { evaluationStatus: "query", operationStatus: "planned" },
      { ...approved, operationStatus: "suspended", staffRelease: "all" },
      { evaluationStatus: "query", operationStatus: "retired" },
    );
    const { fits } = narrowRows(rowFacets(rows, looking), { show }, undefined);
    expect(rows.flatMap(({ no }, at) => (fits[at] === 1 ? [no] : []))).toEqual(numbers);
  });
});
