import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { TODAY } from "#tests/local/evening.ts";
import { cardWorld } from "./cardWorld.ts";
import { changesNothing, messagesOf } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0001";
const LIVE = { live: "live", date: TODAY, restUnchanged: "true" };

let running: TestService;
let world: ReturnType<typeof cardWorld>;

beforeAll(async () => {
  running = await startTestService();
  world = cardWorld(running);
  await world.ask();
});
afterAll(() => running[Symbol.asyncDispose]());

/** None of these takes the question away: one is asked of all, but where somebody has answered it. */
describe("what records nothing", () => {
  const UNCHANGED = { reason: "bugfix" };
  test.each<readonly [string, string, Readonly<Record<string, unknown>>]>([
    ["an unknown verb", "case/delete", UNCHANGED],
    ["an empty reason", "case/unchanged", {}],
    ["an unknown reason", "case/unchanged", { reason: "lazy" }],
    ["another reason too short", "case/unchanged", { reason: "other", reasonText: "k" }],
    ["a reason of the wrong type", "case/unchanged", { reason: ["bugfix"] }],
    ["an unknown field", "case/unchanged", { ...UNCHANGED, admin: true }],
    ["a text without end", "case/unchanged", { ...UNCHANGED, reasonText: "x".repeat(5_000) }],
    ["no option", "case/changed", { ...LIVE }],
    ["no tick", "case/changed", { option: "changed", ...LIVE }],
    ["an unknown tick", "case/changed", { option: "changed", changed: "T9", ...LIVE }],
    ["no date", "case/changed", { option: "changed", changed: "T1", ...LIVE, date: "" }],
    [
      "a date that is none",
      "case/changed",
      { option: "changed", changed: "T1", ...LIVE, date: "2026-02-30" },
    ],
    [
      "a date of the future",
      "case/changed",
      { option: "changed", changed: "T1", ...LIVE, date: "2099-01-01" },
    ],
    [
      "no confirmation of the rest",
      "case/changed",
      { option: "changed", changed: "T1", live: "live", date: TODAY },
    ],
    ["no day to be reminded on", "case/later", {}],
    ["an unknown day to be reminded on", "case/later", { later: "never" }],
    ["an answer to no query", "query/answer", { query: 1, queryAnswer: "Antwort" }],
    ["another case", "case/unchanged", { ...UNCHANGED, caseKey: "ki-2026-9999-v1" }],
    ["a case of the wrong type", "case/unchanged", { ...UNCHANGED, caseKey: 7 }],
    ["a revision of the wrong type", "case/unchanged", { ...UNCHANGED, targetRevision: "7" }],
    ["an older revision", "case/unchanged", { ...UNCHANGED, targetRevision: 1 }],
    [
      "a revision that is still to come",
      "case/unchanged",
      { ...UNCHANGED, targetRevision: 99_999 },
    ],
    ["a refresh", "case/refresh", {}],
  ])("%s", async (_name, verb, data) => {
    await changesNothing(running, () => world.press("owner-1", world.asked().owner, verb, data));
  });

  test("a refresh by itself, whatever it names", async () => {
    const also = { trigger: "automatic" };
    await changesNothing(running, () =>
      world.press("owner-1", world.asked().owner, "case/unchanged", UNCHANGED, also),
    );
  });

  test("a button of somebody who was not asked", async () => {
    const { status } = await running.call(null, "POST", "/local/teams/people/head-1/message", {
      text: "Hallo",
    });
    expect(status).toBe(201);
    const own = (await messagesOf(running, "head-1")).at(-1)?.id ?? "";
    const card = await changesNothing(running, () =>
      world.press("head-1", own, "case/unchanged", UNCHANGED),
    );
    expect(card).not.toMatch(/Postsortierung|Albrecht/);
  });

  test("the deputy's button after the owner's answer", async () => {
    await world.press("owner-1", world.asked().owner, "case/unchanged", UNCHANGED);
    const card = await changesNothing(running, () =>
      world.press("deputy-1", world.asked().deputy, "case/changed", {
        option: "changed",
        changed: "T2",
        ...LIVE,
      }),
    );
    expect(card).not.toContain("case/changed");
  });

  test("the same button pressed twice at once, by both: one answer counts", async () => {
    await world.ask();
    await Promise.all([
      world.press("owner-1", world.asked().owner, "case/unchanged", UNCHANGED),
      world.press("owner-1", world.asked().owner, "case/unchanged", UNCHANGED),
      world.press("deputy-1", world.asked().deputy, "case/unchanged", { reason: "uiOnly" }),
    ]);
    const { body } = await running.call("coordinator-1", "GET", `/api/entries/${NO}/history`);
    const { events } = z
      .object({ events: z.array(z.object({ action: z.string(), caseKey: z.string().nullable() })) })
      .parse(body);
    const answers = events.filter(
      ({ action, caseKey }) => action === "answered" && caseKey === world.asked().key,
    );
    expect(answers).toHaveLength(1);
  });

  test("an old card's button after a newer version", async () => {
    await world.ask();
    const old = world.asked();
    await world.askAgain();
    const card = await changesNothing(running, () =>
      world.press("owner-1", old.owner, "case/unchanged", {
        ...UNCHANGED,
        targetRevision: old.targetRevision,
      }),
    );
    expect(card).toContain(world.asked().version);
  });
});
