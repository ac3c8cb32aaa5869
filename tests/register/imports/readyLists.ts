import { sourceIdOf } from "#domain/imports/compareRow.ts";
import type { MappedRow } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import type { ImportTarget } from "#domain/imports/importTarget.ts";
import { dayOf } from "#domain/time/day.ts";
import { describeSheet } from "#imports/mapping/describeSheet.ts";
import { createRowMapper, type RowMapper } from "#imports/mapping/mapRow.ts";
import { openFile, type SourceSheet } from "#imports/openFile.ts";
import { BLOCK_ROWS, type ImportFiles, type MappedRows } from "#register/imports/importFiles.ts";

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

export async function mappedRows(csv: string, plan: ImportPlan = PLAN): Promise<MappedRows> {
  const file = await openFile(new TextEncoder().encode(csv), "csv");
  if (!file.ok) throw new Error(file.problem.code);
  const [sheet] = file.value.sheets;
  if (sheet === undefined) throw new Error("No sheet");
  const described = await describeSheet(sheet, { header: plan.header });
  if (!described.ok) throw new Error(described.problem.code);
  const orgUnits = [{ id: "32", name: "Ordnungsamt", department: "" }];
  return mapSheet(sheet, createRowMapper(plan, described.value.names, { orgUnits }));
}

/** All rows of a sheet, as an import has them before it. */
export async function mapSheet(sheet: SourceSheet, mapping: RowMapper): Promise<MappedRows> {
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
    rows: ({ id }) => byId.get(id) ?? "importFileGone",
    async remove({ id }) {
      removed.push(id);
    },
  };
}
