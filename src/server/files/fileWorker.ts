import { buffer } from "node:stream/consumers";
import { parentPort, workerData } from "node:worker_threads";
import { csvStream } from "#exports/csv.ts";
import type { ExportCell } from "#exports/table.ts";
import { exportXlsx } from "#exports/xlsx.ts";
import type { FileRequest } from "./fileMaker.ts";

/** A thread of its own that makes one file: it is sent the rows, then null, and answers with the bytes. */
const { about, columns, format, language }: FileRequest = workerData;
const rows: (readonly ExportCell[])[] = [];

parentPort?.on("message", async (sent: readonly (readonly ExportCell[])[] | null) => {
  if (sent !== null) {
    for (const row of sent) rows.push(row);
    return;
  }
  const table = { columns, rows, rowCount: rows.length };
  const made =
    format === "csv"
      ? await buffer(csvStream(table, language))
      : await exportXlsx(table, about, language);
  const bytes = new Uint8Array(made);
  parentPort?.postMessage(bytes, [bytes.buffer]);
  parentPort?.close();
});
