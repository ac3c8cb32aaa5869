import type { Bilingual } from "#domain/bilingual.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import { causeKey } from "./causes.ts";
import { type EvaluationCase, isRunning } from "./evaluationCase.ts";

/** What has come of a campaign's question about one application. */
export const CAMPAIGN_OUTCOMES = [
  /** Not answered yet. */
  "open",
  /** Answered, and being evaluated or in its review period. */
  "answered",
  /** Nothing more comes of it. */
  "closed",
  /** Not asked about yet; a round does so. */
  "waiting",
  /** Retired, deleted or withdrawn since: never asked. */
  "skipped",
  /** The question was taken back. */
  "withdrawn",
] as const;
export type CampaignOutcome = (typeof CAMPAIGN_OUTCOMES)[number];

export const campaignOutcomeLabels: Readonly<Record<CampaignOutcome, Bilingual>> = {
  open: { de: "Offen", en: "Open" },
  answered: { de: "Beantwortet, noch nicht abgeschlossen", en: "Answered, not closed yet" },
  closed: { de: "Abgeschlossen", en: "Closed" },
  waiting: { de: "Noch nicht gefragt", en: "Not asked yet" },
  skipped: { de: "Nicht gefragt", en: "Not asked" },
  withdrawn: { de: "Zurückgenommen", en: "Taken back" },
};

export interface CampaignResult {
  readonly no: EntryNo;
  readonly outcome: CampaignOutcome;
  /** The case that asks; undefined where there is none. */
  readonly asked: EvaluationCase | undefined;
  /** Another case ran already, and the campaign became one of its causes. */
  readonly isJoined: boolean;
  readonly isOverdue: boolean;
}

export function campaignResults(
  campaignId: string,
  numbers: readonly EntryNo[],
  casesOf: (no: EntryNo) => readonly EvaluationCase[],
  { isFinished, today }: { readonly isFinished: boolean; readonly today: Day },
): readonly CampaignResult[] {
  return numbers.map((no) => {
    const cause = causeKey("campaign", no, campaignId);
    const asked = casesOf(no).find(({ causes }) => causes.includes(cause));
    const outcome = asked === undefined ? (isFinished ? "skipped" : "waiting") : outcomeOf(asked);
    const due = asked?.due ?? null;
    return {
      no,
      outcome,
      asked,
      isJoined: asked !== undefined && asked.causeKey !== cause,
      isOverdue: outcome === "open" && due !== null && due < today,
    };
  });
}

function outcomeOf({ state }: EvaluationCase): CampaignOutcome {
  if (state === "withdrawn") return "withdrawn";
  if (state === "requested") return "open";
  return isRunning(state) ? "answered" : "closed";
}

/** How far a campaign has come in one office, counted in applications: nothing about how fast anybody answers. */
export interface OfficeProgress<Office> {
  readonly office: Office;
  readonly entries: number;
  readonly open: number;
  readonly overdue: number;
  readonly answered: number;
  readonly closed: number;
}

/** The offices with the most open questions first. */
export function officeProgress<
  Office,
  Result extends Pick<CampaignResult, "outcome" | "isOverdue">,
>(
  results: readonly Result[],
  officeOf: (result: Result) => Office,
): readonly OfficeProgress<Office>[] {
  return [...new Set(results.map(officeOf))]
    .map((office) => {
      const of = results.filter((one) => officeOf(one) === office);
      const count = (outcome: CampaignOutcome) =>
        of.filter((one) => one.outcome === outcome).length;
      return {
        office,
        entries: of.length,
        open: count("open"),
        overdue: of.filter(({ isOverdue }) => isOverdue).length,
        answered: count("answered"),
        closed: count("closed"),
      };
    })
    .sort((a, b) => b.open - a.open || b.entries - a.entries);
}
