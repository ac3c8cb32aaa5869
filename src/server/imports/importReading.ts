import type { OrgUnit } from "#domain/settings/organisation.ts";
import type { Library } from "#sharepoint/library.ts";
import { createImportPieces, type ImportPieces } from "./importPieces.ts";
import { createMappedFiles, type MappedFiles } from "./mappedFiles.ts";
import { createSheetThreads, type ReadSheet } from "./sheetThread.ts";

/** Where files to import lie, and how they are read: the same for pages and for rounds. */
export interface ImportReading {
  readonly pieces: ImportPieces;
  readonly read: ReadSheet;
  readonly files: MappedFiles;
}

export function createImportReading(options: {
  readonly library: Library;
  readonly orgUnits: () => readonly OrgUnit[];
  readonly wake: () => void;
  readonly warn: (error: unknown) => void;
  readonly realNow: () => number;
}): ImportReading {
  const pieces = createImportPieces(options.library);
  const read = createSheetThreads();
  return { pieces, read, files: createMappedFiles({ ...options, pieces, read }) };
}
