import {
  countOf,
  countTimes,
  type FigureFacts,
  type GroupFigures,
  isStanding,
} from "#domain/figures/figure.ts";

/** Approvals that have expired or are provisional, and what they ask for (workflow §10). */
export function approvals({ applications }: FigureFacts): GroupFigures {
  const standing = applications.filter(isStanding);
  return {
    figures: [
      countOf(
        "expired",
        { de: "Abgelaufene Freigaben", en: "Expired approvals" },
        standing,
        ({ evaluationStatus }) => evaluationStatus === "expired",
      ),
      countOf(
        "provisional",
        { de: "Vorläufige Freigaben", en: "Provisional approvals" },
        standing,
        ({ evaluationStatus }) => evaluationStatus === "approvedProvisionally",
      ),
      countTimes(
        "openConditions",
        { de: "Offene Auflagen", en: "Open conditions" },
        applications,
        ({ openConditions }) => openConditions,
      ),
      countTimes(
        "overdueConditions",
        { de: "Davon überfällig", en: "Of these overdue" },
        applications,
        ({ overdueConditions }) => overdueConditions,
      ),
    ],
    tables: [],
  };
}
