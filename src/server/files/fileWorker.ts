import { parentPort, workerData } from "node:worker_threads";
import { writeCsv } from "#exports/csv.ts";
import { writeJson } from "#exports/json.ts";
import type { ExportCell } from "#exports/table.ts";
import type { WriteTable } from "#exports/tableWriter.ts";
import { writeXlsx } from "#exports/xlsx.ts";
import type { FileFormat, FileRequest, FromWorker, ToWorker } from "./fileMaker.ts";

/** A thread of its own that makes one file: it is sent the rows, gives the file piece by piece, and says what it has taken. */
const { format, kind, ...head }: FileRequest = workerData;

const WRITERS: Readonly<Record<FileFormat, WriteTable>> = {
  csv: writeCsv,
  json: writeJson(kind),
  xlsx: writeXlsx,
};

const say = (message: FromWorker, moved: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, moved);

const writer = WRITERS[format](head, (bytes) => {
  // A piece may lie in memory that others use too: only a copy can be given away.
  const piece = new Uint8Array(bytes);
  say({ piece }, [piece.buffer]);
});

parentPort?.on("message", (sent: ToWorker) => {
  if (sent === "end") {
    writer.end();
    say("ended");
    parentPort?.close();
    return;
  }
  for (const row of sent satisfies readonly (readonly ExportCell[])[]) writer.row(row);
  say({ taken: sent.length });
});
