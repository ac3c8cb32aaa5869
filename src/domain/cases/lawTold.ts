import type { Bilingual } from "#domain/bilingual.ts";
import type { ComputedClass } from "#domain/classification/classRank.ts";
import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import { questionOf } from "#domain/classification/walk.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import type { LawChange, LawFinding } from "./lawComparison.ts";

/** A change with what people read of it: whoever tells it needs no version of the tree. */
export type ToldChange =
  | {
      readonly kind: "class";
      readonly from: RiskClass;
      readonly to: RiskClass;
      readonly because: readonly Bilingual[];
    }
  | { readonly kind: "lowerBound"; readonly from: ComputedClass; readonly to: ComputedClass }
  | { readonly kind: "dutyAdded"; readonly duty: Bilingual; readonly from: string | null }
  | { readonly kind: "dutyEnded"; readonly duty: Bilingual }
  | {
      readonly kind: "dutyMoved";
      readonly duty: Bilingual;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: "unanswered"; readonly question: Bilingual };

export function toldChanges(
  { changes, reasons }: LawFinding,
  tree: DecisionTree,
): readonly ToldChange[] {
  return changes.map((change) => told(change, reasons.map(words), tree));
}

function told(change: LawChange, because: readonly Bilingual[], tree: DecisionTree): ToldChange {
  switch (change.kind) {
    case "class":
      return { ...change, because };
    case "lowerBound":
      return change;
    case "dutyAdded":
      return {
        kind: "dutyAdded",
        duty: words(change.duty.obligation),
        from: change.duty.appliesFrom,
      };
    case "dutyEnded":
      return { kind: "dutyEnded", duty: words(change.duty.obligation) };
    case "dutyMoved": {
      const { from, obligation, to } = change;
      return { kind: "dutyMoved", duty: words(obligation), from, to };
    }
    case "unanswered": {
      const { question } = change;
      const asked = questionOf(tree, question)?.text ?? { de: question, en: question };
      return { kind: "unanswered", question: words(asked) };
    }
  }
}

function words({ de, en }: Bilingual): Bilingual {
  return { de, en };
}
