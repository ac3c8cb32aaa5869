import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFile } from "#imports/openFile.ts";
import { readFirst } from "./readAll.ts";

const TABLE = "Name;Amt\r\nMüller – „Bürgerhilfe“;Straßenbau €\r\n";

describe("encodings", () => {
  test.each([
    ["utf-8", Buffer.from(TABLE)],
    ["utf-8", Buffer.from(`\uFEFF${TABLE}`)],
    ["utf-16le", Buffer.from(`\uFEFF${TABLE}`, "utf16le")],
    ["utf-16le", Buffer.from("Name;Amt\nMeier;Bauamt\n", "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${TABLE}`, "utf16le").swap16()],
    ["windows-1252", windows1252(TABLE)],
  ])("%s is told by its bytes", async (encoding, bytes) => {
    const file = await openFile(bytes, "csv");
    expect(file).toMatchObject({ ok: true, value: { encoding, delimiter: ";" } });
    const { texts } = await readFirst(bytes, "csv");
    expect(texts[0]).toEqual(["Name", "Amt"]);
    if (bytes.length > 60) expect(texts[1]).toEqual(["Müller – „Bürgerhilfe“", "Straßenbau €"]);
  });

  test("bytes that arrive one by one are the same file", async () => {
    async function* chunks() {
      for (const byte of Buffer.from(TABLE)) yield Uint8Array.of(byte);
    }
    const file = await openFile(chunks(), "csv");
    expect(file).toMatchObject({ ok: true, value: { encoding: "utf-8" } });
  });

  test("a given encoding that it is not is refused", async () => {
    const { problem } = await readFirst(windows1252(TABLE), "csv", { encoding: "utf-8" });
    expect(problem).toEqual({ code: "unreadable", details: { reason: "not utf-8" } });
  });
});

describe("delimiters", () => {
  test.each([
    [";", "Name;Preis\nA;1,5\nB;2,5\n"],
    [",", "Name,Text\nA,a; b\nB,c\n"],
    ["\t", "Name\tText\nA\ta, b; c, d\nB\tc\n"],
    ["|", "Name|Text\nA|b, c\n"],
    [",", 'Name,Text\n"a;b;c;d","x;y"\n"e;f;g;h",z\n'],
    [";", "Register, Stand 2024\n\nName;Amt;Stand\nA;B;C\nD;E;F\n"],
    [",", "sep=,\na;b\n"],
  ])("%j is told by what agrees", async (delimiter, text) => {
    expect(await openFile(Buffer.from(text), "csv")).toMatchObject({ value: { delimiter } });
  });

  test("Excel's own first line is no row, and counts as a line", async () => {
    const { rows } = await readFirst("sep=,\r\na,b\r\n", "csv");
    expect(rows).toMatchObject([{ number: 2, line: 2, cells: [{ text: "a" }, { text: "b" }] }]);
  });
});

describe("quotation marks", () => {
  test("cells of several lines count as one row", async () => {
    const { rows } = await readFirst('a;"x\r\ny\nz"\r\nb;c\r\n', "csv");
    expect(rows.map(({ line, number }) => [number, line])).toEqual([
      [1, 1],
      [2, 4],
    ]);
    expect(rows[0]?.cells[1]?.text).toBe("x\r\ny\nz");
  });

  test.each([
    ['a;b "c" d;e\nf;g;h\n', ["a", 'b "c" d', "e"], "strayQuote", 1],
    ['a;"b"" c" d;e\nf;g;h\n', ["a", '"b"" c" d', "e"], "strayQuote", 1],
    ['a;"b;c\nd;e;f\n', ["a", '"b', "c"], "unclosedQuote", 1],
    ["a;b\uFFFD;c\n", ["a", "b\uFFFD", "c"], "replacedCharacter", 1],
  ] as const)("%j keeps every sign, and says so", async (text, first, code, cell) => {
    const { rows, texts } = await readFirst(text, "csv", { delimiter: ";" });
    expect(texts[0]).toEqual(first);
    expect(rows[0]?.remarks).toEqual([{ code, line: 1, cell }]);
    expect(rows.slice(1).every(({ remarks }) => remarks.length === 0)).toBe(true);
  });

  test("what never ends does not take the rows behind it", async () => {
    const { texts } = await readFirst('a;"b\nc;d\n"e";f\n', "csv", { delimiter: ";" });
    expect(texts.slice(1)).toEqual([
      ["c", "d"],
      ["e", "f"],
    ]);
  });
});

const DIALECTS = fc.record({
  delimiter: fc.constantFrom(";", ",", "\t", "|"),
  lineEnd: fc.constantFrom("\r\n", "\n", "\r"),
  encoding: fc.constantFrom("utf8", "utf16le"),
  isAllQuoted: fc.boolean(),
});
const CELLS = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.stringMatching(/^["; ,\t|\r\n'=a]{0,8}$/),
);

test("any table reads back from any dialect, character for character", async () => {
  const tables = fc.array(fc.array(CELLS, { minLength: 2, maxLength: 5 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(tables, DIALECTS, async (table, dialect) => {
      const { delimiter, encoding, isAllQuoted, lineEnd } = dialect;
      const cell = (text: string) =>
        isAllQuoted || /["\r\n;,\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const lines = table.map((row) => row.map(cell).join(delimiter) + lineEnd);
      const bytes = Buffer.from(`\uFEFF${lines.join("")}`, encoding as BufferEncoding);
      const { problem, rows, texts } = await readFirst(bytes, "csv", { delimiter });
      expect(problem).toBeUndefined();
      expect(texts).toEqual(table.map((row) => row.map((text) => text.toWellFormed())));
      // Half of a pair has become the sign that stands for what was lost.
      const odd = rows.flatMap(({ cells, remarks }) =>
        remarks.filter(({ cell }) => cells[cell]?.text.includes("\uFFFD") !== true),
      );
      expect(odd).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("no character of any text is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^["";\n\rab ]{1,40}$/), async (text) => {
      const { texts } = await readFirst(text, "csv", { delimiter: ";" });
      const read = texts
        .flat()
        .join("")
        .replaceAll(/["\r\n;]/g, "");
      expect(read).toBe(text.replaceAll(/["\r\n;]/g, ""));
    }),
  );
});

test.each([
  ["rows", { rows: 2 }, "a\nb\nc\n"],
  ["columns", { columns: 2 }, "a;b;c\n"],
  ["cellLength", { cellLength: 3 }, "abcd;b\n"],
  ["fileBytes", { fileBytes: 3 }, "abcd"],
] as const)("the limit of %s has its name", async (limit, limits, text) => {
  const { problem } = await readFirst(text, "csv", { limits });
  expect(problem).toMatchObject({ code: "overLimit", details: { limit } });
});

test("nothing is no file", async () => {
  expect((await readFirst("", "csv")).problem).toEqual({ code: "empty", details: {} });
});

/** What Windows wrote before UTF-8; the signs outside of Latin-1 that the table uses. */
function windows1252(text: string): Buffer {
  const codes: Readonly<Record<string, number>> = { "€": 0x80, "„": 0x84, "“": 0x93, "–": 0x96 };
  return Buffer.from([...text].map((sign) => codes[sign] ?? sign.charCodeAt(0)));
}
