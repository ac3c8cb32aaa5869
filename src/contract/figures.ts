import { z } from "zod";
import { FIGURE_ROW_KINDS, FIGURE_UNITS } from "#domain/figures/figure.ts";
import { FIGURE_GROUPS } from "#domain/figures/figureGroups.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { isDay } from "#domain/time/day.ts";
import { daySchema } from "./values.ts";

export const FIGURE_PATHS = {
  report: "/figures",
  entries: "/figures/entries",
  files: "/figures/files",
  file: "/figures/files/:token",
} as const;

const day = z.string().refine(isDay, "noDay");

/** GET /api/figures?from=&to=[&office=]: the committee report of a period; asked again while it is computed. */
export const figuresQuerySchema = z.strictObject({
  from: day,
  to: day,
  /** The id of an office; absent for the whole city. */
  office: z.string().min(1).max(64).exactOptional(),
});
export type FiguresQuery = z.infer<typeof figuresQuerySchema>;

/** GET /api/figures/entries?…&figure=: the applications behind one figure. */
export const figureEntriesQuerySchema = figuresQuerySchema.extend({
  figure: z.string().min(1).max(TEXT_LIMITS.search),
});

export const FIGURE_FORMATS = ["html", "xlsx"] as const;

/**
 * POST /api/figures/files: a link to the report to print, to the figures as a table, or to all applications behind one figure,
 * which opens for some minutes.
 */
export const figureFileInputSchema = figuresQuerySchema.extend({
  format: z.enum(FIGURE_FORMATS),
  figure: z.string().min(1).max(TEXT_LIMITS.search).exactOptional(),
  language: z.enum(["de", "en"]),
});
export type FigureFileInput = z.infer<typeof figureFileInputSchema>;
export const figureFileSchema = z.object({ url: z.string() });

const bilingualSchema = z.object({ de: z.string(), en: z.string() });

const figureSchema = z.object({
  key: z.string(),
  label: bilingualSchema,
  unit: z.enum(FIGURE_UNITS),
  /** Null where there is nothing to say. */
  value: z.number().nullable(),
  /** Of the period before, as long as this one. */
  before: z.number().nullable(),
});
export type FigureView = z.infer<typeof figureSchema>;

const tableSchema = z.object({
  key: z.string(),
  title: bilingualSchema,
  rowHead: bilingualSchema,
  columns: z.array(bilingualSchema),
  rows: z.array(
    z.object({
      key: z.string(),
      label: bilingualSchema,
      kind: z.enum(FIGURE_ROW_KINDS).exactOptional(),
      within: bilingualSchema.exactOptional(),
      figures: z.array(figureSchema),
    }),
  ),
});
export type FigureTableView = z.infer<typeof tableSchema>;

const groupSchema = z.object({
  key: z.enum(FIGURE_GROUPS),
  title: bilingualSchema,
  figures: z.array(figureSchema),
  tables: z.array(tableSchema),
});

const officeSchema = z.object({ id: z.string(), name: z.string() });

export const figureReportSchema = z.object({
  city: z.string(),
  from: daySchema,
  to: daySchema,
  before: z.object({ from: daySchema, to: daySchema }),
  /** Null where it is about the whole city. */
  office: officeSchema.nullable(),
  /** Those that it can be narrowed to. */
  offices: z.array(officeSchema),
  groups: z.array(groupSchema),
  /** The answers to the questions of a council, ready for a paper; null in the report of an office. */
  answers: bilingualSchema.nullable(),
  /** Events and cases that can no longer be read, and are missing. */
  unreadable: z.int(),
  /** Closing days are those of today: nothing tells those of a past day. */
  hasTodaysClosingDays: z.boolean().optional(),
  madeAt: z.string(),
});
export type FigureReportView = z.infer<typeof figureReportSchema>;

const runningSchema = z.object({
  state: z.literal("running"),
  /** So many events were looked at, of about so many. */
  looked: z.int(),
  of: z.int(),
});

export const figuresSchema = z.discriminatedUnion("state", [
  runningSchema,
  z.object({ state: z.literal("done"), report: figureReportSchema }),
]);
export type Figures = z.infer<typeof figuresSchema>;

/** More are in the file of the figure. */
export const FIGURE_ENTRIES_SHOWN = 500;

export const figureEntriesSchema = z.discriminatedUnion("state", [
  runningSchema,
  z.object({
    state: z.literal("done"),
    entries: z.array(
      z.object({
        no: z.string(),
        /** As it was called then; the number where it is gone. */
        title: z.string(),
        office: z.string().nullable(),
        /** How often it counts. */
        times: z.int(),
      }),
    ),
    /** So many more are not shown. */
    more: z.int(),
  }),
]);
export type FigureEntries = z.infer<typeof figureEntriesSchema>;
