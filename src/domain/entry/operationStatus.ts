import {
  isApprovedSince,
  isUpdateUndone,
  runningProblem,
  type UsageFacts,
} from "#domain/cases/suspensionLift.ts";
import type { OperationStatus } from "#domain/vocabulary.ts";
import { type Entry, type EntryValues, operationStatusOf, riskClassOf } from "./entry.ts";
import { DEFAULT_GATE_SETTINGS } from "./gates.ts";
import type { FieldProblems } from "./intake.ts";
import type { OperationProblem } from "./operationProblem.ts";
import { gatesMissingTo } from "./productiveGates.ts";

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
  passing: GatePassing = "never",
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
  if (problem !== undefined) return { operationStatus: problem };
  return to === "productive" ? gateProblems(entry, next, facts, passing) : {};
}

/** Whether somebody may pass gates that only warn: a coordinator who may decide, with a reason. */
export type GatePassing = "never" | "withReason" | "reasonGiven";

/** Each missing gate at the field that mends it. */
function gateProblems(
  entry: Entry,
  next: EntryValues,
  facts: UsageFacts,
  passing: GatePassing,
): FieldProblems {
  const missing = gatesMissing(entry, facts, next);
  const isPassable = passing !== "never" && missing.every(({ strength }) => strength === "warn");
  if (missing.length === 0 || (isPassable && passing === "reasonGiven")) return {};
  return {
    ...Object.fromEntries(missing.map(({ field }) => [field, "neededForUse" as const])),
    operationStatus: isPassable ? "gatesNeedReason" : "gatesMissing",
  };
}

function gatesMissing(entry: Entry, { cases, settings, today }: UsageFacts, values?: EntryValues) {
  return gatesMissingTo(
    entry,
    { cases, today, settings: settings ?? DEFAULT_GATE_SETTINGS },
    values,
  );
}

/** Who puts a suspended application back gives a reason for it, which passes what only warns. */
export function liftProblem(
  entry: Entry,
  to: OperationStatus,
  facts: UsageFacts,
): OperationProblem | undefined {
  const problem = usageProblem(entry, to, facts);
  if (problem !== undefined || to !== "productive") return problem;
  const isBlocked = gatesMissing(entry, facts).some(({ strength }) => strength === "block");
  return isBlocked ? "gatesMissing" : undefined;
}

/** Why an application may not go into use, be it for the first time, further, or again; gates apart. */
function usageProblem(
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
