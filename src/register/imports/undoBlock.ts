import { withdrawCase } from "#domain/cases/caseDecision.ts";
import { runningCaseOf } from "#domain/cases/casesOfEntry.ts";
import type { JsonRecord } from "#domain/change.ts";
import { type EntryNo, operationStatusOf } from "#domain/entry/entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { changeCase } from "#register/cases/changeCase.ts";
import { refreshCases } from "#register/cases/refreshCases.ts";
import type { Context } from "#register/memory/context.ts";
import { entryChain, recordToEntry } from "#register/memory/entryRecord.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import type { ChangeNote } from "#register/store/changeOf.ts";
import type { SyncedItem } from "#register/store/changeProtocol.ts";
import { type ChainEvent, foldEvents } from "#register/store/events.ts";
import { inParallel } from "#register/store/inParallel.ts";
import type { DoneRow, StoredBlock } from "./blockRows.ts";
import { changeIdOf, importerOf, isOfImport, undoIdOf } from "./importJob.ts";
import type { StoredImport } from "./importRows.ts";

const AT_ONCE = 4;

/** Takes back what a block has done, where nobody has touched it since. Killed anywhere and begun again it ends the same. */
export async function undoBlock(
  context: Context,
  one: StoredImport,
  { block, stored }: StoredBlock,
): Promise<void> {
  const undone = new Map<number, DoneRow>();
  await inParallel(block.rows, AT_ONCE, async (row) => {
    undone.set(row.row, await undoRow(context, one, row));
  });
  const rows = block.rows.map((row) => undone.get(row.row) ?? row);
  const written = await context.keyValues.replace(stored, { ...block, isUndone: true, rows });
  if (!written.ok) await context.keyValues.fresh(stored.key);
}

async function undoRow(context: Context, one: StoredImport, row: DoneRow): Promise<DoneRow> {
  const { as, no } = row;
  if (no === undefined || (as !== "new" && as !== "changed")) return row;
  const undoing = { context, one, row: row.row, no };
  const done = await retryRaced(() =>
    context.withLock(no, () => (as === "new" ? removeNew(undoing) : takeBack(undoing))),
  );
  if (!done.ok) throw new Error(`${no} changes faster than its import is undone`);
  return { ...row, undone: done.value };
}

interface Undoing {
  readonly context: Context;
  readonly one: StoredImport;
  readonly row: number;
  readonly no: EntryNo;
}
type Undone = Result<"back" | "stays", "raced">;

/** A new entry goes, with what only the register has done about it; its number stays claimed. */
async function removeNew(undoing: Undoing): Promise<Undone> {
  const { context, no } = undoing;
  const { entries, log } = context;
  const synced = await reconcileEntry(context, no);
  const chain = entryChain(no);
  const events = await log.readEntry(no);
  if (synced === undefined) {
    await log.refresh(chain);
    const last = log.last(chain);
    // Whoever removed it died before it was told.
    if (last !== undefined && last.action !== "deleted") {
      await entries.recordDeletion(chain, last, noteOf(undoing, "deleted"));
    }
    return ok("back");
  }
  if (isTouched(undoing.one, events)) return ok("stays");
  const withdrawn = await withdrawCases(undoing, synced);
  if (!withdrawn) return err("raced");
  const last = log.last(chain);
  if (last === undefined) return err("raced");
  const removed = await entries.remove(synced.item, { chain, last }, noteOf(undoing, "deleted"));
  return removed.ok ? ok("back") : err("raced");
}

/** What the row changed goes back to what it was. */
async function takeBack(undoing: Undoing): Promise<Undone> {
  const { context, no, one, row } = undoing;
  const synced = await reconcileEntry(context, no);
  // Somebody has deleted it since.
  if (synced === undefined) return ok("stays");
  const events = await context.log.readEntry(no);
  const own = events.filter(({ chain }) => chain === synced.chain);
  if (own.some(({ change }) => change.id === undoIdOf(one, row))) return ok("back");
  const at = own.findIndex(({ change }) => change.id === changeIdOf(one, row));
  const ours = own[at];
  // Found as it was to be.
  if (ours === undefined) return ok("back");
  const since = events.filter(({ change }) => change.at > ours.change.at);
  if (isTouched(one, [...since, ...own.slice(at + 1)])) return ok("stays");
  if (!(await withdrawCases(undoing, synced, ours.change.at))) return err("raced");
  const before = foldEvents(own.slice(0, at));
  const next: Record<string, JsonRecord[string]> = { ...synced.record };
  for (const { field } of ours.change.changes) {
    const was = before[field];
    if (was === undefined || was === null) delete next[field];
    else next[field] = was;
  }
  const note = noteOf(undoing, "importUndone");
  const written = await context.entries.write(synced, next, note);
  return written.ok || written.problem === "noChange" ? ok("back") : err("raced");
}

/** Whether anybody but the register itself and this import has done something about it. */
function isTouched(one: StoredImport, events: readonly ChainEvent[]): boolean {
  return events.some(({ change }) => !isOfImport(one, change.id) && change.actor.id !== "system");
}

/** What the register has begun because of the import is withdrawn. False where somebody was faster. */
async function withdrawCases(
  undoing: Undoing,
  { record, revision }: SyncedItem,
  since?: string,
): Promise<boolean> {
  const { context, no, one } = undoing;
  const { replica } = context;
  await refreshCases(context, no);
  const running = runningCaseOf(replica.casesOf(no));
  if (running === undefined) return true;
  if (since !== undefined && !(await hasBegunSince(context, running.key, since))) return true;
  const { reason } = one.row.undo ?? { reason: one.row.fileName };
  const operationStatus = operationStatusOf(recordToEntry(record, revision));
  const done = await changeCase(context, running.key, (evaluationCase, when) => {
    const by = { id: "system", name: "", role: "system" } as const;
    const next = withdrawCase(evaluationCase, { by, ownerIds: [], reason, operationStatus }, when);
    return next.ok ? ok({ next: next.value, note: noteOf(undoing, "withdrawn", "case") }) : next;
  });
  return done.ok || done.problem === "noChange" || done.problem === "notRunning";
}

async function hasBegunSince(context: Context, key: string, importedAt: string): Promise<boolean> {
  const cached = context.replica.caseItem(key);
  const chain = cached === undefined ? undefined : context.cases.chainOf(cached);
  const [first] = chain === undefined ? [] : await context.log.read(chain);
  return first !== undefined && first.change.at >= importedAt;
}

function noteOf(
  { one, row }: Undoing,
  action: ChangeNote["action"],
  of: "entry" | "case" = "entry",
): ChangeNote {
  const { by, reason } = one.row.undo ?? { by: one.row.by, reason: one.row.fileName };
  const id = undoIdOf(one, row, of);
  return { id, action, actor: importerOf(by).actor, channel: "import", reason };
}
