import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { AboutExport } from "#exports/aboutRows.ts";
import type { ExportCell, ExportTable } from "#exports/table.ts";
import { visitInTurns } from "#register/store/turns.ts";
import { HttpProblem } from "#server/routes/httpProblem.ts";
import type { Language } from "#texts/language.ts";

/** What a thread is told about the file before the rows come. */
export interface FileRequest {
  readonly format: "xlsx" | "csv";
  readonly language: Language;
  readonly about: AboutExport;
  readonly columns: ExportTable["columns"];
}

/**
 * Makes a file of a table in a thread of its own; the table is gathered when there is a thread for it. Refuses where too many
 * wait already.
 */
export type MakeFile = (
  gather: () => Promise<ExportTable>,
  request: Omit<FileRequest, "columns">,
) => Promise<Uint8Array>;

/** A thread takes a processor, and up to a gigabyte for 50,000 entries; one processor is left to answer people. */
const MOST_AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));
const MOST_WAITING = 4;
/** Those that are being made and those that wait. */
export const MOST_FILES = MOST_AT_ONCE + MOST_WAITING;
const ASK_AGAIN_MS = 30_000;
const LONGEST_MS = 120_000;
const ROWS_AT_ONCE = 100;
const MOST_MEGABYTES = 2_048;

export function createFileMaker(): MakeFile {
  let running = 0;
  const waiting: (() => void)[] = [];

  async function takeTurn(): Promise<void> {
    if (running < MOST_AT_ONCE) {
      running++;
      return;
    }
    if (waiting.length >= MOST_WAITING) {
      throw new HttpProblem(503, "busy", undefined, ASK_AGAIN_MS);
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** Whoever waits takes the turn over. */
  function giveTurn(): void {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }

  return async (gather, request) => {
    await takeTurn();
    try {
      const table = await gather();
      return await makeInThread(table, { ...request, columns: table.columns });
    } finally {
      giveTurn();
    }
  };
}

async function makeInThread(table: ExportTable, request: FileRequest): Promise<Uint8Array> {
  const worker = new Worker(new URL("./fileWorker.ts", import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const timer = setTimeout(() => void worker.terminate(), LONGEST_MS);
  try {
    const made = new Promise<Uint8Array>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("The thread ended without a file")));
    });
    // It may fail while the rows are still being sent.
    made.catch(() => undefined);
    await sendRows(worker, table);
    return await made;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

async function sendRows(worker: Worker, { rows }: ExportTable): Promise<void> {
  let chunk: (readonly ExportCell[])[] = [];
  await visitInTurns(rows, (row) => {
    chunk.push(row);
    if (chunk.length < ROWS_AT_ONCE) return;
    worker.postMessage(chunk);
    chunk = [];
  });
  worker.postMessage(chunk);
  worker.postMessage(null);
}
