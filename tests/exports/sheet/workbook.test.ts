import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import exceljs from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sheetName } from "#exports/sheet/sheetName.ts";
import {
  createWorkbook,
  type SheetCell,
  type SheetColumn,
  type SheetOptions,
} from "#exports/sheet/workbook.ts";
import { NASTY_CELLS } from "#tests/exports/entries.ts";
import { parseCsv } from "#tests/exports/parseCsv.ts";
import { cellsOf, workbookParts } from "#tests/exports/readXlsx.ts";
import { extent } from "#tests/long.ts";
import { brokenRules, partText } from "./sheetRules.ts";

type Rows = readonly (readonly SheetCell[])[];

const dutchSchema = z.object({ algoritmes: z.array(z.record(z.string(), z.unknown())) });

const facts = {
  title: "Auszug & Probe",
  language: "de",
  createdAt: "2026-11-22T14:04:00.000Z",
  cut: " … [gekürzt]",
} as const;

function columnsOf(...kinds: readonly SheetColumn["kind"][]): readonly SheetColumn[] {
  return kinds.map((kind, at) => ({ title: `Spalte ${at + 1}`, kind, width: 20 }));
}

function fileOf(...sheets: readonly (readonly [Partial<SheetOptions>, Rows])[]): Buffer {
  const pieces: Uint8Array[] = [];
  const workbook = createWorkbook(facts, (bytes) => pieces.push(bytes));
  for (const [options, rows] of sheets) {
    const sheet = workbook.sheet({
      ...{ name: "Register", hasHeading: true, columns: columnsOf("text") },
      ...options,
    });
    for (const row of rows) sheet.row(row);
    sheet.end();
  }
  workbook.end();
  return Buffer.concat(pieces);
}

async function read(file: Buffer): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook;
}

/** The texts of a column below its heading, as our own strict reader of the standard sees them. */
function textsOf(file: Buffer, count: number): readonly (string | undefined)[] {
  const cells = cellsOf(workbookParts(file), 1);
  return Array.from({ length: count }, (_, at) => cells.get(`A${at + 2}`)?.value);
}

describe("a workbook, read by another library", () => {
  const rows: Rows = [
    ["KI-2026-0001", "2026-11-22", 1234.5, "https://ratsinfo.example/1?a=1&b=2"],
    ["0012", "2025-03", 0, "javascript:alert(1)"],
    [null, "unbekannt", -1, null],
    ["1e5", "1899-12-31", Number.NaN, "HTTPS://Rat.Example/ä"],
  ];
  const file = fileOf(
    [{ columns: columnsOf("text", "day", "number", "link") }, rows],
    [{ name: "Angaben", hasHeading: false, columns: columnsOf("label", "text") }, [["Anzahl", 4]]],
  );

  test("holds texts as texts, days as days, numbers as numbers, and links that open", async () => {
    const sheet = (await read(file)).getWorksheet("Register");
    const values = (row: number) => [1, 2, 3, 4].map((at) => sheet?.getCell(row, at).value);
    expect(values(2)).toEqual([
      "KI-2026-0001",
      new Date("2026-11-22T00:00:00Z"),
      1234.5,
      {
        text: "https://ratsinfo.example/1?a=1&b=2",
        hyperlink: "https://ratsinfo.example/1?a=1&b=2",
      },
    ]);
    expect(values(3)).toEqual(["0012", "03.2025", 0, "javascript:alert(1)"]);
    expect(values(4)).toEqual([null, "unbekannt", -1, null]);
    expect(values(5)).toEqual([
      "1e5",
      "31.12.1899",
      null,
      { text: "HTTPS://Rat.Example/ä", hyperlink: "https://rat.example/%C3%A4" },
    ]);
    expect(sheet?.getCell(2, 2).numFmt).toBe("dd.mm.yyyy");
    expect(sheet?.getCell(2, 1).numFmt).toBe("@");
  });

  test("has a frozen heading, a filter, widths, its title and its language", async () => {
    const workbook = await read(file);
    const sheet = workbook.getWorksheet("Register");
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 1 });
    expect(sheet?.autoFilter).toBe("A1:D5");
    expect(sheet?.getColumn(1).width).toBe(20);
    expect(workbook.title).toBe("Auszug & Probe");
    expect(partText(file, "docProps/core.xml")).toContain("<dc:language>de-DE</dc:language>");
    expect(workbook.worksheets.map(({ name }) => name)).toStrictEqual(["Register", "Angaben"]);
    expect(workbook.getWorksheet("Angaben")?.getCell("B1").value).toBe(4);
  });

  test("breaks no rule that Excel is strict about", () => {
    expect(brokenRules(file)).toStrictEqual([]);
    expect(brokenRules(fileOf([{}, []]))).toStrictEqual([]);
    expect(brokenRules(fileOf([{ columns: [] }, []]))).toStrictEqual([]);
  });

  test("has the same bytes whenever it is made of the same", () => {
    expect(fileOf([{}, [["a"]]]).equals(fileOf([{}, [["a"]]]))).toBe(true);
  });
});

describe("a cell", () => {
  test("of any text survives", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(..."_xX0041dD\u0000\u0001\u001F\uFFFE\uFFFF\r\n\t <>&\"'=;ä€😀"),
    });
    const text = fc.oneof(fc.string({ unit: "binary" }), hostile, fc.constantFrom(...NASTY_CELLS));
    const column = fc.array(text, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(column, (texts) => {
        const file = fileOf([{}, texts.map((one) => [one])]);
        expect(textsOf(file, texts.length)).toStrictEqual(texts);
        expect(brokenRules(file)).toStrictEqual([]);
      }),
      { numRuns: extent({ full: 2_000, sample: 25 }), seed: 1 },
    );
  });

  test("of half a character holds the sign for it, and the file stays whole", () => {
    expect(textsOf(fileOf([{}, [["vor \uD83D nach"]]]), 1)).toStrictEqual(["vor \uFFFD nach"]);
  });

  test.each([
    ["ä".repeat(32_767), 32_767, false],
    ["ä".repeat(32_768), 32_767, true],
    [`${"a".repeat(32_760)}\u0001`, 32_761, false],
    ["\u0001".repeat(5_000), 4_691, true],
    ["😀".repeat(17_000), 32_766, true],
  ])("that is too long ends with a remark, and no character is cut (%#)", (text, length, isCut) => {
    const file = fileOf([{}, [[text]]]);
    const [found = ""] = textsOf(file, 1);
    expect(found.length).toBe(length);
    expect(found.endsWith(facts.cut)).toBe(isCut);
    expect(found.isWellFormed()).toBe(true);
    expect(brokenRules(file)).toStrictEqual([]);
  });
});

describe("what Excel does not take", () => {
  test("is left out: more links than it opens stay texts", () => {
    const columns = columnsOf("link");
    const count = extent({ full: 65_531, sample: 3 });
    const rows = Array.from({ length: count }, (_, at) => [`https://rat.example/${at}`]);
    const file = fileOf([{ columns }, rows]);
    const links = partText(file, "xl/worksheets/sheet1.xml").match(/<hyperlink /g);
    expect(links?.length).toBe(Math.min(count, 65_530));
  });

  test("is refused: a column or a row too many", () => {
    const wide = columnsOf(...new Array<"text">(16_385).fill("text"));
    expect(() => fileOf([{ columns: wide }, []])).toThrow(RangeError);
  });

  test.each([
    ["Register: [alt]", [], "Register   alt"],
    ["", [], "_"],
    ["'Zitat'", [], "Zitat"],
    ["History", [], "History_"],
    ["Angaben", ["ANGABEN"], "Angaben 2"],
    ["x".repeat(40), ["x".repeat(31)], `${"x".repeat(29)} 2`],
    [`${"x".repeat(30)}😀`, [], "x".repeat(30)],
  ])("is no name of a sheet: %s", (wanted, taken, name) => {
    expect(sheetName(wanted, taken)).toBe(name);
  });
});

describe("real registers survive cell by cell", () => {
  const DATA = "../shared/data";
  const dutch = `${DATA}/nl-algoritmeregister/algoritmes_2026-06-17.json`;
  const files = [
    ["Canada", `${DATA}/ca-register/gc-ai-register-mvp.csv`],
    ["United States", `${DATA}/us-omb-2025/2025_individually_reported_AI_use_cases.csv`],
    ["Netherlands", dutch],
  ] as const;

  // Skipped where the registers are not there.
  test.for(files)("%s", ([, path], context) => {
    context.skip(!existsSync(path));
    const rows = rowsOf(path).slice(0, extent({ full: 5_000, sample: 60 }));
    const width = Math.max(...rows.map((row) => row.length));
    const columns = columnsOf(...new Array<"text">(width).fill("text"));
    const file = fileOf([{ columns }, rows]);
    expect(brokenRules(file)).toStrictEqual([]);
    const cells = [...cellsOf(workbookParts(file), 1).values()].slice(width);
    const expected = rows.flat().map((text) => text.slice(0, 32_767 - facts.cut.length));
    expect(cells.map(({ value }) => value.slice(0, 32_767 - facts.cut.length))).toStrictEqual(
      expected,
    );
  });

  function rowsOf(path: string): readonly (readonly string[])[] {
    const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    if (path === dutch) {
      const { algoritmes } = dutchSchema.parse(JSON.parse(text));
      return algoritmes.map((one) => Object.values(one).map((value) => String(value)));
    }
    return parseCsv(text.replaceAll(/\r?\n/g, "\r\n"), ",");
  }
});

const OFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);

test.skipIf(OFFICE === undefined)(
  "LibreOffice opens it (skipped where it is not installed)",
  () => {
    if (OFFICE === undefined) return;
    const folder = mkdtempSync(join(tmpdir(), "sheet-"));
    try {
      const path = join(folder, "probe.xlsx");
      writeFileSync(
        path,
        fileOf([{ columns: columnsOf("text", "day") }, [["0012", "2026-11-22"]]]),
      );
      execFileSync(OFFICE, ["--headless", "--convert-to", "csv", "--outdir", folder, path]);
      // A day is shown as the machine's language has it: a text would stay as it was written.
      expect(readFileSync(join(folder, "probe.csv"), "utf8")).toMatch(
        /^0012,(?:22\.11\.2026|11\/22\/2026|22\/11\/2026)$/m,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
