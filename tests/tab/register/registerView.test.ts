import { describe, expect, test } from "vitest";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { NOTHING_OWN } from "#domain/entry/quickFilter.ts";
import type { Sort } from "#domain/entry/registerSort.ts";
import { searchableOf } from "#domain/search/entryTexts.ts";
import { findEntries } from "#domain/search/findEntries.ts";
import { createSearchIndex } from "#domain/search/searchIndex.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { activeFilters, withChoice, withSearch } from "#tab/fields/entryFilter.ts";
import { filterInput, viewInput } from "#tab/fields/filterInput.ts";
import { narrowRows, rowFacets, type Searched } from "#tab/fields/rowFacets.ts";
import { facetsOfRows, orderOfRows } from "#tab/register/computedRows.ts";
import { shownRows } from "#tab/register/registerView.ts";
import { day } from "#tests/domain/builders.ts";
import { theRows } from "./registerRows.ts";

const TODAY = day("2026-11-27");

function sortRows(all: readonly RegisterRow[], sort: Sort): readonly RegisterRow[] {
  const facets = facetsOfRows(all, { today: TODAY, own: NOTHING_OWN, changes: new Map() });
  return shownRows(all, orderOfRows(facets, sort), narrowed(all, {}), undefined);
}

function narrowed(all: readonly RegisterRow[], filter: RegisterFilter, found?: Searched) {
  return narrowRows(rowFacets(all, { today: TODAY, own: NOTHING_OWN }), filter, found);
}

const rows = theRows(
  { title: "Übersetzung", riskClass: "minimal", operationStatus: "pilot" },
  { title: "Straßenzustand", riskClass: "highRisk", operationStatus: "pilot" },
  { title: "Archivsuche", operationStatus: "planned" },
);

function searched(all: typeof rows, search: string): typeof rows {
  const index = createSearchIndex();
  for (const { no, searchWords, values } of all) index.put(searchableOf(no, values, searchWords));
  const found = findEntries(index, search);
  const places = Uint32Array.from(all.keys());
  return shownRows(all, places, narrowed(all, { search }, found), found);
}
const titles = (list: typeof rows) => list.map((row) => row.values.title);

describe("the register page's view", () => {
  test("texts sort as German readers expect", () => {
    const sorted = sortRows(rows, { column: "title", descending: false });
    expect(titles(sorted)).toEqual(["Archivsuche", "Straßenzustand", "Übersetzung"]);
  });

  test.each([
    [
      ["10.0", "v 9.0", "1.10", "1.9"],
      ["1.9", "1.10", "v 9.0", "10.0"],
    ],
    [
      ["2025.12\u200b", "2025.2"],
      ["2025.2", "2025.12\u200b"],
    ],
  ])("versions sort by their numbers: %j", (versions, sorted) => {
    const all = theRows(...versions.map((version) => ({ version })));
    const ordered = sortRows(all, { column: "version", descending: false });
    expect(ordered.map(({ values }) => values.version)).toEqual(sorted);
  });

  test("equal rows stand in the order of their numbers, also beyond 9999", () => {
    const all = theRows({ registerNo: "KI-2026-10000" }, { registerNo: "KI-2026-9999" });
    const ordered = sortRows(all, { column: "riskClass", descending: true });
    expect(ordered.map(({ no }) => no)).toEqual(["KI-2026-9999", "KI-2026-10000"]);
  });

  test("a search finds what looks like it", () => {
    const all = theRows({ title: "Melde\u00adregister \ufb01nanzen Fach\u2011Anwendung" });
    expect(searched(all, "melderegister finanzen fach-anwendung")).toHaveLength(1);
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
    expect(titles(searched(rows, "strassen zustand"))).toEqual(["Straßenzustand"]);
  });

  test("what fits best comes first, and the rest stays in its order", () => {
    const some = theRows(
      { title: "A", shortDescription: "Mit Chat" },
      { title: "Webchat" },
      { title: "B", shortDescription: "Mit Chat" },
      { title: "Chat" },
    );
    expect(titles(searched(some, "chat"))).toEqual(["Chat", "Webchat", "A", "B"]);
  });

  test("a facet counts what its other choices would show", () => {
    const { counts } = narrowed(rows, { riskClass: ["minimal"], operationStatus: ["pilot"] });
    expect(Object.fromEntries(counts().riskClass)).toEqual({ minimal: 1, highRisk: 1 });
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
    expect(viewInput({ show: "mine", search: "" })).toEqual({ show: "mine" });
  });
});

test("what is computed of all rows is computed again when the day or a change is another", () => {
  const from = { today: TODAY, own: NOTHING_OWN, changes: new Map() };
  const before = facetsOfRows(rows, from);
  expect(facetsOfRows(rows, { ...from, changes: new Map() })).toBe(before);
  expect(facetsOfRows(rows, { ...from, today: day("2026-11-28") })).not.toBe(before);
  const changes = new Map([[rows[0]?.no ?? "", "changed"]] as const);
  const { shown } = narrowRows(facetsOfRows(rows, { ...from, changes }), {}, undefined, "changed");
  expect(shown).toBe(1);
  const sort = { column: "title", descending: false } as const;
  expect(orderOfRows(before, sort)).toBe(orderOfRows(before, { ...sort }));
});
