import { expect, test } from "vitest";
import { isLong } from "#tests/long.ts";
import { documentedPlaces } from "./places.ts";
import { type Place, plantedCopy } from "./plantedCopy.ts";

const copy = plantedCopy();

const ROW: Place = {
  file: "src/domain/entry/fieldTable.ts",
  after: "export const FIELD_TABLE = [",
  lines: `  {
    key: "costCentre",
    label: { de: "Kostenstelle", en: "Cost centre" },
    kind: "text",
    stage: "intakeOptional",
    readers: "all",
  },
`,
};
const GROUP: Place = {
  file: "src/tab/fields/fieldGroups.ts",
  after: '  registerNo: "basics",',
  lines: '  costCentre: "responsibility",\n',
};
const GRID_ROW: Place = {
  file: "src/contract/gridRow.ts",
  after: '  "registerNo",',
  lines: '  "costCentre",\n',
};
const COLUMN: Place = {
  file: "src/tab/session/registerQuery.ts",
  after: '  "productName",',
  lines: '  "costCentre",\n',
};
const CELLS: readonly Place[] = [
  {
    file: "src/tab/register/gridColumns.ts",
    after: "  vendor: { least: 120, share: 1 },",
    lines: "  costCentre: { least: 120, share: 1 },\n",
  },
  {
    file: "src/tab/register/gridCells.tsx",
    after: '  vendor: text("vendor"),',
    lines: '  costCentre: text("costCentre"),\n',
  },
];

test.runIf(isLong)("a field that is only in the table is missed where people look for it", () => {
  expect([...copy.faultsWith([ROW]).keys()]).toEqual(["src/tab/fields/fieldGroups.ts"]);
});

test("a column is missed where its value and its cell are made", () => {
  expect([...copy.faultsWith([ROW, GROUP, COLUMN]).keys()].sort()).toEqual([
    "src/tab/register/gridCells.tsx",
    "src/tab/register/gridColumns.ts",
    "src/tab/register/registerView.ts",
  ]);
});

test("with the places that are documented nothing is missing", () => {
  const places = [ROW, GROUP];
  expect(copy.faultsWith(places)).toEqual(new Map());
  expect(places.map(({ file }) => file)).toEqual(documentedPlaces("field"));
  const column = [GRID_ROW, COLUMN, ...CELLS];
  expect(copy.faultsWith([...places, ...column])).toEqual(new Map());
  expect([...new Set(column.map(({ file }) => file))]).toEqual(
    documentedPlaces("field", "As a column of the grid"),
  );
});
