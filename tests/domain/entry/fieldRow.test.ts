import { expect, test } from "vitest";
import { type FieldDeclaration, fieldRow } from "#domain/entry/fieldRow.ts";
import { FIELDS } from "#domain/entry/fields.ts";

const BARE = {
  key: "aField",
  label: { de: "Feld", en: "Field" },
  kind: "text",
  readers: "all",
} as const;

test.each([
  {
    row: { stage: "intake" },
    required: true,
    editors: ["owner", "coordinator"],
    sharepoint: "accepted",
  },
  {
    row: { stage: "evaluation" },
    required: false,
    editors: ["owner", "coordinator"],
    sharepoint: "accepted",
  },
  { row: { stage: "system" }, required: false, editors: ["system"], sharepoint: "putBack" },
  {
    row: { stage: "system", editors: ["coordinator", "system"] },
    required: false,
    editors: ["coordinator", "system"],
    sharepoint: "accepted",
  },
] as const)("what a row $row does not say follows from its stage", ({ row, ...follows }) => {
  const declared: FieldDeclaration = { ...BARE, ...row };
  expect(fieldRow(declared)).toEqual({
    ...BARE,
    stage: row.stage,
    visibility: "internal",
    ...follows,
  });
});

test("a field is not public unless its row says so", () => {
  expect(fieldRow({ ...BARE, stage: "intake" }).visibility).toBe("internal");
});

test("what only the system writes is put back when it is edited in SharePoint", () => {
  const system = FIELDS.filter(({ editors }) => editors.every((editor) => editor === "system"));
  expect(system.filter(({ sharepoint }) => sharepoint !== "putBack")).toEqual([]);
});
