import { expect } from "vitest";
import { TODAY } from "#tests/local/evening.ts";
import { caseOf, reportVersion } from "./registerState.ts";
import type { TestService } from "./startTestService.ts";

/** Reports a version and answers it as in use and changed in these points. */
export async function openChange(
  running: TestService,
  no: string,
  version: string,
  { by, changed }: { readonly by: string; readonly changed: readonly string[] },
): ReturnType<typeof caseOf> {
  const { key, targetRevision } = await reportVersion(running, no, version);
  const answered = await running.call(by, "POST", `/api/cases/${key}/answer`, {
    targetRevision,
    answer: { option: "changed", changed, unsure: [], live: "live", date: TODAY },
  });
  expect(answered.status).toBe(200);
  await running.service.register.roundEnded();
  return caseOf(running, no);
}

/** A high-risk application whose changed version is already in use: its suspension is proposed. */
export async function proposeSuspension(
  running: TestService,
  no: string,
  by: string,
): ReturnType<typeof caseOf> {
  const { key, revision } = await caseOf(running, no);
  const decided = await running.call("coordinator-1", "POST", `/api/cases/${key}/decide`, {
    revision,
    decision: "approved",
    reason: "Geprüft.",
    riskClass: "highRisk",
  });
  expect(decided.status).toBe(200);
  const proposed = await openChange(running, no, "9.0", { by, changed: ["T1"] });
  expect(proposed).toMatchObject({
    state: "open",
    suspension: { kind: "proposed", state: "open" },
  });
  return proposed;
}
