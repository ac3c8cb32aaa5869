import type { ChangeAction } from "#domain/change.ts";
import { type ImportFact, importRecord } from "#domain/imports/importFacts.ts";
import type { Context } from "#register/memory/context.ts";
import { tellJournal } from "#register/memory/tellJournal.ts";
import { blocksOf } from "./blockRows.ts";
import { importerOf } from "./importJob.ts";
import type { ImportRow, StoredImport } from "./importRows.ts";

type Told = Extract<
  ChangeAction,
  "importStarted" | "importEnded" | "importCancelled" | "importTakenBack"
>;

/** Tells the log, once for each import and each of these, however often and by how many processes it is told. */
export async function tellImport(
  context: Context,
  one: StoredImport,
  action: Told,
  why?: string,
): Promise<void> {
  const { by, reason } = action === "importTakenBack" ? undoOf(one) : startOf(one);
  const id = `import-${one.id}-${action}`;
  await tellJournal(context, "imports", {
    ...{ id, action, channel: "import", actor: importerOf(by).actor },
    ...(reason === undefined ? {} : { reason }),
    record: importRecord({
      id: one.id,
      file: one.row.fileName,
      ...factsOf(context, one, action),
      ...(why === undefined ? {} : { why }),
    }),
    isTold: (events) => events.some(({ change }) => change.id === id),
  });
}

function startOf({ row }: StoredImport): { by: ImportRow["by"]; reason?: string } {
  return { by: row.run?.by ?? row.by };
}

function undoOf({ row }: StoredImport): { by: ImportRow["by"]; reason?: string } {
  return row.undo ?? { by: row.by };
}

function factsOf(
  { keyValues }: Context,
  one: StoredImport,
  action: Told,
): Partial<Record<ImportFact, number>> {
  const { run } = one.row;
  if (action === "importStarted") return run === undefined ? {} : { rows: run.rows };
  const rows = blocksOf(keyValues, one.id).flatMap(({ block }) => block.rows);
  const count = (holds: (row: (typeof rows)[number]) => boolean) => rows.filter(holds).length;
  if (action === "importTakenBack") {
    return {
      back: count(({ undone }) => undone === "back"),
      stays: count(({ undone }) => undone === "stays"),
    };
  }
  return {
    rows: rows.length,
    new: count(({ as }) => as === "new"),
    changed: count(({ as }) => as === "changed"),
    problem: count(({ as }) => as === "problem"),
  };
}
