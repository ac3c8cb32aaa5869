import { describe, expect, test } from "vitest";
import { z } from "zod";
import { operationStatusProblems } from "#domain/entry/operationStatus.ts";
import { suspendingRole } from "#domain/entry/suspension.ts";
import { type AppRole, isCoordinator } from "#domain/people/roles.ts";
import { OPERATION_STATUS, type OperationStatus } from "#domain/vocabulary.ts";
import { aCase, day } from "#tests/domain/builders.ts";
import { sharedTable } from "#tests/domain/sharedRows.ts";
import { SETTLED_VALUES } from "./settledValues.ts";

const schema = z.object({
  transitions: z.array(
    z.object({ dim: z.string(), from: z.string(), to: z.string(), by: z.array(z.string()) }),
  ),
});
const raw = sharedTable("workflow.json");
const rows =
  raw === undefined ? [] : schema.parse(raw).transitions.filter(({ dim }) => dim === "operation");

const WHO: Readonly<Record<string, { readonly id: string; readonly roles: readonly AppRole[] }>> = {
  owner: { id: "o-1", roles: [] },
  deputy: { id: "d-1", roles: [] },
  coordinator: { id: "c-1", roles: ["Coordinator"] },
  reviewer: { id: "dp-1", roles: ["Reviewer.DataProtection"] },
  employee: { id: "e-1", roles: [] },
};
const APPROVED_SINCE = aCase({
  state: "approved",
  closedOn: day("2026-11-24"),
  decision: {
    decision: "approved",
    reason: "Geprüft.",
    by: { id: "c-2", name: "K" },
    at: "2026-11-24T09:00:00.000Z",
  },
});

/** Whether somebody may take this step with everything in its favour: an approval since, and all that use or a retirement asks. */
function isOpenTo(role: string, from: OperationStatus, to: OperationStatus): boolean {
  const { id, roles } = WHO[role] ?? { id: "", roles: [] };
  const viewer = { person: { id, name: id }, roles };
  const values = {
    ...SETTLED_VALUES,
    ...{ riskClass: "limited", evaluationStatus: "approved" },
    ...{ endDate: "2026-11-25", retirementData: "x", retirementLogs: "x", retirementContract: "x" },
    operationStatus: from,
  };
  const entry = { no: "KI-2026-0001", revision: 1, versionRevision: 7, values };
  if (to === "suspended" && suspendingRole(entry, viewer) === undefined) return false;
  if (to !== "suspended" && (role === "reviewer" || role === "employee")) return false;
  const facts = {
    cases: [APPROVED_SINCE],
    today: day("2026-11-25"),
    suspendedAt: "2026-11-20T09:00:00.000Z",
  };
  const next = { ...values, operationStatus: to };
  const problems = operationStatusProblems(entry, next, isCoordinator(viewer), facts);
  return Object.keys(problems).length === 0;
}

describe.skipIf(raw === undefined)("the operation status in workflow.json", () => {
  const steps = OPERATION_STATUS.flatMap((from) =>
    OPERATION_STATUS.filter((to) => to !== from).map((to) => [from, to] as const),
  );
  test.each(steps)(
    "from %s to %s is open to whom the table names, and to nobody else",
    (from, to) => {
      const named = rows.find((row) => row.from === from && row.to === to)?.by ?? [];
      const open = Object.keys(WHO).filter((role) => isOpenTo(role, from, to));
      expect(open.sort()).toEqual(named.filter((role) => role !== "system").sort());
    },
  );
});
