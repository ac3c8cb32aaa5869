import { afterAll, beforeAll, expect, test } from "vitest";
import { caseViewSchema, tasksSchema } from "#contract/case.ts";
import { caseOf, idOf, messagesOf, refused, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/** Thomas Brandt owns it, Lena Vogel (the employee) is the deputy. */
const NO = "KI-2026-0002";

let running: TestService;
let key: string;
let targetRevision: number;

beforeAll(async () => {
  running = await startTestService();
  ({ key, targetRevision } = await reportVersion(running, NO, "2.0"));
});
afterAll(() => running[Symbol.asyncDispose]());

async function command(person: string, name: string, body: object) {
  const answer = await running.call(person, "POST", `/api/cases/${key}/${name}`, body);
  expect(answer.status).toBe(200);
  await running.service.register.roundEnded();
  return caseViewSchema.parse(answer.body);
}

async function tasksOf(person: string) {
  const { body } = await running.call(person, "GET", "/api/tasks");
  return tasksSchema.parse(body);
}

const press = async (person: string, verb: string, data: object) => {
  const [card] = (await messagesOf(running, person)).slice(-1);
  const path = `/local/teams/people/${person}/invoke`;
  const { body } = await running.call(null, "POST", path, { activityId: card?.id, verb, data });
  await running.service.register.roundEnded();
  return JSON.stringify(body);
};

test("the directory tells two people of one name apart", async () => {
  const { body } = await running.call("owner-2", "GET", "/api/people?search=kr%C3%BC");
  expect(body).toEqual({
    people: [
      {
        id: idOf("head-1"),
        name: "Sabine Krüger",
        jobTitle: "Amtsleiterin",
        department: "Ordnungsamt",
      },
    ],
  });
});

test("the named person finds the request among their tasks and declines; the coordination has to look", async () => {
  await command("owner-2", "not-mine", { targetRevision, personId: idOf("deputy-1") });
  const { cases, handovers } = await tasksOf("deputy-1");
  expect(cases).toEqual([]);
  expect(handovers).toEqual([
    {
      caseKey: key,
      entryNo: NO,
      title: "Digitale Verkehrszählung",
      orgUnitName: "Verkehrs- und Tiefbauamt",
      version: "2.0",
      due: (await caseOf(running, NO)).due,
      by: "Thomas Brandt",
      place: "owner",
    },
  ]);
  for (const person of ["owner-1", "employee", "coordinator-1"]) {
    expect((await tasksOf(person)).handovers).toEqual([]);
  }
  // Who declines is not involved: the answer tells them nothing more.
  const declined = await command("deputy-1", "handover", { accept: false });
  expect(declined).toMatchObject({ notMine: [], answer: null, deliveries: [] });
  expect((await tasksOf("deputy-1")).handovers).toEqual([]);
  expect(await caseOf(running, NO)).toMatchObject({
    needsResponsible: true,
    notMine: [{ namedName: "Mehmet Yılmaz", state: "declined" }],
  });
  await refused(running, ["deputy-1", "POST", `/api/cases/${key}/handover`, { accept: true }], {
    status: 409,
    code: "handoverClosed",
  });
  await refused(
    running,
    [
      "owner-2",
      "POST",
      `/api/cases/${key}/not-mine`,
      { targetRevision, personId: idOf("deputy-1") },
    ],
    { status: 409, code: "alreadyDeclined" },
  );
});

test("the named person accepts in the chat: theirs is the entry, the question and its deadline", async () => {
  const { due } = await caseOf(running, NO);
  await command("owner-2", "not-mine", { targetRevision, personId: idOf("owner-1") });
  const said = await press("owner-1", "handover/accept", {
    caseKey: key,
    targetRevision,
    step: "handover-2",
  });
  expect(said).toContain("zugesagt");
  const { body } = await running.call("coordinator-1", "GET", `/api/entries/${NO}`);
  expect(body).toMatchObject({
    values: { ownerName: "Jana Albrecht", deputyName: "Lena Vogel" },
    runningCase: { due, state: "requested", needsResponsible: false },
  });
  expect((await tasksOf("owner-1")).cases).toMatchObject([{ key, rights: { answer: true } }]);
  // What else is theirs still waits for answers about its class.
  const left = await tasksOf("owner-2");
  expect(left.cases.map(({ trigger }) => trigger)).toEqual(["first"]);
  expect(left.handovers).toEqual([]);
  const chat = JSON.stringify(await messagesOf(running, "owner-1"));
  expect(chat).toContain("bisher 1.8, jetzt 2.0");
});

test("the history tells who took over, with names for those involved only", async () => {
  const path = `/api/entries/${NO}/history`;
  const [involved, other] = await Promise.all(
    ["owner-1", "deputy-1"].map(async (person) => (await running.call(person, "GET", path)).body),
  );
  expect(involved).toMatchObject({
    events: expect.arrayContaining([
      expect.objectContaining({
        action: "handoverAccepted",
        caseKey: null,
        channel: "card",
        actor: expect.objectContaining({ name: "Jana Albrecht" }),
      }),
    ]),
  });
  expect(JSON.stringify(other)).toContain("handoverAccepted");
  expect(JSON.stringify(other)).not.toContain("Jana Albrecht");
});

test("a foreign tenant's person and nobody at all cannot answer", async () => {
  const path = `/api/cases/${key}/handover`;
  await refused(running, [null, "POST", path, { accept: true }], {
    status: 401,
    code: "notSignedIn",
  });
  await refused(running, ["admin", "POST", path, { accept: true }], {
    status: 403,
    code: "notAllowed",
  });
});
