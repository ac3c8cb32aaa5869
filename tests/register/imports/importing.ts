import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { MappedRows } from "#register/imports/importFiles.ts";
import type { StoredImport } from "#register/imports/importRows.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { coordinator } from "#tests/register/startRegister.ts";
import { mappedRows, PLAN, type ReadyFiles } from "./readyLists.ts";

const VIEWER = coordinator().viewer;

/** An import whose file is there and whose plan is saved. */
export async function plannedImport(
  register: RunningRegister,
  files: ReadyFiles,
  csv: string,
  plan: ImportPlan = PLAN,
): Promise<string> {
  return plannedRows(register, files, await mappedRows(csv, plan), plan);
}

export async function plannedRows(
  { imports }: RunningRegister,
  files: ReadyFiles,
  rows: MappedRows,
  plan: ImportPlan,
): Promise<string> {
  const id = randomUUID();
  const file = { id, fileName: "Liste.csv", kind: "csv", bytes: rows.count } as const;
  expect(await imports.begin(file, VIEWER)).toMatchObject({ ok: true });
  expect(await imports.uploaded(id, [{ name: "", isHidden: false }])).toMatchObject({ ok: true });
  expect(await imports.savePlan(id, 0, plan, VIEWER)).toMatchObject({ ok: true });
  files.add(id, rows);
  return id;
}

export async function start({ imports }: RunningRegister, id: string, rows = 1): Promise<void> {
  expect(await imports.start(id, 1, rows, VIEWER)).toMatchObject({ ok: true });
}

/** Rounds until the import has ended. */
export async function ended(register: RunningRegister, id: string): Promise<StoredImport> {
  for (let rounds = 0; rounds < 60; rounds++) {
    await runRounds(register);
    const one = await register.imports.one(id);
    if (one === undefined) throw new Error("The import is gone");
    if (!["running", "cancelling", "undoing"].includes(one.row.state)) return one;
  }
  throw new Error("The import does not end");
}

/** From the file to its end. */
export async function importFile(
  register: RunningRegister,
  files: ReadyFiles,
  csv: string,
  plan: ImportPlan = PLAN,
): Promise<StoredImport> {
  const id = await plannedImport(register, files, csv, plan);
  await start(register, id);
  return ended(register, id);
}

export async function undo(register: RunningRegister, id: string): Promise<StoredImport> {
  expect(await register.imports.undo(id, "Falsche Datei", VIEWER)).toMatchObject({ ok: true });
  return ended(register, id);
}

export function titlesIn({ reads }: RunningRegister): readonly string[] {
  return [...reads.entries()].map(({ values }) => values.title ?? "").toSorted();
}
