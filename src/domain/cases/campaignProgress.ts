import type { CampaignOutcome, CampaignResult } from "./campaignResults.ts";

/** How far a campaign has come, counted in applications. */
export interface CampaignProgress {
  readonly entries: number;
  /** Not asked about yet; a round does so. */
  readonly waiting: number;
  /** Retired, deleted or withdrawn since: never asked. */
  readonly skipped: number;
  /** Of those asked about, the ones where another case ran already. */
  readonly joined: number;
  /** The question is not answered yet; `overdue` of them are late. */
  readonly open: number;
  readonly overdue: number;
  /** Those that are closed among them. */
  readonly answered: number;
  /** The question was taken back. */
  readonly withdrawn: number;
}

export function campaignProgress(results: readonly CampaignResult[]): CampaignProgress {
  const counts: Record<CampaignOutcome, number> = {
    open: 0,
    answered: 0,
    closed: 0,
    waiting: 0,
    skipped: 0,
    withdrawn: 0,
  };
  let [joined, overdue] = [0, 0];
  for (const { isJoined, isOverdue, outcome } of results) {
    counts[outcome]++;
    if (isJoined) joined++;
    if (isOverdue) overdue++;
  }
  const { answered, closed, ...rest } = counts;
  return { entries: results.length, ...rest, answered: answered + closed, joined, overdue };
}
