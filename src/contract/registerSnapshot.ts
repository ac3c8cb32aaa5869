import { z } from "zod";
import type { FieldKey } from "#domain/entry/fields.ts";

export const REGISTER_PATH = "/register";

const cell = z.string().nullable();

/** A row of the register page's grid, with the fields it holds; an empty field is null. */
export const gridRowSchema = z.object({
  registerNo: cell,
  title: cell,
  shortDescription: cell,
  orgUnitId: cell,
  orgUnitName: cell,
  departmentName: cell,
  version: cell,
  evaluatedVersion: cell,
  operationStatus: cell,
  evaluationStatus: cell,
  riskClass: cell,
  vendor: cell,
  productName: cell,
} satisfies Partial<Record<FieldKey, typeof cell>>);
export type GridRow = Readonly<z.infer<typeof gridRowSchema>>;
export type GridField = keyof GridRow;

/** Rows carry their values in this order. */
export const GRID_FIELDS: readonly GridField[] = gridRowSchema.keyof().options;

/** GET /api/register[?since]: the whole register, or what changed since the cursor of this instance. */
export const registerSnapshotSchema = z.object({
  cursor: z.string(),
  full: z.boolean(),
  columns: z.array(z.string()),
  /** One array of cells an entry, in the order of `columns`; empty fields are null. */
  rows: z.array(z.array(cell)),
  /** Register numbers that are gone since the cursor. */
  removed: z.array(z.string()),
});
export type RegisterSnapshot = z.infer<typeof registerSnapshotSchema>;
