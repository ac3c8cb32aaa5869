import { z } from "zod";
import { LIST_KINDS } from "#domain/exports/exportKind.ts";
import { LIST_FORMATS } from "#domain/exports/exportProfile.ts";
import { exportSelection, isWholeSelection } from "#schemas/exportSelectionSchema.ts";

export const EXPORT_PATHS = {
  all: "/exports",
  one: "/exports/:token",
  request: "/exports/:id",
  progress: "/exports/:id/progress",
  library: "/exports/:id/library",
  schema: "/exports/schemas/:kind",
} as const;

const tableFormat = z.enum(["xlsx", "csv"]);
const language = z.enum(["de", "en"]).optional();

/** POST /api/exports → 201 {id, url, rows}; the url is signed and valid for five minutes. The log is for audit, the rest for coordination. */
export const exportInputSchema = z
  .strictObject({
    /** What a row is about; an application where it is absent. */
    kind: z.enum(LIST_KINDS).optional(),
    format: z.enum(LIST_FORMATS),
    ...exportSelection,
    /** Keys of columns in the order wanted; none means every one without personal data. */
    columns: z.array(z.string().max(64)).max(200).optional(),
    language,
  })
  .refine(isWholeSelection, "noSelection");
export type ExportInput = z.infer<typeof exportInputSchema>;

/** A list of which only the format is chosen. */
export const exportFormatSchema = z.strictObject({ format: tableFormat, language });
export type ExportFormatInput = z.infer<typeof exportFormatSchema>;

export const exportResultSchema = z.object({
  id: z.string(),
  url: z.string(),
  /** Null where they are only counted while the file is made. */
  rows: z.number().nullable(),
});
export type ExportResult = z.infer<typeof exportResultSchema>;

/** GET /api/exports/:id/progress: has the file made, and says how far it is. */
const EXPORT_STATES = ["waiting", "reading", "making", "ready", "failed"] as const;
export const exportProgressSchema = z.object({
  state: z.enum(EXPORT_STATES),
  /** Read or written so far; those of the file once it is ready. */
  rows: z.number(),
  of: z.number(),
  /** Why it failed, where whoever asks can do something about it. */
  problem: z.literal("fileTooLarge").exactOptional(),
});
export type ExportProgress = z.infer<typeof exportProgressSchema>;

/** POST /api/exports/:id/library: puts the file into the document library of the register's site, and says where it is. */
export const savedExportSchema = z.object({ name: z.string(), webUrl: z.string() });
export type SavedExport = z.infer<typeof savedExportSchema>;
