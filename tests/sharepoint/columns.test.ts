import { expect, test } from "vitest";
import { FIELDS, type Field } from "#domain/entry/fields.ts";
import { columnNameOf, LISTS } from "#sharepoint/columns.ts";

const LINE_LENGTH = 255;

function longestLine({ choices = [], kind, maxLength }: Field): number {
  const keys = choices.map(({ key }) => key);
  if (kind === "multiChoice") return keys.join("; ").length;
  if (kind === "date" || kind === "partialDate") return "2026-11-27".length;
  return Math.max(
    maxLength ?? (keys.length > 0 ? 0 : LINE_LENGTH),
    ...keys.map((key) => key.length),
  );
}

test.each(Object.entries(LISTS))("the columns of %s fit into SharePoint", (_name, { columns }) => {
  const names = columns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, kind, indexed, unique } of columns) {
    expect(name).toMatch(/^[A-Z][A-Za-z0-9]{0,31}$/);
    if (kind === "note") expect(indexed).toBeUndefined();
    if (unique === true) expect(indexed).toBe(true);
  }
  expect(columns.filter(({ indexed }) => indexed).length).toBeLessThanOrEqual(20);
});

test("list names differ", () => {
  const names = Object.values(LISTS).map(({ displayName }) => displayName);
  expect(new Set(names).size).toBe(4);
});

test.each(FIELDS.map((field) => [field.key, field] as const))(
  "the longest %s fits into its column",
  (_key, field) => {
    const column = LISTS.entries.columns.find(({ name }) => name === columnNameOf(field));
    expect(column?.displayName).toBe(field.label.de);
    expect(column?.kind === "boolean").toBe(field.kind === "boolean");
    if (column?.kind === "text") expect(longestLine(field)).toBeLessThanOrEqual(LINE_LENGTH);
    if (field.kind === "list") expect(column?.kind).toBe("note");
  },
);

/** Outside its notes a row of SharePoint has some 8,000 bytes, two a letter. */
const ROW_BYTES = 8_000;
const CASE_KEY_LENGTH = 40;

test("an entry whose lines are as long as they may be fits into a row", () => {
  const ofFields = FIELDS.map((field) => [columnNameOf(field), longestLine(field)] as const);
  const longest = new Map(ofFields);
  const bytes = LISTS.entries.columns
    .filter(({ kind }) => kind !== "note")
    .map(({ kind, name }) => (kind === "text" ? 2 * (longest.get(name) ?? CASE_KEY_LENGTH) : 8));
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(ROW_BYTES);
});

test("an entry is looked up by its unique register number", () => {
  expect(LISTS.entries.columns.filter(({ unique }) => unique)).toMatchObject([
    { name: "RegisterNo", indexed: true },
  ]);
});
