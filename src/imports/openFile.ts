import { err, ok, type Result } from "#domain/result.ts";
import { openWorkbook } from "#imports/xlsx/workbook.ts";
import type { SourceRow } from "./cells.ts";
import { openCsv } from "./csvFile.ts";
import { openJson } from "./jsonFile.ts";
import {
  keepLimit,
  READ_LIMITS,
  type ReadLimits,
  type ReadProblem,
  ReadStop,
} from "./readProblem.ts";
import type { SheetSource } from "./sheetSource.ts";

/** Declared by whoever imports; a file's name is not trusted. */
export type FileKind = "csv" | "xlsx" | "json";

/** A row, or as the last one why the rest could not be read. */
export type RowResult = Result<SourceRow, ReadProblem>;

/** A sheet of a workbook, a list of a JSON file, or a CSV file as a whole (its name is empty then). */
export interface SourceSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** From the beginning at each call. Rows are read as they are asked for; nothing is kept of those already given. */
  rows(): AsyncIterable<RowResult>;
}

export interface SourceFile {
  readonly kind: FileKind;
  readonly sheets: readonly SourceSheet[];
  /** Of a CSV file, as guessed; both can be given in `ReadOptions` where the guess is wrong. */
  readonly encoding?: string;
  readonly delimiter?: string;
}

export interface ReadOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly limits?: Partial<ReadLimits>;
}

/** The bytes of a file, whole or as they arrive. */
export type FileBytes = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Opens what somebody uploaded. It reads only: no formula is computed, no link followed, no entity of XML resolved, and
 * HTML is text. What it cannot read is a value.
 */
export async function openFile(
  bytes: FileBytes,
  kind: FileKind,
  options: ReadOptions = {},
): Promise<Result<SourceFile, ReadProblem>> {
  const limits = { ...READ_LIMITS, ...options.limits };
  try {
    const file = await collected(bytes, limits);
    if (file.length === 0) return err({ code: "empty", details: {} });
    if (kind === "xlsx") return ok({ kind, sheets: (await openWorkbook(file, limits)).map(sheet) });
    if (kind === "json") return ok({ kind, sheets: openJson(file, limits).map(sheet) });
    const { source, ...guessed } = openCsv(file, options, limits);
    return ok({ kind, ...guessed, sheets: [sheet(source)] });
  } catch (thrown) {
    return err(problemOf(thrown));
  }
}

/** Whole, because the mark of an encoding and the table of an archive may stand at the very end. */
async function collected(bytes: FileBytes, limits: ReadLimits): Promise<Buffer> {
  if (bytes instanceof Uint8Array) {
    keepLimit("fileBytes", bytes.length, limits);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    keepLimit("fileBytes", length, limits);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function sheet(source: SheetSource): SourceSheet {
  return {
    name: source.name,
    isHidden: source.isHidden,
    async *rows() {
      try {
        for await (const row of source.rows()) yield ok(row);
      } catch (thrown) {
        yield err(problemOf(thrown));
      }
    },
  };
}

function problemOf(thrown: unknown): ReadProblem {
  if (thrown instanceof ReadStop) return thrown.problem;
  throw thrown;
}
