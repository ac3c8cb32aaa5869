import { type DeadlineRules, dueDay } from "#domain/cases/deadlines.ts";
import { areSectionsBack, conditionDue, hasEvidence } from "#domain/cases/desk.ts";
import { type EvaluationCase, hasReportedHarm, isRunning } from "#domain/cases/evaluationCase.ts";
import type { Day } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { DigestSection } from "./digestSections.ts";
import { openQuestionOf } from "./questionMessages.ts";

/** A decision that is due within a working week is told of before it is late. */
const SOON_WORKING_DAYS = 5;

export interface DigestCase {
  readonly evaluationCase: EvaluationCase;
  /** Whether all that waits for somebody waits for people who can be asked today. */
  readonly isAttended: boolean;
  /** Whether somebody responsible says they are not, and nobody is asked in their place. */
  readonly isRefused: boolean;
  /** Whether a message of the open question could not be delivered. */
  readonly isUndelivered: boolean;
  /** Until when owner and deputy fill in sections; null where nothing is waited for. */
  readonly sectionsDue: Day | null;
  /** Whether "unchanged" needs a coordinator's word. */
  readonly needsCheck: boolean;
}

export interface DigestFacts extends DeadlineRules {
  readonly today: Day;
}

/** The section a case belongs to; undefined where it needs nothing from the coordinators. */
export function digestSectionOf(asked: DigestCase, facts: DigestFacts): DigestSection | undefined {
  const { evaluationCase, isAttended, isRefused, needsCheck } = asked;
  const { closingDays, today } = facts;
  const { due, openedOn, state, suspension } = evaluationCase;
  if (!isRunning(state)) return conditionsSection(evaluationCase, isAttended, today);
  if (suspension?.state === "open") return "suspensions";
  const question = openQuestionOf(evaluationCase);
  if (question !== undefined) {
    const unreached = isRefused ? "unattended" : unreachedSection(asked);
    if (unreached !== undefined) return unreached;
    const noticed = due === null ? undefined : dueDay("coordinatorNotice", due, facts);
    return noticed !== undefined && noticed <= today ? "unanswered" : undefined;
  }
  if (state === "objection") {
    return due !== null && due < today && needsCheck ? "checks" : undefined;
  }
  if (state !== "open") return undefined;
  if (isIncident(evaluationCase)) return "incidents";
  const unreached = unreachedSection(asked);
  const isUnreachable = unreached !== undefined;
  const isBack = areSectionsBack({ isUnreachable, sectionsDue: asked.sectionsDue }, today);
  if (!isAttended || (isBack && isUnreachable)) return unreached;
  if (due !== null && due < today) return "overdue";
  if (isBack) return "sections";
  if (due !== null && due <= addWorkingDays(today, SOON_WORKING_DAYS, closingDays)) return "soon";
  const since = addWorkingDays(today, -1, closingDays);
  return openedOn !== null && openedOn >= since ? "new" : undefined;
}

/** Nobody can be asked, or what they were asked did not reach them. */
function unreachedSection({ isAttended, isUndelivered }: DigestCase): DigestSection | undefined {
  if (!isAttended) return "unattended";
  return isUndelivered ? "undelivered" : undefined;
}

/** Of what is decided, what its conditions need: evidence to check comes before what nobody can give, or is late. */
function conditionsSection(
  evaluationCase: EvaluationCase,
  isAttended: boolean,
  today: Day,
): DigestSection | undefined {
  if (hasEvidence(evaluationCase)) return "evidence";
  if (!isAttended) return "unattended";
  const due = conditionDue(evaluationCase);
  return due !== null && due < today ? "conditions" : undefined;
}

/** Harm or an incident to be judged. */
function isIncident(evaluationCase: EvaluationCase): boolean {
  const { incidents = [], trigger } = evaluationCase;
  return trigger === "incident" || incidents.length > 0 || hasReportedHarm(evaluationCase);
}
