import { personOf } from "#domain/people/person.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import type { OperationStatus } from "#domain/vocabulary.ts";
import { type Campaign, earliestDue } from "./campaign.ts";
import { earlierDay, raisedDue } from "./caseDeadline.ts";
import { withdrawCase } from "./caseDecision.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { hasRoomForCause, hasRoomInNote } from "./caseRoom.ts";
import { type CaseStart, requestCase } from "./caseStart.ts";
import { joinCause } from "./caseTransitions.ts";
import { causeKey } from "./causes.ts";
import { dueDay } from "./deadlines.ts";
import {
  type CaseActor,
  type CaseMoment,
  coversRevision,
  type EvaluationCase,
} from "./evaluationCase.ts";

/** The coordinator who asks, whatever else they are to the entry: asking is no decision. */
export function campaignActor({ by }: Pick<Campaign, "by">): CaseActor {
  return { ...personOf(by), role: "coordinator" };
}

/** The question of a campaign where nothing else runs. */
export function campaignCase(
  start: CaseStart,
  campaign: Campaign,
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const { reason, trigger } = campaign;
  const asked = requestCase(start, { trigger, by: campaignActor(campaign), note: reason }, when);
  if (!asked.ok) return asked;
  return ok(askedBy({ ...asked.value, ...lawOf(campaign) }, campaign, when));
}

/**
 * A campaign while another case runs. A question that is still open is shortened and says why it is asked, too; what
 * coordinators are working on keeps its deadline.
 */
export function joinCampaign(
  evaluationCase: EvaluationCase,
  campaign: Campaign,
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const cause = causeKey("campaign", evaluationCase.entryNo, campaign.id);
  if (evaluationCase.causes.includes(cause)) return ok(evaluationCase);
  if (!hasRoomForCause(evaluationCase)) return ok(evaluationCase);
  const raised = campaign.law === undefined ? evaluationCase : raisedByLaw(evaluationCase, when);
  const joined = joinCause(raised, { causeKey: cause });
  if (evaluationCase.state !== "requested") return joined;
  if (!joined.ok) return joined;
  const { note } = joined.value;
  const said = note === null ? campaign.reason : `${note}\n\n${campaign.reason}`;
  return ok({
    ...askedBy(joined.value, campaign, when),
    note: note?.includes(campaign.reason) === true || !hasRoomInNote(said) ? note : said,
  });
}

/** By a new law nothing is confirmed as unchanged: what runs becomes a full evaluation, also in its review period. */
function raisedByLaw(evaluationCase: EvaluationCase, when: CaseMoment): EvaluationCase {
  const next: EvaluationCase = { ...evaluationCase, newLaw: true };
  if (next.state === "requested" || next.depth === "full") return next;
  if (next.state === "objection") {
    const due = dueDay("full", when.today, when);
    return { ...next, state: "open", depth: "full", openedOn: when.today, due };
  }
  // A query pauses the deadline: its answer counts on from what is due then.
  return next.state === "open"
    ? { ...next, depth: "full", due: raisedDue(next, when) }
    : { ...next, depth: "full" };
}

function lawOf({ law }: Campaign): Pick<EvaluationCase, "newLaw"> {
  return law === undefined ? {} : { newLaw: true };
}

/**
 * Whether an ended campaign takes this question back: nobody has answered it, nothing else has caused it, and the
 * version it is about has been asked about before.
 */
export function isTakenBack(
  evaluationCase: EvaluationCase,
  campaignId: string,
  cases: readonly EvaluationCase[],
): boolean {
  const { causes, entryNo, key, state, targetRevision } = evaluationCase;
  return (
    state === "requested" &&
    causes.every((cause) => cause === causeKey("campaign", entryNo, campaignId)) &&
    // A withdrawn case counts as asked: the version would never be asked about again.
    cases.some((one) => one.key !== key && coversRevision(one, targetRevision))
  );
}

export function takeBack(
  evaluationCase: EvaluationCase,
  end: NonNullable<Campaign["ended"]>,
  operationStatus: OperationStatus,
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const by = campaignActor(end);
  // The campaign ends as a whole: nobody decides about a single case here.
  const input = { reason: end.reason, by, ownerIds: [], operationStatus };
  return withdrawCase(evaluationCase, input, when);
}

/** The question with the campaign's day, which newer versions leave where it is. */
function askedBy(asked: EvaluationCase, campaign: Campaign, when: CaseMoment): EvaluationCase {
  const wanted = dueOf(campaign, when);
  if (wanted === undefined) return asked;
  return {
    ...asked,
    campaignDue: earlierDay(wanted, asked.campaignDue ?? null),
    due: earlierDay(wanted, asked.due),
  };
}

/** The day the campaign asks for; somebody who is asked late gets the shortest time all the same. */
function dueOf({ due }: Campaign, { closingDays, today }: CaseMoment): Day | undefined {
  if (due === null) return undefined;
  const earliest = earliestDue(today, closingDays);
  return due < earliest ? earliest : due;
}
