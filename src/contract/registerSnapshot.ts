import { z } from "zod";
import { GRID_FIELDS } from "./gridRow.ts";
import { listChangesSchema } from "./listChanges.ts";

const cell = z.string().nullable();

/** A row of the register page's grid, with the fields it holds; an empty field is null. */
export const gridRowSchema = z.record(z.enum(GRID_FIELDS), cell);

/** GET /api/register[?since|?digests]: the whole register, or what is not as the reader has it. A row's key is its number. */
export const registerSnapshotSchema = listChangesSchema.extend({
  columns: z.array(z.string()),
  /** One array of cells an entry, in the order of `columns`; empty fields are null. */
  rows: z.array(z.array(cell)),
});
export type RegisterSnapshot = z.infer<typeof registerSnapshotSchema>;
