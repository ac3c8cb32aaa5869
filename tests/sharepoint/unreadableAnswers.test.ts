import { describe, expect, test } from "vitest";
import { errorFacts } from "#outbound/errorFacts.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import { hasItems } from "#sharepoint/inspectSite.ts";
import { createInstallApp } from "#sharepoint/installApp.ts";
import { sharePointList } from "#sharepoint/list.ts";
import { createPeople } from "#sharepoint/people.ts";
import { UnreadableAnswer } from "#sharepoint/readAnswer.ts";
import { readColumns } from "#sharepoint/siteColumns.ts";
import { readSubscriptions } from "#sharepoint/subscriptions.ts";
import { type GraphWorld, startGraphWorld, thrownBy } from "./graphWorld.ts";

/* Graph changes, and something on the way may answer in its place. */

const PERSON = "5d3a7c10-8f42-4b6e-9a1d-2c4e6f80b1d3";
const LIST = "/sites/s/lists/4d1c";
const SECRET = "Grundstücksbewertung";

/** Answers the next requests with this body. */
function answering({ answers }: GraphWorld, body: unknown): void {
  const headers = { "request-id": "r-1" };
  for (let times = 0; times < 10; times++) answers.push(() => Response.json(body, { headers }));
}

interface Case {
  readonly name: string;
  readonly body: unknown;
  readonly ask: (send: SendGraph) => Promise<unknown>;
  readonly misfit: string;
  readonly list?: string;
  /** How often it is asked; a write is not repeated for it. */
  readonly times?: number;
}

const inPage = { value: [{ id: 7, name: SECRET }] };
const CASES: readonly Case[] = [
  {
    name: "a person",
    body: { id: PERSON, displayName: 7, mail: SECRET },
    ask: (send) => createPeople(send).person(PERSON),
    misfit: "displayName invalid_type",
  },
  {
    name: "people found",
    body: { value: SECRET },
    ask: (send) => createPeople(send).search("alb"),
    misfit: "value invalid_type",
  },
  {
    name: "an item",
    body: { id: 7, fields: { Title: SECRET } },
    ask: (send) => sharePointList(send, LIST).get("1"),
    misfit: "id invalid_type",
    list: "4d1c",
  },
  {
    name: "items that are looked for",
    body: { value: [{ id: "1", fields: SECRET }] },
    ask: (send) => sharePointList(send, LIST).find("Key", SECRET),
    misfit: "fields custom",
    list: "4d1c",
    times: 1,
  },
  {
    name: "a page of a list",
    body: { value: SECRET },
    ask: (send) => sharePointList(send, LIST).readAll(() => {}),
    misfit: "value invalid_type",
    list: "4d1c",
  },
  {
    name: "a delta with an item that nobody can name",
    body: { value: [{ id: 7, fields: { Title: SECRET } }] },
    ask: (send) => sharePointList(send, LIST).delta(undefined, () => {}),
    misfit: "id invalid_type",
    list: "4d1c",
    times: 1,
  },
  {
    name: "a delta without an end",
    body: { value: [], secret: SECRET },
    ask: (send) => sharePointList(send, LIST).delta(undefined, () => {}),
    misfit: "@odata.nextLink invalid_type",
    list: "4d1c",
    times: 1,
  },
  {
    name: "an item that was made",
    body: { fields: { Title: SECRET } },
    ask: (send) => sharePointList(send, LIST).create({ Title: SECRET }),
    misfit: "id invalid_type",
    list: "4d1c",
    times: 1,
  },
  {
    name: "a batch",
    body: { responses: SECRET },
    ask: (send) => sharePointList(send, LIST).getMany(["1"]),
    misfit: "responses invalid_type",
    times: 1,
  },
  {
    name: "whether a list has items",
    body: { value: SECRET },
    ask: (send) => hasItems(send, LIST),
    misfit: "value invalid_type",
    list: "4d1c",
  },
  {
    name: "columns",
    body: inPage,
    ask: (send) => readColumns(send, LIST),
    misfit: "value.0.id invalid_type",
    list: "4d1c",
  },
  {
    name: "subscriptions",
    body: inPage,
    ask: (send) => readSubscriptions(send),
    misfit: "value.0.id invalid_type",
  },
  {
    name: "the catalogue",
    body: inPage,
    ask: (send) => createInstallApp({ send, appId: PERSON, now: () => 0 })(PERSON),
    misfit: "value.0.id invalid_type",
  },
];

test.each(CASES)("$name in another shape is an answer that passes, and is named", async (row) => {
  await using world = await startGraphWorld();
  answering(world, row.body);
  const error = await thrownBy(row.ask(world.send));
  expect(error).toBeInstanceOf(UnreadableAnswer);
  expect(error).toMatchObject({ problem: "unavailable", isDoubtful: true });
  const facts = errorFacts(error);
  expect(facts).toMatchObject({ kind: "UnreadableAnswer", requestId: "r-1", list: row.list });
  expect(facts.misfits?.[0]).toBe(row.misfit);
  expect(`${JSON.stringify(facts)}${String(error)}${JSON.stringify(error)}`).not.toContain(SECRET);
  expect(world.sent).toHaveLength(row.times ?? 2);
});

describe("one of many that cannot be read", () => {
  test("is left out of what was found, and told of", async () => {
    await using world = await startGraphWorld();
    answering(world, { value: [{ id: 7 }, { id: PERSON, displayName: "Jana Albrecht" }] });
    const told: unknown[] = [];
    const people = createPeople(world.send, {
      admitsGuests: false,
      onUnreadable: (error) => told.push(error),
    });
    expect(await people.search("jana")).toMatchObject([{ id: PERSON, name: "Jana Albrecht" }]);
    expect(told).toMatchObject([{ name: "UnreadableAnswer", requestId: "r-1" }]);
  });

  test("is left out of the accounts, and told of", async () => {
    await using world = await startGraphWorld();
    const other = PERSON.replaceAll("5", "6");
    answering(world, {
      responses: [
        { id: "0", status: 200, body: { accountEnabled: SECRET } },
        { id: "1", status: 200, body: { accountEnabled: true, displayName: "Jana Albrecht" } },
        "nothing",
      ],
    });
    const told: unknown[] = [];
    const accounts = await createPeople(world.send, {
      admitsGuests: false,
      onUnreadable: (error) => told.push(error),
    }).accounts([PERSON, other]);
    expect([...accounts]).toEqual([[other, { state: "active", name: "Jana Albrecht" }]]);
    expect(told).toHaveLength(1);
  });

  test("is put beside the other items of its page", async () => {
    await using world = await startGraphWorld();
    answering(world, {
      value: [
        { id: "1", fields: SECRET },
        { id: "2", fields: { Title: "lesbar" } },
      ],
      "@odata.deltaLink": "https://graph.microsoft.com/v1.0/end",
    });
    const list = sharePointList(world.send, LIST);
    const pages: unknown[] = [];
    await list.delta(undefined, (page) => {
      pages.push(page);
    });
    const aside = [{ id: "1", error: { name: "UnreadableAnswer" } }];
    expect(pages).toMatchObject([{ items: [{ id: "2" }], unreadable: aside, deleted: [] }]);
  });
});

test("a shape that was wrong for a moment is read with the second try", async () => {
  await using world = await startGraphWorld();
  world.answers.push(() => Response.json({ nothing: true }));
  world.answers.push(() => Response.json({ id: PERSON, displayName: "Jana Albrecht" }));
  expect(await createPeople(world.send).person(PERSON)).toMatchObject({ name: "Jana Albrecht" });
});
