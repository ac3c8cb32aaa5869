import { z } from "zod";
import { TEXT_LIMITS } from "#domain/limits.ts";

/** What a filtered view shows; the same filter lives in the register page's URL and in an export. */
export const registerFilterSchema = z.strictObject({
  search: z.string().max(TEXT_LIMITS.search).optional(),
  operationStatus: z.array(z.string().max(64)).max(20).optional(),
  evaluationStatus: z.array(z.string().max(64)).max(20).optional(),
  riskClass: z.array(z.string().max(64)).max(20).optional(),
  orgUnitId: z.array(z.string().max(64)).max(100).optional(),
});
export type RegisterFilterInput = z.infer<typeof registerFilterSchema>;

/** POST /api/exports → 201 {url, rows}; the url is signed and valid for five minutes. */
export const exportInputSchema = z.strictObject({
  format: z.enum(["xlsx", "csv"]),
  filter: registerFilterSchema,
  /** Field keys in the order wanted; none means every field without personal data. */
  columns: z.array(z.string().max(64)).max(200).optional(),
  language: z.enum(["de", "en"]).optional(),
});
export type ExportInput = z.infer<typeof exportInputSchema>;
export const exportResultSchema = z.object({ url: z.string(), rows: z.number() });
export type ExportResult = z.infer<typeof exportResultSchema>;
