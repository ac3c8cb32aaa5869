import { hash } from "node:crypto";
import { isPartCount, partDigests, partOf, type TaggedRow } from "#contract/listSync.ts";

/** The digests of a list's rows, and in which order they changed: what a cursor can be asked about. */
export interface SyncedList {
  /** The row as it is now; undefined where it is gone. */
  set(key: string, row: string | undefined): void;
  /** What was set since the last call is one step: it has a cursor. */
  commit(): void;
  /** A digest of all rows: the same in every replica that holds the same. */
  cursor(): string;
  keys(): Iterable<string>;
  tagOf(key: string): number;
  /** The keys of what changed since; undefined for a cursor that this replica has not had. */
  since(cursor: string): { readonly changed: string[]; readonly removed: string[] } | undefined;
  /** The parts whose digests are others, and the keys in them. */
  apart(digests: readonly number[]): { readonly parts: number[]; readonly keys: string[] };
}

interface HeldRow {
  readonly tag: number;
  readonly second: number;
  /** The step of its last change. */
  readonly step: number;
}

/** So many earlier cursors are known. */
const STEPS_KEPT = 2_000;

export function createSyncedList(): SyncedList {
  const rows = new Map<string, HeldRow>();
  const removedIn = new Map<string, number>();
  const stepOfCursor = new Map<string, number>();
  // Sums do not depend on the order in which a replica learned of its rows.
  const sums = new Uint32Array(2);
  let step = 0;

  const cursor = () => [rows.size, ...sums].map((part) => part.toString(36)).join("-");

  function add({ second, tag }: HeldRow, sign: 1 | -1): void {
    sums[0] = (sums[0] ?? 0) + sign * tag;
    sums[1] = (sums[1] ?? 0) + sign * second;
  }

  function* tagged(): Iterable<TaggedRow> {
    for (const [key, { tag }] of rows) yield { key, tag };
  }

  stepOfCursor.set(cursor(), step);
  return {
    cursor,
    keys: () => rows.keys(),
    tagOf: (key) => rows.get(key)?.tag ?? 0,
    set(key, row) {
      const before = rows.get(key);
      if (row === undefined) {
        if (before === undefined) return;
        rows.delete(key);
        removedIn.set(key, step + 1);
        add(before, -1);
        return;
      }
      const digest = hash("sha1", `${key}\n${row}`, "buffer");
      const [tag, second] = [digest.readUInt32BE(0), digest.readUInt32BE(4)];
      if (before?.tag === tag && before.second === second) return;
      if (before !== undefined) add(before, -1);
      const held = { tag, second, step: step + 1 };
      rows.set(key, held);
      removedIn.delete(key);
      add(held, 1);
    },
    commit() {
      const now = cursor();
      if (stepOfCursor.get(now) === step) return;
      step++;
      // A state that comes back is known by its latest step.
      stepOfCursor.delete(now);
      stepOfCursor.set(now, step);
      const [oldest] = stepOfCursor.keys();
      if (stepOfCursor.size <= STEPS_KEPT || oldest === undefined) return;
      const last = stepOfCursor.get(oldest) ?? 0;
      stepOfCursor.delete(oldest);
      for (const [key, removedStep] of removedIn) if (removedStep <= last) removedIn.delete(key);
    },
    since(known) {
      const since = stepOfCursor.get(known);
      if (since === undefined) return undefined;
      return {
        changed: [...rows].filter(([, row]) => row.step > since).map(([key]) => key),
        removed: [...removedIn]
          .filter(([, removedStep]) => removedStep > since)
          .map(([key]) => key),
      };
    },
    apart(digests) {
      const count = digests.length;
      if (!isPartCount(count)) throw new RangeError("No such number of parts");
      const own = partDigests(tagged(), count);
      const parts = [...own.keys()].filter((part) => own[part] !== digests[part]);
      const wanted = new Set(parts);
      return { parts, keys: [...rows.keys()].filter((key) => wanted.has(partOf(key, count))) };
    },
  };
}
