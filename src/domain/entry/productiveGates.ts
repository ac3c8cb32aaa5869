import { hasAgreed, latestOf } from "#domain/cases/caseStatements.ts";
import { evaluatedVersionOf, lastDecidedCase } from "#domain/cases/casesOfEntry.ts";
import type { Classified } from "#domain/cases/decidedClassification.ts";
import { lastClassifiedCase } from "#domain/cases/dutiesInForce.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
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
    legalAgreed: hasLegalAgreement(cases),
    hasArt63Document: classified?.art63Document !== undefined,
    isEarlier: classified === undefined && wasApproved(entry, cases),
  };
  return missingGates(facts, settings, today);
}

/** What it would lack were this running case approved now, by what its answers say; as it is before they are complete. */
export function gatesMissingAfter(
  entry: Entry,
  {
    classified,
    evaluationCase,
  }: { readonly classified: Classified | undefined; readonly evaluationCase: EvaluationCase },
  judgement: GateJudgement,
): readonly MissingGate[] {
  if (classified === undefined) return gatesMissingTo(entry, judgement);
  const approved: EvaluationCase = {
    ...evaluationCase,
    state: "approved",
    closedOn: judgement.today,
    classified: { ...classified, confirmed: classified.confirmed ?? NOBODY },
  };
  const others = judgement.cases.filter(({ key }) => key !== evaluationCase.key);
  const values = { ...entry.values, riskClass: classified.outcome.lowerBound };
  return gatesMissingTo({ ...entry, values }, { ...judgement, cases: [...others, approved] });
}
/** Whoever confirms it is nothing that gates ask for. */
const NOBODY = { by: { id: "", name: "" }, at: "" };

/** Now or once: a running case may stand before the approval, and a version that was approved says so. */
function wasApproved(
  { values: { evaluatedVersion, evaluationStatus } }: Entry,
  cases: readonly EvaluationCase[],
): boolean {
  return (
    isApproved(evaluationStatus) || (evaluatedVersionOf(cases) ?? evaluatedVersion) !== undefined
  );
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

/** The legal office has agreed in the last approved case in which it was asked. */
function hasLegalAgreement(cases: readonly EvaluationCase[]): boolean {
  const asked = cases.filter(
    (one) => isApproved(one.state) && latestOf(one, "legal") !== undefined,
  );
  const last = lastDecidedCase(asked);
  return last !== undefined && hasAgreed(last, "legal");
}

function isApproved(status: string | undefined): boolean {
  return status === "approved" || status === "approvedProvisionally";
}
