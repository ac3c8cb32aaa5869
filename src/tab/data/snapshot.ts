import { z } from "zod";
import { takeChanges } from "#contract/listSync.ts";
import {
  GRID_FIELDS,
  type GridField,
  type GridRow,
  gridRowSchema,
  type RegisterSnapshot,
  SEARCH_WORDS,
} from "#contract/registerSnapshot.ts";

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
  const values = { ...NOTHING };
  for (const [field, position] of positions) values[field] = cells[position] ?? null;
  return values;
}

const NOTHING = gridRowSchema.parse(Object.fromEntries(GRID_FIELDS.map((key) => [key, null])));

/** What the browser keeps between visits; anything else in its place is ignored. */
export const storedRegisterSchema = z.object({
  roles: z.string(),
  cursor: z.string(),
  rows: z.array(
    z.object({ no: z.string(), values: gridRowSchema, searchWords: z.string(), tag: z.number() }),
  ),
});

/** The register with the roles it was read in. */
export interface StoredRegister extends CachedRegister {
  readonly roles: string;
}
