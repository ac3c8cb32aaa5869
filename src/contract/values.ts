import { z } from "zod";
import { TEXT_LIMITS } from "#domain/limits.ts";

/** Values of an entry by field key, as the domain's field table defines them; checked by the domain. */
const listItem = z.union([z.string().max(10_000), z.record(z.string(), z.string().max(2_000))]);
export const fieldValueSchema = z.union([
  z.string().max(70_000),
  z.boolean(),
  z.array(listItem).max(100),
]);
export const valuesInputSchema = z.record(
  z.string().max(64),
  z.union([fieldValueSchema, z.null()]),
);
export const valuesSchema = z.record(z.string(), fieldValueSchema);
export type ValuesInput = z.infer<typeof valuesInputSchema>;

/** The directory's id of somebody. */
export const personIdSchema = z.string().trim().min(1).max(TEXT_LIMITS.personId);

export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
