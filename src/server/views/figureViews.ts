import { setImmediate } from "node:timers/promises";
import {
  FIGURE_ENTRIES_SHOWN,
  type FigureEntries,
  type FigureReportView,
  type FigureView,
} from "#contract/figures.ts";
import { type ComparedFigure, figuresIn } from "#domain/figures/figureGroups.ts";
import { periodBefore } from "#domain/figures/period.ts";
import { type CouncilAbout, councilAnswers } from "#exports/councilAnswers.ts";
import type { Counted } from "#exports/figureEntriesTable.ts";
import type { FigureReport } from "#register/figures/figureReports.ts";
import { findInTurns, visitInTurns } from "#register/store/turns.ts";
import type { Language } from "#texts/language.ts";

/** A report as the page gets it: which applications are behind a figure is asked for apart. */
export async function figureReportView(
  report: FigureReport,
  about: CouncilAbout,
): Promise<FigureReportView> {
  const { groups, hasTodaysClosingDays, madeAt, office, offices, period, unreadable } = report;
  const answersIn = async (language: Language) => {
    await setImmediate();
    return councilAnswers(report, about, language);
  };
  return {
    ...{ city: about.city, ...period, before: periodBefore(period), office, unreadable, madeAt },
    hasTodaysClosingDays,
    offices: [...offices],
    groups: groups.map(({ figures, key, tables, title }) => ({
      ...{ key, title, figures: figures.map(figureView) },
      tables: tables.map((table) => ({
        ...table,
        columns: [...table.columns],
        rows: table.rows.map((row) => ({ ...row, figures: row.figures.map(figureView) })),
      })),
    })),
    answers: office === null ? { de: await answersIn("de"), en: await answersIn("en") } : null,
  };
}

function figureView({ entries: _behind, ...shown }: ComparedFigure): FigureView {
  return shown;
}

/** The applications behind a figure, as many as a page shows; undefined where there is no such figure. */
export async function entriesBehind(
  report: FigureReport,
  key: string,
): Promise<FigureEntries | undefined> {
  const behind = await countedBehind(report, key);
  if (behind === undefined) return undefined;
  return {
    state: "done",
    entries: behind.slice(0, FIGURE_ENTRIES_SHOWN).map(({ facts, no, times }) => ({
      ...{ no, times },
      title: facts?.title ?? no,
      office: facts?.office?.name ?? null,
    })),
    more: Math.max(0, behind.length - FIGURE_ENTRIES_SHOWN),
  };
}

/** All of them in the order of their numbers; there may be very many. */
export async function countedBehind(
  { applications, groups }: FigureReport,
  key: string,
): Promise<readonly Counted[] | undefined> {
  const figure = figureIn(groups, key);
  if (figure === undefined) return undefined;
  const times = new Map<string, number>();
  await visitInTurns(figure.entries, (no) => void times.set(no, (times.get(no) ?? 0) + 1));
  const numbers = [...times.keys()].sort();
  await setImmediate();
  return findInTurns(numbers, (no) => [
    { no, times: times.get(no) ?? 0, facts: applications.get(no) },
  ]);
}

/** What a figure is called where it stands alone. */
export function figureName(
  groups: FigureReport["groups"],
  key: string,
  language: Language,
): string {
  for (const { figures, tables } of groups) {
    const own = figures.find((one) => one.key === key);
    if (own !== undefined) return own.label[language];
    for (const { columns, rows } of tables) {
      for (const { figures: of, label, within } of rows) {
        const figure = of.find((one) => one.key === key);
        if (figure === undefined) continue;
        const parts = [within, label, columns.length === 1 ? undefined : figure.label];
        return parts.flatMap((part) => part?.[language] ?? []).join(", ");
      }
    }
  }
  return key;
}

function figureIn(groups: FigureReport["groups"], key: string): ComparedFigure | undefined {
  return groups.flatMap(figuresIn).find((one) => one.key === key);
}
