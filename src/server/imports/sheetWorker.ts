import { parentPort, workerData } from "node:worker_threads";
import { type FileKind, openFile } from "#imports/openFile.ts";
import type { FromSheetWorker, SheetTask } from "./sheetTask.ts";

/** A thread of its own that reads one file and answers one question about it. */
const {
  bytes,
  kind,
  task,
}: { readonly bytes: Uint8Array; readonly kind: FileKind; readonly task: SheetTask } = workerData;

say(await answer());
parentPort?.close();

async function answer(): Promise<FromSheetWorker<SheetTask["task"]>> {
  const file = await openFile(bytes, kind);
  if (!file.ok) return { problem: file.problem };
  switch (task.task) {
    case "sheets":
      return { answer: file.value.sheets.map(({ isHidden, name }) => ({ name, isHidden })) };
  }
}

function say(message: FromSheetWorker<SheetTask["task"]>): void {
  parentPort?.postMessage(message);
}
