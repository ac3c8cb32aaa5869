import { type ClassificationOutcome, classifyWith } from "#domain/classification/classify.ts";
import type { ComputedClass } from "#domain/classification/classRank.ts";
import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import { dutiesIn } from "#domain/classification/duties.ts";
import type { LawChoices } from "#domain/classification/lawCalendar.ts";
import type { Art63Condition } from "#domain/classification/legalFacts.ts";
import type { FieldValues } from "#domain/classification/obligationsOf.ts";
import type { Day } from "#domain/time/day.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import {
  answersIn,
  type CaseClassification,
  type Confirmation,
  isConfirmed,
} from "./classificationAnswers.ts";

/** What complete answers say at one moment: the outcome, and its obligations with their days. */
export interface Classified {
  readonly outcome: ClassificationOutcome;
  readonly duties: readonly { readonly id: string; readonly appliesFrom: Day | null }[];
  /** Undefined until a coordinator has confirmed them. */
  readonly confirmed: Confirmation | undefined;
}

/** Another class than the computed one, which a coordinator answers for. */
export interface ClassOverride {
  readonly class: ComputedClass;
  readonly reason: string;
  /** The condition of Art. 6(3) where the class is the exemption and the answers name none. */
  readonly art63?: readonly Art63Condition[];
}

/** What a decided case keeps of its classification, for good. */
export interface DecidedClassification extends Omit<Classified, "confirmed"> {
  readonly confirmed: Confirmation;
  readonly override?: ClassOverride;
  /** The evidence of the case that documents the exemption of Art. 6(3). */
  readonly art63Document?: number;
}

/** Undefined before the end of the path. */
export function classifiedIn(
  classification: CaseClassification | undefined,
  tree: DecisionTree,
  values: FieldValues,
  choices: LawChoices = {},
): Classified | undefined {
  const outcome = classifyWith(tree, answersIn(classification, tree), values);
  if (!outcome.ok) return undefined;
  const duties = dutiesIn(tree, outcome.value, choices);
  return {
    outcome: outcome.value,
    duties: duties.map(({ appliesFrom, obligation: { id } }) => ({ id, appliesFrom })),
    confirmed: isConfirmed(classification, tree) ? classification?.confirmed : undefined,
  };
}

/** With these classes a second coordinator decides: who confirmed the answers is not who decides by them. */
const FOUR_EYES: readonly RiskClass[] = ["prohibited", "highRisk", "highRiskExempt"];

/** Who may not decide by answers of such a class, having confirmed them; null where anybody may. */
export function excludedFrom(
  { confirmed, outcome }: Pick<Classified, "confirmed" | "outcome">,
  override?: ClassOverride,
): string | null {
  const needsSecond = [outcome.lowerBound, override?.class].some(
    (one) => one !== undefined && isStrict(one),
  );
  return needsSecond ? (confirmed?.by.id ?? null) : null;
}

/** Whether a second coordinator decides on an application of this class, where the city has not set it otherwise. */
export function isStrict(riskClass: RiskClass): boolean {
  return FOUR_EYES.includes(riskClass);
}
