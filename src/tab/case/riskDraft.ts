import type { RiskValuesInput, RiskView } from "#contract/conditions.ts";
import { RISK_LEVELS, type RiskLevel } from "#domain/cases/risk.ts";

/** A risk as it is typed. */
export interface RiskDraft {
  readonly risk: string;
  readonly affected: string;
  readonly likelihood: LevelKey | "";
  readonly severity: LevelKey | "";
  readonly measure: string;
  readonly responsible: string;
  readonly until: string;
  readonly residual: LevelKey | "";
}
export const EMPTY_RISK: RiskDraft = {
  risk: "",
  affected: "",
  likelihood: "",
  severity: "",
  measure: "",
  responsible: "",
  until: "",
  residual: "",
};
export const LEVEL_KEYS = ["1", "2", "3", "4"] as const;
export type LevelKey = (typeof LEVEL_KEYS)[number];

export function levelIn(key: LevelKey): RiskLevel {
  return RISK_LEVELS[LEVEL_KEYS.indexOf(key)] ?? 1;
}

export function riskToDraft({ until, ...values }: RiskValuesInput): RiskDraft {
  const keyOf = (level: RiskLevel) => LEVEL_KEYS[RISK_LEVELS.indexOf(level)] ?? "";
  const { affected, likelihood, measure, residual, responsible, risk, severity } = values;
  return {
    ...{ risk, affected, measure, responsible },
    until: until ?? "",
    likelihood: keyOf(likelihood),
    severity: keyOf(severity),
    residual: keyOf(residual),
  };
}

/** Undefined where something is missing. */
export function draftToRisk({ until, ...draft }: RiskDraft): RiskValuesInput | undefined {
  const { likelihood, residual, severity } = draft;
  if (draft.risk.trim() === "" || likelihood === "" || severity === "" || residual === "") {
    return undefined;
  }
  return {
    risk: draft.risk.trim(),
    affected: draft.affected.trim(),
    likelihood: levelIn(likelihood),
    severity: levelIn(severity),
    measure: draft.measure.trim(),
    responsible: draft.responsible.trim(),
    ...(until === "" ? {} : { until }),
    residual: levelIn(residual),
  };
}

/** What a risk says, without who noted it and when. */
export function riskValuesOf({ id: _id, at: _at, until, ...values }: RiskView): RiskValuesInput {
  return { ...values, ...(until === null ? {} : { until }) };
}
