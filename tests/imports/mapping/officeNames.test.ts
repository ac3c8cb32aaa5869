import { expect, test } from "vitest";
import { createOfficeNames } from "#imports/mapping/officeNames.ts";

const OFFICES = createOfficeNames([
  { id: "32", name: "Ordnungsamt", department: "" },
  { id: "66", name: "Verkehrs- und Tiefbauamt", department: "" },
  { id: "51", name: "Amt für Jugend und Familie", department: "" },
  { id: "10.4", name: "Referat Digitale Stadt", department: "" },
  { id: "70", name: "Büro für Ratsangelegenheiten", department: "" },
  { id: "71", name: "Standesamt Nord", department: "" },
  { id: "72", name: "Standesamt Süd", department: "" },
]);

test.each([
  ["Ordnungsamt", "32"],
  ["  ORDNUNGSAMT ", "32"],
  ["Ordnungs-Amt", "32"],
  ["Amt 32", "32"],
  ["32", "32"],
  ["32 - Ordnungsamt", "32"],
  ["Ordnungsamt (32)", "32"],
  ["Verkehrs- u. Tiefbauamt", "66"],
  ["Verkehrs & Tiefbauamt", "66"],
  ["Amt f. Jugend u. Familie", "51"],
  ["Ref. Digitale Stadt", "10.4"],
  ["Buero fuer Ratsangelegenheiten", "70"],
])("%s is meant without doubt", (text, id) => {
  expect(OFFICES.idOf(text)).toBe(id);
});

test.each(["Standesamt", "Ordnung", "Amt", "", "99"])("%j is asked", (text) => {
  expect(OFFICES.idOf(text)).toBeUndefined();
});

test("the likeliest are proposed", () => {
  const names = (text: string) => OFFICES.likeliest(text).map(({ id }) => id);
  expect(names("Standesamt")).toEqual(["71", "72"]);
  expect(names("Ordungsamt")[0]).toBe("32");
  expect(names("Völlig anderes")).toEqual([]);
});
