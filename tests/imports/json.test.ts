import { expect, test } from "vitest";
import { openFile } from "#imports/openFile.ts";
import { readFirst } from "./readAll.ts";

const RECORDS = `[
  { "name": "Chat\\u00e4", "no": 12345678901234567890, "tags": ["a", { "b": 1.0 }] },
  { "name": null, "live": true,
    "other": "x" }
]`;

test("records become rows under all their keys, with numbers digit for digit", async () => {
  const { rows, texts } = await readFirst(RECORDS, "json");
  expect(texts).toEqual([
    ["name", "no", "tags", "live", "other"],
    ["Chatä", "12345678901234567890", '["a", { "b": 1.0 }]', "", ""],
    ["", "", "", "true", "x"],
  ]);
  expect(rows.map(({ line, number }) => [number, line])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(rows[1]?.cells.map(({ kind }) => kind)).toEqual([
    "text",
    "number",
    "json",
    "empty",
    "empty",
  ]);
});

test("each list of records under a key is a sheet", async () => {
  const file = await openFile(
    Buffer.from(
      `{"about":{"x":[1]},"algorithms":${RECORDS},"none":[],"mixed":[{},1],"b":[{"c":1}]}`,
    ),
    "json",
  );
  expect(file).toMatchObject({ value: { sheets: [{ name: "algorithms" }, { name: "b" }] } });
});

test("a key that comes twice stands behind the columns, and is remarked", async () => {
  const { rows, texts } = await readFirst('[{"a":1,"b":2,"a":3}]', "json");
  expect(texts[1]).toEqual(["1", "2", "3"]);
  expect(rows[1]?.remarks).toEqual([{ code: "repeatedKey", line: 1, cell: 2 }]);
});

test.each([
  ['[{"a":1}', "ends too early"],
  ['[{"a":1}] x', "x is not expected"],
  ["[{a:1}]", "a is not expected"],
  ['[{"a":"b}]', "ends too early"],
  [`[${"[".repeat(500)}`, "[ is not expected"],
])("%j is refused with its line", async (text, reason) => {
  expect((await readFirst(text, "json")).problem).toEqual({
    code: "unreadable",
    details: { reason, line: 1 },
  });
});

test("a value that JSON does not know stops there", async () => {
  const { problem, texts } = await readFirst('[{"a":1},\n{"a":tru}]', "json");
  expect(texts).toEqual([["a"], ["1"]]);
  expect(problem).toMatchObject({ code: "unreadable", details: { line: 2 } });
});

test.each(["{}", "[]", "[1,2]", '"text"'])("%s has no records", async (text) => {
  expect((await readFirst(text, "json")).problem?.code).toBe("noTable");
});
