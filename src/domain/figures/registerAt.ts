import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import type { Outcome } from "#domain/vocabulary.ts";

/** An application as it was at the end of a day, with its cases. */
export interface ApplicationAt {
  readonly entry: Entry;
  readonly cases: readonly EvaluationCase[];
}

/** A question that was answered; who answered is nobody's business here (workflow §8). */
export interface AnswerGiven {
  readonly no: EntryNo;
  readonly on: Day;
  /** By when, as it stood before; null where nothing said so. */
  readonly due: Day | null;
  readonly outcome: Outcome;
}

export const SUSPENSION_STEPS = ["immediate", "proposed", "confirmed", "declined"] as const;
export type SuspensionStep = (typeof SUSPENSION_STEPS)[number];

/** What the event log tells of days, and the state of a day does not. */
export interface RegisterEvents {
  readonly created: readonly { readonly no: EntryNo; readonly on: Day }[];
  readonly retired: readonly { readonly no: EntryNo; readonly on: Day }[];
  readonly answers: readonly AnswerGiven[];
  readonly suspensions: readonly {
    readonly no: EntryNo;
    readonly on: Day;
    readonly step: SuspensionStep;
  }[];
}
