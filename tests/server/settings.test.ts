import { afterAll, beforeAll, expect, test } from "vitest";
import { eventsSchema } from "#contract/audit.ts";
import { deadlinesSchema } from "#contract/deadlines.ts";
import { settingPeopleSchema, settingsViewSchema } from "#contract/settings.ts";
import { type Answer, startTestService, type TestService } from "./startTestService.ts";

const PATH = "/api/settings";
const GONE = "99999999-9999-4999-8999-999999999999";

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

const view = ({ body }: Answer) => settingsViewSchema.parse(body);
const read = async (as: string) => view(await running.call(as, "GET", PATH));
const settingIn = (answer: ReturnType<typeof view>, wanted: string) =>
  answer.settings.find(({ key }) => key === wanted);

async function change(values: object, eTag?: string, as = "admin"): Promise<Answer> {
  const seen = eTag ?? (await read(as)).eTag;
  return running.call(as, "PATCH", PATH, { values, reason: "Beschluss" }, { "if-match": seen });
}

test("an administrator sets a deadline; the next answer of the service counts by it", async () => {
  const before = await read("admin");
  expect(settingIn(before, "deadline-first")).toMatchObject({ value: 30, source: "default" });
  expect(settingIn(before, "closingDays")).toMatchObject({ source: "organisation", changed: null });
  const changed = await change({ "deadline-first": 20 }, before.eTag);
  expect(changed.status).toBe(200);
  expect(settingIn(view(changed), "deadline-first")).toMatchObject({
    ...{ value: 20, source: "stored" },
    changed: { by: "Stefan Wolf", reason: "Beschluss" },
  });
  const told = await running.call("employee", "GET", "/api/deadlines");
  expect(deadlinesSchema.parse(told.body).deadlines.first).toBe(20);
});

test("coordination and audit read, and set nothing", async () => {
  for (const as of ["coordinator-1", "auditor"]) {
    const { eTag, mayChange } = await read(as);
    expect(mayChange).toBe(false);
    expect(await change({ fourEyes: "off" }, eTag, as)).toMatchObject({ status: 403 });
  }
  expect((await running.call("employee", "GET", PATH)).status).toBe(403);
});

test("what is no setting, no value or unseen is refused with its field, and nothing changes", async () => {
  const before = await read("admin");
  expect(await change({ unknown: 1 }, before.eTag)).toMatchObject({
    status: 400,
    body: { code: "badRequest", details: { values: "unknownField" } },
  });
  expect(await change({ "deadline-full": 0, fourEyes: "off" }, before.eTag)).toMatchObject({
    status: 400,
    body: { code: "invalidValues", details: { "deadline-full": "outOfRange" } },
  });
  expect(await change({}, before.eTag)).toMatchObject({ status: 409 });
  const body = { values: { fourEyes: "off" } };
  expect(await running.call("admin", "PATCH", PATH, body)).toMatchObject({ status: 428 });
  expect((await change({ sampleOneIn: 20 }, before.eTag)).status).toBe(200);
  for (const stale of [before.eTag, '"sampleOneIn.x"', "nothing", `"${"a.1;".repeat(900)}"`]) {
    expect(await change({ sampleOneIn: 30 }, stale)).toMatchObject({
      status: 412,
      body: { code: "changedMeanwhile", details: { settings: ["sampleOneIn"] } },
    });
  }
  expect(settingIn(await read("admin"), "sampleOneIn")).toMatchObject({ value: 20 });
});

test("the log tells each change, with who set what and why", async () => {
  const answer = await running.call("admin", "GET", "/api/audit/events?role=admin");
  const { events } = eventsSchema.parse(answer.body);
  expect(events).toMatchObject([
    { action: "settingChanged", changes: [{ field: "sampleOneIn", before: 10, after: 20 }] },
    {
      ...{ action: "settingChanged", entryNo: "", title: null, reason: "Beschluss" },
      changes: [{ field: "deadline-first", before: 30, after: 20 }],
    },
  ]);
});

test("offices that are set are those that people choose from", async () => {
  const office = { id: "99", name: "Amt für Probe", department: "Dezernat I" };
  expect((await change({ orgUnits: [office] })).status).toBe(200);
  expect((await running.call("employee", "GET", "/api/me")).body).toMatchObject({
    orgUnits: [office],
  });
  // Whom settings name is told as the directory knows them now.
  const legal = [{ id: GONE, name: "Niemand" }];
  const named = view(await change({ "contacts-legal": legal }));
  expect(settingIn(named, "contacts-legal")?.accounts).toEqual({ [GONE]: "gone" });
  const said = await running.call("auditor", "GET", `${PATH}/people`);
  const { people } = settingPeopleSchema.parse(said.body);
  expect(people[GONE]).toEqual({ name: null, state: "gone" });
  expect(Object.values(people).map(({ name }) => name)).toContain("Katrin Hoffmann");
});
