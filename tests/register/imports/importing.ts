import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { sourceIdOf } from "#domain/imports/compareRow.ts";
import type { MappedRow } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import type { ImportTarget } from "#domain/imports/importTarget.ts";
import { dayOf } from "#domain/time/day.ts";
import { describeSheet } from "#imports/mapping/describeSheet.ts";
import { createRowMapper } from "#imports/mapping/mapRow.ts";
import { openFile } from "#imports/openFile.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { BLOCK_ROWS, type ImportFiles, type MappedRows } from "#register/imports/importFiles.ts";
import type { StoredImport } from "#register/imports/importRows.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { coordinator } from "#tests/register/startRegister.ts";

/** A list of three columns that every test knows. */
export const PLAN: ImportPlan = {
  source: "liste",
  sheet: 0,
  header: [1],
  leftOut: [],
  columns: (
    ["sourceId", "title", "operationStatus", "version", "shortDescription", "office"] as const
  ).map((target: ImportTarget, column) => ({ column, target })),
  recodings: [],
  match: ["registerNo", "sourceId", "title"],
  conflicts: "keepRegister",
  decisions: [],
  evaluation: { kind: "proposal" },
  start: { from: dayOf(2026, 12, 7), perWeek: 10 },
  versionsAreEvaluated: false,
  allOrNothing: false,
};

const HEADER = "Nr;Name;Status;Version;Zweck;Amt";
const DIGITS = "abcdefghij";

/** Names that nobody takes for each other. */
export function nameOf(n: number): string {
  const letters = [...String(n).padStart(3, "0")].map((digit) => DIGITS[Number(digit)]);
  return `${letters.map((letter) => letter?.repeat(4)).join("")}`;
}

export function listOf(count: number, row: (n: number) => string = lineOf): string {
  return [HEADER, ...Array.from({ length: count }, (_, n) => row(n))].join("\n");
}

export function lineOf(n: number): string {
  return `${n + 1};${nameOf(n)};Im Einsatz;1.0;Zweck ${n};Ordnungsamt`;
}

async function mappedRows(csv: string, plan: ImportPlan = PLAN): Promise<MappedRows> {
  const file = await openFile(new TextEncoder().encode(csv), "csv");
  if (!file.ok) throw new Error(file.problem.code);
  const [sheet] = file.value.sheets;
  if (sheet === undefined) throw new Error("No sheet");
  const described = await describeSheet(sheet, { header: plan.header });
  if (!described.ok) throw new Error(described.problem.code);
  const orgUnits = [{ id: "32", name: "Ordnungsamt", department: "" }];
  const mapping = createRowMapper(plan, described.value.names, { orgUnits });
  const rows: MappedRow[] = [];
  for await (const row of sheet.rows()) {
    if (!row.ok) throw new Error(row.problem.code);
    const mapped = mapping.map(row.value);
    if (mapped !== undefined) rows.push(mapped);
  }
  return {
    count: rows.length,
    digests: new Set(rows.map(sourceIdOf)),
    block: (n) => rows.slice(n * BLOCK_ROWS, (n + 1) * BLOCK_ROWS),
    mapping,
  };
}

/** Files that lie ready, by the id of their import. */
export interface ReadyFiles extends ImportFiles {
  add(id: string, rows: MappedRows): void;
  readonly removed: string[];
}

export function readyFiles(): ReadyFiles {
  const byId = new Map<string, MappedRows>();
  const removed: string[] = [];
  return {
    removed,
    add: (id, rows) => void byId.set(id, rows),
    rows: ({ id }) => byId.get(id) ?? "gone",
    async remove({ id }) {
      removed.push(id);
    },
  };
}

const VIEWER = coordinator().viewer;

/** An import whose file is there and whose plan is saved. */
export async function plannedImport(
  { imports }: RunningRegister,
  files: ReadyFiles,
  csv: string,
  plan: ImportPlan = PLAN,
): Promise<string> {
  const id = randomUUID();
  const file = { id, fileName: "Liste.csv", kind: "csv", bytes: csv.length } as const;
  expect(await imports.begin(file, VIEWER)).toMatchObject({ ok: true });
  expect(await imports.uploaded(id, [{ name: "", isHidden: false }])).toMatchObject({ ok: true });
  expect(await imports.savePlan(id, 0, plan, VIEWER)).toMatchObject({ ok: true });
  files.add(id, await mappedRows(csv, plan));
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
