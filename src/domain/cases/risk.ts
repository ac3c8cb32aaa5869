import type { Bilingual } from "#domain/bilingual.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day, Instant } from "#domain/time/day.ts";

/** From the lowest to the highest. */
export const RISK_LEVELS = [1, 2, 3, 4] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const likelihoodLabels: Readonly<Record<RiskLevel, Bilingual>> = {
  1: { de: "Unwahrscheinlich", en: "Unlikely" },
  2: { de: "Möglich", en: "Possible" },
  3: { de: "Wahrscheinlich", en: "Likely" },
  4: { de: "Sehr wahrscheinlich", en: "Very likely" },
};
export const severityLabels: Readonly<Record<RiskLevel, Bilingual>> = {
  1: { de: "Gering", en: "Minor" },
  2: { de: "Spürbar", en: "Noticeable" },
  3: { de: "Schwer", en: "Serious" },
  4: { de: "Sehr schwer", en: "Very serious" },
};
export const residualLabels: Readonly<Record<RiskLevel, Bilingual>> = {
  1: { de: "Gering", en: "Low" },
  2: { de: "Mittel", en: "Medium" },
  3: { de: "Hoch", en: "High" },
  4: { de: "Sehr hoch", en: "Very high" },
};

/** What could go wrong, for whom, and what is done about it. */
export interface RiskValues {
  readonly risk: string;
  readonly affected: string;
  readonly likelihood: RiskLevel;
  readonly severity: RiskLevel;
  /** Empty where the risk is borne as it is. */
  readonly measure: string;
  /** Who takes the measure: a function or an office, no person. */
  readonly responsible: string;
  readonly until?: Day;
  /** What is left once the measure is taken. */
  readonly residual: RiskLevel;
}

const FIELDS: Readonly<Record<keyof RiskValues, true>> = {
  risk: true,
  affected: true,
  likelihood: true,
  severity: true,
  measure: true,
  responsible: true,
  until: true,
  residual: true,
};

export type RiskField = keyof typeof FIELDS;

function isRiskField(text: string): text is RiskField {
  return Object.hasOwn(FIELDS, text);
}

export const RISK_FIELDS: readonly RiskField[] = Object.keys(FIELDS).filter(isRiskField);

/** A risk as the evaluation holds it. */
export interface Risk extends RiskValues {
  /** Counted within the case, from 1. */
  readonly id: number;
  readonly by: Person;
  /** When it was last changed. */
  readonly at: Instant;
}
