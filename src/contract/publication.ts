import { z } from "zod";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { PUBLICATION_PROBLEMS } from "#domain/publication/publicationProblem.ts";
import { PUBLICATION_STATES } from "#domain/publication/publicationState.ts";
import { WITHHELD_REASONS } from "#domain/vocabulary.ts";
import { daySchema } from "./values.ts";

export const PUBLICATION_PATHS = {
  all: "/publication",
  one: "/entries/:no/publication",
  release: "/entries/:no/publication/release",
  confirm: "/entries/:no/publication/confirm",
  sendBack: "/entries/:no/publication/send-back",
  withhold: "/entries/:no/publication/withhold",
  withdraw: "/entries/:no/publication/withdraw",
  reopen: "/entries/:no/publication/reopen",
} as const;

const reason = z.string().trim().min(1).max(TEXT_LIMITS.editReason);
const release = z.int().min(1);

/** POST …/release: which fields everybody is to see, and the eTag of what somebody looked at. */
export const releaseInputSchema = z.strictObject({
  seen: z.string().min(1).max(200),
  fields: z.array(z.string()).max(100),
  deliberate: z.boolean().optional(),
  /** Others are released with it: owners are asked a little later, in one card. */
  together: z.boolean().optional(),
});
/** POST …/confirm and …/send-back: the release that was looked at. */
export type ReleaseInput = z.infer<typeof releaseInputSchema>;
export const confirmInputSchema = z.strictObject({ release });
export type ConfirmInput = z.infer<typeof confirmInputSchema>;
export const sendBackInputSchema = z.strictObject({ release, reason });
export type SendBackInput = z.infer<typeof sendBackInputSchema>;
export const withholdInputSchema = z.strictObject({
  reason: z.enum(WITHHELD_REASONS),
  note: z.string().trim().max(500),
});
export type WithholdInput = z.infer<typeof withholdInputSchema>;
export const withdrawInputSchema = z.strictObject({ reason });
export type WithdrawInput = z.infer<typeof withdrawInputSchema>;
export const reopenInputSchema = z.strictObject({});

const publicValueSchema = z.union([
  z.string(),
  z.boolean(),
  z.array(z.union([z.string(), z.record(z.string(), z.string()).readonly()])).readonly(),
]);
const stateSchema = z
  .array(z.object({ field: z.string(), value: publicValueSchema.nullable() }))
  .readonly();
export type PublicStateView = z.infer<typeof stateSchema>;

/** GET /api/entries/:no/publication, and the answer of every step. */
export const publicationViewSchema = z.object({
  no: z.string(),
  title: z.string(),
  eTag: z.string(),
  state: z.enum(PUBLICATION_STATES),
  /** Number of the last release; 0 where there was none. */
  release: z.number(),
  releasedOn: daySchema.nullable(),
  /** Neither owner nor deputy can confirm it today; a process of an earlier version does not say it. */
  isUnattended: z.boolean().optional(),
  publishedOn: daySchema.nullable(),
  sentBack: z.object({ on: daySchema, reason: z.string() }).nullable(),
  withheld: z.object({ reason: z.enum(WITHHELD_REASONS), note: z.string().nullable() }).nullable(),
  /** What everybody sees now; null where nothing. */
  shown: stateSchema.nullable(),
  /** What waits for the owner. */
  waiting: stateSchema.nullable(),
  /** What stands in the register now of everything that can be released. */
  present: stateSchema,
  /** Released fields that say something else now. */
  changed: z.array(z.string()),
  /** What is ticked at first. */
  usual: z.array(z.string()),
  /** Annex III points 1, 6, 7: Art. 49(4) keeps them out of the public database. */
  isRestricted: z.boolean(),
  /** What stands under /public, where it is listed. */
  publicUrl: z.string().nullable(),
  rights: z.object({ settle: z.boolean(), confirm: z.boolean(), edit: z.boolean() }),
});
export type PublicationView = z.infer<typeof publicationViewSchema>;

/** GET /api/publication: every application that is to be published, or was, in the order of the desk. */
export const publicationListSchema = z.object({
  rows: z.array(
    z.object({
      no: z.string(),
      title: z.string(),
      office: z.string(),
      state: z.enum(PUBLICATION_STATES),
      isRestricted: z.boolean(),
      isSentBack: z.boolean(),
      /** Released, and neither owner nor deputy can confirm it today; a process of an earlier version does not say it. */
      isUnattended: z.boolean().optional(),
      /** Called published by a register that kept no confirmed state: nobody sees it. */
      wasPublished: z.boolean().optional(),
      /** What is released of it with others at once, or what stands against it; null where it is not to be decided. */
      together: z
        .union([
          z.object({ seen: z.string(), fields: z.array(z.string()).readonly() }),
          z.object({
            problem: z.enum(PUBLICATION_PROBLEMS),
            missing: z.array(z.string()).readonly(),
          }),
        ])
        .nullable()
        .optional(),
      /** Whether it waits for whoever asks; a process of an earlier version does not say it. */
      task: z.enum(["decide", "confirm"]).nullable().optional(),
      /** Whether somebody else has to decide: one's own entries are not one's own to release. */
      isOwn: z.boolean(),
    }),
  ),
});
export type PublicationList = z.infer<typeof publicationListSchema>;
