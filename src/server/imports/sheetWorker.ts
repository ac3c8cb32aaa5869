import { parentPort, workerData } from "node:worker_threads";
import { sourceIdOf } from "#domain/imports/compareRow.ts";
import type { MappedRow } from "#domain/imports/importedRow.ts";
import { createUnknownValues } from "#domain/imports/unknownValues.ts";
import type { SourceRow } from "#imports/cells.ts";
import { headerOf } from "#imports/guesses/headerRow.ts";
import { guessListSheet } from "#imports/guesses/listSheet.ts";
import { describeSheet } from "#imports/mapping/describeSheet.ts";
import { createRowMapper, type RowMapper } from "#imports/mapping/mapRow.ts";
import {
  type FileKind,
  openFile,
  type ReadOptions,
  type SourceFile,
  type SourceSheet,
} from "#imports/openFile.ts";
import { BLOCK_ROWS } from "#register/imports/importFiles.ts";
import { packRows } from "#server/limits/packedRows.ts";
import type { FromSheetWorker, SheetTask } from "./sheetTask.ts";

/** A thread of its own that reads one file and answers one question about it. */
const {
  bytes,
  kind,
  task,
}: { readonly bytes: Uint8Array; readonly kind: FileKind; readonly task: SheetTask } = workerData;

type Answer = FromSheetWorker<SheetTask["task"]>;
type MapTask = Extract<SheetTask, { task: "map" }>;
type DescribeTask = Extract<SheetTask, { task: "describe" }>;

const NO_CHOICE: ReadOptions = {};
const NO_SHEET: Answer = { problem: { code: "noSheet", details: {} } };

say(await answer());
parentPort?.close();

async function answer(): Promise<Answer> {
  const file = await openFile(bytes, kind, optionsIn(task));
  if (!file.ok) return { problem: file.problem };
  const { sheets } = file.value;
  if (task.task === "sheets") {
    return { answer: sheets.map(({ isHidden, name }) => ({ name, isHidden })) };
  }
  if (task.task === "describe") return describe(file.value, task);
  const sheet = sheets[task.plan.sheet];
  return sheet === undefined ? NO_SHEET : map(sheet, task);
}

function optionsIn(of: SheetTask): ReadOptions {
  const { delimiter, encoding } =
    of.task === "map" ? of.plan : of.task === "describe" ? of : NO_CHOICE;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
}

async function describe(
  { delimiter, encoding, sheets }: SourceFile,
  { header, sheet: chosen }: DescribeTask,
): Promise<Answer> {
  const at = chosen ?? (await guessListSheet(sheets));
  const sheet = sheets[at];
  if (sheet === undefined) return NO_SHEET;
  const described = await describeSheet(sheet, header === undefined ? {} : { header });
  if (!described.ok) return { problem: described.problem };
  return {
    answer: {
      sheet: at,
      encoding: encoding ?? null,
      delimiter: delimiter ?? null,
      description: described.value,
    },
  };
}

async function map(sheet: SourceSheet, { orgUnits, plan }: MapTask): Promise<Answer> {
  const unknown = createUnknownValues();
  const lastHeader = Math.max(-1, ...plan.header);
  const above: SourceRow[] = [];
  const digests = new Set<string>();
  const filled = new Set<string>();
  let names = headerOf([]).columns;
  let mapper: RowMapper | undefined;
  let block: MappedRow[] = [];
  for await (const read of sheet.rows()) {
    if (!read.ok) return { problem: read.problem };
    const row = read.value;
    if (row.number <= lastHeader) {
      if (plan.header.includes(row.number)) above.push(row);
      continue;
    }
    if (mapper === undefined) {
      names = headerOf(above).columns;
      mapper = createRowMapper(plan, names, { orgUnits });
    }
    const mapped = mapper.map(row);
    if (mapped === undefined) continue;
    unknown.add(mapped);
    for (const title of Object.keys(mapped.raw)) filled.add(title);
    if (mapped.sourceId === undefined) digests.add(sourceIdOf(mapped));
    block.push(mapped);
    if (block.length === BLOCK_ROWS) block = give(block);
  }
  if (block.length > 0) give(block);
  const named = names.map(({ name }) => name);
  const titles = [...new Set([...named, ...filled])];
  return { answer: { names, titles, unknown: unknown.all(), digests } };
}

function give(rows: readonly MappedRow[]): MappedRow[] {
  const packed = packRows(rows);
  parentPort?.postMessage({ block: packed, rows: rows.length } satisfies Answer, [packed.buffer]);
  return [];
}

function say(message: Answer): void {
  parentPort?.postMessage(message);
}
