import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { caseViewSchema } from "#contract/case.ts";
import { addDays, type Day, parseDay } from "#domain/time/day.ts";
import { caseOf, messagesOf, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const ASKED = "KI-2026-0002";
const OWNER = "owner-2";
const PATH = "/api/me/absence";

let running: TestService;
let today: Day;
beforeAll(async () => {
  running = await startTestService();
  await reportVersion(running, ASKED, "2.0");
  const me = await running.call(OWNER, "GET", "/api/me");
  const day = parseDay(z.object({ today: z.string() }).parse(me.body).today);
  if (day === undefined) throw new Error("no day");
  today = day;
});
afterAll(() => running[Symbol.asyncDispose]());

async function responsibleAs(handle: string) {
  const { key } = await caseOf(running, ASKED);
  const { body } = await running.call(handle, "GET", `/api/entries/${ASKED}`);
  const { runningCase } = z.object({ runningCase: caseViewSchema }).parse(body);
  expect(runningCase.key).toBe(key);
  return runningCase.responsible;
}

test("somebody says until when they are away, changes it, and is back", async () => {
  const until = addDays(today, 14);
  expect((await running.call(OWNER, "GET", PATH)).body).toEqual({ from: null, until: null });
  expect((await running.call(OWNER, "PUT", PATH, { until })).body).toEqual({ from: null, until });
  const later = addDays(today, 21);
  expect((await running.call(OWNER, "PUT", PATH, { until: later })).body).toEqual({
    from: null,
    until: later,
  });
  expect((await running.call(OWNER, "GET", PATH)).body).toEqual({ from: null, until: later });
  expect((await running.call(OWNER, "DELETE", PATH)).body).toEqual({ from: null, until: null });
  expect((await running.call(OWNER, "DELETE", PATH)).status).toBe(200);
});

test("somebody says from when on they are away, and is there until then", async () => {
  const absence = { from: addDays(today, 3), until: addDays(today, 14) };
  expect((await running.call(OWNER, "PUT", PATH, absence)).body).toEqual(absence);
  expect((await running.call(OWNER, "GET", PATH)).body).toEqual(absence);
  expect(await responsibleAs("coordinator-1")).toEqual(
    expect.arrayContaining([expect.objectContaining({ role: "owner", absentUntil: null })]),
  );
  const turned = { from: absence.until, until: absence.from };
  expect((await running.call(OWNER, "PUT", PATH, turned)).body).toEqual({
    code: "absenceEndsBefore",
  });
  await running.call(OWNER, "DELETE", PATH);
});

test("coordination and audit see who is away, the deputy and everybody else do not", async () => {
  const until = addDays(today, 14);
  await running.call(OWNER, "PUT", PATH, { until });
  for (const handle of ["coordinator-1", "auditor"]) {
    expect(await responsibleAs(handle)).toEqual(
      expect.arrayContaining([
        { name: "Thomas Brandt", role: "owner", absentUntil: until, account: "active" },
      ]),
    );
  }
  for (const handle of [OWNER, "deputy-1", "head-1", "employee"]) {
    expect(await responsibleAs(handle)).toEqual([]);
  }
  await running.call(OWNER, "DELETE", PATH);
});

test("an absence moves no due date", async () => {
  const before = await caseOf(running, ASKED);
  await running.call(OWNER, "PUT", PATH, { until: addDays(today, 300) });
  await running.service.register.roundEnded();
  expect(await caseOf(running, ASKED)).toMatchObject({ due: before.due, state: before.state });
  await running.call(OWNER, "DELETE", PATH);
});

test.each([
  ["a day that is over", -1, "absenceInPast"],
  ["a day in more than a year", 400, "absenceTooLong"],
])("%s is refused", async (_name, days, code) => {
  const answer = await running.call(OWNER, "PUT", PATH, { until: addDays(today, days) });
  expect([answer.status, answer.body]).toEqual([400, { code }]);
});

test.each([{ until: "2027-02-30" }, { until: "morgen" }, {}, { until: null, of: "owner-1" }])(
  "%j is no absence",
  async (body) => {
    expect((await running.call(OWNER, "PUT", PATH, body)).status).toBe(400);
  },
);

test("nobody sets an absence without signing in", async () => {
  expect((await running.call(null, "PUT", PATH, { until: today })).status).toBe(401);
});

/** The day's look at the directory is a round's. */
async function nextDay(): Promise<void> {
  await running.call(null, "POST", "/local/clock", { advanceDays: 1 });
  for (let rounds = 0; rounds < 2; rounds++) {
    running.service.register.wake();
    await running.service.register.roundEnded();
  }
}

test("whose account is disabled is shown to the coordination the next day", async () => {
  const json = { account: "disabled" };
  expect((await running.call(null, "POST", `/local/people/${OWNER}`, json)).status).toBe(200);
  await nextDay();
  expect(await responsibleAs("coordinator-1")).toEqual(
    expect.arrayContaining([expect.objectContaining({ role: "owner", account: "disabled" })]),
  );
  const wrong = await running.call(null, "POST", "/local/people/nobody", json);
  expect(wrong.status).toBe(404);
});

test("an owner who becomes a guest is refused on cards, in the chat and in the tab, whatever their token says", async () => {
  const guest = "owner-1";
  const chat = `/local/teams/people/${guest}`;
  const told = "Sie sind hier als Gast angemeldet";
  await reportVersion(running, "KI-2026-0001", "9.0");
  const { key: caseKey, state, targetRevision } = await caseOf(running, "KI-2026-0001");
  const { id: activityId } = (await messagesOf(running, guest)).at(-1) ?? {};
  // This token was made before.
  expect((await running.call(guest, "GET", "/api/me")).status).toBe(200);
  await running.call(null, "POST", `/local/people/${guest}`, { isGuest: true });
  await nextDay();
  const data = { caseKey, targetRevision, reason: "bugfix" };
  const press = { activityId, verb: "case/unchanged", data };
  const pressed = await running.call(null, "POST", `${chat}/invoke`, press);
  expect(JSON.stringify(pressed.body)).toContain(told);
  expect(await caseOf(running, "KI-2026-0001")).toMatchObject({ state });
  await running.call(null, "POST", `${chat}/message`, { text: "Hallo" });
  await expect
    .poll(async () => JSON.stringify((await messagesOf(running, guest)).at(-1)))
    .toContain(told);
  for (const path of ["/api/me", "/api/register", "/api/tasks"]) {
    const { body, status } = await running.call(guest, "GET", path);
    expect({ path, status, body }).toEqual({ path, status: 403, body: { code: "guest" } });
  }
  expect((await running.call("deputy-1", "GET", "/api/me")).status).toBe(200);
});
