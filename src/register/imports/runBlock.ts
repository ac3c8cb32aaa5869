import type { EntryNo } from "#domain/entry/entry.ts";
import { evaluationDay } from "#domain/imports/evaluationLoad.ts";
import type { MappedRow } from "#domain/imports/importedRow.ts";
import { partsOf } from "#domain/time/day.ts";
import { claimNumber, claimNumbers } from "#register/entries/entryNumber.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { inParallel } from "#register/store/inParallel.ts";
import {
  type Block,
  blockKey,
  blocksOf,
  type DoneRow,
  problemsKept,
  readBlock,
  type StoredBlock,
} from "./blockRows.ts";
import { changeImported } from "./changeImported.ts";
import { createImported } from "./createImported.ts";
import { BLOCK_ROWS } from "./importFiles.ts";
import type { ImportJob } from "./importJob.ts";
import { knownDecisionIn } from "./knownEvaluation.ts";

const AT_ONCE = 8;

/**
 * Imports the rows of a block. What is to be done with each, and under which number, stands in the block's row before anything
 * is done: whoever finds a block that is not done goes on with just that.
 */
export async function runBlock(job: ImportJob, n: number): Promise<void> {
  const { context } = job;
  const { isNew, ...claimed } = await claimBlock(job, n);
  if (claimed.block.isDone) return;
  const renumber = createRenumbering(context, claimed);
  const mapped = new Map(job.rows.block(n).map((row) => [row.row, row]));
  const done = new Map<number, DoneRow>();
  await inParallel(claimed.block.rows, AT_ONCE, async (wanted) => {
    const row = mapped.get(wanted.row);
    done.set(wanted.row, row === undefined ? wanted : await carryOut(job, row, wanted));
  });
  const { block, stored } = renumber.now();
  const rows = block.rows.map((row) => done.get(row.row) ?? row);
  const written = await context.keyValues.replace(stored, { ...block, isDone: true, rows });
  // Another process has done it, or has given it another number: the next round looks.
  if (!written.ok) await context.keyValues.fresh(stored.key);

  async function carryOut(of: ImportJob, row: MappedRow, wanted: DoneRow): Promise<DoneRow> {
    const { as, no } = wanted;
    if (no === undefined || (as !== "new" && as !== "changed")) return wanted;
    const { day } = claimed.block;
    if (as === "changed") return changeImported(of, row, { ...wanted, no }, { day, isNew });
    let under: EntryNo = no;
    for (;;) {
      const made = await createImported(of, row, { ...wanted, no: under }, { day, isNew });
      if (made !== "numberTaken") return made;
      under = await renumber.next(wanted.row);
    }
  }
}

/** A number that somebody else has taken is exchanged in the block's row before the new one is used. */
function createRenumbering(context: Context, claimed: StoredBlock) {
  let { block, stored } = claimed;
  let last: Promise<unknown> = Promise.resolve();

  async function exchange(row: number): Promise<EntryNo> {
    const no = await claimNumber(context, yearOf(context));
    const rows = block.rows.map((one) => (one.row === row ? { ...one, no } : one));
    const written = await context.keyValues.replace(stored, { ...block, rows });
    if (!written.ok) throw new Error(`Another process works at ${stored.key}`);
    block = { ...block, rows };
    stored = written.value;
    return no;
  }

  return {
    /** One after the other: each writes the same row. */
    next(row: number): Promise<EntryNo> {
      const exchanged = last.then(() => exchange(row));
      last = exchanged.catch(() => undefined);
      return exchanged;
    },
    now: () => ({ block, stored }),
  };
}

async function claimBlock(
  job: ImportJob,
  n: number,
): Promise<StoredBlock & { readonly isNew: boolean }> {
  const { context, one } = job;
  const key = blockKey(one.id, n);
  const known = readBlock(context.keyValues.get(key));
  if (known !== undefined) return { ...known, isNew: false };
  const block = await plannedBlock(job, n);
  const claimed = await context.keyValues.claim(key, block);
  if (claimed.ok) return { n, block, stored: claimed.value, isNew: true };
  const others = readBlock(await context.keyValues.fresh(key));
  if (others === undefined) throw new Error(`${key} cannot be read`);
  return { ...others, isNew: false };
}

/** What would be done with the rows now, with a number for each new one and the day on which it is evaluated. */
async function plannedBlock(job: ImportJob, n: number): Promise<Block> {
  const { context, one, plan, rows } = job;
  const { today } = momentOf(context);
  const mapped = new Map(rows.block(n).map((row) => [row.row, row]));
  const compared = job.compared.slice(n * BLOCK_ROWS, (n + 1) * BLOCK_ROWS);
  const isNew = compared.filter(({ state }) => state === "new");
  const numbers = [...(await claimNumbers(context, yearOf(context), isNew.length))];
  let before = blocksOf(context.keyValues, one.id)
    .filter((block) => block.n < n)
    .flatMap(({ block }) => block.rows)
    .filter(isToBeEvaluated).length;
  const planned = compared.map((row): DoneRow => {
    const common = { row: row.row, as: row.state, ...problemsKept(row.problems) };
    const no = row.state === "new" ? numbers.shift() : row.no;
    if (row.state !== "new" || no === undefined)
      return no === undefined ? common : { ...common, no };
    const evaluateFrom = evaluationDay(before, plan.start);
    const own = mapped.get(row.row);
    if (own !== undefined && knownDecisionIn(own, plan) !== undefined)
      return { ...common, no, evaluateFrom, isKnown: true };
    before++;
    return { ...common, no, evaluateFrom };
  });
  return { isDone: false, isUndone: false, day: today, rows: planned };
}

/** A new entry that waits for its first evaluation. */
function isToBeEvaluated({ as, isKnown }: DoneRow): boolean {
  return as === "new" && isKnown !== true;
}

function yearOf(context: Context): string {
  return String(partsOf(momentOf(context).today).year);
}
