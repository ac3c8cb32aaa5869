import { expect, test } from "vitest";
import { officeName } from "#domain/settings/officeName.ts";
import { officesOf } from "#tab/fields/officesOf.ts";

const OFFICES = [
  { id: "32", name: "Ordnungsamt", department: "" },
  { id: "10", name: "Hauptamt", department: "" },
];

test.each([
  ["of the list by its name", { id: "32", known: "Bürgeramt" }, "Ordnungsamt"],
  ["that is gone as an application names it", { id: "99", known: "Presseamt" }, "Presseamt"],
  ["that nobody names in words", { id: "99", known: " " }, "Amt, das es nicht mehr gibt"],
  ["without a name", { id: "99", known: null }, "Amt, das es nicht mehr gibt"],
  ["of which only the id is left", { id: "99" }, "Amt, das es nicht mehr gibt"],
])("an office %s", (_which, office, name) => {
  expect(officeName(OFFICES, office, "de")).toBe(name);
});

test("no choice of the filters is without words", () => {
  const values = (orgUnitId: string | null, orgUnitName: string | null) => ({
    values: { orgUnitId, orgUnitName },
  });
  const rows = [
    values("99", null),
    values("32", null),
    values("10", "Hauptamt"),
    values(null, null),
  ];
  expect(officesOf(rows, OFFICES, "de").map(({ label }) => label)).toEqual([
    "Amt, das es nicht mehr gibt",
    "Hauptamt",
    "Ordnungsamt",
  ]);
});
