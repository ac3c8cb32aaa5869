import { expect, test } from "vitest";
import { kindOfFile } from "#tab/imports/chosenFile.ts";
import { type ImportPart, importPart } from "#tab/imports/importSteps.ts";
import { typedDay } from "#tab/imports/recodings.ts";

test.each([
  ["uploading", false, "", "upload"],
  ["planned", false, "preview", "sheet"],
  ["planned", true, "preview", "preview"],
  ["planned", true, "", "columns"],
  ["planned", true, "nowhere", "columns"],
  ["running", true, "columns", "running"],
  ["undoing", true, "", "running"],
  ["done", true, "start", "report"],
] as const)(
  "an import that is %s (plan: %s), opened at “%s”, shows %s",
  (state, hasPlan, wanted, part) => {
    expect(importPart(state, hasPlan, wanted)).toBe<ImportPart>(part);
  },
);

test.each([
  ["Liste.XLSX", 10, { ok: true, value: "xlsx" }],
  ["liste.csv", 10, { ok: true, value: "csv" }],
  ["liste.xls", 10, { ok: false, problem: "wrongKind" }],
  ["liste.json", 0, { ok: false, problem: "emptyFile" }],
  ["liste.csv", 51 * 1024 * 1024, { ok: false, problem: "fileTooLarge" }],
])("of %s with %d bytes is said what it is before it is sent", (name, size, said) => {
  expect(kindOfFile({ name, size })).toEqual(said);
});

test("an upload goes on with the same file only", () => {
  const begun = { fileName: "liste.csv", bytes: 10 };
  expect(kindOfFile({ name: "liste.csv", size: 10 }, begun).ok).toBe(true);
  expect(kindOfFile({ name: "liste.csv", size: 11 }, begun)).toEqual({
    ok: false,
    problem: "otherFile",
  });
});

test.each([
  ["2023", "2023"],
  ["06.2023", "2023-06"],
  ["5.6.2023", "2023-06-05"],
  ["2023-06-05", "2023-06-05"],
  ["im Sommer", undefined],
])("%s is typed for %s", (text, day) => {
  expect(typedDay(text)).toBe(day);
});
