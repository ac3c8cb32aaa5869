import type { ReadProblem } from "#imports/readProblem.ts";

/** What a thread is to find out about a file. */
export type SheetTask = { readonly task: "sheets" };

export interface SheetAnswers {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
}

export type FromSheetWorker<Task extends SheetTask["task"]> =
  | { readonly answer: SheetAnswers[Task] }
  | { readonly problem: ReadProblem }
  | { readonly block: Uint8Array; readonly rows: number };
