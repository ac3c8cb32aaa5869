import type { CaseClassificationView } from "#contract/caseClassification.ts";
import type { Obligation } from "#domain/classification/obligation.ts";
import { treeOf } from "#domain/classification/treeVersions.ts";

/** Duties that apply from the same day; null is now. */
export interface DutyGroup {
  readonly appliesFrom: string | null;
  readonly obligations: readonly Obligation[];
}

/** The duties of a classification by the day from which they apply, in the order in which they come: the earliest first. */
export function dutyGroups({
  duties,
  tree,
}: Pick<CaseClassificationView, "duties" | "tree">): readonly DutyGroup[] {
  const known = treeOf(tree)?.obligations ?? [];
  const groups = new Map<string | null, Obligation[]>();
  for (const { appliesFrom, id } of duties) {
    const obligation = known.find((one) => one.id === id);
    if (obligation === undefined) continue;
    groups.set(appliesFrom, [...(groups.get(appliesFrom) ?? []), obligation]);
  }
  return [...groups].map(([appliesFrom, obligations]) => ({ appliesFrom, obligations }));
}
