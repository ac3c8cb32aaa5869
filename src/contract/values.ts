import { z } from "zod";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { comparableId, parseDirectoryId } from "#domain/people/directoryId.ts";

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

/** A person, an application or a tenant of the directory. */
export const directoryIdSchema = z
  .string()
  .max(TEXT_LIMITS.personId)
  .refine((text) => parseDirectoryId(text) !== undefined, "noPerson")
  .transform(comparableId);

export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A suspension that is over. */
export const pastSuspensionSchema = z.object({ from: daySchema, until: daySchema });
