import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { FIELD_KEYS, FIELDS, fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { PUBLIC_FORMATS } from "#domain/publication/publicFormats.ts";
import { PUBLIC_FILES } from "#exports/public/publicFiles.ts";
import { DEMO_ENTRIES } from "#local/demoData.ts";
import { personByHandle } from "#local/people.ts";
import {
  ABSENT_UNTIL,
  ASSIGNED,
  fillEntry,
  HANDLER,
  MARKED,
  REPORTER,
  TOLD_TO_ASSIGNED,
} from "./privacyWorld.ts";
import {
  answerTimes,
  markerOf,
  personsIn,
  READERS,
  type Reader,
  type Readers,
  unreadable,
} from "./readersCheck.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const snapshotSchema = z.object({
  cursor: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string().nullable())),
});
const entrySchema = z.object({ values: z.record(z.string(), z.unknown()) });

let running: TestService;
let numbers: readonly string[] = [];
let since = "";

/** What somebody reads, from the demonstration's own list of persons and not from the rules under test. */
function readerOf(handle: string): Reader {
  const roles = personByHandle(handle)?.roles ?? [];
  const everything = roles.includes("Coordinator") || roles.includes("Auditor");
  return {
    handle,
    readsOf(entryNo): Readers {
      if (everything) return "coordination";
      const entry = DEMO_ENTRIES[numbers.indexOf(entryNo ?? "")];
      if (entry === undefined) return "all";
      // All demo offices have the same head.
      return [entry.owner, entry.deputy, "head-1"].some((one) => one === handle)
        ? "involved"
        : "all";
    },
    toldOf: (entryNo) => (handle === ASSIGNED && entryNo === numbers[0] ? TOLD_TO_ASSIGNED : []),
  };
}

const VIEWERS = [
  "employee",
  "owner-1",
  "deputy-1",
  "owner-2",
  "head-1",
  "coordinator-1",
  "auditor",
  "reviewer-dataprotection",
  "reviewer-staffcouncil",
  "admin",
] as const;

/** Every GET answer of the API that tells something of the register. */
function pathsOf(): readonly string[] {
  return [
    "/api/me",
    "/api/me/absence",
    "/api/register",
    `/api/register?since=${since}`,
    "/api/cases",
    "/api/cases?closed=",
    "/api/tasks",
    "/api/contacts",
    "/api/audit/chains",
    "/api/audit/problems",
    ...numbers.flatMap((no) => [`/api/entries/${no}`, `/api/entries/${no}/history`]),
  ];
}

const entryOf = (path: string) => path.match(/^\/api\/entries\/([^/]+)/)?.[1];

async function get(as: string | null, path: string): Promise<unknown> {
  const { body, status } = await running.call(as, "GET", path);
  // Some have no cases and no audit; a refusal says a code and nothing else.
  if (status === 403) expect(body).toEqual({ code: "forbidden" });
  else expect([path, status]).toEqual([path, 200]);
  return body;
}

beforeAll(async () => {
  running = await startTestService();
  const snapshot = snapshotSchema.parse(await get("coordinator-1", "/api/register"));
  since = snapshot.cursor;
  const at = snapshot.columns.indexOf("registerNo");
  numbers = snapshot.rows.map((row) => row[at] ?? "").sort();
  await fillEntry(running, numbers[0] ?? "");
}, 60_000);

afterAll(() => running[Symbol.asyncDispose]());

test("the entry that is read has nearly every field filled, so that the answers below can leak something", async () => {
  const body = entrySchema.parse(await get("coordinator-1", `/api/entries/${numbers[0]}`));
  const empty = FIELD_KEYS.filter((key) => !(key in body.values));
  // What only an import or a provisional class writes.
  expect(empty.filter((key) => fieldOf(key).readers !== "all")).toEqual([
    "riskClassLowerBound",
    "sourceRef",
    "importedRow",
    // Its class has neither.
    "annexIIIRefs",
    "art63Condition",
    "nonPublicationReason",
    "nonPublicationNote",
  ]);
});

describe.each(VIEWERS)("%s", (handle) => {
  test("gets no field that the field table keeps from them, and no person of a foreign entry", async () => {
    const reader = readerOf(handle);
    for (const path of pathsOf()) {
      expect([path, unreadable(await get(handle, path), reader, entryOf(path))]).toEqual([
        path,
        [],
      ]);
    }
  });

  test("gets every filled field that the field table gives them", async () => {
    const all = entrySchema.parse(await get("coordinator-1", `/api/entries/${numbers[0]}`));
    const own = entrySchema.parse(await get(handle, `/api/entries/${numbers[0]}`));
    const reads = READERS.indexOf(readerOf(handle).readsOf(numbers[0]));
    const expected = Object.keys(all.values).filter(
      (key) => isFieldKey(key) && READERS.indexOf(fieldOf(key).readers) <= reads,
    );
    expect(Object.keys(own.values).sort()).toEqual(expected.sort());
  });
});

describe.each(["employee", "reviewer-dataprotection", "admin"])("%s learns", (handle) => {
  test("from no case at which moment somebody else's owner or deputy answered", async () => {
    const body = await get(handle, `/api/entries/${numbers[0]}`);
    expect(answerTimes(body)).toEqual([]);
  });

  test("not from the history either", async () => {
    const body = await get(handle, `/api/entries/${numbers[0]}/history`);
    expect(answerTimes(body)).toEqual([]);
  });
});

test.each(["employee", "owner-1", "deputy-1", "head-1", "owner-2"])(
  "%s learns neither who reported an incident nor what coordinators noted",
  async (handle) => {
    for (const path of pathsOf()) {
      const text = JSON.stringify(await get(handle, path));
      expect([path, personsIn(text)]).not.toEqual([path, expect.arrayContaining([REPORTER])]);
      expect([path, text.includes(markerOf("internalNote"))]).toEqual([path, false]);
    }
  },
);

test.each(["employee", "owner-1", "deputy-1", "head-1", "owner-2", "admin"])(
  "%s learns neither who works on a case nor who is away, but of themselves",
  async (handle) => {
    for (const path of pathsOf()) {
      const text = JSON.stringify(await get(handle, path));
      const isOwn = path === "/api/me/absence" && ["owner-1", "deputy-1"].includes(handle);
      expect([path, text.includes(ABSENT_UNTIL)]).toEqual([path, isOwn]);
      if (entryOf(path) !== numbers[0]) continue;
      expect([path, personsIn(text)]).not.toEqual([path, expect.arrayContaining([HANDLER])]);
    }
  },
);

test.each(["coordinator-1", "auditor"])(
  "%s reads who works on a case and who is away",
  async (handle) => {
    const text = JSON.stringify(await get(handle, `/api/entries/${numbers[0]}`));
    expect(text).toContain(ABSENT_UNTIL);
    expect(personsIn(text)).toContain(HANDLER);
  },
);

test.each(["coordinator-1", "auditor"])("%s reads both", async (handle) => {
  const text = JSON.stringify(await get(handle, `/api/entries/${numbers[0]}`));
  expect(text).toContain(markerOf("internalNote"));
  expect(text).toContain(markerOf("incident"));
  expect(personsIn(text)).toContain(REPORTER);
});

describe("a statement in a decided case", () => {
  const caseSchema = z.looseObject({
    key: z.string(),
    answer: z.looseObject({ at: z.string() }),
  });
  const casesSchema = z.object({ cases: z.array(z.unknown()) });

  test("is read by who was asked, with the answer of that one case, but not its person and moment", async () => {
    const { cases } = casesSchema.parse(await get(ASSIGNED, "/api/cases?closed="));
    expect(cases).toHaveLength(1);
    const assigned = caseSchema.parse(cases[0]);
    expect(assigned).toMatchObject({
      state: "approved",
      answer: { by: { role: "owner", name: null }, answer: { note: markerOf("note") } },
      statements: [{ outcome: { text: markerOf("statementText") } }],
      decision: null,
      queries: [],
      notMine: [],
      incidents: [],
      extension: null,
      note: null,
      internalNote: null,
      deliveries: [],
    });
    expect(assigned.answer.at).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const all = JSON.stringify(await get(ASSIGNED, `/api/entries/${numbers[0]}`));
    expect(all).toContain(markerOf("statementText"));
    expect(all).not.toContain(markerOf("reasonText"));
  });

  test.each(["employee", "owner-2", "admin", "reviewer-staffcouncil"])(
    "is nothing to %s",
    async (handle) => {
      for (const path of pathsOf()) {
        const text = JSON.stringify(await get(handle, path));
        expect([path, text.includes("Marke-statement")]).toEqual([path, false]);
      }
    },
  );

  test.each(["owner-1", "head-1", "coordinator-1", "auditor"])(
    "is read by %s, who is involved",
    async (handle) => {
      const text = JSON.stringify(await get(handle, `/api/entries/${numbers[0]}`));
      for (const key of ["statementQuestion", "statementText"]) {
        expect(text).toContain(markerOf(key));
      }
    },
  );
});

describe("the public register", () => {
  const ofEntry = (no = "KI-2026-0099") => [
    `/public/entries/${no}`,
    `/public/entries/${no}?lang=en`,
    `/public/entries/${no}/annex-viii-c.json`,
  ];

  /** Every answer of it, refusals too. */
  const paths = () => [
    ...PUBLIC_FORMATS.flatMap((format) => {
      const path = `/public/${PUBLIC_FILES[format].path}`;
      return [path, `${path}?lang=en`];
    }),
    "/public/",
    "/public/?lang=en&q=Marke&page=2",
    "/public/?office=%ZZ",
    "/public/nothing",
    ...numbers.flatMap((no) => ofEntry(no)),
    ...ofEntry(),
  ];

  test("has released fields only, and no person, in every file, page and refusal", async () => {
    for (const path of paths()) {
      const response = await fetch(`${running.service.url}${path}`);
      const text = await response.text();
      const shown = FIELD_KEYS.filter((key) => text.includes(markerOf(key)));
      expect([path, shown.filter((key) => fieldOf(key).visibility !== "public")]).toEqual([
        path,
        [],
      ]);
      expect([
        path,
        text.match(/Marke-(note|query|decision|reason|incident|internal|statement)/),
      ]).toEqual([path, null]);
      expect([path, personsIn(text)]).toEqual([path, []]);
      expect(response.headers.get("set-cookie")).toBeNull();
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
    }
  });

  test("shows what was released", async () => {
    const text = JSON.stringify(await get(null, "/public/register.json"));
    expect(text).toContain(markerOf("councilRefs"));
    expect(text).toContain(markerOf("publicTitleDe"));
  });
});

describe.each(["csv", "xlsx"] as const)("a list as %s", (format) => {
  test.each([
    ["of all fields nobody had to choose", undefined],
    ["with every column asked for", FIELD_KEYS],
  ])("%s names no person", async (_name, columns) => {
    const input = { format, filter: {}, ...(columns === undefined ? {} : { columns }) };
    const made = await running.call("coordinator-1", "POST", "/api/exports", input);
    const { url } = z.object({ url: z.string() }).parse(made.body);
    const file = new Uint8Array(await (await fetch(`${running.url}${url}`)).arrayBuffer());
    const parts = format === "csv" ? { csv: file } : unzipSync(file);
    const text = Object.values(parts)
      .map((bytes) => strFromU8(bytes))
      .join("\n");
    expect(text).toContain(markerOf("section"));
    expect(personsIn(text)).toEqual([]);
    for (const { key, label, personal } of FIELDS) {
      if (personal !== true || fieldOf(key).readers === "all") continue;
      expect([key, text.includes(markerOf(key)), text.includes(label.de)]).toEqual([
        key,
        false,
        false,
      ]);
    }
  });

  test.each(VIEWERS.filter((handle) => !handle.startsWith("coordinator")))(
    "is not for %s",
    async (handle) => {
      const made = await running.call(handle, "POST", "/api/exports", { format, filter: {} });
      expect([made.status, made.body]).toEqual([403, { code: "forbidden" }]);
    },
  );
});

describe("the check itself finds a widened view:", () => {
  test("what the owner gets, held against an employee's rights", async () => {
    const [no = ""] = numbers;
    const found = unreadable(await get("owner-1", `/api/entries/${no}`), readerOf("employee"));
    for (const { key } of MARKED.filter(({ readers }) => readers === "involved")) {
      expect(found).toContain(`/values shows ${key}`);
    }
    expect(found).toEqual(
      expect.arrayContaining([
        "/values shows ownerName",
        "/values/ownerName names owner-1",
        "/lastCase/answer/answer/note tells note",
        "/lastCase/decision/reason tells decision",
        "/lastCase/decision/by/name names coordinator-1",
        "/runningCase/earlierAnswers/0/answer/reasonText tells reasonText",
        "/lastCase/notMine/0/namedName names owner-2",
      ]),
    );
    const history = await get("owner-1", `/api/entries/${no}/history`);
    expect(unreadable(history, readerOf("employee")).join()).toMatch(/shows section/);
    expect(unreadable(history, readerOf("employee")).join()).toMatch(/tells reasonOfEdit/);
    expect(answerTimes(history)).not.toEqual([]);
  });

  test("what a coordinator gets, held against the owner's rights", async () => {
    const [no = ""] = numbers;
    const found = unreadable(await get("coordinator-1", `/api/entries/${no}`), readerOf("owner-1"));
    expect(found).toEqual([
      "/values shows headOfOfficeId",
      "/values shows handler",
      "/values/handler shows handler",
      "/values shows withoutOwner",
      "/values shows lastReleasedSnapshot",
      "/values shows schemaVersion",
      "/runningCase shows handler",
    ]);
  });

  test("a grid with a column that not everybody reads", () => {
    const rows = {
      columns: ["registerNo", "ownerName"],
      rows: [["KI-2026-0001", "Jana Albrecht"]],
    };
    expect(unreadable(rows, readerOf("employee"))).toEqual([
      "/columns shows ownerName",
      "/rows/0/1 names owner-1",
    ]);
  });
});
