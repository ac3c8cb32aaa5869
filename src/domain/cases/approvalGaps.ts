import type { RiskClass } from "#domain/vocabulary.ts";
import type { StatementRole } from "./statement.ts";

/** What still stands against a plain approval. */
export type ApprovalGap =
  | { readonly kind: "class" }
  | { readonly kind: "statement"; readonly role: StatementRole };

/** With these classes nothing is approved (workflow §2): a prohibited application never, an unclear one once it is clear. */
const NOT_APPROVABLE: readonly RiskClass[] = ["prohibited", "unclear"];

/** What a coordinator settles before an approval: said before the button is pressed, and refused with the same rule. */
export function approvalGaps(facts: {
  readonly riskClass: RiskClass;
  /** Whose agreement is required and not there. */
  readonly missing: readonly StatementRole[];
}): readonly ApprovalGap[] {
  const statements = facts.missing.map((role): ApprovalGap => ({ kind: "statement", role }));
  return isApprovable(facts.riskClass) ? statements : [{ kind: "class" }, ...statements];
}

export function isApprovable(riskClass: RiskClass | null): riskClass is RiskClass {
  return riskClass !== null && !NOT_APPROVABLE.includes(riskClass);
}
