import { z } from "zod";
import { exportFormatSchema, exportInputSchema } from "#contract/export.ts";
import type { ExportKind, ListKind } from "#domain/exports/exportKind.ts";
import { type ExportSelection, selectionIn } from "#domain/exports/exportSelection.ts";

/** Whatever is exported as a table. */
export const anyExportSchema = z.union([
  exportInputSchema,
  exportFormatSchema.extend({ import: z.string() }),
]);
export type AnyExport = z.infer<typeof anyExportSchema>;
export type ListExport = z.infer<typeof exportInputSchema>;

export function kindOf(input: AnyExport): ExportKind {
  return "import" in input ? "import" : (input.kind ?? "entries");
}

/** What the log says of the selection. */
export function selectionOf(input: AnyExport): ExportSelection {
  if ("import" in input) return { filter: {} };
  return selectionIn(input.kind === "log" ? { ...input, log: input.log ?? {} } : input);
}

/** A report of an import is for whoever may export applications. */
export function listKindOf(input: AnyExport): ListKind {
  return "import" in input ? "entries" : (input.kind ?? "entries");
}
