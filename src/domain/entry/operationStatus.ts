import {
  isApprovedSince,
  isUpdateUndone,
  runningProblem,
  type UsageFacts,
} from "#domain/cases/suspensionLift.ts";
import type { OperationStatus } from "#domain/vocabulary.ts";
import { type Entry, type EntryValues, operationStatusOf, riskClassOf } from "./entry.ts";
import type { FieldProblems } from "./intake.ts";
import type { OperationProblem } from "./operationProblem.ts";

const RETIREMENT_FIELDS = [
  "endDate",
  "retirementData",
  "retirementLogs",
  "retirementContract",
] as const;

const STEPS: Readonly<Record<OperationStatus, readonly OperationStatus[]>> = {
  planned: ["pilot", "productive", "retired"],
  pilot: ["productive", "suspended", "retired"],
  productive: ["suspended", "retired"],
  suspended: ["pilot", "productive", "retired"],
  retired: [],
};

/**
 * Whether an entry may go from its operation status to that of the new values (workflow §2, operation status).
 * Going into use needs an approval that holds and a class that may be used; leaving a suspension needs who may lift it.
 */
export function operationStatusProblems(
  entry: Entry,
  next: EntryValues,
  mayLift: boolean,
  facts: UsageFacts,
): FieldProblems {
  const from = operationStatusOf(entry);
  const to = operationStatusOf({ ...entry, values: next });
  if (from === to) return {};
  if (!STEPS[from].includes(to)) return { operationStatus: "notAllowed" };
  if (to === "retired") {
    return Object.fromEntries(
      RETIREMENT_FIELDS.filter((key) => next[key] === undefined).map((key) => [key, "required"]),
    );
  }
  if (to === "suspended") return {};
  if (from === "suspended" && !mayLift) return { operationStatus: "notAllowed" };
  const problem = usageProblem(entry, to, facts);
  return problem === undefined ? {} : { operationStatus: problem };
}

/** Why an application may not go into use, be it for the first time, further, or again. */
export function usageProblem(
  entry: Entry,
  to: OperationStatus,
  facts: UsageFacts,
): OperationProblem | undefined {
  const riskClass = riskClassOf(entry);
  if (riskClass === "prohibited" || riskClass === "unclear") return "classNotUsable";
  const problem = runningProblem(entry, facts);
  if (problem !== undefined) return problem;
  const isSuspended = operationStatusOf(entry) === "suspended";
  if (isSuspended && isUpdateUndone(entry, facts)) return undefined;
  const status = entry.values.evaluationStatus;
  if (status !== "approved" && status !== "approvedProvisionally") return "approvalMissing";
  if (isSuspended && !isApprovedSince(entry, facts)) return "approvalBeforeSuspension";
  const isProvisional = status === "approvedProvisionally";
  return to === "productive" && isProvisional && riskClass === "highRisk"
    ? "provisionalHighRisk"
    : undefined;
}
