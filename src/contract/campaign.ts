import { z } from "zod";
import { CAMPAIGN_TRIGGERS, LEFT_OUT_REASONS } from "#domain/cases/campaign.ts";
import { CAMPAIGN_OUTCOMES } from "#domain/cases/campaignResults.ts";
import { TEXT_LIMITS, TEXT_MINIMA } from "#domain/limits.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { registerFilterSchema } from "#schemas/exportSelectionSchema.ts";
import { daySchema } from "./values.ts";

export const CAMPAIGN_PATHS = {
  all: "/campaigns",
  preview: "/campaigns/preview",
  one: "/campaigns/:id",
  end: "/campaigns/:id/end",
} as const;

const reasonSchema = z
  .string()
  .trim()
  .min(TEXT_MINIMA.campaignReason)
  .max(TEXT_LIMITS.campaignReason);

/** More names than this nobody reads; the counts are always whole. */
export const CAMPAIGN_NAMES_MAX = 500;

/** POST /api/campaigns/preview: who would be asked now. Changes nothing. */
export const previewCampaignInputSchema = z.strictObject({ filter: registerFilterSchema });
export type PreviewCampaignInput = z.infer<typeof previewCampaignInputSchema>;

export const campaignPreviewSchema = z.object({
  /** Asked and joining together: what `expected` of the request must say. */
  entries: z.number(),
  asked: z.number(),
  /** Where another case runs already. */
  joining: z.number(),
  personCount: z.number(),
  /** The first of them, those with the most applications first. */
  persons: z.array(z.object({ id: z.string(), name: z.string(), entries: z.number() })),
  leftOut: z.array(
    z.object({
      reason: z.enum(LEFT_OUT_REASONS),
      count: z.number(),
      /** The first of them. */
      entries: z.array(z.object({ no: z.string(), title: z.string() })),
    }),
  ),
});
export type CampaignPreview = z.infer<typeof campaignPreviewSchema>;

/** POST /api/campaigns → 201. The id is the client's: sent again, it is the same campaign. */
export const startCampaignInputSchema = z.strictObject({
  id: z.uuid().toLowerCase(),
  trigger: z.enum(CAMPAIGN_TRIGGERS),
  filter: registerFilterSchema,
  reason: reasonSchema,
  /** Sooner than the regular deadline of a question. */
  due: daySchema.optional(),
  /** What the preview has shown; another number now answers `changedMeanwhile`. */
  expected: z.strictObject({ entries: z.int().positive() }),
});
export type StartCampaignInput = z.infer<typeof startCampaignInputSchema>;

/** POST /api/campaigns/:id/end */
export const endCampaignInputSchema = z.strictObject({
  reason: reasonSchema,
});
export type EndCampaignInput = z.infer<typeof endCampaignInputSchema>;

export const campaignViewSchema = z.object({
  id: z.string(),
  trigger: z.enum(CAMPAIGN_TRIGGERS),
  state: z.enum(["asking", "asked", "ended"]),
  reason: z.string(),
  by: z.object({ name: z.string() }),
  at: z.string(),
  filter: registerFilterSchema,
  /** The version of the questions whose changes it is about; null where it is about a filter. */
  tree: z.string().nullable(),
  due: z.string().nullable(),
  ended: z
    .object({ reason: z.string(), by: z.object({ name: z.string() }), at: z.string() })
    .nullable(),
  /** Counted in applications. */
  progress: z.object({
    entries: z.number(),
    waiting: z.number(),
    skipped: z.number(),
    joined: z.number(),
    open: z.number(),
    overdue: z.number(),
    answered: z.number(),
    withdrawn: z.number(),
  }),
  rights: z.object({ end: z.boolean() }),
});
export type CampaignView = z.infer<typeof campaignViewSchema>;

/** GET /api/campaigns, newest first: coordination and audit. */
export const campaignsSchema = z.object({ campaigns: z.array(campaignViewSchema) });
export type Campaigns = z.infer<typeof campaignsSchema>;

export const campaignResultSchema = z.object({
  no: z.string(),
  title: z.string(),
  orgUnitId: z.string().nullable(),
  outcome: z.enum(CAMPAIGN_OUTCOMES),
  isOverdue: z.boolean(),
  /** Of the case that asks; null where there is none. */
  state: z.enum(CASE_STATES).nullable(),
  due: z.string().nullable(),
  caseKey: z.string().nullable(),
  revision: z.number().nullable(),
});
export type CampaignResultView = z.infer<typeof campaignResultSchema>;

/** GET /api/campaigns/:id: what has come of each application; coordination and audit. */
export const campaignResultsSchema = z.object({
  campaign: campaignViewSchema,
  results: z.array(campaignResultSchema),
});
export type CampaignResults = z.infer<typeof campaignResultsSchema>;
