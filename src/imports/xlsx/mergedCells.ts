import { keepLimit, type ReadLimits, unreadable } from "#imports/readProblem.ts";
import type { Archive } from "./archive.ts";
import { type CellRange, parseRange, referenceOf } from "./reference.ts";

/** Which cells of a row lie in merged cells, other than as the first. */
export interface MergedCells {
  /** By column, the first cell of the merged ones. Rows are asked in their order. */
  ofRow(row: number, columns: number): ReadonlyMap<number, string>;
}

/** Longer than any element that names a range. */
const OVERLAP = 400;
const ELEMENT = /<(?:[\w.-]+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Z0-9$:]+)["']/g;

/** Ranges stand behind the rows, so they are looked for before: by their element alone, without reading the rest. */
export async function readMergedCells(
  archive: Archive,
  path: string,
  limits: ReadLimits,
): Promise<MergedCells> {
  const found = new Map<string, CellRange>();
  let text = "";
  for await (const chunk of archive.read(path)) {
    text = text.slice(-OVERLAP) + chunk.toString("latin1");
    if (!text.includes("mergeCell")) continue;
    for (const [, reference = ""] of text.matchAll(ELEMENT)) {
      const range = parseRange(reference);
      if (range !== undefined && range.first.column < limits.columns) found.set(reference, range);
    }
    keepLimit("mergedRanges", found.size, limits);
  }
  return mergedCells([...found.values()]);
}

const NONE: ReadonlyMap<number, string> = new Map();

function mergedCells(ranges: readonly CellRange[]): MergedCells {
  const waiting = [...ranges].sort((a, b) => b.first.row - a.first.row);
  let running: CellRange[] = [];
  return {
    ofRow(row, columns) {
      for (let next = waiting.at(-1); next && next.first.row <= row; next = waiting.at(-1)) {
        running.push(next);
        waiting.pop();
      }
      if (running.length === 0) return NONE;
      running = running.filter(({ last }) => last.row >= row);
      const merged = new Map<number, string>();
      let covered = 0;
      for (const { first, last } of running) {
        covered += Math.min(last.column, columns - 1) - first.column + 1;
        if (covered > columns) throw unreadable("merged cells overlap", row);
        for (let column = first.column; column <= Math.min(last.column, columns - 1); column++) {
          const isFirst = row === first.row && column === first.column;
          if (!isFirst) merged.set(column, referenceOf(first));
        }
      }
      return merged;
    },
  };
}
