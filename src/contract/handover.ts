import { z } from "zod";
import { HANDOVER_STATES } from "#domain/cases/evaluationCase.ts";
import { directoryIdSchema } from "./values.ts";

/** POST /api/cases/:key/not-mine: "Ich bin nicht zuständig", and who is instead; nobody where that is not known. */
export const notMineInputSchema = z.strictObject({
  targetRevision: z.int().positive(),
  personId: directoryIdSchema.optional(),
});

/** POST /api/cases/:key/handover: what the named person says. */
export const handoverInputSchema = z.strictObject({ accept: z.boolean() });

/** One "Ich bin nicht zuständig" in a case. */
export const notMineViewSchema = z.object({
  by: z.object({ role: z.string(), name: z.string().nullable() }),
  /** Whom they named; null where they did not know. */
  namedName: z.string().nullable(),
  at: z.string(),
  /** What became of it; null where nobody was asked. */
  state: z.enum(HANDOVER_STATES).nullable(),
});

/** Somebody says that the viewer is responsible. */
export const handoverViewSchema = z.object({
  caseKey: z.string(),
  entryNo: z.string(),
  title: z.string(),
  orgUnitName: z.string().nullable(),
  version: z.string(),
  /** By when the open question is to be answered; null where none is open. */
  due: z.string().nullable(),
  by: z.string(),
  /** Whose place it is. */
  place: z.enum(["owner", "deputy"]),
});
export type HandoverView = z.infer<typeof handoverViewSchema>;
