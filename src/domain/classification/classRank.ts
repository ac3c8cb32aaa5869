import { RISK_CLASSES, type RiskClass } from "#domain/vocabulary.ts";

/** A class that can be computed; "unclear" is only shown, while points are open. */
export type ComputedClass = Exclude<RiskClass, "unclear">;
export const COMPUTED_CLASSES = RISK_CLASSES.filter((one) => one !== "unclear");

/** From the class without rules to the strictest. */
export const CLASS_RANK: Readonly<Record<ComputedClass, number>> = {
  notApplicable: 0,
  minimal: 1,
  limited: 2,
  highRiskExempt: 3,
  highRisk: 4,
  prohibited: 5,
};

/**
 * Whether a class is below the computed one, for which the legal office has to give its statement (workflow §2). "Unclear"
 * is never below: it says less, not another class.
 */
export function isBelow(riskClass: RiskClass, computed: ComputedClass): boolean {
  return riskClass !== "unclear" && CLASS_RANK[riskClass] < CLASS_RANK[computed];
}
