import { type ComputedClass, isBelow } from "#domain/classification/classRank.ts";
import { TEXT_MINIMA } from "#domain/limits.ts";
import type { OperationStatus, RiskClass } from "#domain/vocabulary.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { hasAgreed } from "./caseStatements.ts";
import {
  type Classified,
  type ClassOverride,
  type DecidedClassification,
  excludedFrom,
} from "./decidedClassification.ts";
import type { DecisionKey, EvaluationCase } from "./evaluationCase.ts";

/** Of a decision, what its class depends on. */
export interface ClassInput {
  readonly decision: DecisionKey;
  readonly by: { readonly id: string };
  /** What the answers say; undefined before the end of their path. */
  readonly classified: Classified | undefined;
  /** Counts where the answers do, and says another class than they. */
  readonly override?: ClassOverride;
  /** Known from elsewhere: an import has no answers. */
  readonly importedClass?: RiskClass;
  /** The class of the entry, which stays where nothing new is classified. */
  readonly currentRiskClass: RiskClass | null;
  readonly operationStatus: OperationStatus;
  /** The city wants two coordinators for what is prohibited, high-risk or exempt. */
  readonly fourEyes: boolean;
}

/** A full or first evaluation is decided by the answers of the tree (workflow §2); a short one keeps the class. */
export function needsClassification({
  depth,
  trigger,
}: Pick<EvaluationCase, "depth" | "trigger">): boolean {
  return depth === "full" || trigger === "first";
}

/** What the decided case keeps of its answers: nothing where nobody has confirmed them. */
export function decidedClassification(input: ClassInput): DecidedClassification | undefined {
  const { classified, importedClass } = input;
  if (classified?.confirmed === undefined || importedClass !== undefined) return undefined;
  const { confirmed, duties, outcome } = classified;
  const override = overrideIn(input);
  return { outcome, duties, confirmed, ...(override === undefined ? {} : { override }) };
}

/** The class that a decision gives: computed, overridden, imported or kept. */
export function decidedClass(input: ClassInput): RiskClass | null {
  const decided = decidedClassification(input);
  if (decided === undefined) return input.importedClass ?? input.currentRiskClass;
  return decided.override?.class ?? decided.outcome.class;
}

/** Why a decision cannot be taken with the class that it would give. */
export function classProblem(
  evaluationCase: EvaluationCase,
  input: ClassInput,
): CaseProblem | undefined {
  const second = fourEyesProblem(input);
  if (input.decision === "rejected") return second;
  return (
    answersProblem(evaluationCase, input) ??
    approvableProblem(input) ??
    overrideProblem(evaluationCase, input) ??
    second ??
    changeProblem(evaluationCase, input)
  );
}

function answersProblem(
  evaluationCase: EvaluationCase,
  { classified, importedClass, override }: ClassInput,
): CaseProblem | undefined {
  const needsAnswers = needsClassification(evaluationCase) || override !== undefined;
  if (importedClass !== undefined || !needsAnswers) return undefined;
  if (classified === undefined) return "classificationMissing";
  return classified.confirmed === undefined ? "classificationUnconfirmed" : undefined;
}

/** What may be approved provisionally with high risk (workflow §2): nothing that is used with real cases. */
const PROVISIONAL_HIGH_RISK_IN: readonly OperationStatus[] = ["planned", "pilot"];

/** Prohibited never, unclear provisionally and only while planned (workflow §2). */
function approvableProblem(input: ClassInput): CaseProblem | undefined {
  const { decision, operationStatus } = input;
  const riskClass = decidedClass(input);
  const lowerBound = decidedClassification(input)?.outcome.lowerBound;
  if (riskClass === null) return "classMissing";
  if (riskClass === "prohibited") return "classProhibited";
  if (riskClass === "unclear") {
    if (lowerBound === "prohibited") return "classProhibited";
    if (decision === "approved") return "classUnclear";
    return operationStatus === "planned" ? undefined : "onlyWhilePlanned";
  }
  const isRisky = decision === "approvedProvisionally" && riskClass === "highRisk";
  return isRisky && !PROVISIONAL_HIGH_RISK_IN.includes(operationStatus)
    ? "provisionalHighRisk"
    : undefined;
}

/** Below the computed class only with the legal office's agreement; Art. 6(3) with its condition (workflow §2, §5). */
function overrideProblem(
  evaluationCase: EvaluationCase,
  input: ClassInput,
): CaseProblem | undefined {
  const decided = decidedClassification(input);
  if (decided === undefined || input.override === undefined) return undefined;
  if (decided.outcome.provisional) return "classUnclear";
  const { override } = decided;
  if (override === undefined) return undefined;
  const { art63 = decided.outcome.art63, class: wanted, reason } = override;
  const needs = overrideNeeds(wanted, decided.outcome.lowerBound);
  if (reason.length < TEXT_MINIMA.overrideReason) return "overrideReasonTooShort";
  if (needs.art63 && art63.length === 0) return "overrideArt63Missing";
  return needs.legal && !hasAgreed(evaluationCase, "legal") ? "overrideNeedsLegal" : undefined;
}

/** What another class than the computed one needs beside a reason: said before it is decided, and refused without it. */
export function overrideNeeds(
  wanted: ComputedClass,
  computed: ComputedClass,
): { readonly art63: boolean; readonly legal: boolean } {
  return { art63: wanted === "highRiskExempt", legal: isBelow(wanted, computed) };
}

/**
 * Before it is used, the exemption of Art. 6(3) has to be documented (Art. 6(4), workflow §5): by the provider's documents at
 * the entry, or by a document that the decision names. What is not in use yet meets the gate before its use.
 */
export function needsArt63Document(decided: {
  readonly decision: DecisionKey;
  readonly riskClass: RiskClass | null;
  readonly operationStatus: OperationStatus;
  readonly instructionsForUse: string | undefined;
}): boolean {
  const { decision, instructionsForUse, operationStatus, riskClass } = decided;
  return (
    decision === "approved" &&
    riskClass === "highRiskExempt" &&
    operationStatus === "productive" &&
    instructionsForUse === undefined
  );
}

function fourEyesProblem(input: ClassInput): CaseProblem | undefined {
  const decided = decidedClassification(input);
  if (decided === undefined || !input.fourEyes) return undefined;
  return excludedFrom(decided, decided.override) === input.by.id ? "secondCoordinator" : undefined;
}

/** A short evaluation confirms; a new class needs a full one. */
function changeProblem({ depth }: EvaluationCase, input: ClassInput): CaseProblem | undefined {
  const { currentRiskClass } = input;
  const isOther = currentRiskClass !== null && decidedClass(input) !== currentRiskClass;
  return depth === "short" && isOther ? "classChanged" : undefined;
}

/** The computed class is no override, and what is rejected has none. While points are open they come first. */
function overrideIn({ classified, decision, override }: ClassInput): ClassOverride | undefined {
  if (classified === undefined || override === undefined || decision === "rejected") {
    return undefined;
  }
  const { lowerBound, provisional } = classified.outcome;
  if (provisional || override.class === lowerBound) return undefined;
  return { ...override, reason: override.reason.trim() };
}
