import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { caseViewSchema } from "#contract/case.ts";
import { dutyCalendarSchema } from "#contract/duties.ts";
import { figuresSchema } from "#contract/figures.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { selects } from "#domain/cases/caseSelection.ts";
import { CONDITION_STATES } from "#domain/cases/condition.ts";
import { deskRows } from "#domain/cases/deskRows.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { LIST_KINDS } from "#domain/exports/exportKind.ts";
import { PEOPLE } from "#local/people.ts";
import { MOST_FILES } from "#server/files/fileMaker.ts";
import { keysOf, type Purpose } from "#server/secrets/derivedKeys.ts";
import { signToken } from "#server/secrets/signedToken.ts";
import { parseCsv } from "#tests/exports/parseCsv.ts";
import { cellsOf, elementsOf, workbookParts } from "#tests/exports/readXlsx.ts";
import { eTagOf, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const PERSONS = new RegExp(PEOPLE.flatMap(({ name, oid, mail }) => [name, oid, mail]).join("|"));
const resultSchema = z.strictObject({ id: z.string(), url: z.string(), rows: z.number() });

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
  const no = "KI-2026-0002";
  const edited = await running.call(
    "owner-2",
    "PATCH",
    `/api/entries/${no}`,
    {
      values: {
        title: '=HYPERLINK("http://evil.example";"Bitte klicken")',
        shortDescription: "Erste Zeile\nzweite; mit „Zeichen“",
        vendor: "-2+3",
      },
    },
    { "if-match": await eTagOf(running, no) },
  );
  expect(edited.status).toBe(200);
});
afterAll(() => running[Symbol.asyncDispose]());
afterEach(() => {
  vi.useRealTimers();
});

async function link(input: unknown): Promise<z.infer<typeof resultSchema>> {
  const made = await running.call("coordinator-1", "POST", "/api/exports", input);
  expect(made.status).toBe(201);
  return resultSchema.parse(made.body);
}

async function download(url: string): Promise<{ headers: Headers; bytes: Uint8Array }> {
  const response = await fetch(`${running.url}${url}`);
  expect(response.status).toBe(200);
  return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const text = (bytes: Uint8Array) =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

describe("a CSV file of a filtered view", () => {
  const filter = { search: "werk", operationStatus: ["productive"], orgUnitId: ["66", "13"] };

  test("holds the rows of the view in the asked columns, as German Excel reads it", async () => {
    const columns = ["title", "shortDescription", "vendor", "riskClass", "startDate"];
    const { rows, url } = await link({ format: "csv", filter, columns });
    expect(rows).toBe(1);
    const { bytes, headers } = await download(url);
    const file = text(bytes);
    expect(file.startsWith("\uFEFF")).toBe(true);
    expect(parseCsv(file.slice(1), ";")).toEqual([
      [
        "Registernummer",
        "Name der KI-Anwendung",
        "Kurzbeschreibung",
        "Hersteller oder Anbieter",
        "Risikoklasse",
        "Im Einsatz seit",
      ],
      [
        "KI-2026-0002",
        '\'=HYPERLINK("http://evil.example";"Bitte klicken")',
        "Erste Zeile\nzweite; mit „Zeichen“",
        "'-2+3",
        "Minimales Risiko",
        "09.2024",
      ],
    ]);
    expect(file.endsWith("\r\n")).toBe(true);
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="KI-Register_\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("counts as many rows as it has", async () => {
    for (const one of [{}, { riskClass: ["limited"] }, { search: "gibt es nicht" }]) {
      const { rows, url } = await link({ format: "csv", filter: one });
      const lines = parseCsv(text((await download(url)).bytes).slice(1), ";");
      expect(lines).toHaveLength(rows + 1);
    }
  });

  test("is written in English on request", async () => {
    const { url } = await link({ format: "csv", filter: {}, language: "en", columns: ["title"] });
    expect(text((await download(url)).bytes)).toContain(
      "Register number;Name of the AI application",
    );
  });
});

test("an XLSX file holds the same view as text, never as a formula", async () => {
  const { url } = await link({
    format: "xlsx",
    filter: { orgUnitId: ["66"] },
    columns: ["title", "vendor"],
  });
  const { bytes, headers } = await download(url);
  expect(headers.get("content-type")).toBe(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  );
  const parts = workbookParts(bytes);
  const cells = [...cellsOf(parts, 1).values()];
  expect(cells.map(({ value }) => value)).toContain(
    '=HYPERLINK("http://evil.example";"Bitte klicken")',
  );
  expect(cells.every(({ type }) => type === "text")).toBe(true);
  const relations = parts.get("xl/worksheets/_rels/sheet1.xml.rels");
  const targets = relations && elementsOf(relations, "Relationship").map((one) => one.attributes);
  expect(targets?.[0]?.Target).toContain(encodeURIComponent('"entry/KI-'));
  const about = [...cellsOf(parts, 2).values()].map(({ value }) => value).join("\n");
  expect(about).toContain("Verkehrs- und Tiefbauamt");
});

test.each(["csv", "xlsx"])(
  "a %s file holds no persons, even where they are named",
  async (format) => {
    const personal = FIELDS.filter((field) => field.personal === true).map(({ key }) => key);
    for (const columns of [undefined, ["title", ...personal]]) {
      const { url } = await link({
        format,
        filter: {},
        ...(columns === undefined ? {} : { columns }),
      });
      const { bytes } = await download(url);
      const written =
        format === "csv"
          ? text(bytes)
          : [1, 2]
              .flatMap((sheet) => [...cellsOf(workbookParts(bytes), sheet === 1 ? 1 : 2).values()])
              .map(({ value }) => value)
              .join("\n");
      expect(written).toContain("KI-2026-0001");
      expect(written.match(PERSONS)).toBeNull();
    }
  },
);

describe("a list of something else than applications", () => {
  const ajv = addFormats(new Ajv2020({ strict: true, allErrors: true }));

  const ofAll = LIST_KINDS.filter((kind) => !["campaign", "law", "log"].includes(kind));

  test.each(ofAll)(
    "%s: a table for people, and JSON that keeps its published schema",
    async (kind) => {
      const { rows, url } = await link({ kind, format: "csv", filter: {} });
      const lines = parseCsv(text((await download(url)).bytes).slice(1), ";");
      expect(lines).toHaveLength(rows + 1);
      const schema = await fetch(`${running.url}/api/exports/schemas/${kind}`);
      expect(schema.headers.get("content-type")).toContain("application/schema+json");
      const isValid = ajv.compile(z.record(z.string(), z.unknown()).parse(await schema.json()));
      const json = await link({ kind, format: "json", filter: {} });
      const file = z
        .looseObject({
          rowCount: z.number(),
          rows: z.array(z.looseObject({ registerNo: z.string() })),
        })
        .parse(JSON.parse(text((await download(json.url)).bytes)));
      expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
      expect([file.rowCount, file.rows.length]).toEqual([rows, rows]);
      expect(JSON.stringify(file).match(PERSONS)).toBeNull();
    },
  );

  test("has its own columns, in the order wanted", async () => {
    const columns = ["state", "cause", "title"];
    const { url } = await link({ kind: "cases", format: "csv", filter: {}, columns });
    const { bytes, headers } = await download(url);
    const [heading, first] = parseCsv(text(bytes).slice(1), ";");
    expect(heading).toEqual(["Registernummer", "Stand", "Anlass", "Name der KI-Anwendung"]);
    expect(first?.[0]).toMatch(/^KI-/);
    expect(headers.get("content-disposition")).toContain("KI-Register_Vorgaenge_");
    await refused(
      running,
      [
        "coordinator-1",
        "POST",
        "/api/exports",
        { kind: "cases", format: "csv", filter: {}, columns: ["dueOn"] },
      ],
      { status: 400, code: "badRequest" },
    );
  });

  test("of an unknown kind has no schema", async () => {
    expect((await running.call(null, "GET", "/api/exports/schemas/people")).status).toBe(404);
  });
});

describe("a file of what a page shows", () => {
  async function desk() {
    const { body } = await running.call("coordinator-1", "GET", "/api/cases");
    const { cases } = z.object({ cases: z.array(caseViewSchema) }).parse(body);
    const me = await running.call("coordinator-1", "GET", "/api/me");
    const { person } = z.object({ person: z.object({ id: z.string() }) }).parse(me.body);
    const { today } = running.service.register.reads;
    return { cases, personId: person.id, today: today() };
  }

  async function numbersIn(input: object): Promise<readonly (string | undefined)[]> {
    const { rows, url } = await link({ format: "csv", filter: {}, ...input });
    const [, ...lines] = parseCsv(text((await download(url)).bytes).slice(1), ";");
    expect(lines).toHaveLength(rows);
    return lines.map(([no]) => no);
  }

  test.each<CaseFilter>([
    {},
    { show: "requested" },
    { handler: "nobody", search: "e" },
    { search: "gibt es nicht" },
  ])("has the cases of the desk, in its order: %j", async (cases) => {
    const { cases: views, ...who } = await desk();
    const shown = deskRows(views, who).filter(({ view }) => selects(cases, who)(view));
    const numbers = shown.map(({ view }) => view.entryNo);
    expect(await numbersIn({ kind: "cases", cases })).toEqual(numbers);
    const conditions = shown.flatMap(({ view }) => view.conditions);
    expect(await numbersIn({ kind: "conditions", cases })).toHaveLength(conditions.length);
  });

  test("has all duties that are listed", async () => {
    const { body } = await running.call("coordinator-1", "GET", "/api/duties?show=all");
    const { rows } = dutyCalendarSchema.parse(body);
    const listed = rows.reduce((sum, { count }) => sum + count, 0);
    expect(await numbersIn({ kind: "duties" })).toHaveLength(listed);
  });

  test("has the conditions in the states that are wanted, and no others", async () => {
    const all = await numbersIn({ kind: "conditions" });
    const parts = await Promise.all(
      CONDITION_STATES.map((state) =>
        numbersIn({ kind: "conditions", conditions: { state: [state] } }),
      ),
    );
    expect(parts.flat().toSorted()).toEqual(all.toSorted());
  });

  test("refuses a selection that no page has", async () => {
    const wrong = [
      { cases: { show: "all" } },
      { cases: { owner: "x" } },
      { conditions: { due: 1 } },
    ];
    for (const one of wrong) {
      const input = { kind: "cases", format: "csv", filter: {}, ...one };
      await refused(running, ["coordinator-1", "POST", "/api/exports", input], {
        status: 400,
        code: "badRequest",
      });
    }
  });
});

describe("a profile", () => {
  const PATH = "/api/export-profiles";
  const choice = {
    ...{ kind: "entries", format: "xlsx", columns: ["title"], isShared: false, schedule: null },
    filter: { riskClass: ["limited"] },
  };

  async function names(as: string): Promise<readonly string[]> {
    const { body } = await running.call(as, "GET", PATH);
    const { profiles } = z
      .object({ profiles: z.array(z.object({ name: z.string() })) })
      .parse(body);
    return profiles.map(({ name }) => name);
  }

  test("is a coordinator's own until it is shared, and tells nobody who made it", async () => {
    const [own, shared] = [`${PATH}/${crypto.randomUUID()}`, `${PATH}/${crypto.randomUUID()}`];
    const mine = { ...choice, name: "Meines", revision: 0 };
    const ours = { ...choice, name: "Ausschuss", isShared: true, revision: 0 };
    expect((await running.call("coordinator-1", "PUT", own, mine)).status).toBe(200);
    // The answer was lost: the same request again is the same profile.
    const again = await running.call("coordinator-1", "PUT", own, mine);
    expect(again.body).toMatchObject({ name: "Meines", revision: 1, isOwn: true });
    expect((await running.call("coordinator-1", "PUT", shared, ours)).status).toBe(200);
    expect(await names("coordinator-1")).toEqual(["Ausschuss", "Meines"]);
    expect(await names("coordinator-2")).toEqual(["Ausschuss"]);
    const seen = await running.call("coordinator-2", "GET", PATH);
    expect(JSON.stringify(seen.body).match(PERSONS)).toBeNull();
    const taken = await running.call("coordinator-2", "PUT", own, { ...mine, revision: 1 });
    expect(taken.status).toBe(404);
    const stale = await running.call("coordinator-2", "PUT", shared, { ...ours, format: "csv" });
    expect(stale).toMatchObject({ status: 412, body: { code: "changedMeanwhile" } });
    const changed = { ...ours, format: "csv", revision: 1 };
    expect((await running.call("coordinator-2", "PUT", shared, changed)).status).toBe(200);
    expect((await running.call("coordinator-2", "DELETE", own)).status).toBe(404);
    expect((await running.call("coordinator-2", "DELETE", shared)).status).toBe(200);
    expect((await running.call("coordinator-1", "DELETE", own)).status).toBe(200);
    expect(await names("coordinator-1")).toEqual([]);
  });
});

describe("a file that takes long", () => {
  const progressSchema = z.object({ state: z.string(), rows: z.number(), of: z.number() });

  async function progress(id: string, as = "coordinator-1") {
    const answer = await running.call(as, "GET", `/api/exports/${id}/progress`);
    return answer.status === 200 ? progressSchema.parse(answer.body) : answer.status;
  }

  test("says how far it is, and is the same for whoever downloads it", async () => {
    const { id, rows, url } = await link({ format: "xlsx", filter: {} });
    let seen = await progress(id);
    while (typeof seen !== "number" && seen.state !== "ready") seen = await progress(id);
    expect(seen).toEqual({ state: "ready", rows, of: rows });
    const [one, two] = [await download(url), await download(url)];
    expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true);
  });

  test("is given up, and its link opens nothing", async () => {
    const { id, url } = await link({ format: "xlsx", filter: {} });
    await progress(id);
    expect((await running.call("coordinator-2", "DELETE", `/api/exports/${id}`)).status).toBe(404);
    expect((await running.call("coordinator-1", "DELETE", `/api/exports/${id}`)).status).toBe(200);
    expect(await progress(id)).toBe(404);
    expect(await running.call(null, "GET", url)).toMatchObject({ status: 403 });
    expect(await exportedEvents(id)).toEqual([]);
  });

  test("is put into the library of the site once, under a name of ours, and the log says where", async () => {
    const { id } = await link({ format: "csv", filter: {}, columns: ["title"] });
    const path = `/api/exports/${id}/library`;
    expect((await running.call("coordinator-2", "POST", path)).status).toBe(404);
    const saved = await running.call("coordinator-1", "POST", path);
    expect(saved.status).toBe(201);
    const { name, webUrl } = z
      .strictObject({ name: z.string(), webUrl: z.url() })
      .parse(saved.body);
    expect(name).toBe(`KI-Register_${await today()}_${id.slice(0, 8)}.csv`);
    expect(webUrl).toContain(`/KI-Register-Exporte/${name}`);
    expect((await running.call("coordinator-1", "POST", path)).body).toEqual(saved.body);
    const graph = `/local/graph/v1.0/sites/root/drive/root:/KI-Register-Exporte/${name}:/content`;
    const file = await fetch(`${running.url}${graph}`, {
      headers: { authorization: `Bearer ${await running.appToken("graph")}` },
    });
    expect(await file.text()).toContain("Registernummer;Name der KI-Anwendung");
    expect(JSON.stringify(await exportedEvents(name))).toContain(`KI-Register-Exporte/${name}`);
  });

  async function today(): Promise<string> {
    const answer = await running.call("coordinator-1", "GET", "/api/me");
    return z.object({ today: z.string() }).parse(answer.body).today;
  }

  test("is nobody else's", async () => {
    const { id } = await link({ format: "csv", filter: {} });
    expect(await progress(id, "coordinator-2")).toBe(404);
    expect(await progress(id, "employee")).toBe(403);
    expect(await progress("nonsense")).toBe(404);
  });

  async function exportedEvents(id: string): Promise<readonly unknown[]> {
    const { body } = await running.call("auditor", "GET", "/api/audit/events");
    return z
      .object({ events: z.array(z.looseObject({ action: z.string() })) })
      .parse(body)
      .events.filter((event) => event.action === "exported" && JSON.stringify(event).includes(id));
  }
});

test("the log tells who exported what and how many, once, and its chain holds", async () => {
  const filter = { search: "geheimes Wort", orgUnitId: ["66"] };
  const { rows, url } = await link({ format: "csv", filter, columns: ["title"] });
  await download(url);
  await download(url);
  const { body } = await running.call("auditor", "GET", "/api/audit/events");
  const events = z
    .object({ events: z.array(z.looseObject({ action: z.string() })) })
    .parse(body)
    .events.filter(({ action }) => action === "exported");
  const [latest] = events;
  expect(latest).toMatchObject({
    entryNo: "",
    actor: { role: "coordinator" },
    changes: [
      { field: "kind", after: "entries", words: { after: { de: "Anwendungen" } } },
      { field: "format", after: "csv" },
      { field: "rows", after: rows },
      { field: "columns", after: ["registerNo", "title"] },
      {
        field: "filter",
        words: {
          after: { de: "Amt, Referat oder Eigenbetrieb: Verkehrs- und Tiefbauamt · Suche: …" },
        },
      },
    ],
  });
  // What was searched for may be a name.
  expect(JSON.stringify(body)).not.toContain("geheimes");
  await running.call("auditor", "POST", "/api/audit/chains");
  await vi.waitFor(async () => {
    const audit = await running.call("auditor", "GET", "/api/audit/chains");
    expect(audit.body).toMatchObject({ state: "done", result: { faults: [] } });
    expect(JSON.stringify(audit.body)).not.toContain('"chain":"exports"');
  });
});

describe("who may export what", () => {
  test.each(["employee", "owner-1", "head-1", "auditor", "admin", "reviewer-dataprotection"])(
    "%s may not",
    async (person) => {
      await refused(running, [person, "POST", "/api/exports", { format: "csv", filter: {} }], {
        status: 403,
        code: "forbidden",
      });
    },
  );

  test.each<readonly [string, unknown]>([
    ["no filter", { format: "csv" }],
    ["an unknown format", { format: "pdf", filter: {} }],
    ["an unknown filter", { format: "csv", filter: { owner: ["x"] } }],
    ["a filter of the wrong type", { format: "csv", filter: { riskClass: "limited" } }],
    ["a search without end", { format: "csv", filter: { search: "x".repeat(201) } }],
    ["an unknown column", { format: "csv", filter: {}, columns: ["title", "nonsense"] }],
    ["an unknown language", { format: "csv", filter: {}, language: "fr" }],
    ["an unknown field", { format: "csv", filter: {}, withPersons: true }],
  ])("%s is refused", async (_name, input) => {
    await refused(running, ["coordinator-1", "POST", "/api/exports", input], {
      status: 400,
      code: "badRequest",
    });
  });
});

describe("a link", () => {
  const input = { format: "csv", filter: {}, columns: ["title"] };

  test("opens again within five minutes, and never after", async () => {
    const { url } = await link(input);
    const now = Date.now();
    vi.useFakeTimers({ toFake: ["Date"], now: now + 4 * 60_000 });
    await download(url);
    await download(url);
    vi.setSystemTime(now + 5 * 60_000 + 1_000);
    expect(await running.call(null, "GET", url)).toMatchObject({
      status: 403,
      body: { code: "linkExpired" },
    });
  });

  const keys = (purpose: Purpose) => keysOf(running.linkSecrets, purpose);
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

  test("that was tampered with opens nothing", async () => {
    const { url } = await link(input);
    const [payload = "", signature = ""] = url.slice("/api/exports/".length).split(".");
    const content: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
    const longer = encoded({ ...z.looseObject({}).parse(content), expires: Date.now() + 9e9 });
    for (const token of [
      `${longer}.${signature}`,
      `${payload}.${signature.slice(0, -1)}`,
      `${payload}.${"A".repeat(signature.length)}`,
      payload,
      `.${signature}`,
      "nonsense",
      `${payload}.ä`,
      `${payload}.${signature}.`,
      `${payload}.${signature}.${signature}`,
      `x.${payload}.${signature}`,
      // What Graph is given to send with its notifications is known to Microsoft.
      `graph notifications.${Buffer.from(keys("graphNotifications")[0], "hex").toString("base64url")}`,
      signToken(content, keys("graphNotifications")[0]),
      signToken(content, keys("checkedAnswers")[0]),
      signToken(content, running.linkSecrets.current),
    ]) {
      const answer = await running.call(null, "GET", `/api/exports/${encodeURIComponent(token)}`);
      expect({ token, ...answer }).toMatchObject({ status: 403, body: { code: "linkExpired" } });
    }
  });

  test("that another release signed with other contents is refused too", async () => {
    const token = signToken({ expires: Date.now() + 60_000 }, keys("downloadLinks")[0]);
    const url = `/api/exports/${token}`;
    expect(await running.call(null, "GET", url)).toMatchObject({
      status: 403,
      body: { code: "linkExpired" },
    });
  });
});

describe("many files at once", () => {
  test("are made few at a time, the same one once, and too many are asked to come again", async () => {
    const urls = await Promise.all(
      ["a", "b", "c", "d", "e", "f", "g", "h"].map(
        async (search) => (await link({ format: "csv", filter: { search } })).url,
      ),
    );
    const [same = ""] = urls;
    const answers = await Promise.all(
      [...urls, same, same].map((url) => fetch(`${running.url}${url}`)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    const refusals = urls.length - MOST_FILES;
    expect(statuses).toEqual([
      ...Array(statuses.length - refusals).fill(200),
      ...Array(refusals).fill(503),
    ]);
    const refused = answers.find(({ status }) => status === 503);
    expect(refused?.headers.get("retry-after")).toBe("30");
    expect(await refused?.json()).toEqual({ code: "busy" });
  });
});

test("the committee report leaves as a page and as a table, for coordinators and auditors, and the log tells it", async () => {
  const today = running.service.register.reads.today();
  const period = { from: `${today.slice(0, 4)}-01-01`, to: today };
  const asked = await running.call(
    "auditor",
    "GET",
    `/api/figures?${new URLSearchParams({ ...period, office: "66" })}`,
  );
  const shown = figuresSchema.parse(asked.body);
  if (shown.state === "running") throw new Error("A few events take no time");
  const { report } = shown;
  expect(report).toMatchObject({ office: { name: "Verkehrs- und Tiefbauamt" }, answers: null });
  const files = { ...period, office: "66", language: "de" };
  const fileOf = async (format: string) => {
    const made = await running.call("auditor", "POST", "/api/figures/files", { ...files, format });
    return download(z.object({ url: z.string() }).parse(made.body).url);
  };
  const page = await fileOf("html");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(text(page.bytes)).toContain("<p>Nur Amt: Verkehrs- und Tiefbauamt</p>");
  expect(text(page.bytes).match(/<h2 /g)).toHaveLength(9);
  const cells = cellsOf(workbookParts((await fileOf("xlsx")).bytes), 1);
  const entries = report.groups[1]?.figures.find(({ key }) => key === "entries");
  const [row] = [...cells].find(([, { value }]) => value === "Einträge im Register") ?? [""];
  expect(cells.get(row.replace("B", "E"))).toMatchObject({
    type: "number",
    value: String(entries?.value),
  });
  const { body } = await running.call("auditor", "GET", "/api/audit/events");
  const [latest] = z.object({ events: z.array(z.looseObject({})) }).parse(body).events;
  expect(latest).toMatchObject({ action: "exported", actor: { role: "audit" } });
  expect(latest?.changes).toMatchObject([
    { field: "kind", after: "figures" },
    { field: "format", after: "xlsx" },
    ...[{ field: "rows" }, { field: "columns" }, { field: "filter" }],
  ]);
  const refusals = [
    { from: period.to, to: period.from },
    { ...period, to: "2099-01-01" },
    { ...period, more: "1" },
  ].map(async (query) => {
    const { status } = await running.call(
      "auditor",
      "GET",
      `/api/figures?${new URLSearchParams(query)}`,
    );
    return status;
  });
  expect(await Promise.all(refusals)).toEqual([400, 400, 400]);
});
