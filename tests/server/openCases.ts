import { expect } from "vitest";
import { TODAY } from "#tests/local/evening.ts";
import { coordinator } from "#tests/register/startRegister.ts";
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
  // Its class was decided before it came into this register.
  const { commands } = running.service.register;
  const decided = await commands.decideCase(
    key,
    { revision, decision: "approved", reason: "Geprüft.", importedClass: "highRisk" },
    { ...coordinator(), channel: "import" },
  );
  expect(decided.ok).toBe(true);
  const proposed = await openChange(running, no, "9.0", { by, changed: ["T1"] });
  expect(proposed).toMatchObject({
    state: "open",
    suspension: { kind: "proposed", state: "open" },
  });
  return proposed;
}
