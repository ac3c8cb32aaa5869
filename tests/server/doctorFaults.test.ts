import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { localSurroundings } from "#local/surroundings.ts";
import { checkContext } from "#server/doctor/checkContext.ts";
import { type CheckReport, runChecks } from "#server/doctor/runChecks.ts";
import { createGraph, type SendGraph } from "#sharepoint/graph.ts";
import { createPause } from "#sharepoint/pause.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import { graphToken } from "#tests/local/graphToken.ts";
import {
  type Graph,
  graphCaller,
  type RunningStandIn,
  startStandIn,
} from "#tests/local/startStandIn.ts";

const CHECKS = [
  "grant",
  "site",
  "lists",
  "write",
  "delta",
  "clock",
  "people",
  "sample",
  "subscriptions",
  "bot",
  "install",
  "presence",
  "items",
  "chains",
];

let running: RunningStandIn;
let graph: Graph;
let send: SendGraph;
let lists: Awaited<ReturnType<typeof provisionLists>>;
beforeEach(async () => {
  running = await startStandIn((web) => {
    web.post("/api/notifications/graph", (request, response) => {
      response.type("text/plain").send(String(request.query.validationToken));
    });
  });
  graph = graphCaller(running.standIn);
  send = createGraph({
    fetch: running.standIn.graphFetch,
    token: graphToken(running.standIn),
    userAgent: "NONISV|Test|KI-Register/1.0",
    pause: createPause({ now: Date.now, sleep: async () => {}, random: () => 0 }),
  });
  lists = await provisionLists(send, "root", () => {});
  for (const list of [lists.entries, lists.cases]) await subscribe(list, 48);
});
afterEach(() => running[Symbol.asyncDispose]());

const subscribe = (list: string, hours: number) =>
  graph("POST", "/subscriptions", {
    changeType: "updated",
    notificationUrl: `${running.base}/api/notifications/graph`,
    resource: list.slice(1),
    expirationDateTime: new Date(running.standIn.now() + hours * 3_600_000).toISOString(),
  });

interface World {
  /** Answers instead of Graph. */
  readonly answer?: (request: Request) => Response | undefined;
  readonly realNow?: () => number;
  readonly graphToken?: () => Promise<string>;
  readonly botToken?: () => Promise<string>;
  readonly serviceUrl?: string;
  readonly sampleSecret?: undefined;
}

/** The codes of all faults, by check. Every check reports, whatever becomes of the others. */
async function faults(world: World = {}) {
  const { answer, realNow = Date.now, serviceUrl, ...tokens } = world;
  const local = await localSurroundings({
    dataDir: running.dataDir,
    base: () => running.base,
    standIn: running.base,
    unsignedBot: false,
  });
  const surroundings = {
    ...local,
    ...tokens,
    fetch: async (...[input, init]: Parameters<typeof fetch>) =>
      answer?.(new Request(input, init)) ?? local.fetch(input, init),
    bot: () => ({ ...local.bot(), ...(serviceUrl === undefined ? {} : { serviceUrl }) }),
  };
  const reports: CheckReport[] = [];
  const context = checkContext({ surroundings, publicUrl: running.base, realNow, fetch });
  await runChecks(context, (report) => reports.push(report));
  await local.stop();
  expect(reports.map(({ check }) => check)).toEqual(CHECKS);
  return Object.fromEntries(
    reports.flatMap(({ check, findings }) => {
      const codes = findings.filter(({ ok }) => !ok).map(({ code }) => code);
      return codes.length === 0 ? [] : [[check, codes]];
    }),
  );
}

const denied = () => Response.json({ error: { code: "accessDenied" } }, { status: 403 });
const deny = (fits: (request: Request, path: string) => boolean) => ({
  answer: (request: Request) =>
    fits(request, new URL(request.url).pathname) ? denied() : undefined,
});

async function removeColumn(list: string, name: string, by?: object) {
  const columns = z
    .object({ value: z.array(z.object({ id: z.string(), name: z.string() })) })
    .parse((await graph("GET", `${list}/columns`)).body).value;
  const id = columns.find((column) => column.name === name)?.id;
  await graph("DELETE", `${list}/columns/${id}`);
  if (by !== undefined) await graph("POST", `${list}/columns`, { name, ...by });
}
const item = (list: string, fields: object) => graph("POST", `${list}/items`, { fields });

test("without one there is none", async () => {
  expect(await faults()).toEqual({});
});

test("a list is missing", async () => {
  await graph("DELETE", lists.system);
  // It held what the city sets, whose chains cannot be read then.
  expect(await faults()).toEqual({ lists: ["listMissing"], chains: ["failed"] });
});

test("a column is missing", async () => {
  await removeColumn(lists.cases, "State");
  expect(await faults()).toMatchObject({ lists: ["columnMissing"] });
});

test("an index, a unique key, a type", async () => {
  await removeColumn(lists.cases, "State", { text: {} });
  await removeColumn(lists.events, "EventKey", { text: {}, indexed: true });
  await removeColumn(lists.system, "Value", { number: {} });
  expect(await faults()).toEqual({ lists: ["notIndexed", "notUnique", "wrongType"] });
});

test("the site may not be read", async () => {
  running.standIn.faults.set({ grant: { read: "refused" } });
  expect(await faults()).toMatchObject({ site: ["siteRefused"], lists: ["failed"] });
});

test("the site is not there", async () => {
  const nowhere = (request: Request) =>
    request.url.endsWith("/sites/root") ? new Response(null, { status: 404 }) : undefined;
  expect(await faults({ answer: nowhere })).toEqual({ site: ["siteUnknown"] });
});

test("items may not be written, and the attempt leaves no trace", async () => {
  await item(lists.system, { Title: "a", Key: "a", Value: "1" });
  const before = await graph("GET", `${lists.system}/items?$expand=fields`);
  expect(await faults(deny(({ method }) => method === "PATCH"))).toEqual({
    write: ["writeRefused"],
  });
  expect(await faults()).toEqual({});
  expect((await graph("GET", `${lists.system}/items?$expand=fields`)).body).toEqual(before.body);
});

test("a way to Graph that loses If-Match", async () => {
  await item(lists.system, { Key: "a", Value: "1" });
  const careless = ({ method }: Request) => (method === "PATCH" ? Response.json({}) : undefined);
  expect(await faults({ answer: careless })).toEqual({ write: ["ifMatchIgnored"] });
});

test("delta is refused", async () => {
  running.standIn.faults.set({ grant: { delta: "refused" } });
  expect(await faults()).toEqual({ delta: Array.from({ length: 4 }, () => "deltaRefused") });
});

test.each([63, -63])("the clock is %i seconds off", async (seconds) => {
  const realNow = () => Date.now() + seconds * 1000;
  expect(await faults({ realNow })).toEqual({ clock: ["clockOff"] });
  const nearly = () => Date.now() + Math.sign(seconds) * 57_000;
  expect(await faults({ realNow: nearly })).toEqual({});
});

test("people cannot be looked up", async () => {
  const noPeople = deny((_request, path) => path.startsWith("/v1.0/users"));
  expect(await faults(noPeople)).toEqual({ people: ["peopleRefused"] });
});

test("subscriptions are refused, missing, or about to end", async () => {
  const noSubscriptions = deny((_request, path) => path === "/v1.0/subscriptions");
  expect(await faults(noSubscriptions)).toEqual({ subscriptions: ["subscriptionsRefused"] });
  const all = z
    .object({ value: z.array(z.object({ id: z.string(), resource: z.string() })) })
    .parse((await graph("GET", "/subscriptions")).body).value;
  for (const { id } of all) await graph("DELETE", `/subscriptions/${id}`);
  await subscribe(lists.cases, 23);
  expect(await faults()).toEqual({
    subscriptions: ["subscriptionMissing", "subscriptionEnding"],
  });
});

test("the bot gets no token", async () => {
  const botToken = async () => {
    throw new Error("AADSTS7000215: Invalid client secret provided: sehr-geheim");
  };
  expect(await faults({ botToken })).toEqual({ bot: ["noBotToken"] });
});

test("the bot's token is not accepted", async () => {
  expect(await faults({ botToken: async () => "wrong" })).toEqual({ bot: ["botRefused"] });
});

test.each([
  ["http://127.0.0.1:1/", "botUnreachable"],
  ["https://smba.evil.example/", "botUrlForeign"],
])("the bot interface at %s", async (serviceUrl, code) => {
  expect(await faults({ serviceUrl })).toEqual({ bot: [code] });
});

test("there is no token for Graph, and every check says so in its own way", async () => {
  const graphToken = async () => {
    throw new Error("AADSTS700016: Application not found: sehr-geheim");
  };
  const found = await faults({ graphToken });
  expect(found).toMatchObject({ grant: ["noGraphToken"], site: ["failed"], people: ["failed"] });
  expect(Object.keys(found)).not.toContain("bot");
});

test("the token has no roles", async () => {
  const graphToken = () => running.standIn.signIn.appToken("bot");
  const found = await faults({ graphToken });
  expect(found).toMatchObject({ grant: ["noSiteRole", "noPeopleRole"] });
  // A policy can give the app to everybody.
  expect(found).not.toHaveProperty("install");
});

test("the app is not in the organisation's catalogue, or the catalogue must not be read", async () => {
  const isCatalog = (path: string) => path.endsWith("/appCatalogs/teamsApps");
  const answer = ({ url }: Request) =>
    isCatalog(new URL(url).pathname) ? Response.json({ value: [] }) : undefined;
  expect(await faults({ answer })).toEqual({ install: ["appNotInCatalog"] });
  const refused = deny((_request, path) => isCatalog(path));
  expect(await faults(refused)).toEqual({ install: ["catalogRefused"] });
});

test("items that the register cannot read", async () => {
  await item(lists.entries, { Title: "Von Hand" });
  await item(lists.entries, { Title: "Kaputt", RegisterNo: "KI-2026-0001", RiskClass: "hoch" });
  await item(lists.cases, { Title: "Von Hand" });
  await item(lists.cases, { CaseKey: "x", CauseKey: "x", RunningKey: "x", Data: "{" });
  await item(lists.system, { Key: "a", Value: "{" });
  await item(lists.system, { Key: "b", Value: "{}" });
  expect(await faults()).toMatchObject({
    items: ["itemNotOurs", "itemUnreadable", "itemNotOurs", "itemUnreadable", "itemUnreadable"],
  });
  for (let n = 0; n < 3; n++) await item(lists.system, { Key: `c${n}`, Value: "{" });
  const { items } = await faults();
  expect(items).toHaveLength(6);
  expect(items?.at(-1)).toBe("moreItems");
});

test("a city without a secret of its own for the sample", async () => {
  expect(await faults({ sampleSecret: undefined })).toEqual({ sample: ["sampleSecretMissing"] });
});
