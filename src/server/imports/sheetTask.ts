import type { ImportPlan } from "#domain/imports/importPlan.ts";
import type { UnknownValue } from "#domain/imports/unknownValues.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import type { ColumnName } from "#imports/guesses/headerRow.ts";
import type { SheetDescription } from "#imports/mapping/describeSheet.ts";
import type { ReadProblem } from "#imports/readProblem.ts";

/** What a thread is to find out about a file. */
export type SheetTask =
  | { readonly task: "sheets" }
  | {
      readonly task: "describe";
      /** Guessed where none is chosen. */
      readonly sheet?: number;
      readonly header?: readonly number[];
      readonly encoding?: string;
      readonly delimiter?: string;
    }
  | { readonly task: "map"; readonly plan: ImportPlan; readonly orgUnits: readonly OrgUnit[] };

export interface SheetAnswers {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  readonly describe: {
    readonly sheet: number;
    readonly encoding: string | null;
    readonly delimiter: string | null;
    readonly description: SheetDescription;
  };
  /** Its rows are given before, packed. */
  readonly map: {
    readonly names: readonly ColumnName[];
    /** Of all columns of which a row has a text, those without a name included. */
    readonly titles: readonly string[];
    readonly unknown: readonly UnknownValue[];
    readonly digests: ReadonlySet<string>;
  };
}

/** No sheet has that number. */
export type SheetProblem = ReadProblem | { readonly code: "noSheet"; readonly details: object };

export type FromSheetWorker<Task extends SheetTask["task"]> =
  | { readonly answer: SheetAnswers[Task] }
  | { readonly problem: SheetProblem }
  | { readonly block: Uint8Array; readonly rows: number };
