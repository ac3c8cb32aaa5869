import { parentPort, workerData } from "node:worker_threads";
import { deflateRawSync } from "node:zlib";
import { sourceIdOf } from "#domain/imports/compareRow.ts";
import type { MappedRow } from "#domain/imports/importedRow.ts";
import { createUnknownValues } from "#domain/imports/unknownValues.ts";
import type { SourceRow } from "#imports/cells.ts";
import { headerOf } from "#imports/guesses/headerRow.ts";
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
import type { FromSheetWorker, SheetTask } from "./sheetTask.ts";

/** A thread of its own that reads one file and answers one question about it. */
const {
  bytes,
  kind,
  task,
}: { readonly bytes: Uint8Array; readonly kind: FileKind; readonly task: SheetTask } = workerData;

type Answer = FromSheetWorker<SheetTask["task"]>;
type MapTask = Extract<SheetTask, { task: "map" }>;

const NO_CHOICE: ReadOptions = {};
/** Packed quickly: it is unpacked again soon. */
const PACKING = { level: 1 };

say(await answer());
parentPort?.close();

async function answer(): Promise<Answer> {
  const file = await openFile(bytes, kind, optionsIn(task));
  if (!file.ok) return { problem: file.problem };
  const { sheets } = file.value;
  if (task.task === "sheets") {
    return { answer: sheets.map(({ isHidden, name }) => ({ name, isHidden })) };
  }
  const sheet = sheets[task.task === "map" ? task.plan.sheet : task.sheet];
  if (sheet === undefined) return { problem: { code: "noSheet", details: {} } };
  return task.task === "map" ? map(sheet, task) : describe(sheet, file.value, task.header);
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
  sheet: SourceSheet,
  { delimiter, encoding }: SourceFile,
  header: readonly number[] | undefined,
): Promise<Answer> {
  const described = await describeSheet(sheet, header === undefined ? {} : { header });
  if (!described.ok) return { problem: described.problem };
  return {
    answer: {
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
  const packed = new Uint8Array(deflateRawSync(JSON.stringify(rows), PACKING));
  parentPort?.postMessage({ block: packed, rows: rows.length } satisfies Answer, [packed.buffer]);
  return [];
}

function say(message: Answer): void {
  parentPort?.postMessage(message);
}
