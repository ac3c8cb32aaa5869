import { z } from "zod";
import type { FieldKey } from "#domain/entry/fields.ts";

export const REGISTER_PATH = "/register";

/** The fields of the register page's grid; rows carry their values in this order. */
export const GRID_FIELDS = [
  "registerNo",
  "title",
  "shortDescription",
  "orgUnitId",
  "orgUnitName",
  "departmentName",
  "version",
  "evaluatedVersion",
  "operationStatus",
  "evaluationStatus",
  "riskClass",
  "vendor",
  "productName",
] as const satisfies readonly FieldKey[];
export type GridField = (typeof GRID_FIELDS)[number];

/** GET /api/register[?since]: the whole register, or what changed since the cursor of this instance. */
export const registerSnapshotSchema = z.object({
  cursor: z.string(),
  full: z.boolean(),
  columns: z.array(z.string()),
  /** One array of cells an entry, in the order of `columns`; empty fields are null. */
  rows: z.array(z.array(z.union([z.string(), z.null()]))),
  /** Register numbers that are gone since the cursor. */
  removed: z.array(z.string()),
});
export type RegisterSnapshot = z.infer<typeof registerSnapshotSchema>;
