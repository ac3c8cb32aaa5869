import type { Bilingual } from "#domain/bilingual.ts";
import { applications } from "#domain/figures/groups/applications.ts";
import { approvals } from "#domain/figures/groups/approvals.ts";
import { cases } from "#domain/figures/groups/cases.ts";
import { decisionTimes } from "#domain/figures/groups/decisionTimes.ts";
import { notEvaluated } from "#domain/figures/groups/notEvaluated.ts";
import { outstanding } from "#domain/figures/groups/outstanding.ts";
import { publication } from "#domain/figures/groups/publication.ts";
import { suspensions } from "#domain/figures/groups/suspensions.ts";
import { withoutOwner } from "#domain/figures/groups/withoutOwner.ts";
import type {
  Figure,
  FigureFacts,
  FigureMaker,
  FigureRow,
  FigureTable,
  GroupFigures,
} from "./figure.ts";

/** The nine groups of the committee report, in its order (workflow §10). */
export const FIGURE_GROUPS = [
  "notEvaluated",
  "applications",
  "cases",
  "suspensions",
  "approvals",
  "publication",
  "decisionTimes",
  "outstanding",
  "withoutOwner",
] as const;
export type FigureGroupKey = (typeof FIGURE_GROUPS)[number];

interface FigureGroup {
  readonly title: Bilingual;
  readonly figures: (facts: FigureFacts) => GroupFigures;
}

const GROUPS: Readonly<Record<FigureGroupKey, FigureGroup>> = {
  notEvaluated: {
    title: { de: "Im Einsatz und noch nicht bewertet", en: "In use and not yet evaluated" },
    figures: notEvaluated,
  },
  applications: { title: { de: "Einträge", en: "Entries" }, figures: applications },
  cases: { title: { de: "Vorgänge und Anfragen", en: "Cases and requests" }, figures: cases },
  suspensions: { title: { de: "Aussetzungen", en: "Suspensions" }, figures: suspensions },
  approvals: {
    title: { de: "Freigaben und Auflagen", en: "Approvals and conditions" },
    figures: approvals,
  },
  publication: { title: { de: "Veröffentlichung", en: "Publication" }, figures: publication },
  decisionTimes: {
    title: { de: "Dauer bis zur Entscheidung", en: "Time to a decision" },
    figures: decisionTimes,
  },
  outstanding: { title: { de: "Noch ausstehend", en: "Still outstanding" }, figures: outstanding },
  withoutOwner: {
    title: { de: "Ohne Fachverantwortliche", en: "Without owner" },
    figures: withoutOwner,
  },
};

/** A figure beside what it was at the end of the period before; null where there was nothing to say. */
export interface ComparedFigure extends Figure {
  readonly before: number | null;
}

export interface ReportGroup {
  readonly key: FigureGroupKey;
  readonly title: Bilingual;
  readonly figures: readonly ComparedFigure[];
  readonly tables: readonly (Omit<FigureTable, "rows"> & {
    readonly rows: readonly FigureRow<ComparedFigure>[];
  })[];
}

export function groupFigures(key: FigureGroupKey, facts: FigureFacts): GroupFigures {
  return GROUPS[key].figures(facts);
}

/** The figures of a group for a period beside those of the period before. */
export function reportGroup(
  key: FigureGroupKey,
  now: GroupFigures,
  before: GroupFigures,
): ReportGroup {
  const then = valuesByKey(before);
  const compared = (maker: FigureMaker): ComparedFigure => {
    const one: Figure = maker();
    // What had no row then was none, where things are counted.
    return { ...one, before: then.get(one.key) ?? (one.unit === "count" ? 0 : null) };
  };
  return {
    ...{ key, title: GROUPS[key].title },
    figures: now.figures.map(compared),
    tables: now.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, figures: row.figures.map(compared) })),
    })),
  };
}

function valuesByKey(group: GroupFigures): ReadonlyMap<string, number | null> {
  return new Map(
    figuresIn(group).map((made) => {
      const { key, value } = made();
      return [key, value];
    }),
  );
}

/** Those of its own, and those in its tables. */
export function figuresIn<One>({
  figures,
  tables,
}: {
  readonly figures: readonly One[];
  readonly tables: readonly { readonly rows: readonly FigureRow<One>[] }[];
}): readonly One[] {
  return [...figures, ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.figures))];
}
