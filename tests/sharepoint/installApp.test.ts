import { afterEach, beforeEach, expect, test } from "vitest";
import { LOCAL_APP_ID, personByHandle } from "#local/people.ts";
import { conversationIdOf } from "#local/teams/chatStore.ts";
import { createInstallApp } from "#sharepoint/installApp.ts";
import { type GraphWorld, startGraphWorld } from "./graphWorld.ts";

const HOUR_MS = 3_600_000;
let world: GraphWorld;
let now = 0;
beforeEach(async () => {
  world = await startGraphWorld();
  seen = 0;
});
afterEach(() => world[Symbol.asyncDispose]());

const person = personByHandle("owner-1");
const other = personByHandle("owner-2");
if (person === undefined || other === undefined) throw new Error("The demo city has no owners");

const installing = (appId = LOCAL_APP_ID) =>
  createInstallApp({ send: world.send, appId, now: () => now });
let seen = 0;
const asked = () => {
  const methods = world.sent.slice(seen).map(({ method }) => method);
  seen = world.sent.length;
  return methods;
};

test("the app is found in the catalogue, installed, and the chat named", async () => {
  const install = installing();
  expect(await install(person.oid)).toBe(conversationIdOf(person));
  expect(asked()).toEqual(["GET", "POST", "GET", "GET"]);
  expect(await install(other.oid)).toBe(conversationIdOf(other));
  expect(asked()).toEqual(["POST", "GET", "GET"]);
});

test("who has it already keeps it", async () => {
  await installing()(person.oid);
  expect(await installing()(person.oid)).toBe(conversationIdOf(person));
});

test("several messages to one person install it once", async () => {
  const install = installing();
  const chats = await Promise.all([1, 2, 3].map(() => install(person.oid)));
  expect(new Set(chats)).toEqual(new Set([conversationIdOf(person)]));
  expect(asked().filter((method) => method === "POST")).toHaveLength(1);
});

test("without the permission nobody asks again for an hour", async () => {
  world.standIn.faults.set({ grant: { install: "refused" } });
  const install = installing();
  expect(await install(person.oid)).toBeUndefined();
  expect(asked()).toEqual(["GET"]);
  expect(await install(other.oid)).toBeUndefined();
  expect(asked()).toEqual([]);
  world.standIn.faults.set({});
  now += HOUR_MS;
  expect(await install(other.oid)).toBe(conversationIdOf(other));
});

test("a permission taken away in between is a refusal for all", async () => {
  const install = installing();
  await install(person.oid);
  world.standIn.faults.set({ grant: { install: "refused" } });
  expect(await install(other.oid)).toBeUndefined();
  asked();
  expect(await install(person.oid)).toBeUndefined();
  expect(asked()).toEqual([]);
});

test("a policy against one person concerns nobody else, and is over when it is lifted", async () => {
  world.standIn.faults.set({ teams: { blocked: ["owner-1"] } });
  const install = installing();
  expect(await install(person.oid)).toBeUndefined();
  expect(await install(other.oid)).toBe(conversationIdOf(other));
  expect(await install(person.oid)).toBeUndefined();
  world.standIn.faults.set({});
  expect(await install(person.oid)).toBe(conversationIdOf(person));
});

test("an app that is in no catalogue, and a person who is not there", async () => {
  expect(await installing("00000000-0000-4000-8000-000000000000")(person.oid)).toBeUndefined();
  expect(await installing()("00000000-0000-4000-8000-000000000001")).toBeUndefined();
});
