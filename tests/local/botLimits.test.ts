import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { personByHandle } from "#local/people.ts";
import { type RunningStandIn, startStandIn } from "./startStandIn.ts";

let running: RunningStandIn;
let token = "";
let now = Date.parse("2026-11-23T08:00:00Z");
beforeAll(async () => {
  running = await startStandIn(undefined, undefined, { now: () => now });
  token = await running.standIn.signIn.appToken("bot");
});
afterAll(() => running[Symbol.asyncDispose]());
beforeEach(() => {
  now += 7_200_000;
  running.standIn.resetUsage();
});

function bot(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${running.base}/local/botapi/v3/conversations${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const idOf = (handle: string) => personByHandle(handle)?.oid ?? "";
const open = (handle: string) => bot("POST", "", { members: [{ id: idOf(handle) }] });
const idIn = async (response: Response) =>
  z.object({ id: z.string() }).parse(await response.json()).id;
const say = (chat: string) =>
  bot("POST", `/${chat}/activities`, { type: "message", text: "Hallo" });

async function statuses(count: number, ask: () => Promise<Response>): Promise<readonly number[]> {
  const found: number[] = [];
  for (let at = 0; at < count; at++) found.push((await ask()).status);
  return found;
}

test("a chat takes 7 requests in a second, 8 in two, and says when it takes the next", async () => {
  const chat = await idIn(await open("owner-1"));
  expect(await statuses(7, () => say(chat))).toEqual(Array(7).fill(201));
  const over = await say(chat);
  expect(over.status).toBe(429);
  expect(over.headers.get("retry-after")).toBe("1");
  expect(await over.json()).toMatchObject({ error: { code: "Throttled" } });
  now += 1_000;
  expect(await statuses(2, () => say(chat))).toEqual([201, 429]);
  now += 1_000;
  expect((await say(chat)).status).toBe(201);
});

test("60 in half a minute; another chat does not wait", async () => {
  const chat = await idIn(await open("owner-1"));
  const other = await idIn(await open("owner-2"));
  const inSteps = () => {
    now += 400;
    return say(chat);
  };
  const answered = await statuses(70, inSteps);
  expect(answered.indexOf(429)).toBe(60);
  const refused = await say(chat);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(1);
  expect((await say(other)).status).toBe(201);
});

test("1,800 in an hour: an update counts like a message", async () => {
  const chat = await idIn(await open("owner-1"));
  const message = await idIn(await say(chat));
  const changed = { type: "message", text: "Neu" };
  const answered = await statuses(1_800, () => {
    now += 1_990;
    return bot("PUT", `/${chat}/activities/${message}`, changed);
  });
  expect(answered.indexOf(429)).toBe(1_799);
});

test("the app as a whole takes 50 in a second, in whatever chats", async () => {
  const answered = await statuses(60, async () => {
    const person = running.standIn.usage().teams.requests;
    return open(`crowd-${person}`);
  });
  expect(answered.filter((status) => status === 201)).toHaveLength(50);
  now += 1_000;
  expect((await open("crowd-99")).status).toBe(201);
});

test("what is over a limit does nothing, and is counted", async () => {
  const chat = await idIn(await open("owner-2"));
  running.standIn.resetUsage();
  await statuses(9, () => say(chat));
  const usage = await (await fetch(`${running.base}/local/usage`)).json();
  const teams = { requests: 9, mostInOneSecond: 8, throttled: 2, mostMessagesInOneMinute: 7 };
  expect(usage).toMatchObject({ requests: 0, teams });
  await fetch(`${running.base}/local/usage`, { method: "DELETE" });
  expect(running.standIn.usage().teams.requests).toBe(0);
});

test("whoever removed the app is not spoken to any more, until it is there again", async () => {
  const chat = await idIn(await open("crowd-7"));
  const uninstall = `${running.base}/local/teams/people/crowd-7/uninstall`;
  expect((await fetch(uninstall, { method: "POST" })).status).toBe(204);
  const refusals = [await say(chat), await open("crowd-7")];
  for (const refused of refusals) {
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { code: "BotNotInConversationRoster" } });
  }
  const nobody = `${running.base}/local/teams/people/nobody/uninstall`;
  expect((await fetch(nobody, { method: "POST" })).status).toBe(404);
});
