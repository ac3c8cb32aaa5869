import { expect, test } from "vitest";
import { ANNEX_III_POINTS, annexIIIPointOf } from "#domain/classification/annexPoints.ts";
import { ANNEX_III_AREAS } from "#domain/classification/legalFacts.ts";

test("each area of Annex III belongs to one of its eight points, and nothing else does", () => {
  expect(new Set(ANNEX_III_AREAS.map(annexIIIPointOf))).toEqual(new Set(ANNEX_III_POINTS));
  for (const area of ANNEX_III_AREAS)
    expect(area.startsWith(annexIIIPointOf(area) ?? "-")).toBe(true);
  expect(["none", "unknown", "9a", ""].map(annexIIIPointOf)).toEqual(Array(4).fill(undefined));
});
