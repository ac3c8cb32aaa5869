import type { ImportPlan } from "#domain/imports/importPlan.ts";
import type { ImportState, RunProblem } from "#domain/imports/importState.ts";
import type { Context } from "#register/memory/context.ts";
import type { ClaimWork } from "#register/memory/scope.ts";
import type { Step } from "#register/memory/step.ts";
import { instantAt } from "#register/store/clock.ts";
import { askingOnce } from "./askingOnce.ts";
import { blocksOf } from "./blockRows.ts";
import { compareFile } from "./compareFile.ts";
import { forgetImports } from "./forgetImports.ts";
import { BLOCK_ROWS, type ImportFiles, type MappedRows } from "./importFiles.ts";
import type { RowTask } from "./importJob.ts";
import { tellImport } from "./importLog.ts";
import { importKey, importsIn, readImport, type StoredImport } from "./importRows.ts";
import { createPace, type Pace } from "./pace.ts";
import { planOf } from "./planRows.ts";
import { runBlock } from "./runBlock.ts";
import { undoBlock } from "./undoBlock.ts";

/** A large file must not keep a round from everything else. */
const BLOCKS_IN_A_ROUND = 2;
/** As much work as a lease is worth: two processes need not try the same. */
const WORK = 8;

/**
 * Carries out what coordinators have started: imports, and their undoing. How far it is follows from the rows of the blocks
 * alone; whoever dies in between is followed by the next round, here or elsewhere.
 */
export function runImports(context: Context, files: ImportFiles): Step {
  const pace = createPace(context);
  const tasks = rememberedTasks(context);
  return {
    name: "run imports",
    async run({ all }, claimWork) {
      let again: number | undefined;
      for (const one of importsIn(context.keyValues)) {
        const next = await workOn({ context, files, pace, tasks, claimWork }, one);
        if (next !== undefined) again = Math.min(again ?? next, next);
      }
      if (all) await forgetImports(context, files);
      return again;
    },
  };
}

interface Working {
  readonly context: Context;
  readonly files: ImportFiles;
  readonly pace: Pace;
  readonly tasks: RowTasks;
  readonly claimWork: ClaimWork;
}

/** Answers when to look again. */
async function workOn(working: Working, one: StoredImport): Promise<number | undefined> {
  switch (one.row.state) {
    case "running":
    case "cancelling":
      return run(working, one);
    case "undoing":
      return undo(working, one);
    case "uploading":
    case "planned":
    case "cancelled":
    case "done":
    case "undone":
      return undefined;
  }
}

async function run(working: Working, one: StoredImport): Promise<number | undefined> {
  const { claimWork, context, files, pace } = working;
  const { keyValues, realNow } = context;
  const plan = planOf(keyValues, one.row);
  const rows = plan === undefined ? "planMissing" : files.rows(one, plan);
  // Read elsewhere in this process: it wakes a round.
  if (rows === undefined) return undefined;
  if (plan === undefined || typeof rows === "string") {
    working.tasks.forget(one.id);
    const problem = typeof rows === "string" ? rows : "planMissing";
    return end(context, one, { state: "cancelled", problem });
  }
  const blocks = Math.ceil(rows.count / BLOCK_ROWS);
  if (nextBlock(context, one, blocks) === undefined) {
    working.tasks.forget(one.id);
    return end(context, one, { state: one.row.state === "cancelling" ? "cancelled" : "done" });
  }
  const waits = pace.until();
  if (waits > realNow()) return waits;
  if (!(await claimWork(workOf(one)))) return undefined;
  const job = {
    context: askingOnce(context),
    one,
    plan,
    rows,
    compared: await working.tasks.of(one, plan, rows),
    by: one.row.run?.by ?? one.row.by,
  };
  for (let block = 0; block < BLOCKS_IN_A_ROUND; block++) {
    const fresh = readImport(await keyValues.fresh(importKey(one.id)));
    // Somebody has cancelled it, or it has ended elsewhere.
    const n = fresh === undefined ? undefined : nextBlock(context, fresh, blocks);
    if (fresh === undefined || n === undefined) break;
    await runBlock(job, n);
    pace.spend(writtenIn(context, one, n));
  }
  return realNow();
}

interface RowTasks {
  of(one: StoredImport, plan: ImportPlan, rows: MappedRows): Promise<readonly RowTask[]>;
  forget(id: string): void;
}

/** Told and compared once by each process that works at an import; what has changed by then is seen when a row is written. */
function rememberedTasks(context: Context): RowTasks {
  const known = new Map<string, readonly RowTask[]>();
  return {
    async of(one, plan, rows) {
      const tasks = known.get(one.id);
      if (tasks !== undefined) return tasks;
      await tellImport(context, one, "importStarted");
      const compared: RowTask[] = [];
      await compareFile(context, one, { plan, rows }, ({ no, problems, row, state }) => {
        compared.push({ row, state, problems, ...(no === undefined ? {} : { no }) });
      });
      known.set(one.id, compared);
      return compared;
    },
    forget: (id) => void known.delete(id),
  };
}

/** The first block that is not done; of one that is being cancelled only such that were begun. */
function nextBlock(
  { keyValues }: Context,
  { id, row }: StoredImport,
  blocks: number,
): number | undefined {
  if (row.state !== "running" && row.state !== "cancelling") return undefined;
  const claimed = blocksOf(keyValues, id);
  const open = claimed.find(({ block }) => !block.isDone);
  if (open !== undefined) return open.n;
  if (row.state === "cancelling") return undefined;
  const done = new Set(claimed.map(({ n }) => n));
  return Array.from({ length: blocks }, (_, n) => n).find((n) => !done.has(n));
}

function writtenIn({ keyValues }: Context, { id }: StoredImport, n: number): number {
  const found = blocksOf(keyValues, id).find((block) => block.n === n);
  return found?.block.rows.filter(({ as }) => as === "new" || as === "changed").length ?? 0;
}

/** From the last row to the first: what a later row did to the same entry is taken back before. */
async function undo(working: Working, one: StoredImport): Promise<number | undefined> {
  const { claimWork, context, pace } = working;
  const { keyValues, realNow } = context;
  const open = blocksOf(keyValues, one.id).filter(({ block }) => !block.isUndone);
  if (open.length === 0) return end(context, one, { state: "undone" });
  const waits = pace.until();
  if (waits > realNow()) return waits;
  if (!(await claimWork(workOf(one)))) return undefined;
  for (const block of open.toReversed().slice(0, BLOCKS_IN_A_ROUND)) {
    await undoBlock(context, one, block);
    pace.spend(writtenIn(context, one, block.n));
  }
  return realNow();
}

const TOLD = {
  done: "importEnded",
  cancelled: "importCancelled",
  undone: "importTakenBack",
} as const satisfies Partial<Record<ImportState, string>>;

async function end(
  context: Context,
  one: StoredImport,
  ended: { readonly state: keyof typeof TOLD; readonly problem?: RunProblem },
): Promise<undefined> {
  const { keyValues, now } = context;
  const { row, stored } = one;
  await tellImport(context, one, TOLD[ended.state], ended.problem);
  // Another process may have said so already.
  await keyValues.replace(stored, { ...row, ...ended, changedAt: instantAt(now()) });
}

/** None of them is an entry: nothing else is looked at because of an import. */
function workOf({ id }: StoredImport): readonly string[] {
  return Array.from({ length: WORK }, () => importKey(id));
}
