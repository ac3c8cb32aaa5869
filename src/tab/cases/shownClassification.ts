import type { CaseView } from "#contract/case.ts";
import type { ShownClassification } from "#domain/cases/approvalGaps.ts";

/** What a decision goes by, of the classification that a case shows. */
export function shownClassification({
  classification,
}: Pick<CaseView, "classification">): ShownClassification | null {
  if (classification === null) return null;
  const { confirmed, notDecidedBy, outcome } = classification;
  return { outcome, isConfirmed: confirmed !== null, notDecidedBy };
}
