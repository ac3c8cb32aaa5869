import {
  DefaultHeaders,
  DefaultInit,
  GraphCollection,
  type GraphFI,
  graphfi,
  Paged,
} from "@pnp/graph";
import { eveningNow } from "./evening.ts";
import "@pnp/graph/list-item";
import "@pnp/graph/lists";
import "@pnp/graph/sites";
import "@pnp/graph/subscriptions";
import "@pnp/graph/users";
import {
  BearerToken,
  BrowserFetchWithRetry,
  DefaultParse,
  HttpRequestError,
  InjectHeaders,
} from "@pnp/queryable";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { type Heard, hearing } from "./hookServer.ts";
import { aList, graphCaller, type RunningStandIn, startStandIn } from "./startStandIn.ts";

const item = z.looseObject({ id: z.string(), fields: z.looseObject({ Title: z.string() }) });
const etag = z.looseObject({ "@odata.etag": z.string() });
const deltaPage = z.object({
  value: z.array(z.looseObject({ id: z.string(), deleted: z.unknown().optional() })),
  hasNext: z.boolean(),
  nextLink: z.string().nullable(),
  deltaLink: z.string().nullable(),
});
let running: RunningStandIn;
let graph: GraphFI;
const heard: Heard[] = [];

/** PnPjs as in a browser, but for the address and the token: nothing of it knows of the stand-in. */
beforeEach(async () => {
  heard.length = 0;
  running = await startStandIn(hearing(heard));
  const token = await running.standIn.signIn.appToken("graph");
  graph = graphfi().using(
    DefaultHeaders(),
    DefaultInit(`${running.base}/local/graph/v1.0`),
    BrowserFetchWithRetry(),
    DefaultParse(),
    BearerToken(token),
  );
  await aList(graphCaller(running.standIn));
});
afterEach(() => running[Symbol.asyncDispose]());

/** The types know no columns: every list has its own. */
const titled = (Title: string): { fields: object } => ({ fields: { Title } });

async function registerList() {
  const site = await graph.sites.getByUrl("stadt.sharepoint.com", "/sites/ki-register");
  const found = (await site.lists()).find((one) => one.displayName === "KI-Register");
  return site.lists.getById(found?.id ?? "");
}

async function statusOf(work: Promise<unknown>): Promise<number> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof HttpRequestError) return error.status;
  throw new Error(`no refusal: ${String(error)}`);
}

test("PnPjs finds site and list, and makes, reads, changes and deletes items", async () => {
  const list = await registerList();
  expect(await list()).toMatchObject({ displayName: "KI-Register" });
  const made = await list.items.add(titled("Übersetzung & Co"));
  const one = list.items.getById(String(made.id));
  const read = await one.expand("fields")();
  expect(item.parse(read).fields.Title).toBe("Übersetzung & Co");

  const before = etag.parse(read)["@odata.etag"];
  const match = () =>
    list.items.getById(String(made.id)).using(InjectHeaders({ "If-Match": before }));
  await match().update({ fields: { Title: "Neu" } });
  expect(await statusOf(match().update({ fields: { Title: "Zu spät" } }))).toBe(412);
  expect(await statusOf(match().delete())).toBe(412);
  const after = await list.items.getById(String(made.id)).expand("fields")();
  expect(item.parse(after).fields.Title).toBe("Neu");
  expect(await list.items.getById(String(made.id)).versions()).toHaveLength(2);

  await list.items.getById(String(made.id)).delete();
  expect(await statusOf(list.items.getById(String(made.id))())).toBe(404);
});

test("PnPjs pages through a list to its end", async () => {
  running.standIn.fill(
    "KI-Register",
    Array.from({ length: 7 }, (_, at) => ({ Title: `Eintrag ${at}`, Owner: "Jana" })),
  );
  const list = await registerList();
  const pages: number[] = [];
  const titles: string[] = [];
  for await (const page of list.items.top(3).expand("fields")) {
    pages.push(page.length);
    titles.push(...page.map((one) => item.parse(one).fields.Title));
  }
  expect(pages).toEqual([3, 3, 1]);
  expect(titles).toEqual(Array.from({ length: 7 }, (_, at) => `Eintrag ${at}`));
  const filtered = await list.items.filter("fields/Owner eq 'jana'").top(2)();
  expect(filtered).toHaveLength(2);
});

test("PnPjs follows a delta from its first page to the next change", async () => {
  running.standIn.fill("KI-Register", [{ Title: "A" }, { Title: "B" }, { Title: "C" }]);
  const list = await registerList();
  const read = async (from: ReturnType<typeof GraphCollection>) =>
    deltaPage.parse(await from.using(Paged())());
  const start = GraphCollection(list.items, "delta").top(2);
  const first = await read(start);
  expect(first).toMatchObject({ hasNext: true, deltaLink: null });
  const last = await read(GraphCollection([start, first.nextLink ?? ""]));
  expect(new Set([...first.value, ...last.value].map((one) => one.id))).toEqual(
    new Set(["1", "2", "3"]),
  );
  await list.items.getById("2").delete();
  await list.items.getById("3").update({ fields: { Title: "C2" } });
  const next = await read(GraphCollection([start, last.deltaLink ?? ""]));
  expect(next.value).toMatchObject([{ id: "2", deleted: { state: "deleted" } }, { id: "3" }]);
});

test("PnPjs waits out throttling, and subscribes and renews", async () => {
  const list = await registerList();
  running.standIn.faults.set({ graph: { "429": 0.5, retryAfterSeconds: 0 }, seed: 2 });
  for (let call = 0; call < 5; call++) await list.items.top(1)();
  expect(running.standIn.usage().byKind.collection).toBeGreaterThan(6);
  running.standIn.faults.set({});

  const until = (hours: number) => new Date(eveningNow() + hours * 3_600_000).toISOString();
  const { id = "" } = await list();
  const resource = `sites/root/lists/${id}`;
  const { data, subscription } = await graph.subscriptions.add(
    "updated",
    `${running.base}/hook`,
    resource,
    until(1),
  );
  expect(data).toMatchObject({ resource, changeType: "updated" });
  await subscription.update({ expirationDateTime: until(2) });
  await list.items.add(titled("A"));
  await running.standIn.flushNotifications();
  expect(heard).toHaveLength(1);
  await subscription.delete();
  expect(await graph.subscriptions()).toEqual([]);
});
