import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import {
  type Condition,
  type ConditionState,
  conditionState,
  isConditionOverdue,
} from "#domain/cases/condition.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
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

/** Which rows an export has: each list has a filter of its own, beside that of the applications they are about. */
export interface ExportSelection {
  readonly filter: RegisterFilter;
  /** As the desk shows cases, and conditions with them; absent is all of the applications, in the order of these. */
  readonly cases?: CaseFilter | undefined;
  readonly conditions?: ConditionFilter | undefined;
}
