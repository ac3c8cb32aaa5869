import type { EvaluationSection } from "#domain/entry/sectionFields.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day } from "#domain/time/day.ts";

/** Owner and deputy are asked to fill in a section; what was asked for with one press has one number. */
export interface SectionRequest {
  /** Counted within the case, from 1. */
  readonly nth: number;
  readonly by: Person;
  readonly on: Day;
  readonly due: Day;
  /** A coordinator needs it no longer; the next request of the section takes its place. */
  readonly cancelled?: SectionCancellation;
}

/** Owner and deputy read the reason. */
export interface SectionCancellation {
  readonly reason: string;
  readonly by: Person;
  readonly on: Day;
}

/** Why a section that nothing requires is left out of the evaluation. */
export interface SectionWaiver {
  readonly reason: string;
  readonly by: Person;
  readonly on: Day;
}

/** After a change: what a touched section says is still right. */
export interface SectionConfirmation {
  readonly by: Person;
  readonly on: Day;
}

/** What was done about a section in a case; what it says stands in the entry. */
export interface HandledSection {
  readonly requested?: SectionRequest;
  readonly waived?: SectionWaiver;
  readonly confirmed?: SectionConfirmation;
}

export type HandledSections = Readonly<Partial<Record<EvaluationSection, HandledSection>>>;
