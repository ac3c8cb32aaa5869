import { z } from "zod";
import { ROW_STATES } from "#domain/imports/importedRow.ts";
import {
  IMPORT_FILE_KINDS,
  IMPORT_LIMITS,
  IMPORT_STATES,
  RUN_PROBLEMS,
} from "#domain/imports/importState.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import {
  columnUseShape,
  importPlanSchema,
  importValueSchema,
  profilePlanSchema,
} from "#schemas/importPlanSchema.ts";

export const IMPORT_PATHS = {
  all: "/imports",
  one: "/imports/:id",
  /** PUT, `application/octet-stream`: a piece of the file; sent again, it is the same piece. */
  piece: "/imports/:id/pieces/:n",
  /** POST: the last piece is there. */
  uploaded: "/imports/:id/uploaded",
  /** GET ?sheet&header&encoding&delimiter: what a sheet looks like. */
  sheet: "/imports/:id/sheet",
  plan: "/imports/:id/plan",
  /** GET ?states&conflict&search&from: what an import would do, row by row. */
  preview: "/imports/:id/preview",
  /** GET: texts of the file that stand for nothing yet, with their counts. */
  unknown: "/imports/:id/unknown",
  /** GET: who gets how many first evaluations when. */
  load: "/imports/:id/load",
  start: "/imports/:id/start",
  cancel: "/imports/:id/cancel",
  undo: "/imports/:id/undo",
  /** POST {format}: the rows with what becomes or became of them, and why, beside them. */
  exports: "/imports/:id/exports",
  /** POST → a link to `templateFile`, which opens in the browser. */
  template: "/import-template",
  templateFile: "/import-template/:token",
  profiles: "/import-profiles",
  profile: "/import-profiles/:id",
} as const;

const id = z.uuid().toLowerCase();

/** POST /api/imports → 201. The id is the client's: sent again, it is the same import. */
export const beginImportInputSchema = z.strictObject({
  id,
  fileName: z.string().max(200),
  kind: z.enum(IMPORT_FILE_KINDS),
  bytes: z.int().positive().max(IMPORT_LIMITS.fileBytes),
});
export type BeginImportInput = z.infer<typeof beginImportInputSchema>;

export type ImportPlanInput = z.infer<typeof importPlanSchema>;

/** PUT /api/imports/:id/plan; the revision is the one looked at. */
export const savePlanInputSchema = z.strictObject({
  revision: z.int().min(0),
  plan: importPlanSchema,
});

/** POST /api/imports/:id/start: what the preview has shown; another count now answers `changedMeanwhile`. */
export const startImportInputSchema = z.strictObject({
  revision: z.int().min(1),
  expected: z.strictObject({ new: z.int().min(0), changed: z.int().min(0) }),
});
export const undoImportInputSchema = z.strictObject({
  reason: z.string().trim().min(1).max(IMPORT_LIMITS.reason),
});

const countsSchema = z.record(z.enum(ROW_STATES), z.int());
const headSchema = {
  id: z.string(),
  state: z.enum(IMPORT_STATES),
  by: z.object({ name: z.string() }),
  at: z.string(),
  fileName: z.string(),
  kind: z.enum(IMPORT_FILE_KINDS),
  bytes: z.int(),
};

/** GET /api/imports: newest first. */
export const importsSchema = z.object({ imports: z.array(z.object(headSchema)) });

const sheetNameSchema = z.object({ name: z.string(), isHidden: z.boolean() });
const madeSchema = z.object({
  new: z.int(),
  changed: z.int(),
  /** First evaluations still to begin. */
  waiting: z.int(),
});

/** GET /api/imports/:id */
export const importSchema = z.object({
  ...headSchema,
  /** Of the plan; 0 while there is none. */
  revision: z.int(),
  plan: importPlanSchema.nullable(),
  /** Null while it is uploaded. */
  sheets: z.array(sheetNameSchema).nullable(),
  /** How many pieces are here. */
  pieces: z.int(),
  /** Rows looked at by the run, of all; null before it starts. */
  progress: z.object({ done: z.int(), of: z.int(), remaining: z.int().nullable() }).nullable(),
  made: madeSchema.nullable(),
  counts: countsSchema.nullable(),
  /** After undoing: entries that somebody has touched since, and that stay. */
  touched: z.array(z.object({ no: z.string(), title: z.string() })).nullable(),
  /** Why a run has ended before its end: those of `IMPORT_PROBLEMS`. */
  problem: z.enum(RUN_PROBLEMS).nullable(),
  /** When the file is deleted from the library. */
  fileDeletedOn: z.string().nullable(),
});
export type ImportView = z.infer<typeof importSchema>;

const columnSchema = z.object({
  column: z.int(),
  title: z.string(),
  isHidden: z.boolean(),
  /** What most cells are, for people: `text`, `date`, `number`, … */
  kind: z.string(),
  filled: z.int(),
  samples: z.array(z.string()),
  /** Proposed by header, synonyms and contents. */
  proposal: z
    .object({ ...columnUseShape, sureness: z.enum(["sure", "likely", "guess"]) })
    .nullable(),
});

/** GET /api/imports/:id/sheet */
export const importSheetSchema = z.object({
  rows: z.int(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  header: z.array(z.int()),
  /** The first rows as they stand there, for choosing the header. */
  top: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  leftOut: z.array(z.int()),
  /** Below the header, that a filter or somebody has hidden: they are imported like the others. */
  hiddenRows: z.int(),
  columns: z.array(columnSchema),
  /** The ready or own profile whose columns fit. */
  profile: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The plan as it is proposed from all of that. */
  plan: importPlanSchema,
});
export type ImportSheet = z.infer<typeof importSheetSchema>;

const problemSchema = z.object({
  code: z.string(),
  target: z.string().nullable(),
  text: z.string().nullable(),
  isMinor: z.boolean(),
});
const differenceSchema = z.object({
  field: z.string(),
  before: importValueSchema.nullable(),
  after: importValueSchema.nullable(),
  isConflict: z.boolean(),
});
const entryNameSchema = z.object({ no: z.string(), title: z.string() });
export const importRowSchema = z.object({
  row: z.int(),
  title: z.string(),
  state: z.enum(ROW_STATES),
  entry: entryNameSchema.nullable(),
  mayBe: z.array(entryNameSchema),
  differences: z.array(differenceSchema),
  problems: z.array(problemSchema),
});
export type ImportRow = z.infer<typeof importRowSchema>;

/** Rows of one page of the preview. */
export const PREVIEW_PAGE = 100;
/** GET /api/imports/:id/preview: what was read on the way, whatever the filter. */
export const importPreviewSchema = z.object({
  revision: z.int(),
  counts: countsSchema,
  /** By code, of all rows. */
  problems: z.record(z.string(), z.int()),
  /** Rows of which a value was changed in the register too, since the last import. */
  conflicts: z.int(),
  /** That the filter fits. */
  found: z.int(),
  rows: z.array(importRowSchema),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** GET /api/imports/:id/unknown */
export const unknownValuesSchema = z.object({
  values: z.array(
    z.object({
      target: z.string(),
      text: z.string(),
      count: z.int(),
      /** What it may stand for, the likeliest first. */
      proposals: z.array(z.object({ value: importValueSchema, label: z.string() })),
    }),
  ),
});
export type UnknownValues = z.infer<typeof unknownValuesSchema>;

/** GET /api/imports/:id/load */
export const importLoadSchema = z.object({
  cases: z.int(),
  lastDay: z.string().nullable(),
  persons: z.array(z.object({ name: z.string(), entries: z.int() })),
  weeks: z.array(z.object({ from: z.string(), cases: z.int() })),
});
export type ImportLoad = z.infer<typeof importLoadSchema>;

const profile = {
  name: z.string().trim().min(1).max(TEXT_LIMITS.profileName),
  plan: profilePlanSchema,
};
/** PUT /api/import-profiles/:id: everybody who imports may use it; the revision is the one looked at, 0 for a new one. */
export const saveImportProfileInputSchema = z.strictObject({
  ...profile,
  revision: z.int().min(0),
});
/** POST /api/import-template: in this language, or the reader's. */
export const importTemplateInputSchema = z.strictObject({
  language: z.enum(["de", "en"]).exactOptional(),
});
/** GET /api/import-profiles: ready ones, which nobody changes, and own ones. */
export const importProfilesSchema = z.object({
  profiles: z.array(
    z.object({ id: z.string(), revision: z.int(), isReady: z.boolean(), ...profile }),
  ),
});
export type ImportProfiles = z.infer<typeof importProfilesSchema>;
