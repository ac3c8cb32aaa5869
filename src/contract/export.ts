import { z } from "zod";
import { QUICK_FILTERS } from "#domain/entry/filters.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";

export const EXPORT_PATHS = { all: "/exports", one: "/exports/:token" } as const;

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

/** POST /api/exports → 201 {url, rows}; the url is signed and valid for five minutes. */
export const exportInputSchema = z.strictObject({
  format: z.enum(["xlsx", "csv"]),
  filter: registerViewFilterSchema,
  /** Field keys in the order wanted; none means every field without personal data. */
  columns: z.array(z.string().max(64)).max(200).optional(),
  language: z.enum(["de", "en"]).optional(),
});
export type ExportInput = z.infer<typeof exportInputSchema>;
export const exportResultSchema = z.object({ url: z.string(), rows: z.number() });
export type ExportResult = z.infer<typeof exportResultSchema>;
