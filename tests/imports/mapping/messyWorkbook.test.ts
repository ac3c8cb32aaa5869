import { Workbook } from "exceljs";
import { expect, test } from "vitest";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { createUnknownValues } from "#domain/imports/unknownValues.ts";
import { compareList, entriesOf, readList } from "./listWorld.ts";

const ORG_UNITS = [
  { id: "32", name: "Ordnungsamt", department: "" },
  { id: "66", name: "Verkehrs- und Tiefbauamt", department: "" },
];

/** As somebody keeps it: written by another program, byte for byte. */
async function workbook(epoch: 1900 | 1904): Promise<Uint8Array> {
  const book = new Workbook();
  book.properties.date1904 = epoch === 1904;
  book.addWorksheet("Deckblatt").addRow(["Nur zur Information"]);
  const sheet = book.addWorksheet("Liste");
  sheet.addRow(["KI-Anwendungen der Stadt"]);
  sheet.addRow(["Stand: Mai 2026, k. A. = keine Angabe"]);
  sheet.addRow(["Nr.", "Anwendung", "", "Zuständigkeit", "", "Stand", "Intern"]);
  sheet.addRow(["", "Name", "Version", "Amt", "Verantwortlich", "In Betrieb seit", "Notiz"]);
  sheet.mergeCells("B3:C3");
  sheet.mergeCells("D3:E3");
  sheet.mergeCells("A3:A4");
  sheet.mergeCells("A1:G1");
  const day = new Date(Date.UTC(2024, 2, 1));
  sheet.addRow([1, "Postsortierung", "2.0", "Ordnungsamt", "Müller, A.", day, "x"]);
  sheet.addRow([2, "Übersetzer", "k. A.", "Amt 32", "k. A.", "seit Sommer 2023", ""]);
  sheet.addRow([3, "Verkehrszählung", "1.4", "Verkehrs- u. Tiefbauamt", "Weiß", "2023", "geheim"]);
  sheet.addRow([4, "Chatbot", "=1+1", "ordnungs-amt", "Müller, A.", "05/2024", ""]);
  sheet.addRow(["Summe", 4]);
  sheet.getColumn(7).hidden = true;
  sheet.getCell("F5").numFmt = "dd.mm.yyyy";
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test.each([1900, 1904] as const)(
  "a messy workbook that counts from %i is read to compared rows",
  async (epoch) => {
    const list = await readList(await workbook(epoch), "xlsx", { orgUnits: ORG_UNITS, sheet: 1 });
    expect(list.described).toMatchObject({ header: [3, 4], rows: 4, leftOut: [9] });
    expect(list.columns.map(({ column, target }) => [column, target])).toEqual([
      [0, "sourceId"],
      [1, "title"],
      [2, "version"],
      [3, "office"],
      [4, "owner"],
      [5, "startDate"],
    ]);
    expect(list.described.columns[6]).toMatchObject({ isHidden: true, filled: 2 });

    const plan: ImportPlan = {
      ...list.plan,
      personsReason: "Die Verantwortlichen stehen in der Liste.",
      recodings: [{ target: "operationStatus", text: "", value: "productive" }],
    };
    const rows = await compareList(list, plan, [], ORG_UNITS);
    expect(
      rows.map(({ state, values }) => [state, values.orgUnitId, values.startDate, values.version]),
    ).toEqual([
      ["new", "32", "2024-03-01", "2.0"],
      ["new", "32", undefined, undefined],
      ["new", "66", "2023", "1.4"],
      ["new", "32", "2024-05", "=1+1"],
    ]);
    expect(rows[2]?.raw["Intern – Notiz"]).toBe("geheim");
    expect(rows[1]?.problems).toContainEqual({
      code: "badDate",
      target: "startDate",
      text: "seit Sommer 2023",
      isMinor: true,
    });
    const unknown = createUnknownValues();
    for (const row of rows) unknown.add(row);
    expect(unknown.all()).toEqual([
      { target: "owner", text: "Müller, A.", count: 2 },
      { target: "owner", text: "Weiß", count: 1 },
      { target: "startDate", text: "seit Sommer 2023", count: 1 },
    ]);
    const again = await compareList(list, plan, entriesOf(rows, plan), ORG_UNITS);
    expect(again.map(({ state }) => state)).toEqual(rows.map(() => "unchanged"));
  },
);
