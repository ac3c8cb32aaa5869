import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fitsEvent, showsWholeChains } from "#domain/eventFilter.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import type { EventQuery } from "#register/audit/eventPages.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import {
  acting,
  coordinator,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

let running: TestRegister;
let first: string;
let days: readonly Day[];
/** Every event of the list, newest first, by the list itself. */
let all: readonly ChainEvent[];
let requests = 0;
let searches = 0;

beforeAll(async () => {
  running = await startRegister({
    through: (send) => (request) => {
      requests++;
      return send(request);
    },
  });
  const { register } = running;
  first = await approvedEntry(register);
  const began = register.reads.today();
  for (let day = 0; day < 8; day++) {
    await running.advanceDays(10);
    const no = await approvedEntry(register);
    for (let n = 0; n < 4; n++) {
      const eTag = register.reads.entry(no)?.eTag ?? "";
      await register.commands.editEntry(
        no,
        { eTag, values: { purpose: `Zweck ${n}` } },
        coordinator(),
      );
    }
  }
  await register.commands.reportVersion(first, { version: "2.0" }, acting("owner-1"));
  days = [began, register.reads.today()];
  const numbers = [...register.reads.entries()].map(({ no }) => no);
  const read = await Promise.all(numbers.map((no) => register.reads.history(no)));
  all = read.flat().sort((a, b) => (a.change.at < b.change.at ? 1 : -1));
}, 30_000);
afterAll(() => running[Symbol.asyncDispose]());

/** Every page that somebody comes to who goes on. */
async function pagesOf(query: Partial<EventQuery<ChainEvent>> = {}) {
  const pages = [];
  searches++;
  for (let before: number | undefined; ; ) {
    const page = await running.register.eventPages.page({
      ...{ show: (event) => event, key: `${searches}` },
      ...query,
      before,
    });
    pages.push(page);
    if (page.next === undefined) return pages;
    before = page.next;
  }
}
const filtered = ({ change }: ChainEvent) => ({
  action: change.action,
  role: change.actor.role,
  channel: change.channel,
  day: dayOfInstant(change.at),
});
const keysOf = (events: readonly ChainEvent[]) => events.map(({ key }) => key).sort();
const eventsOf = async (query: Partial<EventQuery<ChainEvent>> = {}) =>
  (await pagesOf(query)).flatMap(({ events }) => events);

describe("the pages of events", () => {
  test("hold every event once, the newest first, and no page is long", async () => {
    const pages = await pagesOf();
    const events = pages.flatMap((page) => page.events);
    expect(keysOf(events)).toEqual(keysOf(all));
    const moments = events.map(({ change }) => change.at);
    expect(moments).toEqual(moments.toSorted().reverse());
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.events.length).toBeLessThanOrEqual(50);
    expect(pages.map(({ unreadable }) => unreadable)).toEqual(pages.map(() => 0));
  });

  test("the first page asks for what it shows, not for the list", async () => {
    requests = 0;
    await running.register.eventPages.page({ key: "first", show: (event) => event });
    expect(requests).toBeLessThanOrEqual(3);
  });

  test("of one entry hold its events and those of its cases", async () => {
    const expected = all.filter(({ entryNo }) => entryNo === first);
    expect(keysOf(await eventsOf({ entryNo: first }))).toEqual(keysOf(expected));
  });

  test("what is narrowed is found wherever it lies", async () => {
    const show = (event: ChainEvent) => (event.change.action === "decided" ? event : undefined);
    const expected = all.filter((event) => show(event) !== undefined);
    expect(keysOf(await eventsOf({ show }))).toEqual(keysOf(expected));
    expect(keysOf(await eventsOf({ show, entryNo: first }))).toHaveLength(1);
  });

  test.each([
    ["its first day", 0, 0],
    ["its last day", 1, 1],
    ["all of it", 0, 1],
  ])("a period that is %s", async (_, from, to) => {
    const [since, until] = [days[from], days[to]];
    if (since === undefined || until === undefined) throw new Error("no such day");
    const show = (event: ChainEvent) =>
      fitsEvent({ since, until }, filtered(event)) ? event : undefined;
    const expected = all.filter((event) => show(event) !== undefined);
    expect(expected.length).toBeGreaterThan(0);
    expect(keysOf(await eventsOf({ since, until, show }))).toEqual(keysOf(expected));
  });

  test("an item that holds no event any more is counted, and hides no other", async () => {
    const [place] = [running.lists.events];
    const newest = all[0]?.key ?? "";
    const found = await running.send({
      method: "GET",
      path: `${place}/items?$expand=fields&$filter=${encodeURIComponent(`fields/EventKey eq '${newest}'`)}`,
    });
    const id = JSON.parse(JSON.stringify(found.body)).value[0].id;
    await running.send({
      method: "PATCH",
      path: `${place}/items/${id}/fields`,
      body: { Data: "{" },
    });
    const pages = await pagesOf();
    expect(pages.flatMap((page) => page.events)).toHaveLength(all.length - 1);
    expect(pages.reduce((sum, { unreadable }) => sum + unreadable, 0)).toBe(1);
  });
});

test.each([
  [{}, true],
  [{ entryNo: "KI-2026-0001" }, true],
  [{ entryNo: "KI-2026-0001", kind: "versions" }, false],
  [{ role: "owner" }, false],
  [{ channel: "card" }, false],
] as const)("%j shows whole chains: %s", (filter, isWhole) => {
  expect(showsWholeChains(filter)).toBe(isWhole);
});
