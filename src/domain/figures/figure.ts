import type { Bilingual } from "#domain/bilingual.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { ApplicationFacts } from "./applicationFacts.ts";
import type { OfficeFacts } from "./offices.ts";
import type { Period } from "./period.ts";
import type { RegisterEvents } from "./registerAt.ts";

export const FIGURE_UNITS = ["count", "percent", "workingDays"] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

export interface Figure {
  /** Unique in the report, and the same in every one. */
  readonly key: string;
  readonly label: Bilingual;
  readonly unit: FigureUnit;
  /** Null where there is nothing to say: a share of nothing, or a time that too few cases tell. */
  readonly value: number | null;
  /** The applications behind it, one as often as it counts. */
  readonly entries: readonly EntryNo[];
}

/** A figure, made when it is first asked for: each looks at every application, and whoever wants many can pause in between. */
export type FigureMaker = () => Figure;

/** Figures by two things; a row is one of the first, a column one of the second. */
export interface FigureTable {
  readonly key: string;
  readonly title: Bilingual;
  /** What stands at the head of the rows. */
  readonly rowHead: Bilingual;
  readonly columns: readonly Bilingual[];
  readonly rows: readonly FigureRow<FigureMaker>[];
}

/** A row stands for itself, is a part of the row before it that has parts, or says what all rows say together. */
export const FIGURE_ROW_KINDS = ["part", "total"] as const;

export interface FigureRow<Of> {
  readonly key: string;
  readonly label: Bilingual;
  readonly kind?: (typeof FIGURE_ROW_KINDS)[number];
  /** What a part belongs to. */
  readonly within?: Bilingual;
  readonly figures: readonly Of[];
}

export interface GroupFigures {
  readonly figures: readonly FigureMaker[];
  readonly tables: readonly FigureTable[];
}

/** What figures are made of: applications as they were at the end of the period, and what happened in it. */
export interface FigureFacts {
  readonly period: Period;
  readonly applications: readonly ApplicationFacts[];
  /** The same by office; gathered once, because several groups ask for it. */
  readonly offices: readonly OfficeFacts[];
  readonly events: RegisterEvents;
  /** Not narrowed to an office: times of few cases may be told. */
  readonly isWholeCity: boolean;
}

export function count(
  key: string,
  label: Bilingual,
  entriesOf: () => readonly EntryNo[],
): FigureMaker {
  return madeOnce(() => {
    const entries = entriesOf();
    return { key, label, unit: "count", value: entries.length, entries };
  });
}

/** Applications that this holds for. */
export function countOf(
  key: string,
  label: Bilingual,
  applications: readonly ApplicationFacts[],
  holds: (one: ApplicationFacts) => boolean,
): FigureMaker {
  return count(key, label, () => applications.filter(holds).map(({ no }) => no));
}

/** Applications, each as often as this says. */
export function countTimes(
  key: string,
  label: Bilingual,
  applications: readonly ApplicationFacts[],
  times: (one: ApplicationFacts) => number,
): FigureMaker {
  return count(key, label, () => {
    const entries: EntryNo[] = [];
    for (const one of applications) {
      for (let left = times(one); left > 0; left--) entries.push(one.no);
    }
    return entries;
  });
}

/** A whole number of percent; the list is of all that it is a share of. */
export function share(
  key: string,
  label: Bilingual,
  shareOf: () => { readonly part: number; readonly of: readonly EntryNo[] },
): FigureMaker {
  return madeOnce(() => {
    const { of, part } = shareOf();
    const value = of.length === 0 ? null : Math.round((100 * part) / of.length);
    return { key, label, unit: "percent", value, entries: of };
  });
}

export function madeOnce(make: () => Figure): FigureMaker {
  let made: Figure | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Planned, in use or suspended: it is not over. */
export function isStanding({ operationStatus }: ApplicationFacts): boolean {
  return operationStatus !== "retired";
}

/** In the pilot or in productive use; what is suspended is not used. */
export function isInUse({ operationStatus }: Pick<ApplicationFacts, "operationStatus">): boolean {
  return operationStatus === "pilot" || operationStatus === "productive";
}
