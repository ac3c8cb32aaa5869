import { lastClassifiedCase } from "#domain/cases/dutiesInForce.ts";
import { type EvaluationCase, evaluatedVersionOf } from "#domain/cases/evaluationCase.ts";
import type { Day } from "#domain/time/day.ts";
import { RISK_CLASSES, type RiskClass } from "#domain/vocabulary.ts";
import { type Entry, type EntryValues, operationStatusOf, riskClassOf } from "./entry.ts";
import { type GateSettings, type MissingGate, missingGates } from "./gates.ts";

/** What gates are judged by beside the entry. */
export interface GateJudgement {
  readonly cases: readonly EvaluationCase[];
  readonly settings: GateSettings;
  readonly today: Day;
}

/** What an application lacks before productive use; `values` are those it would go into use with. */
export function gatesMissingTo(
  entry: Entry,
  { cases, settings, today }: GateJudgement,
  values: EntryValues = entry.values,
): readonly MissingGate[] {
  const classified = lastClassifiedCase(cases)?.classified;
  const art63 = classified?.override?.art63;
  const facts = {
    class: workingClass(entry),
    values,
    outcome:
      classified === undefined
        ? undefined
        : { ...classified.outcome, ...(art63 === undefined ? {} : { art63 }) },
    legalAgreed: cases.some(hasLegalAgreement),
    isEarlier: classified === undefined && wasApproved(entry, cases),
  };
  return missingGates(facts, settings, today);
}

/** Now or once: a running case may stand before the approval, and a version that was approved says so. */
function wasApproved(
  { values: { evaluatedVersion, evaluationStatus } }: Entry,
  cases: readonly EvaluationCase[],
): boolean {
  const isApproved =
    evaluationStatus === "approved" || evaluationStatus === "approvedProvisionally";
  return isApproved || (evaluatedVersionOf(cases) ?? evaluatedVersion) !== undefined;
}

/** While an application is not in productive use, somebody may want to know what it lacks. */
export function isBeforeUse(entry: Entry): boolean {
  const status = operationStatusOf(entry);
  return status === "planned" || status === "pilot" || status === "suspended";
}

/** The class to assume at least, while it is not clear (workflow §2). */
function workingClass(entry: Entry): RiskClass {
  const riskClass = riskClassOf(entry);
  if (riskClass !== "unclear") return riskClass;
  const { riskClassLowerBound } = entry.values;
  return RISK_CLASSES.find((one) => one === riskClassLowerBound) ?? riskClass;
}

/** The latest word of the legal office in a case that led to an approval. */
function hasLegalAgreement({ state, statements = [] }: EvaluationCase): boolean {
  if (state !== "approved" && state !== "approvedProvisionally") return false;
  const latest = statements.findLast(
    ({ outcome, role }) => role === "legal" && outcome?.kind === "given",
  );
  return latest?.outcome?.kind === "given" && latest.outcome.result === "agreed";
}
