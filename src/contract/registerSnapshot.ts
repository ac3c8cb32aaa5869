import { z } from "zod";
import type { FieldKey } from "#domain/entry/fields.ts";
import { listChangesSchema } from "./listSync.ts";

export const REGISTER_PATH = "/register";

const cell = z.string().nullable();

/** A row of the register page's grid, with the fields it holds; an empty field is null. */
export const gridRowSchema = z.object({
  registerNo: cell,
  /** Platforms are offered to whoever reports a use case. */
  entryKind: cell,
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
  /** By these and the statuses the tab computes whether it may be used today. */
  staffRelease: cell,
  dataLimit: cell,
  personalData: cell,
  helpContact: cell,
  validUntil: cell,
  suspendedSince: cell,
  startDate: cell,
  endDate: cell,
  vendor: cell,
  productName: cell,
} satisfies Partial<Record<FieldKey, typeof cell>>);
export type GridRow = Readonly<z.infer<typeof gridRowSchema>>;
export type GridField = keyof GridRow;

/** Rows carry their values in this order, and the words of `SEARCH_WORDS` behind them. */
export const GRID_FIELDS: readonly GridField[] = gridRowSchema.keyof().options;

/** The column with the words, folded, that everybody may look for and that are in none of the other columns. */
export const SEARCH_WORDS = "searchWords";

/** GET /api/register[?since|?digests]: the whole register, or what is not as the reader has it. A row's key is its number. */
export const registerSnapshotSchema = listChangesSchema.extend({
  columns: z.array(z.string()),
  /** One array of cells an entry, in the order of `columns`; empty fields are null. */
  rows: z.array(z.array(cell)),
});
export type RegisterSnapshot = z.infer<typeof registerSnapshotSchema>;
