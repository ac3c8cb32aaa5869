import { hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { casesSchema } from "#contract/case.ts";
import { entryViewSchema } from "#contract/entry.ts";
import { DAY_HEADER } from "#contract/firstPaths.ts";
import { GRID_FIELDS, SEARCH_WORDS } from "#contract/gridRow.ts";
import { historySchema } from "#contract/history.ts";
import { digestsOf } from "#contract/listSync.ts";
import { meSchema } from "#contract/me.ts";
import { registerSnapshotSchema } from "#contract/registerSnapshot.ts";
import { FIELDS, fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { PEOPLE } from "#local/people.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { caseOf, eTagOf, idOf, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0001";
/** Nothing that says who somebody is. */
const PERSONS = new RegExp(
  PEOPLE.flatMap(({ mail, name, oid, surname }) => [mail, name, oid, surname]).join("|"),
);
const ALL = new Set<string>(
  FIELDS.filter(({ readers }) => readers === "all").map(({ key }) => key),
);

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
  // A case with everything in it that has a name: an answer, a query with its answer, a decision.
  const { key, targetRevision } = await reportVersion(running, NO, "3.0");
  const post = async (person: string, command: string, body: object) => {
    const { status } = await running.call(person, "POST", `/api/cases/${key}/${command}`, body);
    expect(status).toBe(200);
  };
  await post("deputy-1", "answer", {
    targetRevision,
    answer: { option: "changed", changed: ["T2"], unsure: [], live: "planned", dateUnknown: true },
  });
  await post("coordinator-1", "query", { ...(await revisionOf()), text: "Warum?" });
  await post("owner-1", "answer", { text: "Deshalb." });
  await post("coordinator-1", "decide", {
    revision: await classifyCase(postBy(running), key, "limited", "coordinator-1"),
    decision: "approved",
    reason: "Geprüft.",
  });
  await reportVersion(running, NO, "4.0");
});
afterAll(() => running[Symbol.asyncDispose]());

async function revisionOf() {
  return { revision: (await caseOf(running, NO)).revision };
}

async function snapshot(path = "/api/register", headers = {}) {
  const answer = await running.call("employee", "GET", path, undefined, headers);
  return { ...answer, body: registerSnapshotSchema.parse(answer.body) };
}

describe("the register", () => {
  test("is given whole, in the columns it names", async () => {
    const { body, headers } = await snapshot();
    expect(body).toMatchObject({
      full: true,
      columns: [...GRID_FIELDS, SEARCH_WORDS],
      removed: [],
    });
    expect(body.rows.map(([no]) => no)).toEqual([
      "KI-2026-0001",
      "KI-2026-0002",
      "KI-2026-0003",
      "KI-2026-0004",
    ]);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(GRID_FIELDS.filter((key) => !ALL.has(key))).toEqual([]);
  });

  test("has the words it is found by, and none that not everybody may read", async () => {
    const { rows } = (await snapshot()).body;
    const words = rows[0]?.at(-1)?.split(" ") ?? [];
    expect(words).toEqual(expect.arrayContaining(["lecos", "texterkennung", "sachbearbeitung"]));
    // Owner and section are for those involved.
    for (const hidden of ["albrecht", "jana"]) expect(words).not.toContain(hidden);
    expect(words).toHaveLength(new Set(words).size);
  });

  test("is not sent again to those who have it", async () => {
    const eTag = (await snapshot()).headers.get("etag") ?? "";
    const again = await running.call("employee", "GET", "/api/register", undefined, {
      "if-none-match": eTag,
    });
    expect(again).toMatchObject({ status: 304, body: "" });
    const stranger = await running.call(null, "GET", "/api/register", undefined, {
      "if-none-match": eTag,
    });
    expect(stranger.status).toBe(401);
  });

  test("names the service's day in every answer, a refusal included", async () => {
    const me = await running.call("employee", "GET", "/api/me");
    const { today } = meSchema.parse(me.body);
    const refused = await running.call(null, "GET", "/api/register");
    expect(refused.status).toBe(401);
    for (const { headers } of [me, refused]) expect(headers.get(DAY_HEADER)).toBe(today);
  });

  test("is the same for those who take no compression", async () => {
    const plain = await snapshot("/api/register", { "accept-encoding": "identity" });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(plain.body).toEqual((await snapshot()).body);
  });

  test("gives only what changed since a cursor, and a new tag after it", async () => {
    const { body, headers } = await snapshot();
    const since = `/api/register?since=${body.cursor}`;
    expect((await snapshot(since)).body).toMatchObject({ full: false, rows: [], removed: [] });
    const edited = await running.call(
      "owner-2",
      "PATCH",
      "/api/entries/KI-2026-0002",
      { values: { title: "Verkehr zählen" } },
      { "if-match": await eTagOf(running, "KI-2026-0002") },
    );
    expect(edited.status).toBe(200);
    const changed = (await snapshot(since)).body;
    expect(changed).toMatchObject({ full: false, removed: [] });
    expect(changed.rows.map(([no, title]) => [no, title])).toEqual([
      ["KI-2026-0002", "Verkehr zählen"],
    ]);
    expect(changed.cursor).not.toBe(body.cursor);
    const fresh = await snapshot("/api/register", {
      "if-none-match": headers.get("etag") ?? "",
    });
    expect(fresh.status).toBe(200);
    expect(fresh.body.rows).toContainEqual(changed.rows[0]);
  });

  test.each(["deadbeef.3", "nonsense", "deadbeef", "%00", "a.b.c", "4-1-1"])(
    "a cursor that says nothing here (%j) is told so, without the register",
    async (cursor) => {
      const { body } = await snapshot(`/api/register?since=${cursor}`);
      expect(body).toMatchObject({ cursor: "", full: false, rows: [], removed: [] });
    },
  );

  test("whoever holds part of it gets what is missing, whoever sends nonsense the whole", async () => {
    const { body } = await snapshot();
    const rows = body.rows.map(([key], at) => ({ key: key ?? "", tag: body.tags[at] ?? 0 }));
    const missing = rows.slice(1);
    const apart = await snapshot(`/api/register?digests=${digestsOf(missing)}`);
    expect(apart.body).toMatchObject({ full: false, cursor: body.cursor });
    expect(apart.body.rows).toContainEqual(body.rows[0]);
    expect((await snapshot("/api/register?digests=1.2.x")).body.full).toBe(true);
    expect((await snapshot("/api/register?since=a&since=b")).body.full).toBe(true);
  });
});

describe("who reads what", () => {
  const entry = async (person: string, no = NO) =>
    entryViewSchema.parse((await running.call(person, "GET", `/api/entries/${no}`)).body);
  /** Sees an entry of others only as everybody does. */
  const STRANGERS = ["employee", "owner-2", "admin", "reviewer-dataprotection"];

  test.each(STRANGERS)("%s sees no persons anywhere in an entry of others", async (person) => {
    const paths = ["/api/register", `/api/entries/${NO}`, `/api/entries/${NO}/history`];
    for (const path of paths) {
      const { body, status } = await running.call(person, "GET", path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(JSON.stringify(body).match(PERSONS)).toBeNull();
    }
  });

  test.each(STRANGERS)("%s gets only fields that everybody may read", async (person) => {
    const view = await entry(person);
    expect(Object.keys(view.values).filter((key) => !ALL.has(key))).toEqual([]);
    expect(view).toMatchObject({
      rights: { edit: [], reportVersion: false, decide: false, relation: null },
      listItemUrl: null,
      lastCase: {
        answer: null,
        decision: null,
        queries: [],
        notMine: [],
        deliveries: [],
        note: null,
      },
      runningCase: { answer: null, earlierAnswers: [], deliveries: [] },
    });
  });

  test.each(STRANGERS)(
    "%s gets a history of readable fields without names and reasons",
    async (person) => {
      const { body } = await running.call(person, "GET", `/api/entries/${NO}/history`);
      const { events } = historySchema.parse(body);
      expect(events.length).toBeGreaterThan(5);
      for (const event of events) {
        expect({ name: event.actor.name, reason: event.reason }).toEqual({
          name: null,
          reason: null,
        });
        for (const { field } of event.changes) {
          const readable =
            event.caseKey === null
              ? isFieldKey(field) && fieldOf(field).readers === "all"
              : ["state", "targetVersion"].includes(field);
          expect({ field, readable }).toEqual({ field, readable: true });
        }
      }
    },
  );

  test.each(["owner-1", "deputy-1", "head-1", "coordinator-1", "auditor"])(
    "%s, who is involved, reads the names",
    async (person) => {
      const view = await entry(person);
      expect(view.values).toMatchObject({
        ownerName: "Jana Albrecht",
        deputyName: "Mehmet Yılmaz",
      });
      expect(view.lastCase).toMatchObject({
        answer: { by: { role: "deputy", name: "Mehmet Yılmaz" } },
        decision: { by: { name: "Katrin Hoffmann" } },
        queries: [{ answer: { text: "Deshalb." } }],
      });
      const history = await running.call(person, "GET", `/api/entries/${NO}/history`);
      expect(JSON.stringify(history.body)).toContain("Katrin Hoffmann");
    },
  );

  test.each(["owner-1", "deputy-1", "head-1"])(
    "%s does not read what is the coordination's",
    async (person) => {
      const hidden = FIELDS.filter(({ readers }) => readers === "coordination").map(
        ({ key }) => key,
      );
      const { values, lastCase } = await entry(person);
      expect(Object.keys(values).filter((key) => hidden.some((one) => one === key))).toEqual([]);
      expect(lastCase?.deliveries).toEqual([]);
      const history = await running.call(person, "GET", `/api/entries/${NO}/history`);
      const { events } = historySchema.parse(history.body);
      const fields = events.flatMap(({ changes }) => changes.map(({ field }) => field));
      expect(fields.filter((field) => hidden.some((one) => one === field))).toEqual([]);
    },
  );

  test("coordinators see to whom a card went", async () => {
    const { runningCase, listItemUrl } = await entry("coordinator-1");
    expect(listItemUrl).toMatch(/^https:/);
    expect(runningCase?.deliveries).toEqual([
      expect.objectContaining({ name: "Jana Albrecht", role: "owner", state: "sent" }),
      expect.objectContaining({ name: "Mehmet Yılmaz", role: "deputy", state: "sent" }),
    ]);
  });

  test("cases and tasks are those of one's own entries, and of all for coordinators", async () => {
    const nos = async (person: string, path: string) => {
      const { body, status } = await running.call(person, "GET", path);
      if (status !== 200) return status;
      return [...new Set(casesSchema.parse(body).cases.map(({ entryNo }) => entryNo))].sort();
    };
    expect(await nos("owner-1", "/api/cases")).toEqual([NO]);
    expect(await nos("owner-1", "/api/tasks")).toEqual([NO]);
    // A first evaluation waits for answers about its class.
    expect(await nos("owner-2", "/api/tasks")).toEqual(["KI-2026-0004"]);
    for (const person of ["coordinator-1", "auditor"]) {
      const [running, closed] = [
        await nos(person, "/api/cases"),
        await nos(person, "/api/cases?closed="),
      ];
      expect(new Set([running, closed].flat()).size).toBe(4);
    }
    expect(await nos("coordinator-1", "/api/tasks")).toEqual([]);
    expect(await nos("head-1", "/api/cases")).toBe(403);
    expect(await nos("admin", "/api/cases")).toBe(403);
  });

  test("an owner of one entry sees no names in the cases of another", async () => {
    const { body } = await running.call("owner-2", "GET", "/api/cases");
    expect(casesSchema.parse(body).cases.map(({ entryNo }) => entryNo)).not.toContain(NO);
    const { body: me } = await running.call("owner-2", "GET", "/api/me");
    expect(me).toMatchObject({ person: { id: idOf("owner-2") }, roles: [], demo: true });
  });
});

describe("the public register", () => {
  test("needs no sign-in, may be read from any site, and shows published entries only", async () => {
    const { body, headers, status } = await running.call(null, "GET", "/public/register.json");
    expect(status).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("set-cookie")).toBeNull();
    const { counts, entries } = z
      .looseObject({
        counts: z.looseObject({ published: z.number() }),
        entries: z.array(z.object({ id: z.string(), values: z.record(z.string(), z.unknown()) })),
      })
      .parse(body);
    expect(entries.map(({ id }) => id)).toEqual(["KI-2026-0002", "KI-2026-0003"]);
    expect(counts.published).toBe(2);
    const { checksum, entries: all } = z
      .looseObject({ checksum: z.string(), entries: z.array(z.unknown()) })
      .parse(body);
    expect(checksum).toBe(`sha256-${hash("sha256", JSON.stringify(all))}`);
  });

  const open = (path: string, init: RequestInit = {}) =>
    fetch(`${running.service.url}${path}`, init);

  test("is kept by caches and asked for again by its entity tag, also by a script of another site", async () => {
    const first = await open("/public/register.json");
    const eTag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("public, max-age=300");
    const again = await open("/public/register.json", { headers: { "if-none-match": eTag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const asked = await open("/public/register.json", { method: "OPTIONS" });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-headers")).toBe("If-None-Match");
  });

  test.each([
    ["/public/", 200, "text/html", "2 Anwendungen"],
    ["/public/?q=kameras", 200, "text/html", "1 Anwendung"],
    ["/public/?lang=en", 200, "text/html", "AI register"],
    ["/public/entries/KI-2026-0002", 200, "text/html", "Verkehrszählung"],
    ["/public/entries/ki-2026-0002?lang=en", 200, "text/html", "Traffic counting"],
    ["/public/entries/KI-2026-0001", 404, "text/html", "nichts veröffentlicht"],
    ["/public/entries/KI-2026-9999", 404, "text/html", "nichts veröffentlicht"],
    ["/public/entries/KI-2026-0002/annex-viii-c.json", 404, "application/json", "notFound"],
    ["/public/dcat.jsonld", 404, "application/json", "notFound"],
    ["/public/register.csv", 200, "text/csv", "Kennung;Adresse"],
    ["/public/changes.atom", 200, "application/atom+xml", "<feed"],
    ["/public/fragment.html", 200, "text/html", "ki-register"],
    ["/public/nothing", 404, "application/json", "notFound"],
  ])("answers %s with %i", async (path, status, type, words) => {
    const response = await open(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain(type);
    expect(await response.text()).toContain(words);
    if (status === 404) expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("says which fields a refused release is about", async () => {
    const path = "/api/entries/KI-2026-0001/publication";
    const { body: seen } = await running.call("coordinator-1", "GET", path);
    const { eTag } = z.looseObject({ eTag: z.string() }).parse(seen);
    const release = { seen: eTag, fields: [] };
    expect(await running.call("coordinator-1", "POST", `${path}/release`, release)).toMatchObject({
      status: 400,
      body: {
        code: "publicFieldMissing",
        details: { fields: ["publicTitleDe", "publicSummaryDe", "contactPublic"] },
      },
    });
  });

  test("runs nothing on its pages, and lets other sites frame its list alone", async () => {
    const policyOf = async (path: string) =>
      (await open(path)).headers.get("content-security-policy") ?? "";
    expect(await policyOf("/public/")).toContain("default-src 'none'; style-src 'self'");
    expect(await policyOf("/public/")).toContain("frame-ancestors 'none'");
    expect(await policyOf("/public/fragment.html")).toContain("frame-ancestors *");
  });
});
