import type { EntryNo, FieldValue } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import type { ImportTarget } from "./importTarget.ts";

/** How a date such as `03/04/2024` is meant. */
export type DateOrder = "dayFirst" | "monthFirst";

export interface ColumnUse {
  /** From 0. */
  readonly column: number;
  readonly target: ImportTarget;
  /** Of dates that can be read in two ways. */
  readonly dateOrder?: DateOrder;
  /** What parts several values in one cell; line breaks part them too. */
  readonly separator?: string;
}

/**
 * What a text of the file stands for, once for all of its rows: a choice, an office, a person, a day. Null leaves the
 * field empty. Texts are compared folded.
 */
export interface Recoding {
  readonly target: ImportTarget;
  readonly text: string;
  readonly value: FieldValue | null;
}

/** How a row finds the entry that it is about; the first that finds one counts. */
export const MATCH_RULES = ["registerNo", "sourceId", "title", "titleAndOffice"] as const;
export type MatchRule = (typeof MATCH_RULES)[number];

/** What becomes of one row that cannot be told by the rules: a new entry, this one, or nothing. */
export interface RowDecision {
  /** Its number in the file. */
  readonly row: number;
  readonly as: "new" | "leaveOut" | EntryNo;
}

/** What counts where the file and somebody in the register have both changed a value since the last import. */
export type ConflictRule = "keepRegister" | "takeFile";

/** What a class, a decision and a version in the file are worth. */
export type EvaluationRule =
  /** A class is only proposed; new entries are evaluated, as planned. */
  | { readonly kind: "proposal" }
  /** Evaluated elsewhere, as a coordinator says: a covering case with the reason; rows without a date take this one. */
  | { readonly kind: "known"; readonly reason: string; readonly on?: Day };

/** When the first evaluations of new entries begin, so that people are not flooded. */
export interface EvaluationStart {
  /** The first day on which some begin. */
  readonly from: Day;
  /** New cases of the whole city in a week. */
  readonly perWeek: number;
}

/** All that a coordinator has chosen about a file: preview and run follow from it and the file alone. */
export interface ImportPlan {
  /** Where the rows come from, such as `leipzig-liste`; with a row's own id it finds its entry again. */
  readonly source: string;
  /** From 0. */
  readonly sheet: number;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** The numbers of the header's rows; empty where the sheet has none. */
  readonly header: readonly number[];
  /** The numbers of rows that are none, such as totals. */
  readonly leftOut: readonly number[];
  readonly columns: readonly ColumnUse[];
  readonly recodings: readonly Recoding[];
  readonly match: readonly MatchRule[];
  readonly conflicts: ConflictRule;
  readonly decisions: readonly RowDecision[];
  readonly evaluation: EvaluationRule;
  readonly start: EvaluationStart;
  /** A version that differs was evaluated already: no question follows from it. */
  readonly versionsAreEvaluated: boolean;
  /** Why persons are taken from the file; without it they are not. */
  readonly personsReason?: string;
  /** A quote stands before texts that a spreadsheet would run, as the register's own CSV files have it. */
  readonly isGuarded?: true;
  /** Nothing is imported while a row has a problem. */
  readonly allOrNothing: boolean;
}

/** The part of a plan that fits the next file of the same kind. */
export type ProfilePlan = Pick<
  ImportPlan,
  "source" | "recodings" | "match" | "conflicts" | "versionsAreEvaluated" | "isGuarded"
> & {
  /** By the header's text instead of its place. */
  readonly columns: readonly (Omit<ColumnUse, "column"> & { readonly title: string })[];
};
