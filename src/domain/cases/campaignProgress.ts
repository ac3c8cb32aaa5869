import type { Day } from "#domain/time/day.ts";
import { causeKey } from "./causes.ts";
import type { EvaluationCase } from "./evaluationCase.ts";

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
  readonly answered: number;
  /** The question was taken back. */
  readonly withdrawn: number;
}

export function campaignProgress(
  campaignId: string,
  numbers: readonly string[],
  casesOf: (no: string) => readonly EvaluationCase[],
  { isFinished, today }: { readonly isFinished: boolean; readonly today: Day },
): CampaignProgress {
  const counts = { waiting: 0, skipped: 0, joined: 0, open: 0, overdue: 0, answered: 0 };
  let withdrawn = 0;
  for (const no of numbers) {
    const cause = causeKey("campaign", no, campaignId);
    const asked = casesOf(no).find(({ causes }) => causes.includes(cause));
    if (asked === undefined) {
      counts[isFinished ? "skipped" : "waiting"]++;
      continue;
    }
    if (asked.causeKey !== cause) counts.joined++;
    if (asked.state === "withdrawn") withdrawn++;
    else if (asked.state !== "requested") counts.answered++;
    else {
      counts.open++;
      if (asked.due !== null && asked.due < today) counts.overdue++;
    }
  }
  return { entries: numbers.length, ...counts, withdrawn };
}
