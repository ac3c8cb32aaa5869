import { expect, test } from "vitest";
import type { FileKind } from "#imports/openFile.ts";
import { READ_LIMITS, type ReadLimits } from "#imports/readProblem.ts";
import { readFirst } from "./readAll.ts";
import { xlsxFile } from "./xlsxFile.ts";

const one = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const shared = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
const merged =
  `${one}<mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/>` +
  '<mergeCell ref="A3:B3"/></mergeCells>';
/** The last range is how people hide all that they do not use. */
const hidden = `<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="1"/></cols>${one}`;

/** What the file has too much of, the limit that says so, and a file that has just enough. */
const FILES: readonly (readonly [
  what: string,
  kind: FileKind,
  bytes: Uint8Array | string,
  limit: Partial<ReadLimits>,
  enough: Partial<ReadLimits>,
])[] = [
  ["rows of a CSV file", "csv", "a\n1\n2\n", { rows: 2 }, { rows: 3 }],
  ["columns of a CSV file", "csv", "a;b;c\n", { columns: 2 }, { columns: 3 }],
  ["characters of a cell", "csv", "abcd\n", { cellLength: 3 }, { cellLength: 4 }],
  ["bytes", "csv", "abcd\n", { fileBytes: 4 }, { fileBytes: 5 }],
  ["lists of a JSON file", "json", '{"a":[{"x":1}],"b":[{"x":1}]}', { sheets: 1 }, { sheets: 2 }],
  ["records", "json", '[{"x":1},{"x":2},{"x":3}]', { rows: 2 }, { rows: 3 }],
  ["keys", "json", '[{"x":1,"y":2}]', { columns: 1 }, { columns: 2 }],
  [
    "sheets of a workbook",
    "xlsx",
    xlsxFile({ sheets: { A: one, B: one } }),
    { sheets: 1 },
    { sheets: 2 },
  ],
  ["parts of a workbook", "xlsx", xlsxFile({ sheets: { A: one } }), { parts: 3 }, { parts: 4 }],
  ["unpacked bytes", "xlsx", xlsxFile({ sheets: { A: one } }), { unpackedBytes: 500 }, {}],
  [
    "shared texts",
    "xlsx",
    xlsxFile({ sheets: { A: shared }, strings: "<si><t>abc</t></si><si><t>def</t></si>" }),
    { sharedLength: 5 },
    { sharedLength: 6 },
  ],
  [
    "characters of a shared text",
    "xlsx",
    xlsxFile({ sheets: { A: shared }, strings: "<si><t>abc</t></si>" }),
    { cellLength: 2 },
    { cellLength: 3 },
  ],
  [
    "merged ranges",
    "xlsx",
    xlsxFile({ sheets: { A: merged } }),
    { mergedRanges: 2 },
    { mergedRanges: 3 },
  ],
  [
    "ranges of hidden columns",
    "xlsx",
    xlsxFile({ sheets: { A: hidden } }),
    { columns: 1 },
    { columns: 2 },
  ],
];

test.each(FILES)(
  "more %s than the limit are refused by its name, just as many are read",
  async (_, kind, bytes, limits, enough) => {
    const [[limit, most] = expect.fail()] = Object.entries(limits);
    expect((await readFirst(bytes, kind, { limits })).problem).toMatchObject({
      code: "overLimit",
      details: { limit, most },
    });
    expect((await readFirst(bytes, kind, { limits: enough })).problem).toBeUndefined();
  },
);

test("each limit has a file that goes over it", () => {
  // How a part unpacks is looked at beside the other bombs.
  const looked = new Set(["ratio", ...FILES.flatMap(([, , , limits]) => Object.keys(limits))]);
  expect(Object.keys(READ_LIMITS).filter((limit) => !looked.has(limit))).toEqual([]);
});

test("an encrypted part is named, whatever the others are", async () => {
  const file = Buffer.from(xlsxFile({ sheets: { A: one } }));
  const path = Buffer.from("xl/worksheets/s0.xml");
  // Its entry in the table begins 46 bytes before the name; the flags stand at the eighth.
  const inTable = file.lastIndexOf(path) - 46 + 8;
  file.writeUInt16LE(file.readUInt16LE(inTable) | 1, inTable);
  expect((await readFirst(file, "xlsx")).problem).toEqual({ code: "encrypted", details: {} });
});
