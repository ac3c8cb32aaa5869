import { type Entry, operationStatusOf, responsiblePersons } from "#domain/entry/entry.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { TEXT_MINIMA } from "#domain/limits.ts";
import type { Person } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import { type Day, type Instant, isDay } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { CampaignProblem } from "./campaignProblem.ts";
import { runningCaseOf } from "./casesOfEntry.ts";
import type { TriggerOf } from "./causes.ts";
import { dueDay } from "./deadlines.ts";
import type { CaseMoment, EvaluationCase } from "./evaluationCase.ts";

/** Why a coordinator asks about many applications at once. */
export const CAMPAIGN_TRIGGERS = [
  "campaign",
  "lawChange",
] as const satisfies readonly TriggerOf<"campaign">[];
export type CampaignTrigger = (typeof CAMPAIGN_TRIGGERS)[number];

/** Nobody gets less time than this to answer, whenever the question reaches them. */
const CAMPAIGN_ANSWER_DAYS_MIN = 3;

/** One question of the coordinators to everybody whose application fits a filter. */
export interface Campaign {
  readonly id: string;
  readonly trigger: CampaignTrigger;
  readonly reason: string;
  readonly by: Person;
  readonly at: Instant;
  readonly filter: RegisterFilter;
  /** By a change of law: its applications are those for which this version says something else. */
  readonly law?: { readonly tree: string };
  /** Sooner than the regular deadline; null where that one counts. */
  readonly due: Day | null;
  /** A coordinator has stopped it: nobody else is asked, and who has not answered need not. */
  readonly ended?: CampaignEnd;
}

export interface CampaignEnd {
  readonly reason: string;
  readonly by: Person;
  readonly at: Instant;
}

/** Why an application that fits the filter is not asked about. */
export const LEFT_OUT_REASONS = [
  "notSubmitted",
  "withdrawn",
  "retired",
  "nobodyResponsible",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export type CampaignPart =
  | { readonly kind: "asked" }
  /** A case runs already: the campaign becomes one of its causes. */
  | { readonly kind: "joins" }
  | { readonly kind: "leftOut"; readonly reason: LeftOutReason };

/** What a campaign does about one application. */
export function campaignPart(entry: Entry, cases: readonly EvaluationCase[]): CampaignPart {
  if (cases.length === 0) return { kind: "leftOut", reason: "notSubmitted" };
  if (operationStatusOf(entry) === "retired") return { kind: "leftOut", reason: "retired" };
  if (cases.every(({ state }) => state === "withdrawn")) {
    return { kind: "leftOut", reason: "withdrawn" };
  }
  if (runningCaseOf(cases) !== undefined) return { kind: "joins" };
  return responsiblePersons(entry).length === 0
    ? { kind: "leftOut", reason: "nobodyResponsible" }
    : { kind: "asked" };
}

export interface CampaignPlan {
  readonly asked: readonly Entry[];
  readonly joining: readonly Entry[];
  readonly leftOut: readonly { readonly entry: Entry; readonly reason: LeftOutReason }[];
  /** Who gets a new question, and about how many applications; those with the most first. */
  readonly persons: readonly { readonly person: Person; readonly entries: number }[];
}

/** Who would be asked now, and who would not, of the entries that fit, each with what a campaign does about it. */
export function planCampaign(
  fitting: Iterable<{ readonly entry: Entry; readonly part: CampaignPart }>,
): CampaignPlan {
  const asked: Entry[] = [];
  const joining: Entry[] = [];
  const leftOut: { entry: Entry; reason: LeftOutReason }[] = [];
  for (const { entry, part } of fitting) {
    if (part.kind === "asked") asked.push(entry);
    else if (part.kind === "joins") joining.push(entry);
    else leftOut.push({ entry, reason: part.reason });
  }
  return { asked, joining, leftOut, persons: personsOf(asked) };
}

/** Checks what a coordinator has filled in; the number of applications is checked where they are known. */
export function checkCampaign(
  { due, reason }: { readonly reason: string; readonly due: string | null },
  when: Omit<CaseMoment, "at">,
): Result<{ readonly reason: string; readonly due: Day | null }, CampaignProblem> {
  const { closingDays, today } = when;
  const said = reason.trim();
  if (said.length < TEXT_MINIMA.campaignReason) return err("reasonTooShort");
  if (due === null) return ok({ reason: said, due });
  if (!isDay(due) || due < earliestDue(today, closingDays)) return err("dueTooSoon");
  // A later day than the regular one could not be kept: a question is due when its case says so.
  if (due > dueDay("answer", today, when)) return err("dueTooLate");
  return ok({ reason: said, due });
}

/** The first day on which an answer may be expected from somebody who is asked today. */
export function earliestDue(today: Day, closingDays: readonly string[]): Day {
  return addWorkingDays(today, CAMPAIGN_ANSWER_DAYS_MIN, closingDays);
}

function personsOf(entries: readonly Entry[]): CampaignPlan["persons"] {
  const counted = new Map<string, { person: Person; entries: number; key: string }>();
  for (const entry of entries) {
    for (const person of responsiblePersons(entry)) {
      const before = counted.get(person.id);
      const key = before?.key ?? sortKeyOf(person.name);
      counted.set(person.id, { person, entries: (before?.entries ?? 0) + 1, key });
    }
  }
  return [...counted.values()]
    .sort((a, b) => b.entries - a.entries || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entries, person }) => ({ person, entries }));
}
