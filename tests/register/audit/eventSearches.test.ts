import { describe, expect, test } from "vitest";
import type { Change } from "#domain/change.ts";
import { addDays } from "#domain/time/day.ts";
import { createEventPages, type EventPage } from "#register/audit/eventPages.ts";
import { eventToFields } from "#register/store/eventLog.ts";
import { type ChainEvent, eventOf } from "#register/store/events.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import type { TakeItems } from "#sharepoint/listPages.ts";
import { day } from "#tests/domain/builders.ts";

const EVENTS = 3_000;
const BEGAN = day("2024-01-01");
const NO_ITEM: Omit<ListItem, "id" | "fields"> = { eTag: "", webUrl: null, modifiedBy: null };

/** Ten a day; every hundredth item holds no event any more. */
const items: readonly ListItem[] = Array.from({ length: EVENTS }, (_, index) => {
  const position = index + 1;
  const change: Change = {
    ...{ id: `c${position}`, revision: position, action: "edited", channel: "tab", reason: null },
    ...{ actor: { id: "p", name: "P", role: "owner" }, changes: [], salt: "", digest: "" },
    at: `${addDays(BEGAN, Math.floor(index / 10))}T10:00:00.000Z`,
  };
  const fields = eventToFields(eventOf("ki-2026-0001", "KI-2026-0001", change, ""));
  const isBroken = position % 100 === 50;
  return { ...NO_ITEM, id: String(position), fields: isBroken ? { Data: "{" } : fields };
});
const positionOf = ({ change }: ChainEvent) => change.revision;

/** The list as Graph gives it: items by number, or pages in no promised order. */
function listOf(options: { readonly refuses?: number } = {}) {
  const cost = { units: 0 };
  let refusals = options.refuses ?? 0;
  const list = {
    find: () => Promise.reject(new Error("Nobody asks for one entry")),
    async getMany(ids: readonly string[]) {
      cost.units += ids.length;
      return ids.flatMap((id) => items[Number(id) - 1] ?? []);
    },
    async readAll(take: TakeItems) {
      for (const third of [2, 0, 1]) {
        cost.units += 2;
        if (third === 1 && refusals-- > 0) throw new Error("Graph is away");
        await take(
          items.filter(({ id }) => Number(id) % 3 === third),
          [],
        );
      }
    },
  };
  return { list, cost };
}

const LOG = { newest: () => EVENTS, chains: () => new Map().entries() };

/** Goes on as the page does, until the end. */
async function readOn(
  list: ReturnType<typeof listOf>["list"],
  show: (event: ChainEvent) => number | undefined,
  period: { readonly until?: ReturnType<typeof day> } = {},
) {
  const eventPages = createEventPages(list, LOG, 10_000);
  const pages: EventPage<number>[] = [];
  for (let before: number | undefined; ; ) {
    const page = await eventPages.page({ key: "one", show, ...period, before });
    pages.push(page);
    if (page.next === undefined) return pages;
    before = page.next;
  }
}

describe("events that are rare in a long log", () => {
  test.each([
    ["one in a hundred", 100, 500],
    ["one in a thousand", 1_000, 500],
    ["the first of all", EVENTS, 500],
    ["none", EVENTS + 1, 500],
    ["every other one", 2, 5_000],
  ])(
    "%s: each is found once, the newest first, for so much of the budget",
    async (_, every, most) => {
      const { cost, list } = listOf();
      const isOne = (position: number) => (position - 1) % every === 0 && every <= EVENTS;
      const pages = await readOn(list, (event) =>
        isOne(positionOf(event)) ? positionOf(event) : undefined,
      );
      const found = pages.flatMap(({ events }) => events);
      const expected = items
        .map(({ id }) => Number(id))
        .filter((id) => isOne(id) && id % 100 !== 50);
      expect(found).toEqual(expected.toReversed());
      expect(pages.reduce((sum, { unreadable }) => sum + unreadable, 0)).toBe(EVENTS / 100);
      expect(cost.units).toBeLessThanOrEqual(most);
      // Nobody presses anything while it is looked for: all that is asked again says how far it is.
      for (const page of pages.slice(0, -1)) {
        expect(page.events.length > 30 || page.searching !== undefined).toBe(true);
      }
    },
  );

  test("a period that ended long ago is looked through from its end", async () => {
    const { list } = listOf();
    const until = addDays(BEGAN, 60);
    const isOne = (position: number) => position % 200 === 1;
    const shown = (event: ChainEvent) =>
      isOne(positionOf(event)) && event.change.at.slice(0, 10) <= until
        ? positionOf(event)
        : undefined;
    const pages = await readOn(list, shown, { until });
    expect(pages.flatMap(({ events }) => events)).toEqual([601, 401, 201, 1]);
  });

  test("a list that cannot be read says so once, and is looked through anew by whoever asks again", async () => {
    const { list } = listOf({ refuses: 1 });
    const eventPages = createEventPages(list, LOG, 10_000);
    const show = (event: ChainEvent) => (positionOf(event) === 1 ? 1 : undefined);
    const first = await eventPages.page({ key: "one", show });
    const on = { key: "one", show, before: first.next };
    await expect(eventPages.page(on)).rejects.toThrow("Graph is away");
    const again = await eventPages.page(on);
    expect(again.searching).toBeDefined();
    const found = await eventPages.page({ ...on, before: again.next });
    expect(found).toMatchObject({ events: [1], next: undefined });
  });

  test("whoever waits hears how far it is", async () => {
    const { list } = listOf();
    const held = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    const slow = {
      ...list,
      readAll: (take: TakeItems) =>
        list.readAll(async (some, none) => {
          await take(some, none);
          taken.resolve();
          await held.promise;
        }),
    };
    const eventPages = createEventPages(slow, LOG, 1);
    const show = () => undefined;
    const { next } = await eventPages.page({ key: "one", show });
    // However long the first thousand take on this machine.
    await Promise.all([eventPages.page({ key: "one", show, before: next }), taken.promise]);
    const page = await eventPages.page({ key: "one", show, before: next });
    expect(page).toMatchObject({ events: [], next, searching: { looked: 1_000, of: EVENTS } });
    held.resolve();
  });
});
