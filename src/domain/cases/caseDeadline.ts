import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import { addWorkingDays, workingDaysBetween } from "#domain/time/workingDay.ts";
import { isCauseOf } from "./causes.ts";
import { type DeadlineRules, dueDay } from "./deadlines.ts";
import type { CaseMoment, CaseQuery, EvaluationCase, Incident } from "./evaluationCase.ts";

type Asked = Pick<EvaluationCase, "requestedOn" | "deliveredOn" | "incidents" | "campaignDue">;

/**
 * Until when a question is to be answered (workflow §6): counted from the day its card reached somebody, as long as it has
 * reached nobody from the day it was asked. A campaign's day and the facts of a harm come first where they are sooner.
 */
export function questionDue(asked: Asked, when: CaseMoment): Day {
  const from = asked.deliveredOn ?? asked.requestedOn ?? when.today;
  return [asked.campaignDue, factsDue(asked.incidents)].reduce<Day>(
    (due, sooner) => (sooner === undefined ? due : earlierDay(sooner, due)),
    dueDay("answer", from, when),
  );
}

/**
 * The day by which a campaign wants the answer to the question that is open. Cases of an earlier version do not name it:
 * there a day that is sooner than the regular one was the campaign's.
 */
export function openCampaignDue(
  { campaignDue, causes, due, requestedOn, state }: EvaluationCase,
  rules: DeadlineRules,
): Pick<EvaluationCase, "campaignDue"> {
  if (state !== "requested") return {};
  if (campaignDue !== undefined) return { campaignDue };
  if (due === null || requestedOn === null) return {};
  const isOfCampaign = causes.some((cause) => isCauseOf("campaign", cause));
  return isOfCampaign && due < dueDay("answer", requestedOn, rules) ? { campaignDue: due } : {};
}

/** The question once its card has reached somebody on a later day than it was asked: its deadline begins then. */
export function questionDelivered(
  asked: EvaluationCase,
  on: Day,
  when: CaseMoment,
): EvaluationCase {
  const { deliveredOn, requestedOn, state } = asked;
  const isLate = state === "requested" && requestedOn !== null && on > requestedOn;
  if (!isLate || deliveredOn !== undefined) return asked;
  const next = { ...asked, ...openCampaignDue(asked, when), deliveredOn: on };
  return { ...next, due: questionDue(next, when) };
}

/** When the facts of the first reported harm are due; never the deadline of an evaluation (workflow §6, `answerHarm`). */
function factsDue(incidents: readonly Incident[] = []): Day | undefined {
  return incidents
    .filter(({ harm }) => harm === "yes")
    .map(({ due }) => due)
    .reduce<Day | undefined>(
      (first, due) => (first === undefined ? due : earlierDay(due, first)),
      undefined,
    );
}

/** The deadline that goes on when a query is answered: each working day of the pause counts, whatever happened in it. */
export function afterPause(
  { askedOn, pausedDue }: CaseQuery,
  { closingDays, today }: CaseMoment,
): Day | null {
  const waited = workingDaysBetween(askedOn, today, closingDays);
  return pausedDue === null ? null : addWorkingDays(pausedDue, waited, closingDays);
}

/** The full deadline from the opening, with every pause since; what is later already stays. */
export function raisedDue(evaluationCase: EvaluationCase, when: CaseMoment): Day {
  const { due, openedOn } = evaluationCase;
  const { closingDays } = when;
  const full = dueDay("full", openedOn ?? when.today, when);
  const raised = addWorkingDays(full, pausedDays(evaluationCase, closingDays), closingDays);
  return due !== null && due > raised ? due : raised;
}

function pausedDays({ queries }: EvaluationCase, closingDays: readonly string[]): number {
  return queries.reduce(
    (sum, { answer, askedOn }) =>
      answer === undefined
        ? sum
        : sum + workingDaysBetween(askedOn, dayOfInstant(answer.at), closingDays),
    0,
  );
}

export function earlierDay(day: Day, other: Day | null): Day {
  return other !== null && other < day ? other : day;
}
