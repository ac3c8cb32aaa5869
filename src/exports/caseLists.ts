import type { Bilingual } from "#domain/bilingual.ts";
import { triggerLabels } from "#domain/cases/causes.ts";
import {
  type Condition,
  conditionState,
  conditionStateLabels,
  isConditionOverdue,
  isConditionPending,
} from "#domain/cases/condition.ts";
import type { Depth, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Duty } from "#domain/classification/duties.ts";
import { type Entry, riskClassOf } from "#domain/entry/entry.ts";
import type { CaseColumn, ConditionColumn, DutyColumn } from "#domain/exports/listColumns.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import type { Day } from "#domain/time/day.ts";
import { caseStateLabels, riskClassLabels } from "#domain/vocabulary.ts";
import { applicationCells, type CellsOf } from "./listCell.ts";

/** A row about something of an application: one of its cases, its conditions, its duties. */
export interface OfEntry<Thing> {
  readonly entry: Entry;
  readonly of: Thing;
}

export interface ConditionOfCase {
  readonly condition: Condition;
  readonly evaluationCase: Pick<EvaluationCase, "evidence">;
}

const DEPTHS: Readonly<Record<Depth, Bilingual>> = {
  short: { de: "Kurzbewertung", en: "Short evaluation" },
  full: { de: "Vollständige Bewertung", en: "Full evaluation" },
};

export function caseCells(
  orgUnits: readonly OrgUnit[],
): CellsOf<CaseColumn, OfEntry<EvaluationCase>> {
  return {
    ...applicationCells(orgUnits),
    cause: ({ of }) => ({ value: of.trigger, label: triggerLabels[of.trigger] }),
    version: ({ of }) => ({ value: of.targetVersion === "" ? undefined : of.targetVersion }),
    state: ({ of }) => ({ value: of.state, label: caseStateLabels[of.state] }),
    depth: ({ of: { depth } }) =>
      depth === null ? { value: null } : { value: depth, label: DEPTHS[depth] },
    requestedOn: ({ of }) => ({ value: of.requestedOn }),
    openedOn: ({ of }) => ({ value: of.openedOn }),
    due: ({ of }) => ({ value: of.due }),
    closedOn: ({ of }) => ({ value: of.closedOn }),
    riskClass: ({ of: { decision } }) => {
      const found = decision?.riskClass;
      return found === undefined
        ? { value: null }
        : { value: found, label: riskClassLabels[found] };
    },
    validUntil: ({ of }) => ({ value: of.decision?.validUntil }),
    reason: ({ of }) => ({ value: of.decision?.reason }),
    incidents: ({ of }) => ({ value: of.incidents?.length ?? 0 }),
    openConditions: ({ of }) => ({
      value: (of.conditions ?? []).filter(isConditionPending).length,
    }),
  };
}

export function conditionCells(
  orgUnits: readonly OrgUnit[],
  today: Day,
): CellsOf<ConditionColumn, OfEntry<ConditionOfCase>> {
  return {
    ...applicationCells(orgUnits),
    condition: ({ of }) => ({ value: of.condition.text }),
    dueOn: ({ of }) => ({ value: of.condition.dueOn }),
    state: ({ of }) => {
      const state = conditionState(of.condition);
      return { value: state, label: conditionStateLabels[state] };
    },
    overdue: ({ of: { condition } }) => ({
      value: isConditionOverdue({ ...condition, state: conditionState(condition) }, today),
    }),
    setOn: ({ of }) => ({ value: of.condition.setOn }),
    answeredOn: ({ of }) => ({ value: of.condition.answer?.on }),
    answer: ({ of }) => ({ value: of.condition.answer?.text }),
    evidence: ({ of: { condition, evaluationCase } }) => ({
      value: evaluationCase.evidence?.find(({ id }) => id === condition.answer?.evidence)?.url,
    }),
  };
}

export function dutyCells(orgUnits: readonly OrgUnit[]): CellsOf<DutyColumn, OfEntry<Duty>> {
  return {
    ...applicationCells(orgUnits),
    duty: ({ of: { obligation } }) => ({ value: obligation.id, label: obligation }),
    appliesFrom: ({ of }) => ({ value: of.appliesFrom }),
    riskClass: ({ entry }) => {
      const found = riskClassOf(entry);
      return { value: found, label: riskClassLabels[found] };
    },
  };
}
