import fc from "fast-check";
import { expect, test } from "vitest";
import { entryValues } from "#domain/entry/entry.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { compareList, entriesOf, type KnownEntry, readList } from "./listWorld.ts";

/*
 * What the file said at the last import, what it says now, and what the register says: whatever the three are, only a cell
 * that somebody has changed changes anything.
 */

const TITLES = ["Nr.", "Name", "Status", "Version", "Zweck"];
const word = fc.stringMatching(/^[a-zäöü]{3,12}$/);
const status = fc.constantFrom("produktiv", "Pilot", "in Planung");
const version = fc.constantFrom("", "1.0", "2.0", "3.1", "k. A.");
const row = fc.tuple(word, status, version, fc.oneof(fc.constant(""), word));
const rows = fc.array(row, { minLength: 1, maxLength: 8 });

type Row = readonly string[];

function csv(list: readonly Row[]): string {
  return [TITLES, ...list].map((cells) => cells.join(";")).join("\n");
}

function numbered(list: readonly Row[]): readonly Row[] {
  return list.map((cells, at) => [String(at + 1), ...cells]);
}

const PLAN = {
  columns: [
    { column: 0, target: "sourceId" },
    { column: 1, target: "title" },
    { column: 2, target: "operationStatus" },
    { column: 3, target: "version" },
    { column: 4, target: "purpose" },
  ],
  header: [1],
  leftOut: [],
} as const satisfies Partial<ImportPlan>;

async function compare(
  list: readonly Row[],
  entries: readonly KnownEntry[],
  chosen: Partial<ImportPlan> = {},
) {
  const read = await readList(csv(list), "csv");
  const plan = { ...read.plan, ...PLAN, ...chosen };
  const names = TITLES.map((title) => ({ title, name: title }));
  return compareList({ ...read, described: { ...read.described, names } }, plan, entries);
}

async function imported(list: readonly Row[]) {
  return entriesOf(await compare(list, []), { source: "liste" });
}

const edits = fc.array(fc.record({ at: fc.nat(), version, purpose: word }), { maxLength: 5 });
type Edits = readonly { readonly at: number; readonly version: string; readonly purpose: string }[];

/** What people have written into the register since. */
function edited(entries: readonly KnownEntry[], since: Edits): readonly KnownEntry[] {
  return since.reduce((all, { at, purpose, version: now }) => {
    const place = at % all.length;
    return all.map((entry, other) =>
      other === place
        ? {
            ...entry,
            values: entryValues({
              ...entry.values,
              purpose,
              ...(now === "" ? {} : { version: now }),
            }),
          }
        : entry,
    );
  }, entries);
}

test("an unchanged file changes nothing, whatever the register holds", () =>
  fc.assert(
    fc.asyncProperty(
      rows,
      edits,
      fc.constantFrom("keepRegister", "takeFile"),
      async (list, since, conflicts) => {
        const entries = edited(await imported(numbered(list)), since);
        const again = await compare(numbered(list), entries, { conflicts });
        expect(again.map(({ differences, state }) => [state, differences])).toEqual(
          list.map(() => ["unchanged", []]),
        );
      },
    ),
    { numRuns: 40 },
  ));

test("a changed cell is the only difference", () =>
  fc.assert(
    fc.asyncProperty(rows, edits, fc.nat(), word, async (list, since, at, purpose) => {
      const before = numbered(list);
      const entries = edited(await imported(before), since);
      const place = at % before.length;
      const after = before.map((cells, other) =>
        other === place ? cells.with(4, purpose) : cells,
      );
      const compared = await compare(after, entries, { conflicts: "takeFile" });
      const found = compared.flatMap(({ differences, row: number }) =>
        differences.map(({ after: value, field }) => [number, field, value]),
      );
      const isSame = before[place]?.[4] === purpose || entries[place]?.values.purpose === purpose;
      expect(found).toEqual(isSame ? [] : [[place + 2, "purpose", purpose]]);
    }),
    { numRuns: 40 },
  ));

test("the order of rows does not matter", () =>
  fc.assert(
    fc.asyncProperty(
      rows.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
        ),
      ),
      edits,
      async ([list, order], since) => {
        const before = numbered(list);
        const entries = edited(await imported(before), since);
        const newer = before.map((cells, at) => (at % 2 === 0 ? cells.with(3, "9.9") : cells));
        const outcome = async (all: readonly Row[]) => {
          const compared = await compare(all, entries);
          return new Map(
            compared.map((one) => [one.sourceId, [one.state, one.no, one.differences]]),
          );
        };
        const shuffled = order.flatMap((at) => newer.slice(at, at + 1));
        const [straight, mixed] = [await outcome(newer), await outcome(shuffled)];
        for (const [id, told] of straight) expect(mixed.get(id)).toEqual(told);
      },
    ),
    { numRuns: 40 },
  ));

test("of two rows with one id the first counts, and the other is told", async () => {
  const compared = await compare(
    [
      ["7", "Erste", "Pilot", "1", ""],
      ["7", "Zweite", "Pilot", "2", ""],
    ],
    [],
  );
  expect(compared.map(({ state }) => state)).toEqual(["new", "problem"]);
  expect(compared[1]?.problems).toContainEqual({ code: "repeatedId", text: "2" });
});

test("a new row that is called as another one is another one", async () => {
  const [first = []] = numbered([["Postsortierung", "Pilot", "1.0", ""]]);
  const entries = await imported([first]);
  const second = first.with(0, "2").with(3, "5.0");
  const compared = await compare([second, first], entries);
  expect(compared.map(({ no, state }) => [state, no])).toEqual([
    ["new", undefined],
    ["unchanged", entries[0]?.no],
  ]);
});
