import type { UsageValues } from "#domain/entry/entry.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day, Instant } from "#domain/time/day.ts";
import type { Answers, CardAnswer } from "#domain/triage/triage.ts";
import type { RuleId, Suspend } from "#domain/triage/triageRules.ts";
import {
  type ActorRole,
  type CaseState,
  type Channel,
  type Outcome,
  type RiskClass,
  RUNNING_CASE_STATES,
  type UpdateRhythm,
} from "#domain/vocabulary.ts";
import { causeKey, type Trigger } from "./causes.ts";
import type { CaseClassification } from "./classificationAnswers.ts";
import type { Condition } from "./condition.ts";
import type { DeadlineRules } from "./deadlines.ts";
import type { DecidedClassification } from "./decidedClassification.ts";
import type { DocumentMark } from "./documentMark.ts";
import type { Evidence } from "./evidence.ts";
import type { HandledSections } from "./handledSection.ts";
import type { Risk } from "./risk.ts";
import type { Statement } from "./statement.ts";

export type Depth = Exclude<Outcome, "none">;

/** Who acts, in which role; the system acts as `{ role: "system", id: "system", name: "" }`. */
export interface CaseActor extends Person {
  readonly role: ActorRole;
}

export interface AnsweredBy extends Person {
  readonly role: "owner" | "deputy" | "coordinator";
}

/** When something happens: the business day, the exact time, and by what the city counts deadlines then. */
export interface CaseMoment extends DeadlineRules {
  readonly today: Day;
  readonly at: Instant;
}

/** An answer with what followed from it when it was given; never computed again. */
export interface StoredAnswer {
  readonly answer: CardAnswer;
  readonly answers: Answers;
  readonly outcome: Outcome;
  readonly suspend: Suspend;
  readonly ruleHits: readonly RuleId[];
  readonly by: AnsweredBy;
  readonly channel: Channel;
  readonly at: Instant;
}

export const DECISIONS = ["approved", "approvedProvisionally", "rejected"] as const;
export type DecisionKey = (typeof DECISIONS)[number];

export interface Decision {
  readonly decision: DecisionKey;
  readonly reason: string;
  readonly riskClass?: RiskClass;
  readonly validUntil?: Day;
  /** How new versions are asked about from now on; absent where that stays as it is. */
  readonly updateRhythm?: UpdateRhythm;
  /** What staff may do with it from now on; absent where that stays as it is. */
  readonly usage?: UsageValues;
  readonly by: Person;
  readonly at: Instant;
  /** Taken before it came into this register: nobody is told of it. */
  readonly imported?: true;
}

export interface CaseQuery {
  readonly text: string;
  readonly by: Person;
  readonly at: Instant;
  readonly askedOn: Day;
  /** The evaluation's due day when the query was asked: it moves by the working days waited. */
  readonly pausedDue: Day | null;
  readonly answer?: {
    readonly text: string;
    readonly by: Person;
    readonly channel: Channel;
    readonly at: Instant;
  };
}

export interface NotMine {
  readonly by: Person;
  readonly namedId?: string;
  readonly namedName?: string;
  readonly at: Instant;
  /** Which revision the person was asked about. */
  readonly targetRevision?: number;
  /** What became of naming somebody; absent where nobody was named. */
  readonly handover?: { readonly state: HandoverState; readonly at: Instant };
}

/** Closed: named somebody else instead, or the coordinators have settled it. */
export const HANDOVER_STATES = ["asked", "accepted", "declined", "closed"] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** Whether somebody was harmed or treated wrongly, as far as the person who reports it knows. */
export const HARMS = ["yes", "no", "unsure"] as const;
export type Harm = (typeof HARMS)[number];

/** What somebody says has happened. */
export interface IncidentReport {
  /** Chosen by the client, so that a request sent twice is the same incident. */
  readonly id: string;
  readonly text: string;
  readonly on: Day;
  readonly harm: Harm;
}

/** An incident with what followed from it when it was reported; never computed again. */
export interface Incident extends IncidentReport {
  readonly by: CaseActor;
  readonly channel: Channel;
  readonly at: Instant;
  readonly due: Day;
  readonly outcome: Depth;
  readonly suspend: Suspend;
}

/** "immediate" is always active; a proposal is open until a coordinator confirms or declines it. */
export interface Suspension {
  readonly kind: "immediate" | "proposed";
  readonly state: "active" | "open" | "confirmed" | "declined";
  /** Until when an open proposal is to be decided. */
  readonly due?: Day;
  readonly reason?: string;
  readonly by?: Person;
  readonly at?: Instant;
}

/** A change of the platform a use case runs on, as it was when the use case was asked about it. */
export interface PlatformChange {
  readonly caseKey: string;
  readonly entryNo: string;
  readonly title: string;
  readonly version: string;
  readonly outcome: Depth;
}

/** One matter from the first question to the decision. The case is the truth; the entry's evaluation columns follow from it. */
export interface EvaluationCase {
  readonly key: string;
  readonly causeKey: string;
  /** All causes it covers, including those that joined while it was running. */
  readonly causes: readonly string[];
  readonly entryNo: string;
  readonly trigger: Trigger;
  readonly state: CaseState;
  readonly depth: Depth | null;
  /** Set when a coordinator takes the case. */
  readonly started: boolean;
  readonly targetVersion: string;
  /** The version that was evaluated when the case was asked for; null where none was. */
  readonly previousVersion: string | null;
  /** The entry's VersionRevision the question is about. */
  readonly targetRevision: number;
  /** The day on which it came to be, whatever has moved its question since; absent in cases of earlier versions. */
  readonly beganOn?: Day;
  readonly requestedOn: Day | null;
  /** When the question's card first reached somebody; absent until then, and where that was the day it was asked. */
  readonly deliveredOn?: Day;
  /** The day by which a campaign wants its answer: a newer version does not move it. */
  readonly campaignDue?: Day;
  /** The law has changed what follows from the answers: however the question is answered, the evaluation is a full one. */
  readonly newLaw?: true;
  readonly openedOn: Day | null;
  readonly closedOn: Day | null;
  readonly due: Day | null;
  readonly answer: StoredAnswer | null;
  /** Answers for older versions: shown, never pre-selected. */
  readonly earlierAnswers: readonly StoredAnswer[];
  /** The answers before those: absent where the case has them all. */
  readonly foldedAnswers?: { readonly count: number; readonly harm?: true };
  readonly decision: Decision | null;
  readonly queries: readonly CaseQuery[];
  readonly notMine: readonly NotMine[];
  /** Oldest first; absent where none was reported. */
  readonly incidents?: readonly Incident[];
  /** What was reported while the case runs and waits for the next one, for want of room; absent where nothing does. */
  readonly waitingIncidents?: { readonly outcome: Depth; readonly harm?: true };
  /** In the order in which they were asked for; absent where none was. */
  readonly statements?: readonly Statement[];
  /** Absent where nobody has answered the decision tree. */
  readonly classification?: CaseClassification;
  /** What followed from the answers when it was decided; absent where the class was kept, imported, or decided earlier. */
  readonly classified?: DecidedClassification;
  /** What its document is held against; absent where it is not decided, or was before the register kept that. */
  readonly document?: DocumentMark;
  /** How often its document was made a file; absent where it never was. */
  readonly documentExports?: number;
  /** What could go wrong, and what is done about it; absent where nothing was noted. */
  readonly risks?: readonly Risk[];
  /** The documents that prove something, oldest first; absent where there is none. */
  readonly evidence?: readonly Evidence[];
  /** What an approval asks for; followed when the case is decided. Absent where nothing is. */
  readonly conditions?: readonly Condition[];
  /** What was done about sections of the evaluation; absent where nothing was. */
  readonly sections?: HandledSections;
  readonly suspension: Suspension | null;
  readonly extension: { readonly until: Day; readonly reason: string } | null;
  /** The reason of a withdrawal, an objection or a request. */
  readonly note: string | null;
  /** Among the coordinators; owner and deputy never see it. */
  readonly internalNote?: string;
  /** A coordinator wants to see the answer before it counts; owner and deputy never know. */
  readonly markedForCheck?: true;
  /** The day on which a coordinator last had the open question brought up again. */
  readonly remindedOn?: Day;
  /** Who reported the application, in its first evaluation, where that is known. */
  readonly reportedBy?: Person;
  /** The coordinator who works on it; absent where nobody has taken it. */
  readonly handler?: Person;
  /** The changes of its platform it asks about, oldest first; absent where there is none. */
  readonly platforms?: readonly PlatformChange[];
  /** How often the question about this very revision was asked again; absent where it was not. */
  readonly askedAgain?: number;
  /** Versions since the last evaluation; absent where each of them has a cause of its own. */
  readonly versionsSince?: number;
  /** Counted by whoever writes the case, never by a transition; 0 is not written yet. */
  readonly revision: number;
}

export function isRunning(state: CaseState): boolean {
  return RUNNING_CASE_STATES.some((running) => running === state);
}

/** Whether the question about this revision of the version is asked or answered by the case. */
export function coversRevision(evaluationCase: EvaluationCase, versionRevision: number): boolean {
  // ">=": seen from a stale entry, a case about a newer revision leaves nothing to ask.
  return (
    evaluationCase.targetRevision >= versionRevision ||
    evaluationCase.causes.includes(causeKey("version", evaluationCase.entryNo, versionRevision))
  );
}

/** Harm in any answer, also an earlier one, or in an incident, also one that waits: such a case must be decided. */
export function hasReportedHarm(evaluationCase: EvaluationCase): boolean {
  const { answer, earlierAnswers, foldedAnswers, incidents, waitingIncidents } = evaluationCase;
  return (
    [...earlierAnswers, answer].some((stored) => stored?.answers.T7 === "harm") ||
    incidents?.some(({ harm }) => harm === "yes") === true ||
    foldedAnswers?.harm === true ||
    waitingIncidents?.harm === true
  );
}

export function isDecided(evaluationCase: EvaluationCase): boolean {
  return DECISIONS.some((decision) => decision === evaluationCase.state);
}

/** Whether the coordinators have said what they make of it, or left an earlier word in force. */
export function isEvaluated(evaluationCase: EvaluationCase): boolean {
  return isDecided(evaluationCase) || evaluationCase.state === "unchanged";
}
