import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createWorkbook } from "#exports/sheet/workbook.ts";
import { openFile } from "#imports/openFile.ts";
import { readFirst } from "./readAll.ts";
import { xlsxFile, zipFile } from "./xlsxFile.ts";

/** The cells of a sheet with one row. */
async function rowOf(xml: string, parts: Partial<Parameters<typeof xlsxFile>[0]> = {}) {
  const sheets = { A: `<sheetData><row r="1">${xml}</row></sheetData>` };
  const { problem, rows } = await readFirst(xlsxFile({ sheets, ...parts }), "xlsx");
  expect(problem).toBeUndefined();
  return rows[0]?.cells ?? [];
}

describe("texts", () => {
  test.each([
    ['<c t="s"><v>0</v></c>', "Plain"],
    ['<c t="s"><v>1</v></c>', "Rich text"],
    ['<c t="s"><v>2</v></c>', "東京"],
    ['<c t="s"><v>3</v></c>', " a\r\nb_x000D_ "],
    [
      '<c t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve">line </t></r></is></c>',
      "inline ",
    ],
    ['<c t="str"><f>A1&amp;"x"</f><v>cached_x0041_</v></c>', "cachedA"],
    ["<c t='inlineStr'><is><t>&lt;b&gt;<![CDATA[<i>]]>&#228;</t></is></c>", "<b><i>ä"],
  ])("%s", async (xml, text) => {
    const strings =
      "<si><t>Plain</t></si><si><r><rPr><b/></rPr><t>Rich</t></r><r><t> text</t></r></si>" +
      "<si><t>東京</t><rPh><t>とうきょう</t></rPh></si>" +
      '<si><t xml:space="preserve"> a_x000D_\nb_x005F_x000D_ </t></si>';
    expect(await rowOf(xml, { strings })).toMatchObject([{ text, kind: "text" }]);
  });
});

describe("values", () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm;@"/><numFmt numFmtId="171" formatCode="00000"/>' +
    '<numFmt numFmtId="172" formatCode="[Red]0.0 &quot;days&quot;"/><numFmt numFmtId="173" formatCode="[h]:mm"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/></cellXfs>';

  test.each([
    ["<c><v>0.10000000000000001</v></c>", { text: "0.10000000000000001", kind: "number" }],
    ['<c s="1"><v>45000</v></c>', { kind: "serial", epoch: 1900, format: "dd.mm.yyyy" }],
    ['<c s="2"><v>45000</v></c>', { kind: "serial", format: "yyyy\\-mm;@" }],
    ['<c s="3"><v>1067</v></c>', { text: "1067", kind: "number", format: "00000" }],
    ['<c s="4"><v>2</v></c>', { kind: "number" }],
    ['<c s="5"><v>1.5</v></c>', { kind: "serial" }],
    ['<c t="b"><v>1</v></c>', { text: "1", kind: "boolean" }],
    ['<c t="e"><v>#REF!</v></c>', { text: "#REF!", kind: "error" }],
    ['<c t="d"><v>2024-03-01T00:00:00</v></c>', { text: "2024-03-01T00:00:00", kind: "isoDate" }],
    ["<c><f>1+1</f><v>2</v></c>", { text: "2", kind: "number", isFormula: true }],
    ["<c><f>1+1</f></c>", { text: "", kind: "empty", isFormula: true }],
  ])("%s", async (xml, cell) => {
    expect(await rowOf(xml, { styles })).toMatchObject([cell]);
  });

  test("days that began on a Mac count from 1904", async () => {
    const workbookPr = '<workbookPr date1904="true"/>';
    const cells = await rowOf('<c s="1"><v>1</v></c>', { styles, workbookPr });
    expect(cells).toMatchObject([{ kind: "serial", epoch: 1904 }]);
  });

  test("a formula without a value is remarked, and not computed", async () => {
    const sheets = { A: '<sheetData><row r="3"><c r="B3"><f>1+1</f></c></row></sheetData>' };
    const { rows } = await readFirst(xlsxFile({ sheets }), "xlsx");
    expect(rows).toMatchObject([
      { number: 3, remarks: [{ code: "formulaWithoutValue", line: 3, cell: 1 }] },
    ]);
  });
});

describe("sheets", () => {
  test("hidden ones, rows and columns say so; formatted rows are none", async () => {
    const bytes = xlsxFile({
      sheets: {
        Shown:
          '<cols><col min="2" max="3" hidden="1"/></cols><sheetData>' +
          '<row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="C2"><v>2</v></c></row>' +
          '<row r="3"><c r="XFD3" s="1"/></row></sheetData>',
        Gone: "<sheetData/>",
      },
      states: { Gone: 'state="veryHidden"' },
    });
    const file = await openFile(bytes, "xlsx");
    expect(file).toMatchObject({
      value: {
        sheets: [
          { name: "Shown", isHidden: false },
          { name: "Gone", isHidden: true },
        ],
      },
    });
    const { rows } = await readFirst(bytes, "xlsx");
    expect(rows).toEqual([
      {
        number: 2,
        line: 2,
        isHidden: true,
        remarks: [],
        cells: [
          { text: "1", kind: "number" },
          { text: "", kind: "empty" },
          { text: "2", kind: "number", isHidden: true },
        ],
      },
    ]);
  });

  test("merged cells name the first of them", async () => {
    const sheets = {
      A:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>' +
        '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    };
    const { rows } = await readFirst(xlsxFile({ sheets }), "xlsx");
    expect(
      rows.map(({ cells }) => cells.map(({ mergedInto, text }) => [text, mergedInto])),
    ).toEqual([
      [
        ["1", undefined],
        ["", "A1"],
      ],
      [
        ["", "A1"],
        ["2", "A1"],
      ],
    ]);
  });

  test("names with a prefix, and cells without a place", async () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const { rows, texts } = await readFirst(xlsxFile({ sheets: { A: sheet } }), "xlsx");
    expect(texts).toEqual([["1", "b"]]);
    expect(rows[0]?.number).toBe(1);
  });
});

describe("what is refused", () => {
  const overlapping = `<sheetData><row r="2"><c><v>1</v></c></row></sheetData>${[1, 2].map((row) => `<mergeCell ref="A${row}:XFD9"/>`).join("")}`;
  const OLD = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
  const sheets = { A: "<sheetData/>" };
  const bomb = `<sheetData>${" ".repeat(3_000_000)}</sheetData>`;
  const evil =
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>';

  test.each([
    ["a document type", xlsxFile({ sheets: { A: evil } }), { code: "documentType" }],
    [
      "an archive in it",
      xlsxFile({ sheets, others: { "xl/embeddings/a.zip": "x" } }),
      { code: "nestedArchive", details: { part: "xl/embeddings/a.zip" } },
    ],
    [
      "what unpacks to far more",
      xlsxFile({ sheets: { A: bomb } }),
      { code: "overLimit", details: { limit: "ratio", most: 250 } },
    ],
    ["another archive", zipFile({ "a.txt": "x" }), { code: "unreadable" }],
    ["a text", Buffer.from("Name;Amt"), { code: "unreadable" }],
    ["half of a file", xlsxFile({ sheets }).subarray(0, 300), { code: "unreadable" }],
    [
      "merged cells over each other",
      xlsxFile({ sheets: { A: overlapping } }),
      { code: "unreadable", details: { reason: "merged cells overlap", line: 2 } },
    ],
    ["an old file", OLD, { code: "oldFormat" }],
    ["an encrypted one", Buffer.concat([OLD, ENCRYPTED]), { code: "encrypted" }],
    [
      "rows out of order",
      xlsxFile({ sheets: { A: '<sheetData><row r="2"/><row r="1"/></sheetData>' } }),
      { code: "unreadable" },
    ],
    [
      "broken XML",
      xlsxFile({ sheets: { A: "<sheetData><row></sheetData>" } }),
      { code: "unreadable" },
    ],
  ])("%s", async (_, bytes, problem) => {
    expect((await readFirst(bytes, "xlsx")).problem).toMatchObject(problem);
  });

  test("a part that is longer than its archive says", async () => {
    const file = Buffer.from(xlsxFile({ sheets: { A: bomb.slice(0, 50_000) } }));
    const path = Buffer.from("xl/worksheets/s0.xml");
    const inTable = file.lastIndexOf(path) - 22;
    file.writeUInt32LE(10, inTable);
    expect((await readFirst(file, "xlsx")).problem).toMatchObject({ code: "unreadable" });
  });

  test("a path out of the archive is none", async () => {
    const files = { "../../etc/x": "x" };
    expect((await readFirst(xlsxFile({ sheets, others: files }), "xlsx")).problem).toMatchObject({
      code: "unreadable",
    });
  });
});

test("whatever the register's own sheets hold reads back", async () => {
  const texts = fc.string({ unit: "binary", maxLength: 20 }).filter((text) => text.isWellFormed());
  const cell = fc.oneof(texts, fc.double({ noNaN: true, noDefaultInfinity: true }));
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 });
  const columns = ["A", "B", "C"].map((title) => ({ title, kind: "text", width: 9 }) as const);
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const pieces: Uint8Array[] = [];
      const workbook = createWorkbook(
        { title: "t", language: "de", createdAt: "2026-11-22T14:04:00.000Z", cut: "…" },
        (bytes) => pieces.push(bytes),
      );
      const sheet = workbook.sheet({ name: "S", hasHeading: true, columns });
      for (const row of table) sheet.row(row);
      sheet.end();
      workbook.end();
      const read = await readFirst(Buffer.concat(pieces), "xlsx");
      const byNumber = new Map(read.rows.map(({ cells, number }) => [number, cells]));
      for (const [index, row] of table.entries()) {
        const cells = byNumber.get(index + 2) ?? [];
        const values = row.map((_, at) => {
          const { kind, text } = cells[at] ?? { kind: "empty", text: "" };
          return kind === "number" ? Number(text) : text;
        });
        expect(values).toEqual(row.map((value) => (Object.is(value, -0) ? 0 : value)));
      }
    }),
    { numRuns: 60 },
  );
});
