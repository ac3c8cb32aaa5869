import type { OperationStatus } from "#domain/vocabulary.ts";
import { type Entry, type EntryValues, operationStatusOf, riskClassOf } from "./entry.ts";
import type { FieldProblems } from "./intake.ts";

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
 * Whether an entry may go from its operation status to that of the new values (workflow: operation status).
 * Going into use needs an approval that holds and a class that may be used; leaving a suspension needs a coordinator.
 */
export function operationStatusProblems(
  entry: Entry,
  next: EntryValues,
  byCoordinator: boolean,
): FieldProblems {
  const from = operationStatusOf(entry);
  const to = operationStatusOf({ ...entry, values: next });
  if (from === to) return {};
  const refused: FieldProblems = { operationStatus: "notAllowed" };
  if (!STEPS[from].includes(to)) return refused;
  if (to === "retired") {
    return Object.fromEntries(
      RETIREMENT_FIELDS.filter((key) => next[key] === undefined).map((key) => [key, "required"]),
    );
  }
  if (to === "suspended") return {};
  if (from === "suspended" && !byCoordinator) return refused;
  const status = entry.values.evaluationStatus;
  const approved = status === "approved" || status === "approvedProvisionally";
  const riskClass = riskClassOf(entry);
  return approved && riskClass !== "prohibited" && riskClass !== "unclear" ? {} : refused;
}
