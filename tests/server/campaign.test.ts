import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  campaignPreviewSchema,
  campaignResultsSchema,
  campaignsSchema,
  campaignViewSchema,
} from "#contract/campaign.ts";
import { caseViewSchema } from "#contract/case.ts";
import { csvRows } from "./exportedFile.ts";
import { changesNothing, messagesOf, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const PATH = "/api/campaigns";
const PREVIEW = `${PATH}/preview`;
const OPEN_FIRST = "KI-2026-0004";
const aCampaign = (over: Readonly<Record<string, unknown>> = {}) => ({
  id: randomUUID(),
  trigger: "lawChange",
  filter: {},
  reason: "Neue Leitlinien der Kommission zu Art. 50.",
  expected: { entries: 4 },
  ...over,
});

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

async function preview(filter: Readonly<Record<string, unknown>> = {}) {
  const { body, status } = await running.call("coordinator-1", "POST", PREVIEW, { filter });
  expect(status).toBe(200);
  return campaignPreviewSchema.parse(body);
}

async function progressFor(person: string) {
  const { body } = await running.call(person, "GET", PATH);
  return campaignsSchema.parse(body).campaigns;
}

describe("a request that may not be is refused, and nothing changes", () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["without an id", { id: undefined }],
    ["with an id that is none", { id: "1" }],
    ["without a reason", { reason: undefined }],
    ["with a reason of blanks and a word", { reason: "   Leitlinie    " }],
    ["with a reason that is too long", { reason: "x".repeat(1_001) }],
    ["with another trigger", { trigger: "version" }],
    ["without a filter", { filter: undefined }],
    ["with an unknown filter", { filter: { ownerId: ["x"] } }],
    ["with a day that has another form", { due: "22.11.2026" }],
    ["without what the preview has shown", { expected: undefined }],
    ["expecting nobody", { expected: { entries: 0 } }],
    ["with an unknown field", { by: "somebody else" }],
  ])("%s", async (_, over) => {
    await refused(running, ["coordinator-1", "POST", PATH, aCampaign(over)], {
      status: 400,
      code: "badRequest",
    });
  });

  test.each<[string, Readonly<Record<string, unknown>>, number, string]>([
    ["about nobody", { filter: { search: "gibt es nicht" } }, 400, "nobodyToAsk"],
    ["due on a day that does not exist", { due: "2099-02-30" }, 400, "dueTooSoon"],
    ["due yesterday", { due: "2020-01-01" }, 400, "dueTooSoon"],
    ["due next year", { due: "2099-01-01" }, 400, "dueTooLate"],
    ["after the preview has changed", { expected: { entries: 3 } }, 412, "changedMeanwhile"],
  ])("%s", async (_, over, status, code) => {
    await refused(running, ["coordinator-1", "POST", PATH, aCampaign(over)], { status, code });
  });

  const id = randomUUID();
  const reason = "Kein Bedarf mehr dafür.";
  const COMMANDS: readonly (readonly [string, unknown])[] = [
    [PREVIEW, { filter: {} }],
    [PATH, aCampaign()],
    [`${PATH}/${id}/end`, { reason }],
  ];
  test.each(COMMANDS)("%s by anybody but coordinators", async (path, body) => {
    await changesNothing(running, async () => {
      for (const person of ["employee", "owner-1", "head-1", "auditor", "admin"]) {
        const answer = await running.call(person, "POST", path, body);
        expect(answer).toMatchObject({ status: 403, body: { code: "forbidden" } });
      }
      const nobody = await running.call(null, "POST", path, body);
      expect(nobody).toMatchObject({ status: 401, body: { code: "notSignedIn" } });
      const as = { token: await running.appToken("version") };
      const application = await running.call(as, "POST", path, body);
      expect(application).toMatchObject({ status: 403, body: { code: "forbidden" } });
    });
  });

  test("results of a campaign that is none", async () => {
    await refused(running, ["coordinator-1", "GET", `${PATH}/${id}`, undefined], {
      status: 404,
      code: "notFound",
    });
  });

  test("a preview with an unknown filter, and an end of what there is not", async () => {
    const filter = { owner: "x" };
    await refused(running, ["coordinator-1", "POST", PREVIEW, { filter }], {
      status: 400,
      code: "badRequest",
    });
    await refused(running, ["coordinator-1", "POST", `${PATH}/${id}/end`, { reason }], {
      status: 404,
      code: "notFound",
    });
    await refused(running, ["coordinator-1", "POST", `${PATH}/${id}/end`, { reason: "Nein" }], {
      status: 400,
      code: "badRequest",
    });
  });
});

test("the preview names who would be asked and changes nothing", async () => {
  await changesNothing(running, async () => {
    const all = await preview();
    expect(all).toMatchObject({ entries: 4, asked: 3, joining: 1, leftOut: [] });
    expect(all.persons).toHaveLength(all.personCount);
    expect(all.persons.map(({ name }) => name)).toContain("Jana Albrecht");
    const one = await preview({ search: "verkehrszählung" });
    expect(one).toMatchObject({ entries: 1, asked: 1, joining: 0, personCount: 2 });
    expect(one.persons).toMatchObject([
      { name: "Lena Vogel", entries: 1 },
      { name: "Thomas Brandt", entries: 1 },
    ]);
  });
});

test("campaigns are read by coordination and audit, and by nobody else", async () => {
  for (const person of ["coordinator-2", "auditor"]) {
    expect((await running.call(person, "GET", PATH)).status).toBe(200);
  }
  for (const person of ["employee", "owner-1", "head-1", "admin"]) {
    const answer = await running.call(person, "GET", PATH);
    expect(answer).toMatchObject({ status: 403, body: { code: "forbidden" } });
  }
});

test("from the first press to the end: cards with the reason, progress, and questions taken back", async () => {
  const campaign = aCampaign();
  const before = (await messagesOf(running, "owner-1")).length;
  const started = await running.call("coordinator-1", "POST", PATH, campaign);
  expect(started.status).toBe(201);
  const again = await running.call("coordinator-1", "POST", PATH, campaign);
  expect(again.status).toBe(201);
  for (let rounds = 0; rounds < 4; rounds++) await running.service.register.roundEnded();

  const messages = await messagesOf(running, "owner-1");
  expect(messages.length).toBe(before + 1);
  const card = JSON.stringify(messages.at(-1)?.activity);
  expect(card).toContain("Das Recht hat sich geändert");
  expect(card).toContain(campaign.reason);
  const [asked] = await progressFor("auditor");
  expect(asked).toMatchObject({
    id: campaign.id,
    state: "asked",
    by: { name: "Katrin Hoffmann" },
    progress: { entries: 4, open: 3, joined: 1, answered: 1, waiting: 0, skipped: 0 },
    rights: { end: false },
  });
  const joined = await running.call("coordinator-1", "GET", `/api/entries/${OPEN_FIRST}`);
  expect(joined.body).toMatchObject({ runningCase: { trigger: "first", note: null } });

  const results = await resultsFor("auditor", campaign.id);
  expect(results.map(({ outcome }) => outcome).sort()).toEqual([
    "answered",
    "open",
    "open",
    "open",
  ]);
  const [open] = results.filter(({ outcome }) => outcome === "open");
  const remind = `/api/cases/${open?.caseKey}/remind`;
  const seen = { revision: open?.revision };
  expect(await running.call("coordinator-1", "POST", remind, seen)).toMatchObject({ status: 200 });
  const [reminded] = (await resultsFor("auditor", campaign.id)).filter(({ no }) => no === open?.no);
  await refused(running, ["coordinator-1", "POST", remind, { revision: reminded?.revision }], {
    status: 409,
    code: "alreadyReminded",
  });

  const [task] = await tasksOf("owner-1");
  expect(task).toMatchObject({ trigger: "lawChange", note: campaign.reason });
  const targetRevision = task?.targetRevision;
  const answerPath = `/api/cases/${task?.key}/answer`;
  const update = { targetRevision, answer: { option: "unchanged", reason: "bugfix" } };
  await refused(running, ["owner-1", "POST", answerPath, update], {
    status: 400,
    code: "reasonNotOffered",
  });
  const body = { targetRevision, answer: { option: "unchanged", reason: "noChange" } };
  expect(await running.call("owner-1", "POST", answerPath, body)).toMatchObject({ status: 200 });
  const reason = "Die Leitlinien gelten doch nicht.";
  const path = `${PATH}/${campaign.id}/end`;
  const ended = await running.call("coordinator-2", "POST", path, { reason });
  expect(campaignViewSchema.parse(ended.body)).toMatchObject({
    state: "ended",
    ended: { reason, by: { name: "Daniel Fischer" } },
  });
  for (let rounds = 0; rounds < 4; rounds++) await running.service.register.roundEnded();
  expect(await progressFor("coordinator-1")).toMatchObject([
    { state: "ended", progress: { answered: 2, open: 0, withdrawn: 2 }, rights: { end: false } },
  ]);
  const { lines } = await csvRows(running, { kind: "campaign", campaign: { id: campaign.id } });
  expect(lines).toHaveLength(4);
  expect(lines.filter((cells) => cells.includes("Zurückgenommen"))).toHaveLength(2);
  expect((await tasksOf("owner-2")).map(({ trigger }) => trigger)).toEqual(["first"]);
  await refused(running, ["coordinator-1", "POST", path, { reason }], {
    status: 409,
    code: "alreadyEnded",
  });
});

async function resultsFor(person: string, id: string) {
  const { body } = await running.call(person, "GET", `${PATH}/${id}`);
  return campaignResultsSchema.parse(body).results;
}

async function tasksOf(person: string) {
  const { body } = await running.call(person, "GET", "/api/tasks");
  return caseViewSchema.array().parse(Object(body).cases);
}
