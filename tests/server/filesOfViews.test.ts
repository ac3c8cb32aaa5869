import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { caseViewSchema } from "#contract/case.ts";
import { dutyCalendarSchema } from "#contract/duties.ts";
import { exportProfileSchema } from "#contract/exportProfile.ts";
import { registerSnapshotSchema } from "#contract/registerSnapshot.ts";
import { startSchema } from "#contract/start.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { selects } from "#domain/cases/caseSelection.ts";
import { deskRows } from "#domain/cases/deskRows.ts";
import { NOTHING_OWN } from "#domain/entry/quickFilter.ts";
import { COLUMNS, isDefaultSort, type Sort } from "#domain/entry/registerSort.ts";
import { searchableOf } from "#domain/search/entryTexts.ts";
import { findEntries } from "#domain/search/findEntries.ts";
import { createSearchIndex } from "#domain/search/searchIndex.ts";
import { DEMO_REGISTER } from "#local/demoRegister.ts";
import { personByHandle } from "#local/people.ts";
import { seedRegister } from "#server/start/seed.ts";
import { mergeSnapshot, type RegisterRow } from "#tab/data/snapshot.ts";
import { narrowRows, rowFacets } from "#tab/fields/rowFacets.ts";
import { orderOfRows } from "#tab/register/computedRows.ts";
import { shownRows } from "#tab/register/registerView.ts";
import { parseCsv } from "#tests/exports/parseCsv.ts";
import { csvRows } from "./exportedFile.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/* What a file holds is what its page shows, in the order in which it shows it. */

let running: TestService;
let rows: readonly RegisterRow[];
beforeAll(async () => {
  running = await startTestService({ seed: false });
  await seedRegister(running.service.register, DEMO_REGISTER, (handle) => {
    const person = personByHandle(handle);
    if (person === undefined) throw new Error(handle);
    return { person: { id: person.oid, name: person.name }, roles: person.roles };
  });
  // So that cases, and conditions of approvals, are late.
  await running.call(null, "POST", "/local/clock", { advanceDays: 200 });
  await running.service.register.roundEnded();
  const { body } = await running.call("coordinator-1", "GET", "/api/register");
  rows = mergeSnapshot(undefined, registerSnapshotSchema.parse(body)).rows;
}, 60_000);
afterAll(() => running[Symbol.asyncDispose]());

const today = () => running.service.register.reads.today();

async function numbersIn(input: object): Promise<readonly (string | undefined)[]> {
  return (await csvRows(running, input)).lines.map(([no]) => no);
}

describe("a file of applications", () => {
  /** As the page of the register computes it. */
  function shown(sort: Sort, search = "") {
    const facets = rowFacets(rows, { today: today(), own: NOTHING_OWN });
    const index = createSearchIndex();
    for (const { no, searchWords, values } of rows) {
      index.put(searchableOf(no, values, searchWords));
    }
    const searched = search === "" ? undefined : findEntries(index, search);
    const narrowed = narrowRows(facets, { search }, searched);
    const ranked = isDefaultSort(sort) ? searched : undefined;
    return shownRows(rows, orderOfRows(facets, sort), narrowed, ranked).map(({ no }) => no);
  }

  test("is in the order of the view, whatever it is sorted by", async () => {
    const { reads } = running.service.register;
    const looking = { today: today(), own: NOTHING_OWN };
    for (const column of COLUMNS) {
      for (const descending of [false, true]) {
        const sort = { column, descending };
        const entries = await reads.fitting({}, looking, sort);
        const numbers = entries.map(({ no }) => no);
        expect({ sort, numbers }).toEqual({ sort, numbers: shown(sort) });
      }
    }
  });

  test("has first what a search has found best, where nobody has chosen an order", async () => {
    const title = { column: "title", descending: false } as const;
    const search = "über";
    const asked = { filter: { search }, order: title };
    const numbers = await numbersIn(asked);
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers).toEqual(shown(title, search));
    expect(numbers).not.toEqual(shown(title).filter((no) => numbers.includes(no)));
    const order = { column: "riskClass", descending: true } as const;
    expect(await numbersIn({ filter: { search }, order })).toEqual(shown(order, search));
  });

  test("keeps its order in a profile", async () => {
    const order = { column: "startDate", descending: true } as const;
    const profile = await saved({ kind: "entries", filter: {}, order });
    expect(profile.order).toEqual(order);
    expect(await numbersIn({ filter: profile.filter, order: profile.order })).toEqual(shown(order));
  });
});

test("a file of duties is in the order of the calendar", async () => {
  const { body } = await running.call("coordinator-1", "GET", "/api/duties?show=all");
  const { rows: calendar } = dutyCalendarSchema.parse(body);
  const { lines } = await csvRows(running, { kind: "duties", columns: ["duty"] });
  expect(lines.length).toBeGreaterThan(2);
  const blocks = calendar.flatMap(({ count, duty }) =>
    Array.from({ length: count }, () => duty.de),
  );
  expect(lines.map(([, duty]) => duty)).toEqual(blocks);
});

describe("a file of the desk", () => {
  async function desk(filter: CaseFilter) {
    const open = await running.call("coordinator-1", "GET", "/api/cases");
    const closed = await running.call("coordinator-1", "GET", "/api/cases?closed=");
    const answered = [open, closed].flatMap(
      ({ body }) => z.object({ cases: z.array(caseViewSchema) }).parse(body).cases,
    );
    // One whose conditions are pending is in both.
    const views = [...new Map(answered.map((view) => [view.key, view])).values()];
    const me = await running.call("coordinator-1", "GET", "/api/me");
    const { person } = z.object({ person: z.object({ id: z.string() }) }).parse(me.body);
    const waiting =
      filter.waiting === undefined ? undefined : new Set((await sections()).get(filter.waiting));
    const who = { personId: person.id, today: today(), waiting };
    return deskRows(views, who)
      .map(({ view }) => view)
      .filter(selects(filter, who));
  }

  async function sections() {
    const { body } = await running.call("coordinator-1", "GET", "/api/me/start");
    const { waiting } = startSchema.parse(body);
    return new Map(waiting?.sections.map(({ cases, key }) => [key, cases]));
  }

  test("has closed cases too where they are wanted, in the order of the page", async () => {
    const filters: readonly CaseFilter[] = [
      { closedToo: true },
      { closedToo: true, show: "approved" },
      { show: "overdue" },
    ];
    for (const cases of filters) {
      const shown = await desk(cases);
      expect(shown.length).toBeGreaterThan(0);
      expect(await numbersIn({ kind: "cases", cases })).toEqual(
        shown.map(({ entryNo }) => entryNo),
      );
    }
  });

  test("has what waits, by each section of the day's overview", async () => {
    const keys = [...(await sections()).keys()];
    expect(keys.length).toBeGreaterThan(1);
    for (const waiting of keys) {
      const shown = await desk({ waiting });
      expect({ waiting, shown: shown.length }).not.toEqual({ waiting, shown: 0 });
      const numbers = await numbersIn({ kind: "cases", cases: { waiting } });
      expect({ waiting, numbers }).toEqual({ waiting, numbers: shown.map((one) => one.entryNo) });
    }
  });

  test("has the late conditions alone, and a profile keeps which", async () => {
    const cases = { closedToo: true } as const;
    const conditions = { isOverdue: true } as const;
    const views = await desk(cases);
    const late = views.flatMap(({ conditions: of, entryNo }) =>
      of.filter(({ isOverdue }) => isOverdue).map(() => entryNo),
    );
    expect(late.length).toBeGreaterThan(0);
    expect(await numbersIn({ kind: "conditions", cases, conditions })).toEqual(late);
    const profile = await saved({ kind: "conditions", filter: {}, cases, conditions });
    const { cases: keptCases, conditions: keptConditions, kind } = profile;
    const kept = { kind, cases: keptCases, conditions: keptConditions };
    expect(await numbersIn(kept)).toEqual(late);
  });

  test("is put into the library as its profile says, of whoever made it", async () => {
    const [waiting = "overdue"] = (await sections()).keys();
    const cases: CaseFilter = { waiting, closedToo: true };
    const profile = await saved({ kind: "cases", filter: {}, cases }, "weekly");
    // On another day a round looks at everything.
    await running.call(null, "POST", "/local/clock", { advanceDays: 1 });
    await running.service.register.roundEnded();
    await running.service.register.roundEnded();
    const shown = await desk(cases);
    const { body } = await running.call("auditor", "GET", "/api/audit/events");
    const place = /KI-Register-Exporte\/[\w-]+\.csv/.exec(JSON.stringify(body))?.[0] ?? "";
    expect(place).toContain(profile.id.slice(0, 8));
    const file = await fetch(
      `${running.url}/local/graph/v1.0/sites/root/drive/root:/${place}:/content`,
      { headers: { authorization: `Bearer ${await running.appToken("graph")}` } },
    );
    const [, ...lines] = parseCsv((await file.text()).slice(1), ";");
    expect(lines.map(([no]) => no)).toEqual(shown.map(({ entryNo }) => entryNo));
  });
});

async function saved(selection: object, schedule: "weekly" | null = null) {
  const id = crypto.randomUUID();
  const answer = await running.call("coordinator-1", "PUT", `/api/export-profiles/${id}`, {
    ...{ name: id, isShared: schedule !== null, schedule, format: "csv", columns: null },
    ...{ revision: 0, ...selection },
  });
  expect(answer).toMatchObject({ status: 200 });
  return exportProfileSchema.parse(answer.body);
}
