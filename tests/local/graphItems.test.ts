import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { personByHandle } from "#local/people.ts";
import {
  aList,
  type Graph,
  graphCaller,
  type RunningStandIn,
  startStandIn,
} from "./startStandIn.ts";

let running: RunningStandIn;
let graph: Graph;
let list: string;
const item = z.looseObject({ id: z.string(), eTag: z.string() });
const page = z.looseObject({
  value: z.array(z.looseObject({ id: z.string() })),
  "@odata.nextLink": z.string().optional(),
});
const add = async (fields: object) =>
  item.parse((await graph("POST", `${list}/items`, { fields })).body);

beforeEach(async () => {
  running = await startStandIn();
  graph = graphCaller(running.standIn);
  list = await aList(graph);
});
afterEach(() => running[Symbol.asyncDispose]());

test("a call without a Graph token is refused in Graph's shape", async () => {
  const other = graphCaller(running.standIn, await running.standIn.signIn.appToken("bot"));
  const refused = await other("GET", "/sites/root");
  expect(refused.status).toBe(401);
  expect(refused.body).toMatchObject({
    error: { code: "InvalidAuthenticationToken", innerError: { "request-id": expect.any(String) } },
  });
  expect(refused.headers.get("request-id")).toBeTruthy();
});

test("the site is found by root, id and address; unknown routes and sites are 404", async () => {
  const root = await graph("GET", "/sites/root");
  const { id } = z.looseObject({ id: z.string() }).parse(root.body);
  expect((await graph("GET", `/sites/${id}`)).status).toBe(200);
  expect((await graph("GET", `/sites/stadt.sharepoint.com:/sites/ki-register`)).body).toMatchObject(
    { id },
  );
  expect((await graph("GET", "/sites/other")).status).toBe(404);
  expect((await graph("GET", "/planner/plans")).status).toBe(404);
});

test("a list is made once, found by name, and refuses 'name'", async () => {
  expect((await graph("GET", "/sites/root/lists/KI-Register?$expand=columns")).body).toMatchObject({
    columns: expect.arrayContaining([
      expect.objectContaining({ name: "Title" }),
      expect.objectContaining({ name: "Key", indexed: true, enforceUniqueValues: true }),
    ]),
  });
  const template = { list: { template: "genericList" } };
  const again = await graph("POST", "/sites/root/lists", {
    displayName: "ki-register",
    ...template,
  });
  expect(again.status).toBe(409);
  const named = await graph("POST", "/sites/root/lists", {
    displayName: "B",
    name: "B",
    ...template,
  });
  expect(named.status).toBe(400);
});

test("unique needs an index, and no more than 20 columns are indexed", async () => {
  const unindexed = { name: "U", text: {}, enforceUniqueValues: true };
  expect((await graph("POST", `${list}/columns`, unindexed)).status).toBe(400);
  for (let n = 4; n <= 20; n++)
    expect(
      (await graph("POST", `${list}/columns`, { name: `I${n}`, text: {}, indexed: true })).status,
    ).toBe(201);
  expect(
    (await graph("POST", `${list}/columns`, { name: "I21", text: {}, indexed: true })).status,
  ).toBe(400);
  const changed = await graph("PATCH", `${list}/columns/I20`, { indexed: false });
  expect(changed).toMatchObject({ status: 200, body: { indexed: false } });
});

test("a column with doubled values cannot become unique and stays as it was", async () => {
  await add({ Owner: "Jana" });
  await add({ Owner: "jana" });
  const column = `${list}/columns/Owner`;
  expect((await graph("PATCH", column, { enforceUniqueValues: true })).status).toBe(400);
  expect((await graph("GET", column)).body).toMatchObject({ enforceUniqueValues: false });
  await add({ Owner: "JANA" });
  expect((await graph("DELETE", column)).status).toBe(204);
  expect((await graph("POST", `${list}/items`, { fields: { Owner: "Jana" } })).status).toBe(400);
});

test("an item keeps its values; empty fields are absent and null clears", async () => {
  const made = await add({ Title: "Übersetzung", Key: "a", Count: 2, Live: true, Plain: "" });
  expect(made.eTag).toMatch(/^"[0-9a-f-]{36},1"$/);
  const patched = await graph(
    "PATCH",
    `${list}/items/${made.id}/fields`,
    { Count: null },
    { "if-match": made.eTag },
  );
  expect(patched.status).toBe(200);
  const { body } = await graph(
    "GET",
    `${list}/items/${made.id}?$expand=fields($select=Title,Count,Plain,Live)`,
  );
  expect(body).toMatchObject({
    "@odata.etag": made.eTag.replace(",1", ",2"),
    fields: { Title: "Übersetzung", Live: true },
    lastModifiedBy: { application: { displayName: "KI-Register" } },
  });
  expect(
    Object.keys(z.looseObject({ fields: z.looseObject({}) }).parse(body).fields).sort(),
  ).toEqual(["@odata.etag", "Live", "Title"]);
});

test("an edit by a person in SharePoint carries the person", async () => {
  const made = await add({ Title: "A" });
  const person = personByHandle("owner-1");
  if (person === undefined) throw new Error("no owner");
  const asPerson = graphCaller(
    running.standIn,
    await running.standIn.signIn.personToken(person, "graph"),
  );
  await asPerson("PATCH", `${list}/items/${made.id}/fields`, { Title: "B" });
  expect((await graph("GET", `${list}/items/${made.id}`)).body).toMatchObject({
    lastModifiedBy: { user: { id: person.oid } },
    createdBy: { application: {} },
  });
});

test("a stale eTag answers 412 for change and deletion", async () => {
  const made = await add({ Title: "A" });
  await graph("PATCH", `${list}/items/${made.id}/fields`, { Title: "B" });
  const match = { "if-match": made.eTag };
  const late = await graph("PATCH", `${list}/items/${made.id}/fields`, { Title: "C" }, match);
  expect(late).toMatchObject({ status: 412, body: { error: { code: "resourceModified" } } });
  expect((await graph("DELETE", `${list}/items/${made.id}`, undefined, match)).status).toBe(412);
  expect((await graph("DELETE", `${list}/items/${made.id}`)).status).toBe(204);
  expect((await graph("GET", `${list}/items/${made.id}`)).status).toBe(404);
});

test.each([
  [{ Unknown: "x" }, "Field 'Unknown' is not recognized"],
  [{ Modified: "x" }, "Field 'Modified' is read-only"],
  [{ Plain: 5 }, "Cannot convert"],
  [{ Count: "5" }, "Cannot convert"],
  [{ Live: 1 }, "Cannot convert"],
  [{ Seen: "yesterday" }, "Cannot convert"],
  [{ Risk: "medium" }, "is not a choice"],
  [{ Plain: "x".repeat(256) }, "longer than 255"],
  [{ Notes: "x".repeat(64_000) }, "longer than 63999"],
])("fields %o are refused and nothing is made", async (fields, message) => {
  const refused = await graph("POST", `${list}/items`, { fields });
  expect(refused).toMatchObject({
    status: 400,
    body: { error: { code: "invalidRequest", message: expect.stringContaining(message) } },
  });
  expect(page.parse((await graph("GET", `${list}/items`)).body).value).toEqual([]);
});

test("unique values are compared without case, umlauts too, and freed by deletion", async () => {
  const first = await add({ Key: "Ämter/1" });
  const second = await graph("POST", `${list}/items`, { fields: { Key: "ämter/1" } });
  expect(second).toMatchObject({
    status: 400,
    body: {
      error: {
        message: "One or more fields with unique constraints already has the provided value.",
      },
    },
  });
  await graph("PATCH", `${list}/items/${first.id}/fields`, { Key: "Ämter/1" });
  await graph("DELETE", `${list}/items/${first.id}`);
  await add({ Key: "ämter/1" });
});

test("filters work on one indexed field only", async () => {
  await add({ Owner: "O'Neil", Count: 1 });
  await add({ Owner: "Berg", Count: 5 });
  const ids = async (filter: string) =>
    page
      .parse((await graph("GET", `${list}/items?$filter=${encodeURIComponent(filter)}`)).body)
      .value.map((one) => one.id);
  expect(await ids("fields/Owner eq 'o''neil'")).toEqual(["1"]);
  expect(await ids("fields/Owner ne 'Berg'")).toEqual(["1"]);
  expect(await ids("fields/Count ge 5")).toEqual(["2"]);
  expect(await ids("fields/Count gt 0 and fields/Count lt 5")).toEqual(["1"]);
  expect(await ids("startswith(fields/Owner,'be')")).toEqual(["2"]);
  const refusal = async (filter: string) =>
    (await graph("GET", `${list}/items?$filter=${encodeURIComponent(filter)}`)).status;
  expect(await refusal("fields/Plain eq 'x'")).toBe(400);
  expect(await refusal("fields/Notes eq 'x'")).toBe(400);
  expect(await refusal("fields/Owner eq 'x' and fields/Count eq 1")).toBe(400);
  expect(await refusal("fields/Owner like 'x'")).toBe(400);
  const scan = await graph("GET", `${list}/items?$filter=fields/Plain eq 'x'`, undefined, {
    prefer: "HonorNonIndexedQueriesWarningMayFailRandomly",
  });
  expect(scan).toMatchObject({ status: 200, body: { value: [] } });
});

test("a changed or cleared value is found and taken as it is now, not as it was", async () => {
  await add({ Key: "a", Owner: "Berg" });
  await graph("PATCH", `${list}/items/1/fields`, { Key: "b", Owner: "Tal" });
  const owned = async (name: string) =>
    page.parse((await graph("GET", `${list}/items?$filter=fields/Owner eq '${name}'`)).body).value;
  expect(await owned("Berg")).toEqual([]);
  expect(await owned("tal")).toHaveLength(1);
  expect((await graph("POST", `${list}/items`, { fields: { Key: "B" } })).status).toBe(400);
  await add({ Key: "a" });
  await graph("PATCH", `${list}/items/1/fields`, { Key: null, Owner: "" });
  expect(await owned("Tal")).toEqual([]);
  await add({ Key: "b" });
});

test("pages follow an opaque nextLink on the caller's base", async () => {
  for (let n = 0; n < 5; n++) await add({ Title: String(n) });
  const seen: string[] = [];
  let next: string | undefined = `${list}/items?$top=2&$expand=fields`;
  while (next !== undefined) {
    const one = page.parse((await graph("GET", next)).body);
    seen.push(...one.value.map((found) => found.id));
    next = one["@odata.nextLink"];
    if (next !== undefined) expect(next).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites/);
  }
  expect(seen).toEqual(["1", "2", "3", "4", "5"]);
  expect((await graph("GET", `${list}/items?$skiptoken=nonsense`)).status).toBe(400);
});

test("over 5,000 items a filter is a window with empty pages, or 422", async () => {
  const token = await running.standIn.signIn.appToken("graph");
  const fast = graphCaller(running.standIn, token);
  running.standIn.fill(
    "KI-Register",
    Array.from({ length: 5_010 }, (_, at) => ({ Owner: "same", Count: at + 1 })),
  );
  const first = page.parse((await fast("GET", `${list}/items?$filter=fields/Count eq 5005`)).body);
  expect(first.value).toEqual([]);
  const second = page.parse((await fast("GET", first["@odata.nextLink"] ?? "")).body);
  expect(second.value.map((one) => one.id)).toEqual(["5005"]);
  expect(second["@odata.nextLink"]).toBeUndefined();
  expect(await fast("GET", `${list}/items?$filter=fields/Owner eq 'same'`)).toMatchObject({
    status: 422,
    body: { error: { code: "notSupported", innerError: { code: "tooManyResources" } } },
  });
  const whole = page.parse((await fast("GET", `${list}/items?$top=9999`)).body);
  expect(whole.value).toHaveLength(5_000);
}, 60_000);

test("versions are kept and restored", async () => {
  const made = await add({ Title: "one" });
  await graph("PATCH", `${list}/items/${made.id}/fields`, { Title: "two" });
  expect(
    (await graph("GET", `${list}/items/${made.id}/versions?$expand=fields`)).body,
  ).toMatchObject({
    value: [
      { id: "2.0", fields: { Title: "two" } },
      { id: "1.0", fields: { Title: "one" } },
    ],
  });
  const restored = await graph("POST", `${list}/items/${made.id}/versions/1.0/restoreVersion`);
  expect(restored.status).toBe(204);
  expect((await graph("GET", `${list}/items/${made.id}/fields`)).body).toMatchObject({
    Title: "one",
    _UIVersionString: "3.0",
  });
});
