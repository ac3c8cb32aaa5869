import { deflateRawSync, inflateRawSync } from "node:zlib";

/** So many are packed together, and unpacked at once when they are read: about a millisecond. */
const PACK = 200;

/** Many rows, compressed: a list as long as the log stands in memory while its file is made. */
export interface PackedRows<Row> {
  add(row: Row): void;
  count(): number;
  /** The last one first; readable again. */
  latestFirst(): IterableIterator<Row>;
}

export function createPackedRows<Row extends object>(
  /** Reads what was written by `JSON.stringify`. */
  parse: (text: string) => readonly Row[],
): PackedRows<Row> {
  const packs: Uint8Array[] = [];
  let open: Row[] = [];
  return {
    add(row) {
      open.push(row);
      if (open.length < PACK) return;
      packs.push(deflateRawSync(JSON.stringify(open), { level: 1 }));
      open = [];
    },
    count: () => packs.length * PACK + open.length,
    *latestFirst() {
      yield* open.toReversed();
      for (const pack of packs.toReversed()) {
        yield* parse(inflateRawSync(pack).toString()).toReversed();
      }
    },
  };
}
