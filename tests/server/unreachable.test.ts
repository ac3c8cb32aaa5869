import { expect, test } from "vitest";
import { z } from "zod";
import { caseOf, idOf, itemOf, listPath, messagesOf, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/** Thomas Brandt owns it, Lena Vogel deputises. */
const NO = "KI-2026-0002";
const OWNER = "owner-2";
const DEPUTY = "employee";

const viewSchema = z.object({
  responsible: z.array(z.object({ role: z.string(), account: z.string() })),
  deliveries: z.array(
    z.object({
      personId: z.string(),
      step: z.string(),
      state: z.string(),
      reason: z.string().nullable(),
      resendable: z.boolean(),
    }),
  ),
});

async function post(running: TestService, path: string, body: unknown): Promise<void> {
  const { status } = await running.call(null, "POST", path, body);
  expect(status).toBeLessThan(300);
}

async function nextDay(running: TestService): Promise<void> {
  await post(running, "/local/clock", { advanceDays: 1 });
  await running.service.register.roundEnded();
}

/** What coordinators see of the running question. */
async function view(running: TestService) {
  await running.service.register.roundEnded();
  const seen = viewSchema.parse(await caseOf(running, NO));
  const of = (handle: string) => seen.deliveries.filter((one) => one.personId === idOf(handle));
  return { ...seen, of };
}

/** What somebody with rights on the list makes of an entry. */
async function editColumns(running: TestService, fields: Readonly<Record<string, string | null>>) {
  const as = { token: await running.token("admin", "graph") };
  const { id } = await itemOf(running, NO);
  const path = `${await listPath(running, "KI-Register")}/items/${id}/fields`;
  expect((await running.call(as, "PATCH", path, fields)).status).toBe(200);
  await running.service.register.roundEnded();
}

const UNKNOWN = "00000000-0000-4000-8000-00000000beef";
const NO_DEPUTY = { DeputyId: null, DeputyName: null };

test("an owner without an account: the deputy is asked, and coordinators see why", async () => {
  for (const account of ["disabled", "deleted"] as const) {
    await using running = await startTestService();
    await post(running, `/local/people/${OWNER}`, { account });
    await nextDay(running);
    await reportVersion(running, NO, "2.0");
    const { of, responsible } = await view(running);
    expect(of(OWNER)).toEqual([]);
    expect(of(DEPUTY)).toMatchObject([{ step: "request", state: "sent" }]);
    expect(responsible).toContainEqual({
      role: "owner",
      account: account === "disabled" ? "disabled" : "gone",
    });
  }
});

test("nobody with an account: coordinators and the head of office are told, and the entry says so", async () => {
  await using running = await startTestService();
  for (const person of [OWNER, DEPUTY]) {
    await post(running, `/local/people/${person}`, { account: "disabled" });
  }
  await nextDay(running);
  await reportVersion(running, NO, "2.0");
  const { deliveries, of } = await view(running);
  expect(deliveries.every(({ step }) => step === "unattended")).toBe(true);
  expect(of("coordinator-1")).toMatchObject([{ state: "sent" }]);
  expect(of("coordinator-2")).toMatchObject([{ state: "sent" }]);
  expect(of("head-1")).toMatchObject([{ state: "sent" }]);
  const { body } = await running.call("coordinator-1", "GET", `/api/entries/${NO}`);
  expect(body).toMatchObject({ values: { withoutOwner: true } });
  // Back again, they are asked after all.
  await post(running, `/local/people/${DEPUTY}`, { account: "enabled" });
  await nextDay(running);
  expect((await view(running)).of(DEPUTY)).toMatchObject([{ step: "request", state: "sent" }]);
});

test("an owner whom the directory does not know: the question goes to the coordinators and is not lost", async () => {
  await using running = await startTestService();
  await editColumns(running, { OwnerId: UNKNOWN, OwnerName: "Niemand", ...NO_DEPUTY });
  await running.service.register.roundEnded();
  await reportVersion(running, NO, "2.0");
  const { deliveries, responsible } = await view(running);
  expect(responsible).toEqual([{ role: "owner", account: "gone" }]);
  expect(deliveries.map(({ personId, step }) => [personId, step]).sort()).toEqual(
    ["coordinator-1", "coordinator-2", "head-1"].map((one) => [idOf(one), "unattended"]).sort(),
  );
});

test("an owner cannot be emptied away in SharePoint: the column is put back", async () => {
  await using running = await startTestService();
  await editColumns(running, { OwnerId: null, OwnerName: null });
  await reportVersion(running, NO, "2.0");
  expect((await view(running)).of(OWNER)).toMatchObject([{ step: "request", state: "sent" }]);
});

test("an owner who has blocked the bot: the reason stands at the case and in the digest, and the deputy answers", async () => {
  await using running = await startTestService();
  await post(running, "/local/faults", { teams: { blocked: [OWNER] } });
  await reportVersion(running, NO, "2.0");
  const { of } = await view(running);
  expect(of(OWNER)).toMatchObject([{ state: "failed", reason: "blocked", resendable: true }]);
  expect(of(DEPUTY)).toMatchObject([{ state: "sent" }]);
  const digest = running.service.register.reads.digest(idOf("coordinator-1"));
  expect(digest.sections[0]).toMatchObject({ key: "undelivered", lines: [{ entryNo: NO }] });
  const { key, targetRevision } = await caseOf(running, NO);
  const answer = { option: "unchanged", reason: "bugfix" };
  const answered = await running.call(DEPUTY, "POST", `/api/cases/${key}/answer`, {
    targetRevision,
    answer,
  });
  expect(answered.status).toBe(200);
  const after = running.service.register.reads.digest(idOf("coordinator-1"));
  expect(after.sections.map(({ key: section }) => section)).not.toContain("undelivered");
});

test("an owner who removed the app: it is installed where that is permitted, else the reason is visible", async () => {
  for (const isPermitted of [true, false]) {
    await using running = await startTestService();
    if (!isPermitted) await post(running, "/local/faults", { grant: { install: "refused" } });
    await post(running, `/local/teams/people/${OWNER}/uninstall`, {});
    await running.service.register.roundEnded();
    await reportVersion(running, NO, "2.0");
    const { of } = await view(running);
    if (isPermitted) {
      expect(of(OWNER)).toMatchObject([{ state: "sent", reason: null }]);
      expect(await messagesOf(running, OWNER)).not.toEqual([]);
    } else {
      expect(of(OWNER)).toMatchObject([
        { state: "failed", reason: "notInstalled", resendable: true },
      ]);
    }
    expect(of(DEPUTY)).toMatchObject([{ state: "sent" }]);
  }
});
