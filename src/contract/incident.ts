import { z } from "zod";
import { HARMS } from "#domain/cases/evaluationCase.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { daySchema } from "./values.ts";

/** POST /api/entries/:no/incident: open to everybody. The id is the client's: sent again, it is the same incident. */
export const reportIncidentInputSchema = z.strictObject({
  id: z.uuid().toLowerCase(),
  text: z.string().trim().min(1).max(TEXT_LIMITS.incident),
  on: daySchema,
  harm: z.enum(HARMS),
});
export type ReportIncidentInput = z.infer<typeof reportIncidentInputSchema>;

/** What follows: it is recorded, and the coordinators look at it by that day. */
export const incidentReceiptSchema = z.object({
  id: z.string(),
  lookedAtBy: z.literal("coordinator"),
  due: z.string(),
  /** The application must not be used for the time being. */
  suspended: z.boolean(),
  /** For coordinators. */
  caseKey: z.string().nullable(),
});
export type IncidentReceipt = z.infer<typeof incidentReceiptSchema>;

/** An incident as those involved read it; who reported it is for coordination and audit only. */
export const incidentViewSchema = z.object({
  id: z.string(),
  text: z.string(),
  on: z.string(),
  harm: z.enum(HARMS),
  at: z.string(),
  by: z.object({ role: z.string(), name: z.string().nullable() }),
});
export type IncidentView = z.infer<typeof incidentViewSchema>;
