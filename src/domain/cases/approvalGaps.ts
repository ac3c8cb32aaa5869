import type { EvaluationSection } from "#domain/entry/sectionFields.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import type { StatementRole } from "./statement.ts";

/** What still stands against a plain approval. */
export type ApprovalGap =
  | { readonly kind: "classificationMissing" | "classificationUnconfirmed" | "secondCoordinator" }
  | { readonly kind: "openPoints"; readonly questions: readonly string[] }
  | { readonly kind: "class"; readonly riskClass: RiskClass }
  | { readonly kind: "sections"; readonly sections: readonly EvaluationSection[] }
  | { readonly kind: "statement"; readonly role: StatementRole };

/** The classification as whoever decides sees it. */
export interface ShownClassification {
  /** Null before the end of the path. */
  readonly outcome: {
    readonly class: RiskClass;
    readonly provisional: boolean;
    readonly openPoints: readonly string[];
  } | null;
  readonly isConfirmed: boolean;
  /** Who may not decide by it (four eyes). */
  readonly notDecidedBy: string | null;
}

/** With these classes nothing is approved (workflow §2): a prohibited application never, an unclear one once it is clear. */
const NOT_APPROVABLE: readonly RiskClass[] = ["prohibited", "unclear"];

/** What a coordinator settles before an approval: said before the button is pressed, and refused with the same rules. */
export function approvalGaps(facts: {
  /** The class of the entry. */
  readonly riskClass: RiskClass;
  /** Whether the decision is taken by the answers of the tree. */
  readonly needsClassification: boolean;
  readonly classification: ShownClassification | null;
  readonly personId: string;
  /** What a change touched and nobody has looked at. */
  readonly unconfirmed: readonly EvaluationSection[];
  /** Whose agreement is required and not there. */
  readonly missing: readonly StatementRole[];
}): readonly ApprovalGap[] {
  return [
    ...classGaps(facts),
    ...(facts.unconfirmed.length === 0
      ? []
      : [{ kind: "sections", sections: facts.unconfirmed } as const]),
    ...facts.missing.map((role): ApprovalGap => ({ kind: "statement", role })),
  ];
}

function classGaps({
  classification,
  needsClassification,
  personId,
  riskClass,
}: Parameters<typeof approvalGaps>[0]): readonly ApprovalGap[] {
  const isUsable = classification?.outcome != null && classification.isConfirmed;
  if (!isUsable && !needsClassification) return classGap(riskClass);
  const outcome = classification?.outcome ?? null;
  if (classification === null || outcome === null) return [{ kind: "classificationMissing" }];
  const isSecond = classification.notDecidedBy !== personId;
  return [
    ...(classification.isConfirmed ? [] : [{ kind: "classificationUnconfirmed" } as const]),
    ...(outcome.provisional
      ? [{ kind: "openPoints", questions: outcome.openPoints } as const]
      : classGap(outcome.class)),
    ...(isSecond ? [] : [{ kind: "secondCoordinator" } as const]),
  ];
}

function classGap(riskClass: RiskClass): readonly ApprovalGap[] {
  return NOT_APPROVABLE.includes(riskClass) ? [{ kind: "class", riskClass }] : [];
}

/** The class that a decision would be taken with, as far as it is known. */
export function classToDecide(
  riskClass: RiskClass,
  classification: Pick<ShownClassification, "isConfirmed" | "outcome"> | null,
): RiskClass {
  const isUsable = classification?.isConfirmed === true;
  return (isUsable ? classification.outcome?.class : undefined) ?? riskClass;
}
