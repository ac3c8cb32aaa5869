import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { eventsSchema, exportedEventsSchema } from "#contract/audit.ts";
import type { AppRole } from "#domain/people/roles.ts";
import { exportEvents } from "#server/files/eventExport.ts";
import { orphanView } from "#server/views/eventView.ts";
import { coordinator } from "#tests/register/startRegister.ts";
import { idOf, listPath } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/*
 * The events of the register as audit reads and exports them, and the script that checks an export outside.
 */

const SCRIPT = join(import.meta.dirname, "../../docs/verify-log.mjs");
const NO = "KI-2026-0001";

let running: TestService;
let folder: string;
beforeAll(async () => {
  running = await startTestService();
  const { commands, reads } = running.service.register;
  for (const purpose of ["Erster Zweck.", "Zweiter Zweck."]) {
    const eTag = reads.entry(NO)?.eTag ?? "";
    const edited = await commands.editEntry(NO, { eTag, values: { purpose } }, coordinator());
    expect(edited.ok).toBe(true);
  }
  folder = await mkdtemp(join(tmpdir(), "verify-log-"));
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function exported(filter: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const asked = await running.call("auditor", "POST", "/api/audit/exports", { filter });
  expect(asked.status).toBe(201);
  const { url } = exportedEventsSchema.parse(asked.body);
  const response = await fetch(`${running.url}${url}`);
  expect(response.headers.get("content-disposition")).toMatch(/KI-Register_Protokoll_.*\.jsonl/);
  return (await response.text()).trimEnd().split("\n");
}

let files = 0;
async function verify(lines: readonly string[]): Promise<{ code: number; said: string }> {
  const path = join(folder, `${files++}.jsonl`);
  await writeFile(path, `${lines.join("\n")}\n`);
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, path], (error, stdout, stderr) => {
      const code = error === null ? 0 : z.number().parse(error.code);
      resolve({ code, said: `${stdout}${stderr}` });
    });
  });
}

async function eventsFor(person: string, query = "") {
  const { body, status } = await running.call(person, "GET", `/api/audit/events${query}`);
  expect(status).toBe(200);
  return eventsSchema.parse(body).events;
}

describe("the events of the register", () => {
  test("come the newest first, with entry, actor and what changed", async () => {
    const events = await eventsFor("auditor");
    const moments = events.map(({ at }) => at ?? "");
    expect(moments).toEqual(moments.toSorted().reverse());
    expect(events.some(({ entryNo, title }) => entryNo === NO && title !== null)).toBe(true);
    expect(events.some(({ changes }) => changes.length > 0)).toBe(true);
    expect(events.some(({ actor }) => (actor.name ?? "") !== "")).toBe(true);
  });

  test.each([
    [`entryNo=${NO}`, (all) => all.entryNo === NO],
    ["kind=evaluation", (all) => all.action === "requested"],
    ["role=coordinator", (all) => all.actor.role === "coordinator"],
    ["channel=system", (all) => all.channel === "system"],
  ] as readonly [string, (event: Awaited<ReturnType<typeof eventsFor>>[number]) => boolean][])(
    "narrowed by %s are those that fit",
    async (query, fits) => {
      const expected = (await eventsFor("auditor")).filter(fits).map(({ key }) => key);
      const found = (await eventsFor("auditor", `?${query}`)).map(({ key }) => key);
      expect(found).toEqual(expect.arrayContaining(expected));
      expect(found.length).toBeGreaterThan(0);
    },
  );

  test("show an administrator no name, no reason and no moment", async () => {
    const events = await eventsFor("admin");
    expect(events.length).toBeGreaterThan(0);
    for (const { actor, at, reason } of events) {
      expect({ at, reason, name: actor.name }).toEqual({ at: null, reason: null, name: null });
    }
  });

  test.each(["?entryNo=x", "?kind=all", "?since=2026-13-01", "?before=0", "?owner=somebody"])(
    "%s is refused",
    async (query) => {
      const answer = await running.call("auditor", "GET", `/api/audit/events${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: "badRequest" } });
    },
  );
});

test("an event of an entry that is gone names its actor to audit alone", async () => {
  const [event] = await running.service.register.reads.history(NO);
  if (event === undefined) throw new Error("no event");
  const person = { id: "p", name: "P" };
  const nameFor = (...roles: AppRole[]) => orphanView(event, { person, roles })?.actor.name;
  expect(nameFor("Auditor")).toBe(event.change.actor.name);
  expect(nameFor("Coordinator")).toBeNull();
  expect(nameFor("Admin")).toBeNull();
});

describe("an export", () => {
  test("leaves out what its reader answers for, and says so", async () => {
    const { eventPages: pages, reads } = running.service.register;
    const lines: string[] = [];
    await exportEvents({ filter: {}, pages, reads, readerId: idOf("owner-1") }, async (some) => {
      lines.push(...some);
    });
    const { code, said } = await verify(lines);
    expect(said).toMatch(/Left out, because the reader answers for them: KI-2026-/);
    expect(code).toBe(0);
    const own = [...reads.entries()].filter((entry) => entry.values.ownerId === idOf("owner-1"));
    expect(own.length).toBeGreaterThan(0);
    for (const { no } of own) expect(lines.join("")).not.toContain(`"entryNo":"${no}"`);
  });

  test("is checked outside, and names nobody", async () => {
    const lines = await exported();
    expect(lines.join("")).not.toMatch(/Albrecht|Vogel|Hoffmann|Brandt/);
    const { code, said } = await verify(lines);
    expect(said).toMatch(/^OK: \d+ events in \d+ chains/);
    expect(said).toContain("Every chain is whole");
    expect(code).toBe(0);
  });

  test("of one entry has whole chains; of a kind it is said to be partial", async () => {
    expect((await verify(await exported({ entryNo: NO }))).said).toContain("Every chain is whole");
    const partial = await verify(await exported({ kind: "edits" }));
    expect(partial.said).toContain("PARTIAL");
    expect(partial.code).toBe(0);
  });

  test("without its names is as sound as with them", async () => {
    const path = await listPath(running, "KI-Register Protokoll");
    const graph = { token: await running.appToken("graph") };
    await running.call(graph, "PATCH", `${path}/items/2/fields`, { Persons: "" });
    expect((await verify(await exported())).code).toBe(0);
  });

  /** What somebody does to the file: the events of one chain of at least three. */
  const FORGERIES: readonly (readonly [
    string,
    (lines: string[], at: number[]) => string[],
    string,
  ])[] = [
    [
      "a changed content",
      (lines, [, second = 0]) =>
        lines.with(second, (lines[second] ?? "").replace(/"at\\":\\"20../, '"at\\":\\"1999')),
      "its hash is not that of its content",
    ],
    ["a deletion", (lines, [, second]) => lines.filter((_, at) => at !== second), "is missing"],
    [
      "another order",
      (lines, [, second = 0, third = 0]) =>
        lines.with(second, lines[third] ?? "").with(third, lines[second] ?? ""),
      "is missing",
    ],
    [
      "the same event twice",
      (lines, [, second = 0]) => lines.toSpliced(second, 0, lines[second] ?? ""),
      "does not stand in the order",
    ],
    ["an end that is cut off", (lines) => lines.slice(0, -1), "breaks off"],
    [
      "a last event that is gone",
      (lines, at) =>
        lines
          .filter((_, line) => line !== at.at(-1))
          .map((line) =>
            line.replace(/("kind":"end","events":)(\d+)/, (_, kind, n) => kind + (n - 1)),
          ),
      "the register knew it",
    ],
    ["a line that is none", (lines) => lines.with(1, "{"), "no JSON"],
    ["no head", (lines) => lines.slice(1), "does not begin"],
  ];
  test.each(FORGERIES)("with %s is broken", async (_, forge, fault) => {
    const lines = await exported({ entryNo: NO });
    const chain = `"chain":"${NO.toLowerCase()}"`;
    const at = lines.flatMap((line, n) => (line.includes(chain) ? [n] : []));
    expect(at.length).toBeGreaterThanOrEqual(3);
    const { code, said } = await verify(forge(lines, at));
    expect(said).toContain(fault);
    expect(said).toMatch(/^BROKEN at line/);
    expect(code).toBe(1);
  });

  test("of a list in which an event was deleted is broken", async () => {
    const path = await listPath(running, "KI-Register Protokoll");
    const graph = { token: await running.appToken("graph") };
    await running.call(graph, "DELETE", `${path}/items/1`);
    const { code, said } = await verify(await exported());
    expect(said).toContain("event 1 of its chain is missing");
    expect(code).toBe(1);
  });

  test("is refused without a link that holds", async () => {
    expect((await fetch(`${running.url}/api/audit/exports/x.y`)).status).toBe(403);
  });
});
