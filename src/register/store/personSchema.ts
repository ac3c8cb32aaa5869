import { z } from "zod";
import { comparableId } from "#domain/people/directoryId.ts";

/** A person's id as the lists keep it: earlier ones may stand there in capitals. */
export const personIdSchema = z.string().transform(comparableId);

export const personSchema = z.object({ id: personIdSchema, name: z.string() });
