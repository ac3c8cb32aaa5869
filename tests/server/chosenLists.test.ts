import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { eventsSchema } from "#contract/audit.ts";
import { campaignPreviewSchema, campaignResultsSchema } from "#contract/campaign.ts";
import { exportProfilesSchema } from "#contract/exportProfile.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { LIST_COLUMNS } from "#domain/exports/listColumns.ts";
import { PEOPLE } from "#local/people.ts";
import { csvRows, downloaded, offered } from "./exportedFile.ts";
import { refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/* The lists whose rows are chosen on pages of their own: a campaign's results, a law's effects, the log. */

const PERSONS = new RegExp(PEOPLE.flatMap(({ name, oid, mail }) => [name, oid, mail]).join("|"));
const ID = "22222222-2222-4222-8222-222222222222";
const law = { tree: CURRENT_TREE.version, registrationGateFrom: null };
const SELECTIONS = {
  campaign: { as: "coordinator-1", selection: { campaign: { id: ID } } },
  law: { as: "coordinator-1", selection: { law } },
  log: { as: "auditor", selection: {} },
} as const;
const KINDS = ["campaign", "law", "log"] as const;

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
  const filter = { operationStatus: ["productive"] };
  const preview = await running.call("coordinator-1", "POST", "/api/campaigns/preview", { filter });
  const { entries } = campaignPreviewSchema.parse(preview.body);
  const started = await running.call("coordinator-1", "POST", "/api/campaigns", {
    ...{ id: ID, trigger: "campaign", filter, reason: "Die jährliche Nachfrage bei allen." },
    expected: { entries },
  });
  expect(started.status).toBe(201);
});
afterAll(() => running[Symbol.asyncDispose]());

const ajv = addFormats(new Ajv2020({ strict: true, allErrors: true }));

test.each(KINDS)(
  "%s: a table in chosen columns, and JSON that keeps its published schema",
  async (kind) => {
    const { as, selection } = SELECTIONS[kind];
    const known = LIST_COLUMNS[kind].map(({ key, label }) => ({ key, title: label.de }));
    const [first, second, third] = known;
    const columns = [third?.key, second?.key];
    const { heading } = await csvRows(running, { kind, ...selection, columns }, as);
    expect(heading).toEqual([first?.title, third?.title, second?.title]);
    const asked = { kind, format: "json", filter: {}, ...selection };
    const { id, url } = await offered(running, asked, as);
    const text = await downloaded(running, url);
    const schema = await fetch(`${running.url}/api/exports/schemas/${kind}`);
    const isValid = ajv.compile(z.record(z.string(), z.unknown()).parse(await schema.json()));
    expect(isValid(JSON.parse(text)), JSON.stringify(isValid.errors)).toBe(true);
    expect(text.match(PERSONS)).toBeNull();
    const { rowCount } = z.object({ rowCount: z.number() }).parse(JSON.parse(text));
    const progress = await running.call(as, "GET", `/api/exports/${id}/progress`);
    expect(progress.body).toEqual({ state: "ready", rows: rowCount, of: rowCount });
    const { body } = await running.call("auditor", "GET", "/api/audit/events");
    const [told] = eventsSchema.parse(body).events;
    expect(told).toMatchObject({ action: "exported" });
    expect(told?.actor.role).toBe(kind === "log" ? "audit" : "coordinator");
    const facts = new Map(told?.changes.map(({ after, field }) => [field, after]));
    expect(facts.get("kind")).toBe(kind);
    expect(facts.get("rows")).toBe(rowCount);
    const said = {
      campaign: { campaign: { id: ID } },
      law: { law: { tree: law.tree } },
      log: { log: {} },
    };
    expect(facts.get("filter")).toEqual(said[kind]);
    const words = told?.changes.find(({ field }) => field === "filter")?.words?.after?.de;
    expect(words).toMatch(
      { campaign: /^Ergebnisse einer/, law: /^verglichen mit/, log: /^Alle Ereignisse$/ }[kind],
    );
  },
);

test("the results of a campaign are those that its page shows, narrowed as it is", async () => {
  const { body } = await running.call("coordinator-1", "GET", `/api/campaigns/${ID}`);
  const { results } = campaignResultsSchema.parse(body);
  expect(results.length).toBeGreaterThan(1);
  const numbers = async (narrowed: object) =>
    (await csvRows(running, { kind: "campaign", campaign: { id: ID, ...narrowed } })).lines.map(
      ([no]) => no,
    );
  expect(await numbers({})).toEqual(results.map(({ no }) => no));
  const [{ orgUnitId, outcome } = { orgUnitId: null, outcome: "open" as const }] = results;
  const orgUnitIds = [orgUnitId ?? ""];
  const ofOffice = results.filter((one) => (one.orgUnitId ?? "") === orgUnitIds[0]);
  expect(await numbers({ orgUnitIds })).toEqual(ofOffice.map(({ no }) => no));
  const ofOutcome = results.filter((one) => one.outcome === outcome);
  expect(await numbers({ outcome })).toEqual(ofOutcome.map(({ no }) => no));
});

describe("the log as a table", () => {
  test("has the events that its page shows, the newest first", async () => {
    const filter = { kind: "evaluation", role: "system" };
    const query = new URLSearchParams(filter);
    const { body } = await running.call("auditor", "GET", `/api/audit/events?${query}`);
    const { events, next } = eventsSchema.parse(body);
    expect(events.length).toBeGreaterThan(2);
    expect(next).toBeNull();
    const columns = ["registerNo", "event"];
    const { lines } = await csvRows(running, { kind: "log", log: filter, columns }, "auditor");
    expect(lines.map(([, no, key]) => [no, key])).toEqual(
      events.map(({ entryNo, key }) => [entryNo, key]),
    );
  });

  test("has all events of one application", async () => {
    const log = { entryNo: "KI-2026-0001" };
    const { body } = await running.call("auditor", "GET", "/api/audit/events?entryNo=KI-2026-0001");
    const { events } = eventsSchema.parse(body);
    const { lines } = await csvRows(running, { kind: "log", log, columns: ["event"] }, "auditor");
    expect(lines.map(([, key]) => key)).toEqual(events.map(({ key }) => key));
  });

  test("is audit's alone, and put nowhere where others read", async () => {
    const input = { kind: "log", format: "csv", filter: {} };
    const forbidden = { status: 403, code: "forbidden" };
    for (const as of ["coordinator-1", "admin", "employee"]) {
      await refused(running, [as, "POST", "/api/exports", input], forbidden);
    }
    const { id } = await offered(running, input, "auditor");
    const library = `/api/exports/${id}/library`;
    await refused(running, ["auditor", "POST", library, {}], forbidden);
    const profile = {
      ...{ kind: "log", format: "xlsx", columns: ["action"], filter: {}, log: { role: "system" } },
      ...{ name: "Monatliche Prüfung", isShared: true, schedule: "weekly", revision: 0 },
    };
    const path = `/api/export-profiles/${crypto.randomUUID()}`;
    await refused(running, ["coordinator-1", "PUT", path, profile], forbidden);
    const saved = await running.call("auditor", "PUT", path, profile);
    expect(saved).toMatchObject({ status: 200, body: { schedule: null, log: { role: "system" } } });
    const namesOf = async (as: string) => {
      const { body } = await running.call(as, "GET", "/api/export-profiles");
      return exportProfilesSchema.parse(body).profiles.map(({ name }) => name);
    };
    expect(await namesOf("auditor")).toEqual(["Monatliche Prüfung"]);
    expect(await namesOf("coordinator-1")).toEqual([]);
    expect((await running.call("coordinator-1", "DELETE", path)).status).toBe(404);
  });

  test("is given up while it is read", async () => {
    const input = { kind: "log", format: "xlsx", filter: {} };
    const { id, rows, url } = await offered(running, input, "auditor");
    expect(rows).toBeNull();
    await running.call("auditor", "GET", `/api/exports/${id}/progress`);
    expect((await running.call("auditor", "DELETE", `/api/exports/${id}`)).status).toBe(200);
    expect(await running.call(null, "GET", url)).toMatchObject({ status: 403 });
  });
});

test.each([
  ["results of no campaign", { kind: "campaign" }, 400, "badRequest"],
  [
    "results of an unknown one",
    { kind: "campaign", campaign: { id: crypto.randomUUID() } },
    404,
    "notFound",
  ],
  ["effects of no law", { kind: "law" }, 400, "badRequest"],
  ["effects of an unknown one", { kind: "law", law: { ...law, tree: "0.1" } }, 400, "badRequest"],
  [
    "an unknown part of a selection",
    { kind: "campaign", campaign: { id: ID, more: 1 } },
    400,
    "badRequest",
  ],
])("%s are refused", async (_name, input, status, code) => {
  const body = { format: "csv", filter: {}, ...input };
  await refused(running, ["coordinator-1", "POST", "/api/exports", body], { status, code });
});
