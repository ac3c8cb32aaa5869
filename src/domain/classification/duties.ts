import { compareDays, type Day, daysBetween } from "#domain/time/day.ts";
import type { ClassificationOutcome } from "./classify.ts";
import type { DecisionTree } from "./decisionTree.ts";
import type { LawChoices } from "./lawCalendar.ts";
import type { Obligation } from "./obligation.ts";

/** An obligation of one application with the day from which it applies. */
export interface Duty {
  readonly obligation: Obligation;
  /** Null applies now: independently of the AI Act, or without a fixed start. */
  readonly appliesFrom: Day | null;
}

/** Before a duty applies, its owners are told so many days ahead. */
export const DUTY_NOTICE_DAYS = [90, 30] as const;
export type DutyNotice = (typeof DUTY_NOTICE_DAYS)[number];

/** The duties that an outcome names, by the version it was computed with, the earliest first. */
export function dutiesIn(
  { obligations }: DecisionTree,
  outcome: Pick<ClassificationOutcome, "obligations">,
  choices: LawChoices = {},
): readonly Duty[] {
  const applying = new Set(outcome.obligations);
  return startingWith(
    choices,
    obligations.filter(({ id }) => applying.has(id)),
  );
}

function startingWith(choices: LawChoices, obligations: readonly Obligation[]): readonly Duty[] {
  return obligations
    .map((obligation) => ({ obligation, appliesFrom: startOf(obligation, choices) }))
    .sort((a, b) => compareStarts(a.appliesFrom, b.appliesFrom));
}

/** Whether a duty binds on that day. */
export function isInForce({ appliesFrom }: Pick<Duty, "appliesFrom">, today: Day): boolean {
  return appliesFrom === null || compareDays(appliesFrom, today) <= 0;
}

/** The last notice whose time has come; undefined before the first, and once the duty applies. */
export function dutyNotice(duty: Pick<Duty, "appliesFrom">, today: Day): DutyNotice | undefined {
  const { appliesFrom } = duty;
  if (appliesFrom === null || isInForce(duty, today)) return undefined;
  const left = daysBetween(today, appliesFrom);
  return DUTY_NOTICE_DAYS.findLast((days) => left <= days);
}

/** The law's day, or the city's where the law leaves it open. */
export function startOf({ appliesFrom, choice }: Obligation, choices: LawChoices): Day | null {
  return (choice === undefined ? undefined : choices[choice]) ?? appliesFrom;
}

/** What applies without a day comes first. */
export function compareStarts(a: Day | null, b: Day | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareDays(a, b);
}
