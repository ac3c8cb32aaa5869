import {
  FIGURE_ENTRIES_SHOWN,
  type FigureEntries,
  type FigureReportView,
  type FigureView,
} from "#contract/figures.ts";
import { type ComparedFigure, figuresIn } from "#domain/figures/figureGroups.ts";
import { periodBefore } from "#domain/figures/period.ts";
import { type CouncilAbout, councilAnswers } from "#exports/councilAnswers.ts";
import type { FigureReport } from "#register/figures/figureReports.ts";

/** A report as the page gets it: which applications are behind a figure is asked for apart. */
export function figureReportView(report: FigureReport, about: CouncilAbout): FigureReportView {
  const { groups, madeAt, office, offices, period, unreadable } = report;
  return {
    ...{ city: about.city, ...period, before: periodBefore(period), office, unreadable, madeAt },
    offices: [...offices],
    groups: groups.map(({ figures, key, tables, title }) => ({
      ...{ key, title, figures: figures.map(figureView) },
      tables: tables.map((table) => ({
        ...table,
        columns: [...table.columns],
        rows: table.rows.map((row) => ({ ...row, figures: row.figures.map(figureView) })),
      })),
    })),
    answers:
      office === null
        ? { de: councilAnswers(report, about, "de"), en: councilAnswers(report, about, "en") }
        : null,
  };
}

function figureView({ entries: _behind, ...shown }: ComparedFigure): FigureView {
  return shown;
}

/** The applications behind a figure in the order of their numbers; undefined where there is no such figure. */
export function entriesBehind(
  { applications, groups }: FigureReport,
  key: string,
): FigureEntries | undefined {
  const figure = groups.flatMap(figuresIn).find((one) => one.key === key);
  if (figure === undefined) return undefined;
  const times = new Map<string, number>();
  for (const no of figure.entries) times.set(no, (times.get(no) ?? 0) + 1);
  const sorted = [...times].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    state: "done",
    entries: sorted.slice(0, FIGURE_ENTRIES_SHOWN).map(([no, count]) => ({
      no,
      title: applications.get(no)?.title ?? no,
      office: applications.get(no)?.office?.name ?? null,
      times: count,
    })),
    more: Math.max(0, sorted.length - FIGURE_ENTRIES_SHOWN),
  };
}
