import { z } from "zod";
import { DIGEST_SECTIONS } from "#domain/messages/digestSections.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { daySchema } from "./values.ts";

/** GET /api/me/start: what concerns the person; what an entry says stands in the register. */
export const startSchema = z.object({
  /** What they own or deputise; with the case that runs. */
  own: z.array(
    z.object({
      no: z.string(),
      relation: z.enum(["owner", "deputy"]),
      /** How much of it waits for them. */
      tasks: z.number(),
      state: z.enum(CASE_STATES).nullable(),
      due: daySchema.nullable(),
    }),
  ),
  /** What they follow. */
  followed: z.array(z.string()),
  /** What waits for the coordinators as their digest has it; null for everybody else. */
  waiting: z
    .object({
      sections: z.array(z.object({ key: z.enum(DIGEST_SECTIONS), cases: z.array(z.string()) })),
      /** Entries whose owners have proposed what staff may do. */
      usageProposals: z.array(z.string()),
      /** How many cases of the desk cannot wait or are theirs to do, and how many they work on. */
      desk: z.object({ waiting: z.number(), mine: z.number() }),
      /** How many hints nobody has closed. */
      hints: z.number(),
      /** How many publications they have to decide; a process of an earlier version does not say it. */
      publications: z.number().optional(),
    })
    .nullable(),
});
export type Start = z.infer<typeof startSchema>;

/** GET /api/me/office: the applications of the offices that the person heads; nothing of who did what. */
export const officeSchema = z.object({
  entries: z.array(
    z.object({
      no: z.string(),
      owner: z.string().nullable(),
      deputy: z.string().nullable(),
      /** Since when what was asked for is overdue. */
      overdueSince: daySchema.nullable(),
    }),
  ),
  /** What belongs to other offices and is used by these, as its owners say. */
  used: z.array(z.string()),
});
export type Office = z.infer<typeof officeSchema>;
