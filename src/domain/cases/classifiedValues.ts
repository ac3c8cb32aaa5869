import type { EntryValues } from "#domain/entry/entry.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import type { DecidedClassification } from "./decidedClassification.ts";

/**
 * The values with role, hits of Annex III, exemption of Art. 6(3) and duties of Art. 50 as a decision has them: those of an
 * earlier one end with it. An exemption is one of the class that was decided.
 */
export function withClassifiedValues(
  values: EntryValues,
  { outcome, override }: Pick<DecidedClassification, "outcome" | "override">,
  riskClass: RiskClass,
): EntryValues {
  const {
    aiActRole: _role,
    annexIIIRefs: _refs,
    art63Condition: _condition,
    transparencyDuties: _duties,
    ...others
  } = values;
  const art63 = riskClass === "highRiskExempt" ? (override?.art63 ?? outcome.art63) : [];
  return {
    ...others,
    ...(outcome.role === null ? {} : { aiActRole: outcome.role }),
    ...(outcome.annexIII.length === 0 ? {} : { annexIIIRefs: outcome.annexIII }),
    ...(art63.length === 0 ? {} : { art63Condition: art63 }),
    ...(outcome.duties.length === 0 ? {} : { transparencyDuties: outcome.duties }),
  };
}
