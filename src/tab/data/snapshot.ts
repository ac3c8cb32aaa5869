import { type Check, isNumber, isText, listOf, shape } from "#contract/check.ts";
import { isGridRow, isMe } from "#contract/firstView.ts";
import { GRID_FIELDS, type GridField, type GridRow, SEARCH_WORDS } from "#contract/gridRow.ts";
import { takeChanges } from "#contract/listSync.ts";
import type { Me } from "#contract/me.ts";
import type { RegisterSnapshot } from "#contract/registerSnapshot.ts";

/** One line of the register page. */
export interface RegisterRow {
  readonly no: string;
  readonly values: GridRow;
  /** What it is found by beside its values. */
  readonly searchWords: string;
  /** The service's digest of the row. */
  readonly tag: number;
}

export interface CachedRegister {
  readonly cursor: string;
  readonly rows: readonly RegisterRow[];
}

/** What is cached after an answer: the whole register, or the cached one with its changes. */
export function mergeSnapshot(
  cached: CachedRegister | undefined,
  answer: RegisterSnapshot,
): CachedRegister {
  // The same array as before keeps sorted and filtered views from being computed again.
  const rows = takeChanges(cached?.rows ?? [], answer, rowsOf(answer), ({ no }) => no);
  return { cursor: answer.cursor, rows };
}

function rowsOf(answer: RegisterSnapshot): readonly RegisterRow[] {
  const positions = GRID_FIELDS.map((field) => [field, answer.columns.indexOf(field)] as const);
  const words = answer.columns.indexOf(SEARCH_WORDS);
  return answer.rows.flatMap((cells, at) => {
    const values = gridValues(positions, cells);
    const no = values.registerNo;
    const tag = answer.tags[at] ?? 0;
    return no === null ? [] : [{ no, values, searchWords: cells[words] ?? "", tag }];
  });
}

function gridValues(
  positions: readonly (readonly [GridField, number])[],
  cells: readonly (string | null)[],
): GridRow {
  const values: Record<GridField, string | null> = { ...NOTHING };
  for (const [field, position] of positions) values[field] = cells[position] ?? null;
  return values;
}

const NOTHING = emptyRow();

function emptyRow(): GridRow {
  const row = Object.fromEntries(GRID_FIELDS.map((field) => [field, null]));
  if (!isGridRow(row)) throw new Error("A field of the grid has no place");
  return row;
}

const isStored: Check<StoredRegister> = shape<StoredRegister>({
  me: isMe,
  at: isNumber,
  cursor: isText,
  rows: listOf(
    shape<RegisterRow>({ no: isText, values: isGridRow, searchWords: isText, tag: isNumber }),
  ),
});

/** The register, with whom it was read for and when (milliseconds). */
export interface StoredRegister extends CachedRegister {
  readonly me: Me;
  readonly at: number;
}

/** What the browser keeps between visits; anything else in its place is ignored. */
export function parseStored(kept: unknown): StoredRegister | undefined {
  return isStored(kept) ? kept : undefined;
}
