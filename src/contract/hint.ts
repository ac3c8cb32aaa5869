import { z } from "zod";
import { HINT_OUTCOMES, HINT_USES } from "#domain/hints/hint.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";

export const HINT_PATHS = {
  all: "/hints",
  mine: "/hints/mine",
  close: "/hints/:id/close",
} as const;

const words = z.string().trim().max(TEXT_LIMITS.hint);

/** POST /api/hints. The id is the client's, so that a request sent twice is one hint. */
export const giveHintInputSchema = z.strictObject({
  id: z.uuid(),
  what: z.string().trim().min(1).max(TEXT_LIMITS.hintWhat),
  where: words.min(1),
  inUse: z.enum(HINT_USES),
  contact: words,
});
export type GiveHintInput = z.infer<typeof giveHintInputSchema>;

/** POST /api/hints/:id/close */
export const closeHintInputSchema = z.strictObject({
  outcome: z.union([
    z.strictObject({ kind: z.enum(["entry", "joined"]), no: z.string().max(14) }),
    z.strictObject({
      kind: z.literal("answered"),
      answer: z.string().trim().min(1).max(TEXT_LIMITS.hintAnswer),
    }),
  ]),
});
export type CloseHintInput = z.infer<typeof closeHintInputSchema>;

export const hintViewSchema = z.object({
  id: z.string(),
  what: z.string(),
  where: z.string(),
  inUse: z.enum(HINT_USES),
  contact: z.string(),
  /** Of those who coordinate: who has given it. */
  by: z.object({ name: z.string() }).nullable(),
  at: z.string(),
  closed: z
    .object({
      kind: z.enum(HINT_OUTCOMES),
      no: z.string().nullable(),
      title: z.string().nullable(),
      answer: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
});
export type HintView = z.infer<typeof hintViewSchema>;

/** GET /api/hints: the open ones, for coordinators. GET /api/hints/mine: one's own. Newest first. */
export const hintsSchema = z.object({ hints: z.array(hintViewSchema) });
export type Hints = z.infer<typeof hintsSchema>;
