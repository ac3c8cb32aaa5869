import type { CampaignOutcome } from "#domain/cases/campaignResults.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import {
  type Condition,
  type ConditionState,
  conditionState,
  isConditionOverdue,
} from "#domain/cases/condition.ts";
import type { LawFindingKind } from "#domain/cases/lawComparison.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import type { Sort } from "#domain/entry/registerSort.ts";
import type { EventFilter } from "#domain/eventFilter.ts";
import type { Day } from "#domain/time/day.ts";

/** Which conditions; what is absent is not narrowed. */
export interface ConditionFilter {
  readonly state?: readonly ConditionState[];
  readonly isOverdue?: true;
}

export function fitsCondition(
  { isOverdue, state: states = [] }: ConditionFilter,
  today: Day,
): (condition: Condition) => boolean {
  return (condition) => {
    const state = conditionState(condition);
    return (
      (states.length === 0 || states.includes(state)) &&
      (isOverdue !== true || isConditionOverdue({ ...condition, state }, today))
    );
  };
}

/** Which results of a campaign. */
export interface CampaignSelection {
  readonly id: string;
  readonly outcome?: CampaignOutcome;
  /** Of these offices; an application without one has the empty id. */
  readonly orgUnitIds?: readonly string[];
}

/** Compared with which law, and which of its effects. */
export interface LawSelection {
  readonly tree: string;
  /** From when the city wants registration; null is what the law says. */
  readonly registrationGateFrom: string | null;
  readonly kind?: LawFindingKind;
  readonly orgUnitId?: string;
}

/** Which rows an export has: each list has a filter of its own, beside that of the applications they are about. */
export interface ExportSelection {
  readonly filter: RegisterFilter;
  /** In which order the register shows the applications; absent is that of their numbers. */
  readonly order?: Sort | undefined;
  /** As the desk shows cases, and conditions with them; absent is all of the applications, in the order of these. */
  readonly cases?: CaseFilter | undefined;
  readonly conditions?: ConditionFilter | undefined;
  readonly campaign?: CampaignSelection | undefined;
  readonly law?: LawSelection | undefined;
  readonly log?: EventFilter | undefined;
}

/** The selection of whatever has one, without what it does not narrow. */
export function selectionIn(of: ExportSelection): ExportSelection {
  const { campaign, cases, conditions, filter, law, log, order } = of;
  return {
    filter,
    ...(order === undefined ? {} : { order }),
    ...(cases === undefined ? {} : { cases }),
    ...(conditions === undefined ? {} : { conditions }),
    ...(campaign === undefined ? {} : { campaign }),
    ...(law === undefined ? {} : { law }),
    ...(log === undefined ? {} : { log }),
  };
}
