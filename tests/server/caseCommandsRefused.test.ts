import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { addDays } from "#domain/time/day.ts";
import { TODAY } from "#tests/local/evening.ts";
import { openChange, proposeSuspension } from "./openCases.ts";
import { caseOf, idOf, refused, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const TOMORROW = addDays(TODAY, 1);

const usageSchema = z.object({ requests: z.number() });

let running: TestService;
const NUMBERS = {
  short: "KI-2026-0001",
  requested: "KI-2026-0002",
  own: "KI-2026-0003",
  proposed: "KI-2026-0004",
} as const;
type Which = keyof typeof NUMBERS;
type Body = Readonly<Record<string, unknown>>;

beforeAll(async () => {
  running = await startTestService();
  await openChange(running, NUMBERS.short, "3.0", { by: "owner-1", changed: ["T3"] });
  await running.call(null, "POST", "/local/faults", { teams: { blocked: ["owner-2"] } });
  await reportVersion(running, NUMBERS.requested, "2.0");
  await openChange(running, NUMBERS.own, "8.0", { by: "employee", changed: ["T2"] });
  await proposeSuspension(running, NUMBERS.own, "employee");
  await proposeSuspension(running, NUMBERS.proposed, "employee");
});
afterAll(() => running[Symbol.asyncDispose]());

const confirm = { decision: "confirmed", reason: "Zu riskant." };
const raise = { reason: "Mehr als gedacht." };
const note = { note: "Noch offen." };
const resend = { personId: idOf("owner-2") };
const later = { on: TOMORROW };
const notMine = { personId: idOf("head-1") };

/** The body with the revision that is now, in the words of the command. */
async function bodyOf(which: Which, command: string, body: Body, ahead = 0): Promise<Body> {
  const { revision, targetRevision } = await caseOf(running, NUMBERS[which]);
  if (["resend", "later", "handover"].includes(command)) return body;
  return command === "not-mine"
    ? { targetRevision: targetRevision + ahead, ...body }
    : { revision: revision + ahead, ...body };
}

async function refuse(
  person: string | null,
  which: Which,
  command: string,
  body: Body,
  expected: { readonly status: number; readonly code: string },
): Promise<Body | undefined> {
  const { key } = await caseOf(running, NUMBERS[which]);
  const path = `/api/cases/${key}/${command}`;
  return refused(running, [person, "POST", path, body], expected);
}

/** Every command, on a case where its own person may give it. */
const COMMANDS: readonly (readonly [string, Which, Body])[] = [
  ["suspension", "proposed", confirm],
  ["raise", "short", raise],
  ["note", "short", note],
  ["resend", "requested", resend],
  ["later", "requested", later],
  ["not-mine", "requested", notMine],
];
const personFor = (command: string) =>
  command === "later" || command === "not-mine" ? "owner-2" : "coordinator-1";

describe("a step that may not be taken is refused, and nothing changes", () => {
  test.each<readonly [string, Which, string, string, Body, number, string]>([
    ["settling one's own", "own", "coordinator-2", "suspension", confirm, 403, "ownCase"],
    ["noting on one's own", "own", "coordinator-2", "note", note, 403, "ownCase"],
    [
      "settling what nobody has proposed",
      "short",
      "coordinator-1",
      "suspension",
      confirm,
      409,
      "nothingProposed",
    ],
    [
      "settling in another way",
      "proposed",
      "coordinator-1",
      "suspension",
      { ...confirm, decision: "postponed" },
      400,
      "badRequest",
    ],
    [
      "settling without a reason",
      "proposed",
      "coordinator-1",
      "suspension",
      { ...confirm, reason: "  " },
      400,
      "badRequest",
    ],
    ["raising what is full", "proposed", "coordinator-1", "raise", raise, 409, "alreadyFull"],
    ["raising a question", "requested", "coordinator-1", "raise", raise, 409, "notOpen"],
    ["raising without a reason", "short", "coordinator-1", "raise", {}, 400, "badRequest"],
    ["noting what stands there", "short", "coordinator-1", "note", { note: " " }, 409, "noChange"],
    [
      "noting without end",
      "short",
      "coordinator-1",
      "note",
      { note: "x".repeat(2_001) },
      400,
      "badRequest",
    ],
    [
      "sending again what has arrived",
      "requested",
      "coordinator-1",
      "resend",
      { personId: idOf("employee") },
      409,
      "alreadySent",
    ],
    [
      "sending to somebody who was not asked",
      "requested",
      "coordinator-1",
      "resend",
      { personId: idOf("head-1") },
      404,
      "notFound",
    ],
    [
      "sending again an answered question",
      "short",
      "coordinator-1",
      "resend",
      { personId: idOf("owner-1") },
      409,
      "notRequested",
    ],
    [
      "putting off until today",
      "requested",
      "owner-2",
      "later",
      { on: TODAY },
      400,
      "badReminderDay",
    ],
    [
      "putting off for long",
      "requested",
      "owner-2",
      "later",
      { on: addDays(TODAY, 8) },
      400,
      "badReminderDay",
    ],
    [
      "putting off until a day that is none",
      "requested",
      "owner-2",
      "later",
      { on: "2026-02-30" },
      400,
      "badRequest",
    ],
    ["putting off what is answered", "short", "owner-1", "later", later, 409, "notRequested"],
    [
      "not being responsible for what is answered",
      "short",
      "owner-1",
      "not-mine",
      notMine,
      409,
      "notRequested",
    ],
    [
      "naming nobody by an id",
      "requested",
      "owner-2",
      "not-mine",
      { personId: "" },
      400,
      "badRequest",
    ],
    [
      "naming somebody by a name, not chosen from the directory",
      "requested",
      "owner-2",
      "not-mine",
      { namedName: "Frau Winter" },
      400,
      "badRequest",
    ],
    [
      "naming somebody whom the directory does not know",
      "requested",
      "owner-2",
      "not-mine",
      { personId: idOf("foreign-tenant") },
      400,
      "namedUnknown",
    ],
    [
      "naming oneself",
      "requested",
      "owner-2",
      "not-mine",
      { personId: idOf("owner-2") },
      400,
      "namedOneself",
    ],
    [
      "naming the deputy",
      "requested",
      "owner-2",
      "not-mine",
      { personId: idOf("employee") },
      409,
      "alreadyResponsible",
    ],
    [
      "becoming responsible without being named",
      "requested",
      "owner-1",
      "handover",
      { accept: true },
      403,
      "notAllowed",
    ],
    [
      "an answer that is neither yes nor no",
      "requested",
      "owner-1",
      "handover",
      { accept: "yes" },
      400,
      "badRequest",
    ],
  ])("%s", async (_name, which, person, command, body, status, code) => {
    await refuse(person, which, command, await bodyOf(which, command, body), { status, code });
  });

  test.each(COMMANDS)("%s by people whose step it is not", async (command, which, body) => {
    const responsible = personFor(command) !== "coordinator-1";
    const others = responsible
      ? ["owner-1", "head-1", "auditor", "admin", "coordinator-1"]
      : ["owner-1", "owner-2", "employee", "head-1", "auditor", "admin"];
    const sent = await bodyOf(which, command, body);
    const { key } = await caseOf(running, NUMBERS[which]);
    for (const person of others) {
      const path = `/api/cases/${key}/${command}`;
      const { body: problem, status } = await running.call(person, "POST", path, sent);
      expect({ person, status }).toEqual({ person, status: 403 });
      expect(problem).toMatchObject({ code: expect.stringMatching(/^(forbidden|notAllowed)$/) });
    }
    await refuse("head-1", which, command, sent, { status: 403, code: "forbidden" });
    await refuse(null, which, command, sent, { status: 401, code: "notSignedIn" });
  });

  test.each(COMMANDS)("%s with a field that nobody knows", async (command, which, body) => {
    const sent = { ...(await bodyOf(which, command, body)), by: "me" };
    await refuse(personFor(command), which, command, sent, { status: 400, code: "badRequest" });
  });

  test.each(COMMANDS)("%s on a case that does not exist", async (command, which, body) => {
    const sent = await bodyOf(which, command, body);
    for (const person of ["coordinator-1", "owner-2", "employee"]) {
      const path = `/api/cases/ki-2099-0001-v1/${command}`;
      const expected = { status: 404, code: "notFound" };
      await refused(running, [person, "POST", path, sent], expected);
    }
  });

  test.each(COMMANDS.filter(([command]) => command !== "resend" && command !== "later"))(
    "%s on a state that is no longer",
    async (command, which, body) => {
      const stale = await bodyOf(which, command, body, 1);
      const expected =
        command === "not-mine"
          ? { status: 409, code: "superseded" }
          : { status: 412, code: "changedMeanwhile" };
      await refuse(personFor(command), which, command, stale, expected);
      await refuse(personFor(command), which, command, body, { status: 400, code: "badRequest" });
    },
  );
});

test("a decided case takes no further step", async () => {
  const { key, revision } = await caseOf(running, NUMBERS.short);
  await running.call("coordinator-1", "POST", `/api/cases/${key}/withdraw`, {
    revision,
    reason: "Rückbau.",
  });
  for (const [command, , body] of COMMANDS) {
    const person = personFor(command) === "owner-2" ? "owner-1" : "coordinator-1";
    const sent = await bodyOf("short", command, { ...body });
    const about = command === "resend" ? { personId: idOf("owner-1") } : sent;
    const code = personFor(command) === "owner-2" ? "notRequested" : "notRunning";
    await refuse(person, "short", command, about, { status: 409, code });
  }
});

test("who may not, and what does not exist, cost SharePoint nothing but the looks that all share", async () => {
  await running.service.register.roundEnded();
  const decide = { decision: "approved", reason: "Geprüft.", revision: 1 };
  const { key } = await caseOf(running, NUMBERS.requested);
  const asked = async (ask: (time: number) => Promise<{ readonly status: number }>) => {
    const usage = async () =>
      usageSchema.parse((await running.call(null, "GET", "/local/usage")).body).requests;
    const before = await usage();
    for (let time = 0; time < 40; time++) expect([403, 404]).toContain((await ask(time)).status);
    return (await usage()) - before;
  };
  const post = (person: string, path: string, body: object) =>
    running.call(person, "POST", `/api/${path}`, body);
  const requests =
    (await asked(() => post("head-1", `cases/${key}/decide`, decide))) +
    (await asked((time) => post("employee", `cases/ki-2026-0001-v${900 + time}/decide`, decide))) +
    (await asked((time) => post("employee", `cases/nonsense-${time}/decide`, decide))) +
    (await asked(() =>
      post("head-1", `entries/${NUMBERS.requested}/version`, {
        version: "99",
        liveSince: "unknown",
      }),
    ));
  // Ten looks of two lists in ten seconds, and what a round may read meanwhile.
  expect(requests).toBeLessThanOrEqual(40);
});
