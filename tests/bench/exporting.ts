import { PassThrough } from "node:stream";
import exceljs from "exceljs";
import writeXlsxFile from "write-excel-file/node";
import { writeCsv } from "#exports/csv.ts";
import type { ExportTable } from "#exports/table.ts";
import type { WriteTable } from "#exports/tableWriter.ts";
import { writeXlsx } from "#exports/xlsx.ts";
import { createFileMaker } from "#server/files/fileMaker.ts";
import { someAbout } from "#tests/exports/entries.ts";
import { watchTurns } from "./longestTurn.ts";
import { BENCH_APP_ID, madeUpTable } from "./madeUpTable.ts";
import { type Figure, memoryInUse, percentile, timed } from "./report.ts";

const ROWS = 10_000;
const MANY_ROWS = 100_000;
const TRIES = 9;
const SLOW_TRIES = 2;
const CSV_LIMIT = 1.7;
const XLSX_LIMIT = 6;
const MEGABYTES_LIMIT = 250;
const BLOCK_LIMIT_MS = 50;
const MEGABYTE = 1024 * 1024;

/** What an export takes, beside plain concatenation of texts and the libraries that could make it. */
export async function exportFigures(): Promise<readonly Figure[]> {
  const rows = [...madeUpTable(ROWS).rows];
  const table = { ...madeUpTable(ROWS), rows };
  const [floor = 0, csv = 0, xlsx = 0] = await ownMs(TRIES, [
    () => plainText(rows),
    () => wholeFile(writeCsv, table),
    () => wholeFile(writeXlsx, table),
  ]);
  const [streamed = 0, library = 0] = await ownMs(SLOW_TRIES, [
    () => withExceljs(table),
    () => withWriteExcelFile(table),
  ]);
  return [
    { name: "10,000 × 30 as plain concatenated text", value: floor, unit: "ms" },
    { name: "  as CSV", value: csv / floor, unit: "×", limit: CSV_LIMIT },
    { name: "  as XLSX", value: xlsx / floor, unit: "×", limit: XLSX_LIMIT },
    { name: "  as XLSX by exceljs' stream", value: streamed / floor, unit: "×" },
    { name: "  as XLSX by write-excel-file", value: library / floor, unit: "×" },
    ...(await manyRows()),
  ];
}

/** As the service makes it: in a thread, while it goes on. */
async function manyRows(): Promise<readonly Figure[]> {
  const makeFile = createFileMaker();
  const table = madeUpTable(MANY_ROWS);
  const before = memoryInUse() + process.memoryUsage().external;
  const atStart = process.memoryUsage().rss;
  let most = atStart;
  const watch = watchTurns();
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const [ms, made] = await timed(() =>
    makeFile(async () => table, {
      kind: "entries",
      format: "xlsx",
      about: someAbout,
      language: "de",
      appId: BENCH_APP_ID,
    }),
  );
  clearInterval(looking);
  const { elapsedMs, ownMs: block } = watch.longest();
  watch.stop();
  if (made.rows !== MANY_ROWS || before < 0) throw new Error("Not every row was written");
  return [
    { name: "100,000 × 30 as XLSX in a thread", value: ms / 1_000, unit: "s" },
    { name: "  length", value: made.bytes.length / MEGABYTE, unit: "MB" },
    {
      name: "  memory of the process for it, at most",
      value: (most - atStart) / MEGABYTE,
      unit: "MB",
      limit: MEGABYTES_LIMIT,
    },
    { name: "  longest block of the service", value: block, unit: "ms", limit: BLOCK_LIMIT_MS },
    { name: "  by the clock, with whatever else this machine did", value: elapsedMs, unit: "ms" },
  ];
}

function plainText(rows: readonly (readonly unknown[])[]): Buffer {
  let text = "";
  for (const row of rows) {
    let line = "";
    for (let at = 0; at < row.length; at++) line += (at === 0 ? "" : ";") + row[at];
    text += `${line}\r\n`;
  }
  return Buffer.from(text);
}

function wholeFile(write: WriteTable, { columns, rows }: ExportTable): number {
  let length = 0;
  const writer = write(
    { columns, about: someAbout, language: "de", appId: BENCH_APP_ID },
    (bytes) => {
      length += bytes.length;
    },
  );
  for (const row of rows) writer.row(row);
  writer.end();
  return length;
}

async function withExceljs({ columns, rows }: ExportTable): Promise<void> {
  const stream = new PassThrough().resume();
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet("Register");
  sheet.columns = columns.map(({ key, title }) => ({ key, header: title, width: 20 }));
  for (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
  await workbook.commit();
}

async function withWriteExcelFile({ columns, rows }: ExportTable): Promise<void> {
  const data = Array.from(rows, (row) =>
    row.map((value) => ({ value: String(value), type: String })),
  );
  await writeXlsxFile(data, { columns: columns.map(() => ({ width: 20 })) }).toBuffer();
}

/**
 * The median of some tries of each, of this thread's own processor time. They take turns: others use the machine too, and
 * slow down whatever is running then.
 */
async function ownMs(tries: number, works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const times = works.map((): number[] => []);
  for (let one = 0; one < tries; one++) {
    for (const [at, work] of works.entries()) {
      const before = process.threadCpuUsage();
      await work();
      const { system, user } = process.threadCpuUsage(before);
      times[at]?.push((system + user) / 1_000);
    }
  }
  return times.map((of) => percentile(of, 50));
}
