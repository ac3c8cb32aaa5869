import { z } from "zod";
import type { CampaignPreview, StartCampaignInput } from "#contract/campaign.ts";
import { CAMPAIGN_TRIGGERS, type CampaignTrigger, checkCampaign } from "#domain/cases/campaign.ts";
import type { CampaignProblem } from "#domain/cases/campaignProblem.ts";
import type { DeadlineRules } from "#domain/cases/deadlines.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { registerFilterSchema } from "#schemas/exportSelectionSchema.ts";
import { filterInput } from "#tab/fields/filterInput.ts";

/** What the form holds while it is filled in. */
export interface CampaignDraft {
  readonly filter: RegisterFilter;
  readonly trigger: CampaignTrigger;
  readonly reason: string;
  /** Empty keeps the regular deadline. */
  readonly due: string;
}

/** The form as it is kept while it is not sent. The id is the same for every try: see `#tab/data/campaigns.ts`. */
export const keptCampaignSchema: z.ZodType<{
  readonly id: string;
  readonly campaign: CampaignDraft;
}> = z.object({
  id: z.uuid(),
  campaign: z.object({
    filter: registerFilterSchema,
    trigger: z.enum(CAMPAIGN_TRIGGERS),
    reason: z.string(),
    due: z.string(),
  }),
});

export const EMPTY_CAMPAIGN: CampaignDraft = {
  filter: {},
  trigger: "campaign",
  reason: "",
  due: "",
};

/** The request for what was previewed, or the first thing that is missing. */
export function campaignInput(
  id: string,
  { due, filter, reason, trigger }: CampaignDraft,
  { entries }: Pick<CampaignPreview, "entries">,
  when: DeadlineRules & { readonly today: Day },
): Result<StartCampaignInput, CampaignProblem> {
  if (entries === 0) return err("nobodyToAsk");
  const wanted = { reason, due: due === "" ? null : due };
  const checked = checkCampaign(wanted, when);
  // What was set a moment ago moves the latest day, which only the server can tell.
  if (!checked.ok && checked.problem !== "dueTooLate") return checked;
  return ok({
    id,
    trigger,
    filter: filterInput(filter),
    reason: reason.trim(),
    ...(due === "" ? {} : { due }),
    expected: { entries },
  });
}
