import type { Addition } from "#tests/additions/addition.ts";
import type { Place } from "#tests/additions/plantedCopy.ts";

const ROW: Place = {
  file: "src/domain/entry/table/identityFields.ts",
  after: "export const IDENTITY_FIELDS = [",
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
  file: "src/domain/entry/registerSort.ts",
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

export const fieldAddition: Addition = {
  incomplete: [ROW, GROUP, COLUMN],
  missedBy: [
    "src/tab/register/gridCells.tsx",
    "src/tab/register/gridColumns.ts",
    "src/tab/register/registerView.ts",
  ],
  forgotten: [
    {
      what: "a field that is only in the table is missed where people look for it",
      places: [ROW],
      missedBy: ["src/tab/fields/fieldGroups.ts"],
    },
    { what: "without a column nothing is missing", places: [ROW, GROUP], missedBy: [] },
  ],
  complete: [ROW, GROUP, GRID_ROW, COLUMN, ...CELLS],
};
