import type { Bilingual } from "#domain/bilingual.ts";
import { TRIGGERS, triggerLabels } from "#domain/cases/causes.ts";
import {
  count,
  countTimes,
  type FigureFacts,
  type GroupFigures,
  share,
} from "#domain/figures/figure.ts";
import { isWithin } from "#domain/figures/period.ts";
import { isTellable } from "#domain/figures/tellable.ts";
import { OUTCOMES, type Outcome } from "#domain/vocabulary.ts";

const OUTCOME_LABELS: Readonly<Record<Outcome, Bilingual>> = {
  none: { de: "Keine Neubewertung nötig", en: "No re-evaluation needed" },
  short: { de: "Kurzbewertung", en: "Short evaluation" },
  full: { de: "Vollständige Bewertung", en: "Full evaluation" },
};

/** Cases that began in the period, what came of the answers, and what is late (workflow §10). */
export function cases({ applications, events, isWholeCity, period }: FigureFacts): GroupFigures {
  const answers = events.answers.filter(({ on }) => isWithin(on, period));
  const began = (holds: (trigger: string) => boolean) => (one: (typeof applications)[number]) =>
    one.cases.filter(({ beganOn, trigger }) => isWithin(beganOn, period) && holds(trigger)).length;
  const withDue = answers.filter(({ due }) => due !== null);
  return {
    figures: [
      countTimes(
        "begun",
        { de: "Im Zeitraum begonnene Vorgänge", en: "Cases begun in the period" },
        applications,
        began(() => true),
      ),
      countTimes(
        "reevaluated",
        { de: "Davon Neubewertungen", en: "Of these re-evaluations" },
        applications,
        began((trigger) => trigger !== "first"),
      ),
      countTimes(
        "reevaluationsClosed",
        {
          de: "Im Zeitraum abgeschlossene Neubewertungen",
          en: "Re-evaluations closed in the period",
        },
        applications,
        ({ cases: of }) =>
          of.filter(
            ({ closedOn, state, trigger }) =>
              trigger !== "first" && state !== "withdrawn" && isWithin(closedOn, period),
          ).length,
      ),
      count(
        "answered",
        { de: "Im Zeitraum beantwortete Anfragen", en: "Requests answered in the period" },
        () => answers.map(({ no }) => no),
      ),
      share("answeredInTime", IN_TIME, () => ({
        part: withDue.filter(({ due, on }) => due !== null && on <= due).length,
        of: isTellable(withDue.length, isWholeCity) ? withDue.map(({ no }) => no) : [],
      })),
      countTimes(
        "overdue",
        {
          de: "Überfällige Vorgänge am Ende des Zeitraums",
          en: "Overdue cases at the end of the period",
        },
        applications,
        ({ cases: of }) => of.filter(({ isOverdue }) => isOverdue).length,
      ),
    ],
    tables: [
      {
        key: "byTrigger",
        title: { de: "Begonnene Vorgänge nach Anlass", en: "Cases begun by occasion" },
        rowHead: { de: "Anlass", en: "Occasion" },
        columns: [COUNT],
        rows: TRIGGERS.map((trigger) => ({
          key: trigger,
          label: triggerLabels[trigger],
          figures: [
            countTimes(
              `byTrigger/${trigger}`,
              COUNT,
              applications,
              began((one) => one === trigger),
            ),
          ],
        })),
      },
      {
        key: "byOutcome",
        title: { de: "Beantwortete Anfragen nach Ergebnis", en: "Answered requests by outcome" },
        rowHead: { de: "Ergebnis", en: "Outcome" },
        columns: [COUNT],
        rows: OUTCOMES.map((outcome) => ({
          key: outcome,
          label: OUTCOME_LABELS[outcome],
          figures: [
            count(`byOutcome/${outcome}`, COUNT, () =>
              answers.filter((one) => one.outcome === outcome).map(({ no }) => no),
            ),
          ],
        })),
      },
    ],
  };
}

const COUNT = { de: "Anzahl", en: "Number" };
const IN_TIME = { de: "Davon innerhalb der Frist", en: "Of these within the deadline" };
