import { deflateRawSync, inflateRawSync } from "node:zlib";

/** So many are packed together, and unpacked at once where one of them is read: less than a millisecond. */
const PACK = 100;

/** Many rows, compressed: lists as long as the log or a file of somebody stand in memory while they are worked at. */
export interface PackedRows<Row> {
  add(row: Row): void;
  count(): number;
  /** Those at these places, in their order. */
  at(places: readonly number[]): readonly Row[];
  /** The first one first; readable again. */
  all(): IterableIterator<Row>;
  latestFirst(): IterableIterator<Row>;
}

export function createPackedRows<Row extends object>(
  /** Reads what was written by `JSON.stringify`. */
  parse: (text: string) => readonly Row[],
): PackedRows<Row> {
  const packs: Uint8Array[] = [];
  let open: Row[] = [];
  const packAt = (n: number): readonly Row[] => {
    const pack = packs[n];
    return pack === undefined ? open : parse(unpackedText(pack));
  };
  return {
    add(row) {
      open.push(row);
      if (open.length < PACK) return;
      packs.push(packRows(open));
      open = [];
    },
    count: () => packs.length * PACK + open.length,
    at(places) {
      const unpacked = new Map<number, readonly Row[]>();
      return places.flatMap((place) => {
        const n = Math.floor(place / PACK);
        const rows = unpacked.get(n) ?? packAt(n);
        unpacked.set(n, rows);
        return rows[place % PACK] ?? [];
      });
    },
    *all() {
      for (const n of packs.keys()) yield* packAt(n);
      yield* open;
    },
    *latestFirst() {
      yield* open.toReversed();
      for (const pack of packs.toReversed()) yield* parse(unpackedText(pack)).toReversed();
    },
  };
}

/** What a pack is made in is larger than what comes of it: it is given bytes of its own. */
export function packRows(rows: readonly object[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(JSON.stringify(rows), { level: 1 }));
}

/** The JSON of the rows in a pack. */
export function unpackedText(pack: Uint8Array): string {
  return inflateRawSync(pack).toString("utf8");
}
