import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { ListKind } from "#domain/exports/exportKind.ts";
import type { ExportCell, ExportTable } from "#exports/table.ts";
import type { FileHead } from "#exports/tableWriter.ts";
import { createThreadTurns, MOST_AT_ONCE } from "#server/limits/threadTurns.ts";
import { HttpProblem } from "#server/routes/httpProblem.ts";

export type FileFormat = "xlsx" | "csv" | "json";

export const FILE_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
/** Where files stand in the library; who may read it is set there (docs/deployment.md). */
export const LIBRARY_FOLDER = "KI-Register-Exporte";

/** What a thread is told about the file before the rows come. */
export interface FileRequest extends FileHead {
  readonly format: FileFormat;
  /** What a row is about: a file for programs says it. */
  readonly kind: ListKind;
}

/** What the library takes in one request (driveitem-put-content), and what a process has room for. */
export const LARGEST_FILE = 250 * 1024 * 1024;

export type ToWorker = readonly (readonly ExportCell[])[] | "end";
export type FromWorker = { readonly piece: Uint8Array } | { readonly taken: number } | "ended";

export interface MadeFile {
  readonly bytes: Uint8Array;
  /** As they were counted while they were written. */
  readonly rows: number;
}

/**
 * Makes a file of a table in a thread of its own; the table is gathered when there is a thread for it. Refuses where too many
 * wait already. Whoever gives up leaves nothing behind.
 */
export type MakeFile = (
  gather: () => Promise<ExportTable>,
  request: Omit<FileRequest, "columns">,
  watching?: Watching,
) => Promise<MadeFile>;

export interface Watching {
  readonly signal: AbortSignal;
  /** A list that has to be read first: so many so far. */
  readonly onRead: (read: number) => void;
  readonly onRows: (written: number, of: number) => void;
}

const MOST_WAITING = 4;
/** Those that are being made and those that wait. */
export const MOST_FILES = MOST_AT_ONCE + MOST_WAITING;
const LONGEST_MS = 120_000;
/** So many are read and handed over before others have their turn: some milliseconds. */
const CELLS_AT_ONCE = 2_000;
const CELLS_AHEAD = 10_000;
/** A file is given away while it grows, whatever its length. */
const MOST_MEGABYTES = 160;

export function createFileMaker(largest = LARGEST_FILE): MakeFile {
  const turns = createThreadTurns({ mostWaiting: MOST_WAITING, askAgainMs: 30_000 });
  return (gather, request, watching) =>
    turns.take(async () => {
      watching?.signal.throwIfAborted();
      const table = await gather();
      return makeInThread(table, { ...request, columns: table.columns }, { largest, watching });
    });
}

async function makeInThread(
  table: ExportTable,
  request: FileRequest,
  { largest, watching }: { readonly largest: number; readonly watching: Watching | undefined },
): Promise<MadeFile> {
  const worker = new Worker(new URL("./fileWorker.ts", import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const giveUp = () => void worker.terminate();
  const timer = setTimeout(giveUp, LONGEST_MS);
  watching?.signal.addEventListener("abort", giveUp);
  try {
    watching?.signal.throwIfAborted();
    const file = listenTo(worker, {
      ...{ largest, ahead: rowsOf(CELLS_AHEAD, table) },
      onRows: (written) => watching?.onRows(written, table.rowCount),
    });
    await sendRows(worker, table, file.room);
    return await file.made;
  } finally {
    clearTimeout(timer);
    watching?.signal.removeEventListener("abort", giveUp);
    await worker.terminate();
  }
}

interface GrowingFile {
  readonly made: Promise<MadeFile>;
  /** Resolves once the thread has taken all but so many of the rows that were sent. */
  room(sent: number): Promise<void>;
}

function listenTo(
  worker: Worker,
  options: {
    readonly largest: number;
    readonly ahead: number;
    readonly onRows: (written: number) => void;
  },
): GrowingFile {
  const { ahead, largest, onRows } = options;
  const pieces: Uint8Array[] = [];
  let length = 0;
  let taken = 0;
  let moved = waitable();
  const { promise: made, reject, resolve } = Promise.withResolvers<MadeFile>();
  const fail = (error: Error) => {
    reject(error);
    moved.reject(error);
  };
  made.catch(() => undefined);
  worker.on("message", (message: FromWorker) => {
    if (message === "ended") return resolve({ bytes: Buffer.concat(pieces), rows: taken });
    if ("piece" in message) {
      length += message.piece.length;
      if (length > largest) return fail(new HttpProblem(413, "fileTooLarge"));
      return void pieces.push(message.piece);
    }
    taken += message.taken;
    onRows(taken);
    moved.resolve();
    moved = waitable();
  });
  worker.once("error", fail);
  worker.once("exit", () => fail(new Error("The thread ended without a file")));
  return {
    made,
    async room(sent) {
      while (sent - taken > ahead) await moved.promise;
    },
  };
}

/** It may fail while nobody waits for it. */
function waitable(): PromiseWithResolvers<void> {
  const waiting = Promise.withResolvers<void>();
  waiting.promise.catch(() => undefined);
  return waiting;
}

/** How many rows have so many cells. */
function rowsOf(cells: number, { columns }: ExportTable): number {
  return Math.max(1, Math.floor(cells / Math.max(1, columns.length)));
}

/** Never far ahead of the thread: rows that wait for it stand in memory. */
async function sendRows(
  worker: Worker,
  table: ExportTable,
  room: GrowingFile["room"],
): Promise<void> {
  let chunk: (readonly ExportCell[])[] = [];
  let sent = 0;
  const atOnce = rowsOf(CELLS_AT_ONCE, table);
  const send = (message: ToWorker) => worker.postMessage(message);
  for (const row of table.rows) {
    chunk.push(row);
    if (chunk.length < atOnce) continue;
    send(chunk);
    sent += chunk.length;
    chunk = [];
    await setImmediate();
    await room(sent);
  }
  if (chunk.length > 0) send(chunk);
  send("end");
}
