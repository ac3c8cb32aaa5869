import { gzipSync } from "node:zlib";
import { GRID_FIELDS, type GridField } from "#contract/gridRow.ts";
import type { EntryValues } from "#domain/entry/entry.ts";
import { searchableOf, wordsBeside } from "#domain/search/entryTexts.ts";
import { findEntries } from "#domain/search/findEntries.ts";
import { createSearchIndex } from "#domain/search/searchIndex.ts";
import { foldText } from "#domain/text/foldText.ts";
import { CITY_ENTRIES } from "#tests/domain/search/cityEntries.ts";
import type { Figure } from "./report.ts";

const TIMES = 15;
/** What a key press may cost, as a multiple of a look for the folded letters through all folded texts. */
const MOST_TIMES_PLAIN = 4;
const MOST_TIMES_TYPO = 6;

const QUERIES: Readonly<Record<string, { readonly query: string; readonly most: number }>> = {
  "a name": { query: "verkehrszählung", most: MOST_TIMES_PLAIN },
  "a word that is almost everywhere": { query: "stadt", most: MOST_TIMES_PLAIN },
  "a stem": { query: "übersetzen", most: MOST_TIMES_PLAIN },
  "a number": { query: "KI-2026-0999", most: MOST_TIMES_PLAIN },
  "one typo": { query: "verkehrszälung", most: MOST_TIMES_TYPO },
  "a typo in one of two": { query: "Antrag Wonhgeld", most: MOST_TIMES_TYPO },
  "what is not there": { query: "quantenrechner", most: MOST_TIMES_TYPO },
};

/** What a key press costs in the search, what the index costs, and what its words add to the answer. */
export function searchFigures(count: number): readonly Figure[] {
  const entries = manyEntries(count);
  const index = createSearchIndex();
  const building = timeOf(() => {
    for (const { no, values } of entries) index.put(searchableOf(no, values));
  });
  const changing = timeOf(() => {
    for (const { no, values } of entries.slice(0, 100)) index.put(searchableOf(no, values));
    findEntries(index, "stadt");
  });
  const folded = entries.map(({ values }) => foldText(Object.values(values).flat().join(" ")));
  const rows = [
    { name: "making the index, in turns", value: building, unit: "ms" },
    { name: "taking in 100 changes, with the first search", value: changing, unit: "ms" },
  ];
  // Some letters are found quicker than others, so all queries are held against the same.
  const times = Object.values(QUERIES).map(({ query }) => {
    const wanted = foldText(query);
    return quickest(() => entries.filter((_, at) => folded[at]?.includes(wanted)));
  });
  const plain = times.reduce((sum, one) => sum + one, 0) / times.length;
  for (const [name, { most, query }] of Object.entries(QUERIES)) {
    const found = quickest(() => {
      const { rankOf } = findEntries(index, query);
      return entries.filter(({ no }) => rankOf(no) !== undefined);
    });
    rows.push({ name: `a key press: ${name}`, value: found, unit: "ms" });
    const ratio: Figure = { name: "  against includes", value: found / plain, unit: "times" };
    // So few are searched that the smallest cost of its own is a multiple.
    rows.push(count < 10_000 ? ratio : { ...ratio, limit: most });
  }
  return [...rows, ...bytes(entries)];
}

interface BenchEntry {
  readonly no: string;
  readonly values: EntryValues;
}

function bytes(entries: readonly BenchEntry[]): readonly Figure[] {
  const cells = ({ values }: BenchEntry) =>
    GRID_FIELDS.map((key: GridField) => values[key] ?? null);
  const without = JSON.stringify(entries.map(cells));
  const withWords = JSON.stringify(
    entries.map((entry) => [...cells(entry), wordsBeside(entry.values, GRID_FIELDS)]),
  );
  const [small, large] = [gzipSync(without).length, gzipSync(withWords).length];
  return [
    { name: "rows without the words of the search", value: small, unit: "bytes, compressed" },
    { name: "rows with them", value: large, unit: "bytes, compressed" },
    { name: "  against rows without them", value: large / small, unit: "times" },
  ];
}

/** Entries whose texts are put together of the sentences of a city; the same in every run. */
function manyEntries(count: number): readonly BenchEntry[] {
  let state = 1;
  const draw = <Item>(items: readonly Item[]): Item | undefined => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return items[Math.floor((state / 2 ** 32) * items.length)];
  };
  const words = [
    ...new Set(
      CITY_ENTRIES.flatMap(({ values }) =>
        `${values.title} ${values.shortDescription} ${values.purpose ?? ""}`.split(/[^\p{L}]+/u),
      ),
    ),
  ].filter((word) => word.length > 2);
  const text = (length: number) =>
    Array.from({ length }, (_, at) =>
      // Every sixth is a compound that few others have.
      at % 6 === 5 ? `${draw(words)}${draw(words)?.toLowerCase()}` : draw(words),
    ).join(" ");
  return Array.from({ length: count }, (_, at) => {
    const no = `KI-2026-${String(at + 1).padStart(4, "0")}`;
    const like = draw(CITY_ENTRIES)?.values ?? {};
    const values: EntryValues = {
      ...{ ...like, registerNo: no, title: `${like.title} ${draw(words)}` },
      ...{ shortDescription: text(14), purpose: text(25) },
    };
    return { no, values };
  });
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** The quickest of some tries: whatever else this machine does only makes one longer. */
function quickest(work: () => unknown): number {
  return Math.min(...Array.from({ length: TIMES }, () => timeOf(work)));
}
