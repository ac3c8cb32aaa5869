import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { publicationListSchema, publicationViewSchema } from "#contract/publication.ts";
import { approvedEntries } from "./askTogether.ts";
import { messagesOf } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const COUNT = 5;
const PUBLIC = {
  publicSummaryDe: "Ein Programm sortiert Post.",
  contactPublic: "ki-register@stadt.example",
};
const entrySchema = z.looseObject({ eTag: z.string() });
const cardSchema = z.looseObject({ value: z.looseObject({ type: z.literal("AdaptiveCard") }) });
const activitySchema = z.looseObject({
  attachments: z.array(z.looseObject({ content: z.unknown() })),
});

let running: TestService;
let numbers: readonly string[] = [];

beforeAll(async () => {
  running = await startTestService();
  numbers = await approvedEntries(running, COUNT);
  for (const no of numbers) await edit(no, { ...PUBLIC, publicTitleDe: `Titel ${no}` });
  // Nobody is asked before all are released.
  for (const person of ["owner-1", "deputy-1"]) {
    await done(running.call(person, "PUT", "/api/me/absence", { until: "2026-11-27" }));
  }
  for (const no of numbers) await release(no);
  await running.service.register.roundEnded();
  await done(running.call("owner-1", "DELETE", "/api/me/absence"));
});
afterAll(() => running[Symbol.asyncDispose]());

async function done(call: ReturnType<TestService["call"]>): Promise<unknown> {
  const { body, status } = await call;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}

async function edit(no: string | undefined, values: Readonly<Record<string, string>>) {
  const path = `/api/entries/${no}`;
  const { eTag } = entrySchema.parse(await done(running.call("coordinator-1", "GET", path)));
  const headers = { "if-match": eTag };
  await done(running.call("coordinator-1", "PATCH", path, { values }, headers));
}

const list = async () =>
  publicationListSchema.parse(await done(running.call("coordinator-1", "GET", "/api/publication")));

async function release(no: string | undefined) {
  const { together } = (await list()).rows.find((row) => row.no === no) ?? {};
  const path = `/api/entries/${no}/publication/release`;
  await done(running.call("coordinator-1", "POST", path, together));
}

const isUnattended = async (no: string | undefined) => {
  const row = (await list()).rows.find((one) => one.no === no);
  return [row?.isUnattended, (await viewOf(no)).isUnattended];
};

const viewOf = async (no: string | undefined) =>
  publicationViewSchema.parse(
    await done(running.call("coordinator-1", "GET", `/api/entries/${no}/publication`)),
  );

const publicPage = (no: string | undefined) =>
  running.call(null, "GET", `/public/entries/${no}`).then(({ status }) => status);

const states = async () => Promise.all(numbers.map(async (no) => (await viewOf(no)).state));

async function cards() {
  await running.service.register.roundEnded();
  const messages = await messagesOf(running, "owner-1");
  return messages.flatMap(({ activity, id }) => {
    const card = JSON.stringify(activitySchema.parse(activity).attachments[0]?.content);
    const key = /"parcel":"([^"]+publications[^"]*)"/.exec(card)?.[1];
    return key === undefined ? [] : [{ activityId: id, key, card }];
  });
}

/** "Bestätigen" beside one of the applications of a card. */
async function press(no: string | undefined, person = "owner-1"): Promise<string> {
  const [sent] = await cards();
  const own = (await messagesOf(running, person)).at(-1)?.id;
  const body = {
    activityId: person === "owner-1" ? sent?.activityId : own,
    verb: "several/confirmPublication",
    data: { parcel: sent?.key, entryNo: no },
  };
  const path = `/local/teams/people/${person}/invoke`;
  return JSON.stringify(cardSchema.parse(await done(running.call(null, "POST", path, body))).value);
}

test("what is released together is asked about in one card, and is public nowhere before", async () => {
  expect((await cards()).length).toBe(1);
  expect((await cards())[0]?.card).toContain("Anwendung 5");
  expect(await states()).toEqual(numbers.map(() => "awaitingOwner"));
  for (const no of numbers) expect(await publicPage(no)).toBe(404);
});

test("nobody else's press confirms anything", async () => {
  // The key of the card from somebody else's chat.
  expect(await press(numbers[0], "deputy-1")).not.toContain("Anwendung 1");
  expect(await states()).toEqual(numbers.map(() => "awaitingOwner"));
});

test("an application that the card does not ask about is refused in words", async () => {
  expect(await press("KI-2026-9999")).toContain("nicht gelesen");
});

test("a press confirms one of them, and the others wait on", async () => {
  await press(numbers[0]);
  await press(numbers[1]);
  const [first, second, ...others] = await states();
  expect([first, second]).toEqual(["published", "published"]);
  expect(others).toEqual(["awaitingOwner", "awaitingOwner", "awaitingOwner"]);
  expect([await publicPage(numbers[0]), await publicPage(numbers[2])]).toEqual([200, 404]);
  // Pressed again it is the same.
  await press(numbers[0]);
  expect((await states())[0]).toBe("published");
});

test("what has changed since it was released is not confirmed by an old card", async () => {
  await edit(numbers[2], { publicTitleDe: "Neuer Titel" });
  await press(numbers[2]);
  expect((await states())[2]).toBe("undecided");
  expect(await publicPage(numbers[2])).toBe(404);
});

test("the last ones are confirmed too, and then the card asks for nothing", async () => {
  await press(numbers[3]);
  const card = await press(numbers[4]);
  expect((await states()).slice(3)).toEqual(["published", "published"]);
  expect(card).not.toContain("several/confirmPublication");
});

test("a change of what is public comes back to the coordinators, and everybody reads the last state", async () => {
  await edit(numbers[0], { publicTitleDe: "Geänderter Titel" });
  expect((await states())[0]).toBe("changed");
  const page = await fetch(`${running.url}/public/entries/${numbers[0]}`);
  const html = await page.text();
  expect(html).toContain(`Titel ${numbers[0]}`);
  expect(html).not.toContain("Geänderter Titel");
});

test("while owner and deputy are away the desk says that nobody can confirm", async () => {
  await release(numbers[0]);
  expect(await isUnattended(numbers[0])).toEqual([false, false]);
  await done(running.call("owner-1", "PUT", "/api/me/absence", { until: "2026-11-27" }));
  expect(await isUnattended(numbers[0])).toEqual([true, true]);
  await done(running.call("deputy-1", "DELETE", "/api/me/absence"));
  expect(await isUnattended(numbers[0])).toEqual([false, false]);
});
