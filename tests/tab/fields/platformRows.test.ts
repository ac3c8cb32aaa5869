import { expect, test } from "vitest";
import { GRID_FIELDS } from "#contract/gridRow.ts";
import { mergeSnapshot } from "#tab/data/snapshot.ts";
import { platformRows } from "#tab/fields/platformRows.ts";

const ENTRIES: readonly Readonly<Record<string, string>>[] = [
  { title: "Postsortierung", entryKind: "application" },
  { title: "Copilot", entryKind: "platform", operationStatus: "productive" },
  { title: "Alte Plattform", entryKind: "platform", operationStatus: "retired" },
  { title: "Assistenz", entryKind: "platform", operationStatus: "planned" },
];

test("a use case runs on a platform that is not retired; they are offered by name", () => {
  const { rows } = mergeSnapshot(undefined, {
    full: true,
    cursor: "1",
    columns: [...GRID_FIELDS],
    rows: ENTRIES.map((entry, n) =>
      GRID_FIELDS.map((field) => (field === "registerNo" ? `KI-${n}` : (entry[field] ?? null))),
    ),
    tags: ENTRIES.map((_, n) => n),
    removed: [],
  });
  const titles = platformRows(rows).map(({ values }) => values.title);
  expect(titles).toEqual(["Assistenz", "Copilot"]);
});
