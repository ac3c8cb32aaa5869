import type { ListChanges } from "./listChanges.ts";

/*
 * How a list that is asked for again and again is kept up to date. Its cursor is a digest of what the list holds, so every
 * replica knows the cursor of every other one that holds the same. A cursor that says nothing to a replica is answered by
 * an empty cursor; whoever asked then sends digests of parts of what they hold, and gets the parts that differ.
 */

/** What tells one row from another, and one state of it from another. */
export interface TaggedRow {
  readonly key: string;
  readonly tag: number;
}

const PART_COUNTS = [16, 64, 256] as const;

export function isPartCount(count: number): boolean {
  return PART_COUNTS.some((one) => one === count);
}

/** So many that a part holds some dozens of rows. */
function partCountFor(rows: number): number {
  return PART_COUNTS.find((count) => rows <= count * 32) ?? 256;
}

/** The part that a row belongs to: FNV-1a of its key, the same everywhere. */
export function partOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % count;
}

/** The digest of each part: the sum of its rows' tags, in whatever order they come. */
export function partDigests(rows: Iterable<TaggedRow>, count: number): readonly number[] {
  const digests = new Uint32Array(count);
  for (const { key, tag } of rows) {
    const part = partOf(key, count);
    digests[part] = (digests[part] ?? 0) + tag;
  }
  return [...digests];
}

/** As the query carries them. */
export function digestsOf(rows: readonly TaggedRow[]): string {
  return partDigests(rows, partCountFor(rows.length))
    .map((digest) => digest.toString(36))
    .join(".");
}

/** Undefined for what `digestsOf` has not written. */
export function parseDigests(text: string): readonly number[] | undefined {
  const digests = text.split(".").map((one) => Number.parseInt(one, 36));
  return isPartCount(digests.length) && digests.every((one) => one >= 0) ? digests : undefined;
}

/** The rows held after an answer; the same array where nothing changed. */
export function takeChanges<Row>(
  held: readonly Row[],
  { full, removed, replaced }: ListChanges,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  if (full) return rows;
  if (rows.length === 0 && removed.length === 0 && replaced === undefined) return held;
  const parts = new Set(replaced?.parts);
  const isKept = (row: Row) =>
    replaced === undefined || !parts.has(partOf(keyOf(row), replaced.of));
  const byKey = new Map(held.filter(isKept).map((row) => [keyOf(row), row]));
  for (const row of rows) byKey.set(keyOf(row), row);
  for (const key of removed) byKey.delete(key);
  return [...byKey.values()];
}
