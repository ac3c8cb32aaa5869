import type { Language } from "#texts/language.ts";
import type { AboutExport } from "./aboutRows.ts";
import type { ExportCell, ExportTable } from "./table.ts";

/** What is known of a file before its rows come. */
export interface FileHead {
  readonly columns: ExportTable["columns"];
  readonly about: AboutExport;
  readonly language: Language;
  /** The app in whose tab an application is found; without it a register number leads nowhere. */
  readonly appId?: string;
}

/** A file that is given out while its rows are written: it never stands in memory as a whole. */
export interface TableWriter {
  row(cells: readonly ExportCell[]): void;
  end(): void;
}

export type WriteTable = (head: FileHead, emit: (bytes: Uint8Array) => void) => TableWriter;

/** The whole file, for what is small. */
export function fileOf(write: WriteTable, head: FileHead, rows: ExportTable["rows"]): Buffer {
  const pieces: Uint8Array[] = [];
  const writer = write(head, (bytes) => pieces.push(bytes));
  for (const row of rows) writer.row(row);
  writer.end();
  return Buffer.concat(pieces);
}
