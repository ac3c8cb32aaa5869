import { describe, expect, test } from "vitest";
import { GRID_FIELDS, type GridField } from "#contract/registerSnapshot.ts";
import { mergeSnapshot } from "#tab/data/snapshot.ts";
import {
  activeFilters,
  facetCounts,
  filterRows,
  withChoice,
  withSearch,
} from "#tab/fields/entryFilter.ts";
import { filterInput } from "#tab/fields/filterInput.ts";
import { sortRows } from "#tab/register/registerView.ts";

function theRows(...entries: readonly Partial<Record<GridField, string>>[]) {
  return mergeSnapshot(undefined, {
    cursor: "a.1",
    full: true,
    columns: [...GRID_FIELDS],
    rows: entries.map((entry, index) =>
      GRID_FIELDS.map((field) => entry[field] ?? (field === "registerNo" ? `KI-${index}` : null)),
    ),
    removed: [],
  }).rows;
}

const rows = theRows(
  { title: "Übersetzung", riskClass: "minimal", operationStatus: "pilot" },
  { title: "Straßenzustand", riskClass: "highRisk", operationStatus: "pilot" },
  { title: "Archivsuche", operationStatus: "planned" },
);
const titles = (list: typeof rows) => list.map((row) => row.values.title);

describe("the register page's view", () => {
  test("texts sort as German readers expect", () => {
    const sorted = sortRows(rows, { column: "title", descending: false });
    expect(titles(sorted)).toEqual(["Archivsuche", "Straßenzustand", "Übersetzung"]);
  });

  test("classes sort by weight, and what has none stands last both ways", () => {
    expect(titles(sortRows(rows, { column: "riskClass", descending: false }))).toEqual([
      "Straßenzustand",
      "Übersetzung",
      "Archivsuche",
    ]);
    expect(titles(sortRows(rows, { column: "riskClass", descending: true })).at(-1)).toBe(
      "Archivsuche",
    );
  });

  test("a search finds folded words", () => {
    expect(titles(filterRows(rows, { search: "strassen zustand" }))).toEqual(["Straßenzustand"]);
  });

  test("a facet counts what its other choices would show", () => {
    const counts = facetCounts(
      rows,
      { riskClass: ["minimal"], operationStatus: ["pilot"] },
      "riskClass",
    );
    expect(Object.fromEntries(counts)).toEqual({ minimal: 1, highRisk: 1 });
  });

  test("taking the last choice or letter away leaves no trace in the filter", () => {
    const filter = withSearch(withChoice({}, "riskClass", ["limited"]), "x");
    expect(activeFilters(filter)).toBe(1);
    expect(withSearch(withChoice(filter, "riskClass", []), "")).toEqual({});
  });

  test("an export sends the filter without its empty parts", () => {
    expect(filterInput({ search: "", riskClass: [], orgUnitId: ["a"] })).toEqual({
      orgUnitId: ["a"],
    });
  });
});
