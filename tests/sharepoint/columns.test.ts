import { expect, test } from "vitest";
import { FIELDS } from "#domain/entry/fields.ts";
import { columnNameOf, LISTS } from "#sharepoint/columns.ts";

const LINE_LENGTH = 255;

test.each(Object.entries(LISTS))("the columns of %s fit into SharePoint", (_name, { columns }) => {
  const names = columns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, kind, indexed, unique } of columns) {
    expect(name).toMatch(/^[A-Z][A-Za-z]{0,31}$/);
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
    const keys = field.choices?.map(({ key }) => key) ?? [];
    const longest =
      field.kind === "multiChoice"
        ? keys.join("; ").length
        : Math.max(field.maxLength ?? 0, ...keys.map((key) => key.length));
    if (column?.kind === "text") expect(longest).toBeLessThanOrEqual(LINE_LENGTH);
    if (field.kind === "list") expect(column?.kind).toBe("note");
  },
);

test("an entry is looked up by its unique register number", () => {
  expect(LISTS.entries.columns.filter(({ unique }) => unique)).toMatchObject([
    { name: "RegisterNo", indexed: true },
  ]);
});
