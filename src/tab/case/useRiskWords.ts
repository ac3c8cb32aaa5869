import type { Bilingual } from "#domain/bilingual.ts";
import {
  likelihoodLabels,
  type RiskField,
  type RiskLevel,
  residualLabels,
  severityLabels,
} from "#domain/cases/risk.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { levelIn, type RiskDraft } from "./riskDraft.ts";

const LEVELS = {
  likelihood: likelihoodLabels,
  severity: severityLabels,
  residual: residualLabels,
} as const satisfies Partial<Record<RiskField, Readonly<Record<RiskLevel, Bilingual>>>>;

/** What a field of a risk says, in words; empty where it says nothing. */
export function useRiskWords(): (draft: RiskDraft, field: RiskField) => string {
  const { language } = useSession();
  const days = useDays();
  return (draft, field) => {
    switch (field) {
      case "likelihood":
      case "severity":
      case "residual": {
        const level = draft[field];
        return level === "" ? "" : LEVELS[field][levelIn(level)][language];
      }
      case "until":
        return draft.until === "" ? "" : days.beside(draft.until);
      case "risk":
      case "affected":
      case "measure":
      case "responsible":
        return draft[field];
    }
  };
}
