import type { Bilingual } from "#domain/bilingual.ts";
import { count, countOf, type FigureFacts, type GroupFigures } from "#domain/figures/figure.ts";
import { isWithin } from "#domain/figures/period.ts";
import { SUSPENSION_STEPS, type SuspensionStep } from "#domain/figures/registerAt.ts";

const LABELS: Readonly<Record<SuspensionStep, Bilingual>> = {
  immediate: { de: "Im Zeitraum sofort ausgesetzt", en: "Suspended immediately in the period" },
  proposed: { de: "Im Zeitraum vorgeschlagen", en: "Proposed in the period" },
  confirmed: { de: "Vorschläge bestätigt", en: "Proposals confirmed" },
  declined: { de: "Vorschläge abgelehnt", en: "Proposals declined" },
};

/** Suspended: at once, proposed and confirmed, declined (workflow §3, §10). */
export function suspensions({ applications, events, period }: FigureFacts): GroupFigures {
  return {
    figures: [
      countOf(
        "suspended",
        { de: "Ausgesetzt am Ende des Zeitraums", en: "Suspended at the end of the period" },
        applications,
        ({ operationStatus }) => operationStatus === "suspended",
      ),
      ...SUSPENSION_STEPS.map((step) =>
        count(`suspension/${step}`, LABELS[step], () =>
          events.suspensions
            .filter((one) => one.step === step && isWithin(one.on, period))
            .map(({ no }) => no),
        ),
      ),
    ],
    tables: [],
  };
}
