import { describe, expect, test } from "vitest";
import type { SourceRow } from "#imports/cells.ts";
import { createColumnGuesser } from "#imports/guesses/columns.ts";
import { guessHeader, headerOf } from "#imports/guesses/headerRow.ts";
import { guessListSheet } from "#imports/guesses/listSheet.ts";
import { trailingTotals } from "#imports/guesses/totalRows.ts";
import { valueKind } from "#imports/guesses/valueKind.ts";
import { openFile } from "#imports/openFile.ts";
import { readFirst } from "./readAll.ts";
import { xlsxFile } from "./xlsxFile.ts";

async function csvRows(...lines: readonly string[]): Promise<readonly SourceRow[]> {
  const { rows } = await readFirst(lines.join("\n"), "csv", { delimiter: ";" });
  return rows;
}

describe("the header", () => {
  test("stands behind a preamble", async () => {
    const rows = await csvRows(
      "KI-Liste der Stadt;;;",
      "Stand: 01.03.2024;;;",
      ";;;",
      "Name;Amt;Seit;Kosten",
      "Chat;Bauamt;2023;100",
      "Scan;Ordnungsamt;03/2024;",
    );
    expect(guessHeader(rows)).toMatchObject({
      rows: [4],
      columns: [{ name: "Name" }, { name: "Amt" }, { name: "Seit" }, { name: "Kosten" }],
    });
  });

  test("is the first row where none looks like one", async () => {
    expect(guessHeader(await csvRows("1;2", "3;4"))?.rows).toEqual([1]);
    expect(guessHeader([])).toBeUndefined();
  });

  test("gives every column a name of its own", async () => {
    const rows = await csvRows("Name;;Name;name;B;Name (2);;");
    const { columns } = headerOf(rows);
    expect(columns.map(({ name }) => name)).toEqual([
      "Name",
      "B (2)",
      "Name (3)",
      "name (4)",
      "B",
      "Name (2)",
      "G",
      "H",
    ]);
    expect(columns.map(({ title }) => title)).toEqual([
      "Name",
      "",
      "Name",
      "name",
      "B",
      "Name (2)",
      "",
      "",
    ]);
  });

  test("names groups in a CSV file, where nothing says which cells were merged", async () => {
    const rows = await csvRows(
      "KI-Liste der Stadt;;;;;\n;;;;;\nAllgemein;;;Technik;;\nName;Amt;Status;Version;Hersteller;Cloud\nA;B;C;1;D;ja\n",
    );
    const header = guessHeader(rows);
    expect(header?.rows).toEqual([3, 4]);
    expect(header?.columns.map(({ title }) => title)).toEqual([
      "Allgemein – Name",
      "Allgemein – Amt",
      "Allgemein – Status",
      "Technik – Version",
      "Technik – Hersteller",
      "Technik – Cloud",
    ]);
  });

  test.each([
    ["a title", "KI-Liste;;;;;\n"],
    ["who answers", "Ansprechpartnerin;Frau Kurz;;;;\n"],
    ["a day", "Stand;;;;01.05.2024;\n"],
  ])("does not take a preamble for groups: %s", async (_, preamble) => {
    const rows = await csvRows(
      `${preamble}Name;Amt;Status;Version;Hersteller;Cloud\nA;B;C;1;D;ja\nE;F;C;1;D;ja\n`,
    );
    expect(guessHeader(rows)?.rows).toEqual([2]);
  });

  test("names groups by merged cells above, and not by a title over the sheet", async () => {
    const text = (place: string, value: string) =>
      `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const sheets = {
      A:
        `<sheetData><row r="1">${text("A1", "KI-Liste")}</row>` +
        `<row r="2">${text("A2", "Name")}${text("B2", "Kontakt")}</row>` +
        `<row r="3">${text("B3", "Amt")}${text("C3", "E-&#10;Mail")}</row>` +
        `<row r="4">${text("A4", "Chat")}${text("B4", "Bauamt")}${text("C4", "a@b.de")}</row></sheetData>` +
        '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>',
    };
    const { rows } = await readFirst(xlsxFile({ sheets }), "xlsx");
    expect(guessHeader(rows)).toEqual({
      rows: [2, 3],
      columns: ["Name", "Kontakt – Amt", "Kontakt – E- Mail"].map((name) => ({
        title: name,
        name,
      })),
    });
  });
});

test.each([
  [["a;1;", "b;2;", "Summe;3;"], [3]],
  [
    ["a;1;", "Gesamt: ;;12", "Total;15;"],
    [2, 3],
  ],
  [["a;1;", "Anzahl der Anwendungen;2;", ";;"], [2]],
  [["a;1;", "Gesamtschule Nord;3;"], []],
  [["Summe;1;", "a;2;"], []],
  [["a;b;c", "Total Recall;Bauamt;x"], []],
])("of %j the totals are %j", async (lines, numbers) => {
  expect(trailingTotals(await csvRows(...lines))).toEqual(numbers);
});

test.each([
  ["1.234,50 €", "number"],
  ["1,234.5", "number"],
  ["-3", "number"],
  ["12 %", "number"],
  ["2023", "partialDate"],
  ["03/04/2024", "ambiguousDate"],
  ["31.12.2024", "date"],
  ["ja", "boolean"],
  ["https://example.org/x", "link"],
  ["a.b@stadt.de", "mail"],
  ["unbekannt", "blankMark"],
  [" ", "empty"],
  ["seit Sommer 2023", "text"],
])("%j is %s", (text, kind) => {
  expect(valueKind({ text, kind: "text" })).toBe(kind);
});

test("columns are what most of their cells are, and count the others", async () => {
  const guesser = createColumnGuesser();
  const rows = await csvRows(
    "Chat;31/12/2023;ja;;1",
    "Scan;03/04/2024;nein;;2",
    "Bot;2023;ja;;k. A.",
    "Map;seit Sommer 2023;-;;3",
    "Ask;01.02.2024;ja;;4",
    "Doc;2024-05;ja;;5",
  );
  for (const row of rows) guesser.add(row);
  const [name, since, live, none, cost] = guesser.guesses();
  expect(name).toMatchObject({ kind: "text", counts: { text: 6 } });
  expect(since).toMatchObject({
    kind: "date",
    dateOrder: "dayFirst",
    counts: { date: 2, ambiguousDate: 1, partialDate: 2, text: 1 },
  });
  expect(live).toMatchObject({
    kind: "boolean",
    values: [
      ["ja", 4],
      ["nein", 1],
      ["-", 1],
    ],
  });
  expect(none?.kind).toBe("empty");
  expect(cost).toMatchObject({ kind: "number", counts: { blankMark: 1, number: 5 } });
});

describe("the sheet of the list", () => {
  const row = (...cells: readonly string[]) =>
    `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
  const sheetOf = (...rows: readonly string[]) => `<sheetData>${rows.join("")}</sheetData>`;
  const cover = sheetOf(row("Nur zur Information"), row("Stand: Mai"), row("Ansprechstelle"));
  const list = sheetOf(row("Nr.", "Name", "Amt"), row("1", "Chat", "32"));
  const longer = sheetOf(row("a", "b", "c", "d"), row("1", "2", "3", "4"), row("5", "6", "7", "8"));

  test.each([
    ["stands behind a cover", { Deckblatt: cover, Liste: list }, {}, 1],
    ["is the first one that looks like a list", { Liste: list, Erklärung: longer }, {}, 0],
    ["is one that can be seen", { Alt: longer, Liste: list }, { Alt: 'state="hidden"' }, 1],
    ["is the fullest where none looks like one", { Leer: sheetOf(), Zeilen: cover }, {}, 1],
  ])("%s", async (_, sheets, states, at) => {
    const file = await openFile(xlsxFile({ sheets, states }), "xlsx");
    expect(file.ok && (await guessListSheet(file.value.sheets))).toBe(at);
  });
});
