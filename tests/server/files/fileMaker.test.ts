import { expect, test } from "vitest";
import type { ExportTable } from "#exports/table.ts";
import { createFileMaker } from "#server/files/fileMaker.ts";
import { someAbout } from "#tests/exports/entries.ts";
import { cellsOf, workbookParts } from "#tests/exports/readXlsx.ts";
import { extent } from "#tests/long.ts";

const ROWS = extent({ full: 100_000, sample: 3_000 });
const COLUMNS = 30;
const request = { kind: "entries", format: "xlsx", about: someAbout, language: "de" } as const;

/** Rows that are made while they are read; how many were is counted. */
function tableOf(rowCount: number): ExportTable & { readonly read: () => number } {
  let read = 0;
  const columns = Array.from({ length: COLUMNS }, (_, at) => ({
    ...{ key: `column${at}`, title: `Spalte ${at}` },
    kind: "text" as const,
  }));
  return {
    columns,
    rowCount,
    read: () => read,
    rows: {
      *[Symbol.iterator]() {
        for (let row = 0; row < rowCount; row++) {
          read++;
          yield columns.map(({ key }) => `${key} ${row}`);
        }
      },
    },
  };
}

test("a long list tells how far it is, row by row to its end", async () => {
  const told: number[] = [];
  const made = await createFileMaker()(async () => tableOf(ROWS), request, {
    signal: new AbortController().signal,
    onRead: () => undefined,
    onRows: (written, of) => {
      told.push(written);
      expect(of).toBe(ROWS);
    },
  });
  expect(made.rows).toBe(ROWS);
  expect(told.at(-1)).toBe(ROWS);
  expect(told.length).toBeGreaterThan(10);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  // Our reader holds a whole file as a tree.
  if (ROWS > 10_000) return;
  const cells = cellsOf(workbookParts(made.bytes), 1);
  expect(cells.get(`A${ROWS + 1}`)?.value).toBe(`column0 ${ROWS - 1}`);
});

test("whoever gives up is left with nothing, and the rest is not even read", async () => {
  const makeFile = createFileMaker();
  const table = tableOf(100_000);
  const giving = new AbortController();
  const given = makeFile(async () => table, request, {
    signal: giving.signal,
    onRead: () => undefined,
    onRows: () => giving.abort(),
  });
  await expect(given).rejects.toThrow("ended without a file");
  expect(table.read()).toBeLessThan(50_000);
  // Its turn is free again.
  const next = await makeFile(async () => tableOf(1), request);
  expect(next.rows).toBe(1);
});

test("a list that fails while it is read leaves nothing, and the next one is made", async () => {
  const makeFile = createFileMaker();
  const broken: ExportTable = {
    ...tableOf(10),
    rows: {
      // biome-ignore lint/correctness/useYield: it fails before its first row.
      *[Symbol.iterator]() {
        throw new Error("The row cannot be read");
      },
    },
  };
  await expect(makeFile(async () => broken, request)).rejects.toThrow("cannot be read");
  expect((await makeFile(async () => tableOf(2), request)).rows).toBe(2);
});

test.each(["xlsx", "csv", "json"] as const)(
  "a %s file that becomes too large is given up with a code, and the next one is made",
  async (format) => {
    const makeFile = createFileMaker(20_000);
    const table = tableOf(100_000);
    await expect(makeFile(async () => table, { ...request, format })).rejects.toMatchObject({
      ...{ status: 413, code: "fileTooLarge" },
    });
    expect(table.read()).toBeLessThan(90_000);
    expect((await makeFile(async () => tableOf(1), { ...request, format })).rows).toBe(1);
  },
);
