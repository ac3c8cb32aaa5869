import { z } from "zod";
import { CASE_CHOICES, HANDLERS } from "#domain/cases/caseFilter.ts";
import { TRIGGERS } from "#domain/cases/causes.ts";
import { CONDITION_STATES } from "#domain/cases/condition.ts";
import { QUICK_FILTERS } from "#domain/entry/filters.ts";
import { LIST_KINDS } from "#domain/exports/exportKind.ts";
import { LIST_FORMATS } from "#domain/exports/exportProfile.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { DIGEST_SECTIONS } from "#domain/messages/digestSections.ts";

export const EXPORT_PATHS = {
  all: "/exports",
  one: "/exports/:token",
  request: "/exports/:id",
  progress: "/exports/:id/progress",
  library: "/exports/:id/library",
  schema: "/exports/schemas/:kind",
} as const;

/** What a filtered view shows, whoever looks at it. */
export const registerFilterSchema = z.strictObject({
  search: z.string().max(TEXT_LIMITS.search).optional(),
  usage: z.array(z.string().max(64)).max(20).optional(),
  operationStatus: z.array(z.string().max(64)).max(20).optional(),
  evaluationStatus: z.array(z.string().max(64)).max(20).optional(),
  riskClass: z.array(z.string().max(64)).max(20).optional(),
  orgUnitId: z.array(z.string().max(64)).max(100).optional(),
});
export type RegisterFilterInput = z.infer<typeof registerFilterSchema>;

/** The same as the register page has it in its URL: with what is about the person who looks. */
export const registerViewFilterSchema = registerFilterSchema.extend({
  show: z.enum(QUICK_FILTERS).optional(),
});
export type RegisterViewFilterInput = z.infer<typeof registerViewFilterSchema>;

/** What the coordinators' desk shows. */
export const caseFilterSchema = z.strictObject({
  show: z.enum(CASE_CHOICES).exclude(["all"]).exactOptional(),
  handler: z.enum(HANDLERS).exactOptional(),
  closedToo: z.literal(true).exactOptional(),
  search: z.string().max(TEXT_LIMITS.search).exactOptional(),
  office: z.string().max(TEXT_LIMITS.search).exactOptional(),
  cause: z.enum(TRIGGERS).exactOptional(),
  waiting: z.enum(DIGEST_SECTIONS).exactOptional(),
});

export const conditionFilterSchema = z.strictObject({
  state: z.array(z.enum(CONDITION_STATES)).max(CONDITION_STATES.length).readonly().exactOptional(),
  isOverdue: z.literal(true).exactOptional(),
});

/** Which rows; a list that has no such filter ignores it. */
export const exportSelection = {
  /** Which applications it is about. */
  filter: registerViewFilterSchema,
  /** Of cases and their conditions: those that the desk shows. */
  cases: caseFilterSchema.optional(),
  conditions: conditionFilterSchema.optional(),
};

const tableFormat = z.enum(["xlsx", "csv"]);
const language = z.enum(["de", "en"]).optional();

/** POST /api/exports → 201 {id, url, rows}; the url is signed and valid for five minutes. */
export const exportInputSchema = z.strictObject({
  /** What a row is about; an application where it is absent. */
  kind: z.enum(LIST_KINDS).optional(),
  format: z.enum(LIST_FORMATS),
  ...exportSelection,
  /** Keys of columns in the order wanted; none means every one without personal data. */
  columns: z.array(z.string().max(64)).max(200).optional(),
  language,
});
export type ExportInput = z.infer<typeof exportInputSchema>;

/** A list of which only the format is chosen. */
export const exportFormatSchema = z.strictObject({ format: tableFormat, language });
export type ExportFormatInput = z.infer<typeof exportFormatSchema>;

export const exportResultSchema = z.object({ id: z.string(), url: z.string(), rows: z.number() });
export type ExportResult = z.infer<typeof exportResultSchema>;

/** GET /api/exports/:id/progress: has the file made, and says how far it is. */
const EXPORT_STATES = ["waiting", "making", "ready", "failed"] as const;
export const exportProgressSchema = z.object({
  state: z.enum(EXPORT_STATES),
  /** Written so far; those of the file once it is ready. */
  rows: z.number(),
  of: z.number(),
});
export type ExportProgress = z.infer<typeof exportProgressSchema>;

/** POST /api/exports/:id/library: puts the file into the document library of the register's site, and says where it is. */
export const savedExportSchema = z.object({ name: z.string(), webUrl: z.string() });
export type SavedExport = z.infer<typeof savedExportSchema>;
