import type { ApplicationFacts } from "#domain/figures/applicationFacts.ts";
import {
  type Figure,
  type FigureFacts,
  type GroupFigures,
  madeOnce,
} from "#domain/figures/figure.ts";
import { byOffice } from "#domain/figures/offices.ts";
import { isWithin, type Period } from "#domain/figures/period.ts";
import { isTellable } from "#domain/figures/tellable.ts";

/** How long a first evaluation took that was decided in the period; of an office from five cases on (workflow §8, §10). */
export function decisionTimes({ applications, isWholeCity, period }: FigureFacts): GroupFigures {
  const offices = byOffice(applications).flatMap(({ applications: of, id, name }) => {
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
  const decided = applications.flatMap(({ cases, no }) =>
    cases.flatMap(({ closedOn, decidedIn }) =>
      decidedIn !== null && isWithin(closedOn, period) ? [{ no, days: decidedIn }] : [],
    ),
  );
  const isTold = decided.length > 0 && isTellable(decided.length, isWholeCity);
  return {
    key,
    label: LABEL,
    unit: "workingDays",
    value: isTold ? middleOf(decided.map(({ days }) => days)) : null,
    entries: isTold ? decided.map(({ no }) => no) : [],
  };
}

/** Of an even number half way between the two in the middle. */
function middleOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
