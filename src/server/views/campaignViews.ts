import type { CampaignResultView } from "#contract/campaign.ts";
import { type Entry, type EntryNo, titleOf } from "#domain/entry/entry.ts";
import type { CampaignState } from "#register/cases/campaigns.ts";

/** What has come of each application of a campaign; nobody is named. */
export function campaignResultViews(
  { results }: Pick<CampaignState, "results">,
  entryOf: (no: EntryNo) => Entry | undefined,
): CampaignResultView[] {
  return results.map(({ asked, isOverdue, no, outcome }) => {
    const entry = entryOf(no);
    return {
      no,
      title: entry === undefined ? no : titleOf(entry),
      orgUnitId: entry?.values.orgUnitId ?? null,
      outcome,
      isOverdue,
      state: asked?.state ?? null,
      due: asked?.due ?? null,
      caseKey: asked?.key ?? null,
      revision: asked?.revision ?? null,
    };
  });
}
