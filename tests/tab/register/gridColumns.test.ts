import { expect, test } from "vitest";
import {
  DEFAULT_GRID,
  gridTemplate,
  parseGridColumns,
  withColumn,
} from "#tab/register/gridColumns.ts";

test("the name always stays, and columns keep their order", () => {
  expect(withColumn(DEFAULT_GRID, ["vendor", "usage"]).shown).toEqual(["title", "usage", "vendor"]);
});

test("what a device keeps is read again; what names no column of today is left out", () => {
  const grid = { shown: ["title", "version"], widths: { version: 240 } } as const;
  expect(parseGridColumns(JSON.parse(JSON.stringify(grid)))).toEqual(grid);
  const other = { shown: ["version", "salary"], widths: { version: 1, salary: 90, title: "x" } };
  expect(parseGridColumns(other)).toEqual({ shown: ["title", "version"], widths: { version: 72 } });
  for (const kept of [null, 7, {}, { shown: "title" }, { shown: [5] }]) {
    expect(parseGridColumns(kept)).toEqual(DEFAULT_GRID);
  }
});

test("a column that was resized keeps its width, the others share what is left", () => {
  const { columns, least } = gridTemplate({ shown: ["title", "version"], widths: { title: 300 } });
  expect(columns).toBe("300px minmax(132px, 0.6fr)");
  expect(least).toBe(432);
});
