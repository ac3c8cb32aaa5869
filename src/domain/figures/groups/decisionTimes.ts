import type { EntryNo } from "#domain/entry/entry.ts";
import type { ApplicationFacts } from "#domain/figures/applicationFacts.ts";
import {
  type Figure,
  type FigureFacts,
  type GroupFigures,
  madeOnce,
} from "#domain/figures/figure.ts";
import { isWithin, type Period } from "#domain/figures/period.ts";
import { isTellable } from "#domain/figures/tellable.ts";

/** How long a first evaluation took that was decided in the period; of an office from five cases on (workflow §8, §10). */
export function decisionTimes({
  applications,
  isWholeCity,
  offices: all,
  period,
}: FigureFacts): GroupFigures {
  const offices = all.flatMap(({ applications: of, id, name }) => {
    const figure = median(`decisionTime/${id}`, of, period, false);
    const label = { de: name, en: name };
    return figure.value === null || name === ""
      ? []
      : [{ key: id, label, figures: [() => figure] }];
  });
  return {
    figures: [madeOnce(() => median("decisionTime", applications, period, isWholeCity))],
    tables:
      offices.length === 0
        ? []
        : [
            {
              key: "decisionTimeByOffice",
              title: {
                de: "Ämter mit mindestens fünf entschiedenen Erstbewertungen",
                en: "Offices with at least five first evaluations decided",
              },
              rowHead: { de: "Amt", en: "Office" },
              columns: [LABEL],
              rows: offices,
            },
          ],
  };
}

const LABEL = {
  de: "Arbeitstage von der Einreichung bis zur Entscheidung (Median)",
  en: "Working days from submission to decision (median)",
};

function median(
  key: string,
  applications: readonly ApplicationFacts[],
  period: Period,
  isWholeCity: boolean,
): Figure {
  const days: number[] = [];
  const entries: EntryNo[] = [];
  for (const { cases, no } of applications) {
    for (const { closedOn, decidedIn } of cases) {
      if (decidedIn === null || !isWithin(closedOn, period)) continue;
      days.push(decidedIn);
      entries.push(no);
    }
  }
  const isTold = days.length > 0 && isTellable(days.length, isWholeCity);
  return {
    key,
    label: LABEL,
    unit: "workingDays",
    value: isTold ? middleOf(days) : null,
    entries: isTold ? entries : [],
  };
}

/** Of an even number half way between the two in the middle. */
function middleOf(numbers: readonly number[]): number {
  // Sorts numbers as such, and many of them in a moment.
  const sorted = Float64Array.from(numbers).sort();
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
