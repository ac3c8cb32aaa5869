import { Worker } from "node:worker_threads";
import { err, ok, type Result } from "#domain/result.ts";
import type { FileKind } from "#imports/openFile.ts";
import { createThreadTurns } from "#server/limits/threadTurns.ts";
import type { FromSheetWorker, SheetAnswers, SheetProblem, SheetTask } from "./sheetTask.ts";

const LONGEST_MS = 180_000;
/** Of a file that is read, whatever its length: workbooks hold their shared texts. */
const MOST_MEGABYTES = 400;
/** Rows are gone as soon as they are read: left to itself, V8 lets more of them lie about than it takes to read them. */
const YOUNG_MEGABYTES = 32;

export interface SheetFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly kind: FileKind;
}

/**
 * Reads a file in a thread of its own, which gives what was asked for; `onBlock` is given the rows of a `map`, packed, one block
 * after the other. Refuses where too many wait already.
 */
export type ReadSheet = <Task extends SheetTask>(
  file: SheetFile,
  task: Task,
  onBlock?: (block: Uint8Array, rows: number) => void,
) => Promise<Result<SheetAnswers[Task["task"]], SheetProblem>>;

export function createSheetThreads(): ReadSheet {
  const turns = createThreadTurns({ mostWaiting: 6, askAgainMs: 10_000 });
  return (file, task, onBlock = () => {}) => turns.take(() => readInThread(file, task, onBlock));
}

async function readInThread<Task extends SheetTask>(
  { bytes, kind }: SheetFile,
  task: Task,
  onBlock: (block: Uint8Array, rows: number) => void,
): Promise<Result<SheetAnswers[Task["task"]], SheetProblem>> {
  const worker = new Worker(new URL("./sheetWorker.ts", import.meta.url), {
    workerData: { bytes, kind, task },
    // The thread gets the memory itself: whoever reads again asks for the file again.
    transferList: [bytes.buffer],
    resourceLimits: {
      maxOldGenerationSizeMb: MOST_MEGABYTES,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  });
  const { promise, reject, resolve } =
    Promise.withResolvers<Result<SheetAnswers[Task["task"]], SheetProblem>>();
  const timer = setTimeout(
    () => resolve(err({ code: "unreadable", details: { reason: "tooSlow" } })),
    LONGEST_MS,
  );
  worker.on("message", (message: FromSheetWorker<Task["task"]>) => {
    if ("block" in message) onBlock(message.block, message.rows);
    else if ("problem" in message) resolve(err(message.problem));
    else resolve(ok(message.answer));
  });
  worker.once("error", (error) => {
    // A file that needs more memory than it is given is the file's fault.
    if (isOutOfMemory(error)) {
      resolve(err({ code: "unreadable", details: { reason: "tooMuchMemory" } }));
    } else reject(error);
  });
  worker.once("exit", () => reject(new Error("The thread ended without an answer")));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
