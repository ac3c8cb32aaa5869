import { pendingConditions } from "#domain/cases/caseConditions.ts";
import { evaluationStatusOf, lastDecidedCase } from "#domain/cases/casesOfEntry.ts";
import type { Trigger } from "#domain/cases/causes.ts";
import { conditionState, isConditionOverdue } from "#domain/cases/condition.ts";
import { type EvaluationCase, isDecided, isRunning } from "#domain/cases/evaluationCase.ts";
import {
  type EntryNo,
  operationStatusOf,
  ownerOf,
  riskClassOf,
  titleOf,
} from "#domain/entry/entry.ts";
import type { FieldKey } from "#domain/entry/fields.ts";
import type { GateSettings } from "#domain/entry/gates.ts";
import { gatesMissingTo } from "#domain/entry/productiveGates.ts";
import { listingOf, withheldBy } from "#domain/publication/listing.ts";
import type { PublicationRules } from "#domain/publication/publicationState.ts";
import type { Day } from "#domain/time/day.ts";
import { workingDaysBetween } from "#domain/time/workingDay.ts";
import {
  type CaseState,
  EVALUATION_STATUS,
  type EvaluationStatus,
  type OperationStatus,
  type RiskClass,
  type WithheldReason,
} from "#domain/vocabulary.ts";
import type { ApplicationAt } from "./registerAt.ts";

/** What is still to be done about an application (workflow §10, group 8). */
export const OUTSTANDING = ["dpia", "fria", "staffCouncil", "registration"] as const;
export type Outstanding = (typeof OUTSTANDING)[number];

/** What the figures look at of an application; computed once, because the gates of thousands take their time. */
export interface ApplicationFacts {
  readonly no: EntryNo;
  readonly title: string;
  /** Null where none is named. */
  readonly office: { readonly id: string; readonly name: string } | null;
  readonly riskClass: RiskClass;
  readonly operationStatus: OperationStatus;
  readonly evaluationStatus: EvaluationStatus;
  /** The coordinators have decided about it once, whatever runs now. */
  readonly isEvaluated: boolean;
  readonly hasOwner: boolean;
  /** Everybody can look it up, or why not; null where it does not belong into the public register. */
  readonly publication: "listed" | WithheldReason | "undecided" | null;
  readonly outstanding: readonly Outstanding[];
  readonly openConditions: number;
  readonly overdueConditions: number;
  readonly cases: readonly CaseFacts[];
}

export interface CaseFacts {
  readonly trigger: Trigger;
  readonly state: CaseState;
  /** Absent in cases of earlier versions that say nothing. */
  readonly beganOn: Day | null;
  readonly closedOn: Day | null;
  readonly isOverdue: boolean;
  /** Decided before it came into this register. */
  readonly isImported: boolean;
  /** From the submission to the first decision; null where it is no such case. */
  readonly decidedIn: number | null;
}

export interface FactsRules extends GateSettings, PublicationRules {
  readonly closingDays: readonly string[];
}

/** The facts of an application at the end of a day. */
export function applicationFacts(
  { cases, entry }: ApplicationAt,
  day: Day,
  rules: FactsRules,
): ApplicationFacts {
  const operationStatus = operationStatusOf(entry);
  const evaluationStatus = statusAt({ cases, entry }, day);
  const follows = operationStatus !== "retired" && evaluationStatus !== "rejected";
  const conditions = follows ? cases.flatMap(pendingConditions) : [];
  const { orgUnitId: id, orgUnitName: name } = entry.values;
  return {
    no: entry.no,
    title: titleOf(entry),
    office:
      id === undefined && name === undefined ? null : { id: id ?? "", name: name ?? id ?? "" },
    riskClass: riskClassOf(entry),
    operationStatus,
    evaluationStatus,
    isEvaluated: isEvaluated({ cases, entry }, evaluationStatus),
    hasOwner: ownerOf(entry) !== undefined,
    publication:
      listingOf(entry, { ...rules, today: day }) === undefined
        ? (withheldBy(entry, { ...rules, today: day }) ?? null)
        : "listed",
    outstanding: operationStatus === "retired" ? [] : outstandingOf({ cases, entry }, day, rules),
    openConditions: conditions.length,
    overdueConditions: conditions.filter((one) =>
      isConditionOverdue({ dueOn: one.dueOn, state: conditionState(one) }, day),
    ).length,
    cases: cases.map((one) => caseFacts(one, day, rules)),
  };
}

/** The cases tell it for any day; an entry without one keeps what it has (an import with a known evaluation). */
function statusAt({ cases, entry }: ApplicationAt, day: Day): EvaluationStatus {
  if (cases.length > 0) return evaluationStatusOf(cases, day);
  return EVALUATION_STATUS.find((one) => one === entry.values.evaluationStatus) ?? "draft";
}

function isEvaluated({ cases, entry }: ApplicationAt, status: EvaluationStatus): boolean {
  return (
    lastDecidedCase(cases) !== undefined ||
    entry.values.evaluatedVersion !== undefined ||
    ["approved", "approvedProvisionally", "rejected", "expired"].includes(status)
  );
}

const FIELDS_OF: Readonly<Record<Outstanding, readonly FieldKey[]>> = {
  dpia: ["dpiaStatus", "dpiaSummary"],
  fria: ["friaStatus"],
  staffCouncil: ["staffCouncil"],
  registration: ["euDbProviderUrl", "euDbOwnRef"],
};

/** What its gates ask for; an impact assessment that has begun passes its gate and is still outstanding. */
function outstandingOf(
  { cases, entry }: ApplicationAt,
  day: Day,
  settings: FactsRules,
): readonly Outstanding[] {
  const missing = gatesMissingTo(entry, { cases, settings, today: day }).map(({ field }) => field);
  return OUTSTANDING.filter(
    (one) =>
      FIELDS_OF[one].some((field) => missing.includes(field)) ||
      (one === "dpia" && entry.values.dpiaStatus === "inProgress"),
  );
}

function caseFacts(one: EvaluationCase, day: Day, { closingDays }: FactsRules): CaseFacts {
  const { closedOn, decision, due, openedOn, requestedOn, state, trigger } = one;
  const isImported = decision?.imported === true;
  const beganOn = one.beganOn ?? requestedOn ?? openedOn;
  const isFirstDecision = trigger === "first" && isDecided(one) && !isImported;
  return {
    trigger,
    state,
    beganOn,
    closedOn,
    isOverdue: isRunning(state) && due !== null && due < day,
    isImported,
    decidedIn:
      isFirstDecision && beganOn !== null && closedOn !== null
        ? workingDaysBetween(beganOn, closedOn, closingDays)
        : null,
  };
}
