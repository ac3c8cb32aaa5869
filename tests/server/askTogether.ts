import { expect } from "vitest";
import { z } from "zod";
import { INTAKE } from "#tests/register/startRegister.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { idOf } from "./registerState.ts";
import type { Answer, TestService } from "./startTestService.ts";

const entrySchema = z.object({
  no: z.string(),
  runningCase: z.object({ key: z.string(), revision: z.number() }).nullable(),
});

/**
 * Applications of owner-1 and deputy-1 ("Anwendung 1", …) whose version 2.0 is asked about at once: they are asked while
 * nobody is there, and owner-1 comes back.
 */
export async function askTogether(running: TestService, count: number): Promise<readonly string[]> {
  const numbers = await approvedEntries(running, count);
  for (const person of ["owner-1", "deputy-1"]) {
    await expectOk(running.call(person, "PUT", "/api/me/absence", { until: "2026-11-27" }));
  }
  for (const no of numbers) {
    const body = { version: "2.0" };
    await expectOk(running.call("coordinator-1", "POST", `/api/entries/${no}/version`, body));
  }
  await running.service.register.roundEnded();
  await expectOk(running.call("owner-1", "DELETE", "/api/me/absence"));
  await running.service.register.roundEnded();
  return numbers;
}

/** Applications of owner-1 and deputy-1 that are in use: "Anwendung 1", … */
export async function approvedEntries(
  running: TestService,
  count: number,
): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let n = 1; n <= count; n++) numbers.push(await approvedEntry(running, `Anwendung ${n}`));
  return numbers;
}

async function approvedEntry(running: TestService, title: string): Promise<string> {
  const values = { ...INTAKE, title, deputyId: idOf("deputy-1") };
  const { no, runningCase } = entrySchema.parse(
    await expectOk(running.call("owner-1", "POST", "/api/entries", { values })),
  );
  const key = runningCase?.key ?? "";
  const revision = await classifyCase(postBy(running), key, "limited");
  const body = { revision, decision: "approved", reason: "Geprüft." };
  await expectOk(running.call("coordinator-1", "POST", `/api/cases/${key}/decide`, body));
  return no;
}

async function expectOk(call: Promise<Answer>): Promise<unknown> {
  const { body, status } = await call;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}
