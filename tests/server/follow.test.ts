import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { entryViewSchema } from "#contract/entry.ts";
import { startSchema } from "#contract/start.ts";
import { messagesOf } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/** In productive use and approved; of owner-1. */
const NO = "KI-2026-0001";
const PATH = `/api/entries/${NO}/follow`;
const invokeSchema = z.looseObject({ value: z.looseObject({ type: z.literal("AdaptiveCard") }) });

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

async function followsIt(as: string): Promise<boolean> {
  const { body } = await running.call(as, "GET", `/api/entries/${NO}`);
  const start = await running.call(as, "GET", "/api/me/start");
  const isInList = startSchema.parse(start.body).followed.includes(NO);
  expect(entryViewSchema.parse(body).follows).toBe(isInList);
  return isInList;
}

/** From the evening to the next working day's morning. */
async function nextMorning(): Promise<void> {
  await running.call(null, "POST", "/local/clock", { advanceDays: 0, advanceHours: 14 });
  for (let n = 0; n < 3; n++) await running.service.register.roundEnded();
}

const cardsOf = async (person: string) =>
  (await messagesOf(running, person))
    .map((message) => ({ id: message.id, text: JSON.stringify(message) }))
    .filter(({ text }) => text.includes("die Sie verfolgen"));

test("followed by any employee, told once with before and now, and ended by one press in the card", async () => {
  expect(await followsIt("employee")).toBe(false);
  for (let twice = 0; twice < 2; twice++) {
    expect((await running.call("employee", "PUT", PATH, {})).body).toEqual({ follows: true });
  }
  expect(await followsIt("employee")).toBe(true);
  // Nobody else sees it.
  expect(await followsIt("owner-1")).toBe(false);
  expect(
    (await running.call("employee", "PUT", "/api/entries/KI-2026-9999/follow", {})).status,
  ).toBe(404);

  const reason = "Der Vertrag zur Auftragsverarbeitung ist abgelaufen.";
  await running.call("coordinator-1", "POST", `/api/entries/${NO}/suspension`, { reason });
  await nextMorning();
  const [card, ...others] = await cardsOf("employee");
  expect(others).toEqual([]);
  expect(card?.text).toMatch(/Bisher.*Jetzt.*Zurzeit nicht. Ausgesetzt seit/);
  expect(card?.text).toContain(encodeURIComponent(`entry/${NO}`));
  // Why it is suspended is told to those who answer for it.
  expect(card?.text).not.toContain(reason);

  const parcel = /"parcel":"([^"]+)"/.exec(card?.text ?? "")?.[1];
  const press = async (as: string, entryNo: string) => {
    const data = { parcel, entryNo };
    const path = `/local/teams/people/${as}/invoke`;
    const activityId = as === "employee" ? card?.id : (await messagesOf(running, as)).at(-1)?.id;
    const body = { activityId, verb: "several/unfollow", data };
    return JSON.stringify(invokeSchema.parse((await running.call(null, "POST", path, body)).body));
  };
  expect(await press("owner-1", NO)).not.toContain("verfolgen");
  expect(await press("employee", "KI-2026-0002")).toContain("nicht gelesen");
  expect(await followsIt("employee")).toBe(true);
  for (let twice = 0; twice < 2; twice++) {
    expect(await press("employee", NO)).toContain("Sie verfolgen diese Anwendung nicht mehr.");
  }
  expect(await followsIt("employee")).toBe(false);
});

test("what is not followed can be ended, of an entry that is gone too", async () => {
  const gone = "/api/entries/KI-2026-9999/follow";
  expect((await running.call("employee", "DELETE", gone)).body).toEqual({ follows: false });
});
