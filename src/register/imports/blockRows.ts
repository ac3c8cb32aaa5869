import { z } from "zod";
import { ROW_STATES, type RowProblem } from "#domain/imports/importedRow.ts";
import { daySchema } from "#register/store/daySchema.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";
import { importKey, rowsUnder } from "./importRows.ts";

/** Of one row: what is done, and about which entry. */
const doneSchema = z.object({
  row: z.int(),
  as: z.enum(ROW_STATES),
  no: z.string().exactOptional(),
  /** Of a new one, the day on which its first evaluation begins; one that is known needs none. */
  evaluateFrom: daySchema.exactOptional(),
  isKnown: z.literal(true).exactOptional(),
  problems: z
    .array(z.object({ code: z.string(), target: z.string().exactOptional() }))
    .exactOptional(),
  /** After undoing: `stays` where somebody has touched the entry since. */
  undone: z.enum(["back", "stays"]).exactOptional(),
});
export type DoneRow = z.infer<typeof doneSchema>;

const blockSchema = z.object({
  /** Before that it says what is to be done. */
  isDone: z.boolean(),
  isUndone: z.boolean(),
  /** On which it was claimed: whoever goes on with it writes the same. */
  day: daySchema,
  rows: z.array(doneSchema),
});
export type Block = z.infer<typeof blockSchema>;

export interface StoredBlock {
  readonly n: number;
  readonly block: Block;
  readonly stored: StoredValue;
}

/** A row says so many of its problems. */
const MOST_PROBLEMS = 5;

export function problemsKept(problems: readonly RowProblem[]): Pick<DoneRow, "problems"> {
  if (problems.length === 0) return {};
  return {
    problems: problems
      .slice(0, MOST_PROBLEMS)
      .map(({ code, target }) => (target === undefined ? { code } : { code, target })),
  };
}

export function blockKey(id: string, n: number): string {
  return `${importKey(id)}/rows/${n}`;
}

/** Undefined where nobody has claimed it, or where it was broken by hand. */
export function readBlock(stored: StoredValue | undefined): StoredBlock | undefined {
  if (stored === undefined) return undefined;
  const known = read.get(stored);
  if (known !== undefined) return known;
  const parsed = blockSchema.safeParse(stored.value);
  if (!parsed.success) return undefined;
  const n = Number(stored.key.slice(stored.key.lastIndexOf("/") + 1));
  const block = { n, block: parsed.data, stored };
  read.set(stored, block);
  return block;
}

/** Each block looks at all blocks before it: of 100,000 rows there are 2,000, and each is read once. */
const read = new WeakMap<StoredValue, StoredBlock>();

/** Those that were claimed, in the order of the file. */
export function blocksOf(
  keyValues: Pick<KeyValues, "ofSubject">,
  id: string,
): readonly StoredBlock[] {
  return rowsUnder(keyValues, id, "rows")
    .flatMap((stored) => readBlock(stored) ?? [])
    .toSorted((a, b) => a.n - b.n);
}
