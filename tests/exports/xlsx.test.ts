import exceljs from "exceljs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { AboutExport } from "#exports/aboutRows.ts";
import { writeCsv } from "#exports/csv.ts";
import { writeJson } from "#exports/json.ts";
import { type ExportTable, exportTable } from "#exports/table.ts";
import { fileOf } from "#exports/tableWriter.ts";
import { writeXlsx } from "#exports/xlsx.ts";
import { anEntry, NASTY_CELLS, someAbout } from "#tests/exports/entries.ts";
import { cellsOf, elementsOf, workbookParts } from "#tests/exports/readXlsx.ts";
import { brokenRules } from "./sheet/sheetRules.ts";

const about = { ...someAbout, city: "Stadt Beispielhausen", filter: "Betriebsstatus: Im Einsatz" };

function exportXlsx(table: ExportTable, of: AboutExport, language: "de" | "en"): Buffer {
  return fileOf(writeXlsx, { columns: table.columns, about: of, language }, table.rows);
}

const entries = [
  anEntry({ versionSince: "2026-11-22", startDate: "2025-03", reportedInUse: true }),
  anEntry({ versionSince: "1899-12-31", startDate: "2025-03-01" }, "KI-2026-0002"),
];
const columns = ["title", "versionSince", "startDate", "reportedInUse"] as const;
const table = exportTable({ entries, columns, language: "de" });

describe("the register sheet", () => {
  const parts = workbookParts(exportXlsx(table, about, "de"));
  const cells = cellsOf(parts, 1);
  const text = { type: "text", format: "@", bold: false };

  test("holds texts as texts and days as days", () => {
    expect(cells.get("A2")).toStrictEqual({ ...text, value: "KI-2026-0001" });
    expect(cells.get("B2")).toStrictEqual({ ...text, value: "Chatassistenz" });
    // 46348 days after 1899-12-30 is 2026-11-22.
    const date = { type: "number", format: "dd.mm.yyyy", bold: false };
    expect(cells.get("C2")).toStrictEqual({ ...date, value: "46348" });
    expect(cells.get("D3")).toStrictEqual({ ...date, value: "45717" });
    expect(cells.get("E2")).toStrictEqual({ ...text, value: "ja" });
    expect(cells.has("E3")).toBe(false);
  });

  test("keeps the precision of a partial date, and days older than Excel's calendar, as text", () => {
    expect(cells.get("D2")).toStrictEqual({ ...text, value: "03.2025" });
    expect(cells.get("C3")).toStrictEqual({ ...text, value: "31.12.1899" });
  });

  test("has a bold, frozen header with filter arrows over all rows, and widths", () => {
    expect(cells.get("A1")).toStrictEqual({ ...text, value: "Registernummer", bold: true });
    const sheet = parts.get("xl/worksheets/sheet1.xml");
    if (sheet === undefined) throw new Error("no sheet");
    const [pane] = elementsOf(sheet, "pane");
    expect(pane?.attributes).toMatchObject({ ySplit: "1", xSplit: "1", state: "frozen" });
    const [filter] = elementsOf(sheet, "autoFilter");
    expect(filter?.attributes).toStrictEqual({ ref: "A1:E3" });
    expect(elementsOf(sheet, "col").map((col) => col.attributes.width)).toStrictEqual([
      "16",
      "26",
      "14",
      "14",
      "26",
    ]);
    const order = sheet.children.flatMap((child) => (typeof child === "string" ? [] : child.name));
    expect(order.indexOf("autoFilter")).toBe(order.indexOf("sheetData") + 1);
  });

  test("is the first of two sheets, named in the reader's language", () => {
    const names = (language: "de" | "en", file = parts) => [
      language,
      ...elementsOf(file.get("xl/workbook.xml") ?? missing(), "sheet").map(
        (sheet) => sheet.attributes.name,
      ),
    ];
    expect(names("de")).toStrictEqual(["de", "Register", "Angaben"]);
    const english = workbookParts(exportXlsx(table, about, "en"));
    expect(names("en", english)).toStrictEqual(["en", "Register", "About"]);
  });

  test("is whole without entries", () => {
    const empty = exportTable({ entries: [], columns, language: "de" });
    const file = workbookParts(exportXlsx(empty, about, "de"));
    expect(cellsOf(file, 1).size).toBe(5);
  });
});

describe("a register number", () => {
  const appId = "0d5c6c8e-0000-4000-8000-000000000001";
  const head = { columns: table.columns, about, language: "de", appId } as const;

  test("leads to its application in Teams, as another library reads it", async () => {
    const file = fileOf(writeXlsx, head, table.rows);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(file).buffer);
    const sheet = workbook.getWorksheet("Register");
    const { hyperlink, text } = z
      .strictObject({ hyperlink: z.url(), text: z.string() })
      .parse(sheet?.getCell("A3").value);
    expect(text).toBe("KI-2026-0002");
    const { pathname, searchParams } = new URL(hyperlink);
    expect(pathname).toBe(`/l/entity/${appId}/register`);
    expect(JSON.parse(searchParams.get("context") ?? "")).toStrictEqual({
      subEntityId: "entry/KI-2026-0002",
    });
    expect(sheet?.getCell("A1").value).toBe("Registernummer");
    expect(sheet?.getCell("B3").value).toBe("Chatassistenz");
    expect(brokenRules(file)).toStrictEqual([]);
  });

  test("is the number alone for programs, and in a CSV file", () => {
    for (const write of [writeCsv, writeJson("entries")]) {
      expect(fileOf(write, head, table.rows).toString()).not.toContain("teams.microsoft.com");
    }
  });
});

describe("nasty cells", () => {
  test("arrive as the text they are, and nothing is a formula", () => {
    const nasty = NASTY_CELLS.map((title, index) => anEntry({ title }, `KI-2026-${1000 + index}`));
    const list = exportTable({ entries: nasty, columns: ["title"], language: "de" });
    const parts = workbookParts(exportXlsx(list, about, "de"));
    for (const part of parts.values()) expect(elementsOf(part, "f")).toStrictEqual([]);
    const cells = cellsOf(parts, 1);
    const found = NASTY_CELLS.map((_, index) => cells.get(`B${index + 2}`));
    expect(found.map((cell) => cell?.value)).toStrictEqual([...NASTY_CELLS]);
    for (const cell of found) expect(cell?.type).toBe("text");
  });

  test("of broken Unicode do not break the file", () => {
    const broken = anEntry({ title: "vorher \uD83D nachher \uDE00 \u0000\uFFFF Ende" });
    const list = exportTable({ entries: [broken], columns: ["title"], language: "de" });
    const cells = cellsOf(workbookParts(exportXlsx(list, about, "de")), 1);
    expect(cells.get("B2")?.value).toMatch(/^vorher .* nachher .* Ende$/);
  });

  test("that are too long for Excel end with a remark", () => {
    const long = anEntry({ purpose: `${"ä".repeat(32_700)}${"😀".repeat(100)}` });
    const list = exportTable({ entries: [long], columns: ["purpose"], language: "de" });
    const cell = cellsOf(workbookParts(exportXlsx(list, about, "de")), 1).get("B2");
    expect(cell?.value.length).toBeLessThanOrEqual(32_767);
    expect(cell?.value).toMatch(/ä😀+ … \[gekürzt\]$/u);
  });
});

describe("the sheet with the particulars", () => {
  function particulars(over: Partial<AboutExport>): readonly unknown[] {
    const parts = workbookParts(exportXlsx(table, { ...about, ...over }, "de"));
    return [...cellsOf(parts, 2).values()].map((cell) => cell.value);
  }

  test("names selection, time and counts, and no person", () => {
    expect(particulars({})).toStrictEqual([
      "Auszug aus dem KI-Register",
      "Stadt",
      "Stadt Beispielhausen",
      "Erstellt am",
      "22.11.2026, 15:04",
      "Stand vom",
      "22.11.2026",
      "Erstellt in der Rolle",
      "KI-Koordination",
      "Auswahl",
      "Betriebsstatus: Im Einsatz",
      "Anzahl der Zeilen",
      "2",
      "Anzahl der Spalten",
      "5",
      "Angaben zu Personen",
      "Nicht enthalten.",
    ]);
  });

  test("says why persons are in it, and that demo data are demo data", () => {
    const values = particulars({ personsPurpose: "=Anhörung", demo: true });
    expect(values.slice(-4)).toStrictEqual([
      "Zweck",
      "=Anhörung",
      "Hinweis",
      expect.stringMatching(/^Demodaten/),
    ]);
  });
});

function missing(): never {
  throw new Error("missing part");
}
