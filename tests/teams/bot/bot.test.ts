import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { day } from "#tests/domain/builders.ts";
import { changed, seen, startBotWorld } from "#tests/teams/botWorld.ts";
import {
  aCase,
  aConversation,
  aDelivery,
  anEntry,
  aQuery,
  deputy,
  inEntry,
  owner,
} from "#tests/teams/cases.ts";
import { createMemoryRegister } from "#tests/teams/memoryRegister.ts";

let register = createMemoryRegister();
let world: Awaited<ReturnType<typeof startBotWorld>>;
beforeAll(async () => {
  world = await startBotWorld(() => register);
});
afterAll(() => world.close());
beforeEach(() => {
  register = createMemoryRegister(inEntry(aCase()));
  world.connector.heard.length = 0;
});

const caseNow = () => register.reads.case("c0ffee01")?.evaluationCase;
const cardAnswer = {
  statusCode: 200,
  type: "application/vnd.microsoft.card.adaptive",
  value: { type: "AdaptiveCard", version: "1.5" },
};

describe("answers", () => {
  test("unchanged with a reason is recorded for the person of the token", async () => {
    const answer = await world.press("case/unchanged", {
      ...seen,
      reason: "bugfix",
      reasonText: "",
    });
    expect(answer.body).toMatchObject(cardAnswer);
    expect(answer.text).toContain("Von Ihnen beantwortet am 23.11.2026");
    expect(answer.text).toContain("Eine Neubewertung ist nicht nötig");
    expect(caseNow()).toMatchObject({
      state: "objection",
      answer: { by: { ...owner, role: "owner" }, channel: "card" },
    });
  });

  test("changed leads to the evaluation, with the consequence in words", async () => {
    const answer = await world.press("case/changed", changed, { personId: deputy.id });
    expect(answer.text).toContain("Es folgt eine Kurzbewertung");
    expect(caseNow()).toMatchObject({
      state: "open",
      depth: "short",
      answer: { by: { role: "deputy" }, answer: { changed: ["T4", "T5"], date: "2026-11-20" } },
    });
  });

  test("planned without a date, and unsure about everything", async () => {
    const data = { ...changed, option: "unsure", changed: "", live: "planned", date: "" };
    await world.press("case/changed", { ...data, dateUnknown: "true" });
    expect(caseNow()?.answer?.answer).toMatchObject({ live: "planned", dateUnknown: true });
    expect(Object.values(caseNow()?.answer?.answers ?? {})).toEqual(Array(7).fill("unsure"));
  });

  test("English is answered in English", async () => {
    const data = { ...seen, reason: "uiOnly" };
    const answer = await world.press("case/unchanged", data, { locale: "en-GB" });
    expect(answer.text).toContain("Answered by you on 23/11/2026");
  });

  test.each([
    ["tomorrow", "2026-11-24"],
    ["threeDays", "2026-11-26"],
    ["nextWeek", "2026-11-30"],
  ])("later: %s is %s and leaves the case as it is", async (later, on) => {
    const before = caseNow();
    const answer = await world.press("case/later", { ...seen, later });
    expect(register.reads.remindOn("c0ffee01", owner.id)).toBe(day(on));
    expect(answer.text).toContain("Wir erinnern Sie am");
    expect(answer.text).toContain("case/unchanged");
    expect(caseNow()).toEqual(before);
  });

  test("not mine is noted, and the question stays", async () => {
    const answer = await world.press("case/notMine", seen);
    expect(caseNow()).toMatchObject({ state: "requested", notMine: [{ by: { id: owner.id } }] });
    expect(answer.text).toContain("klärt, wer zuständig ist");
    expect(answer.text).not.toContain("case/notMine");
    expect(answer.text).toContain("case/unchanged");
  });

  test("a query is answered once", async () => {
    register.put(inEntry(aCase({ state: "query", depth: "short", queries: [aQuery()] })));
    const data = { ...seen, step: "query-1", query: 1, queryAnswer: "Nur Adressen" };
    const answer = await world.press("query/answer", data);
    expect(caseNow()).toMatchObject({
      state: "open",
      queries: [{ answer: { text: "Nur Adressen" } }],
    });
    expect(answer.text).toContain("In Bewertung");
    const again = await world.press("query/answer", { ...data, queryAnswer: "Doch mehr" });
    expect(again.text).toContain("bereits beantwortet oder erledigt");
    expect(register.ran).toEqual(["answerQuery"]);
  });

  test("an answer to an earlier query does not answer the later one", async () => {
    const first = {
      ...aQuery(),
      answer: { text: "Ja", by: owner, channel: "card" as const, at: "x" },
    };
    register.put(inEntry(aCase({ state: "query", queries: [first, aQuery("Und wie lange?")] })));
    const data = { ...seen, step: "query-1", query: 1, queryAnswer: "Ja" };
    const answer = await world.press("query/answer", data);
    expect(answer.text).toContain("Und wie lange?");
    expect(register.ran).toEqual([]);
  });

  test("a refresh shows the present card and records nothing, whatever verb comes by itself", async () => {
    const refresh = await world.press("case/refresh", seen, { trigger: "automatic" });
    expect(refresh.body).toMatchObject(cardAnswer);
    const odd = { ...seen, reason: "bugfix" };
    await world.press("case/unchanged", odd, { trigger: "automatic" });
    await world.press("case/refresh", odd);
    expect(register.ran).toEqual([]);
    expect(register.copies).toEqual([]);
  });
});

describe("copies and chats", () => {
  test("the copy that was pressed becomes the known one", async () => {
    register.deliveries.push(aDelivery({ activityId: "copy-0" }));
    await world.press("case/later", { ...seen, later: "tomorrow" });
    const copy = { conversationId: `a:${owner.id}`, activityId: "copy-1", personId: owner.id };
    expect(register.copies).toEqual([copy]);
  });

  test("a known copy is not adopted again", async () => {
    register.deliveries.push(aDelivery({ activityId: "copy-1" }));
    await world.press("case/later", { ...seen, later: "tomorrow" });
    expect(register.copies).toEqual([]);
  });

  test("a chat is remembered from any activity, its address kept current, and forgotten at removal", async () => {
    const token = await world.sign();
    const install = world.activity({ type: "installationUpdate", action: "add" });
    await world.post(install, token);
    expect(register.conversations.get(owner.id)).toEqual({
      personId: owner.id,
      conversationId: `a:${owner.id}`,
      serviceUrl: world.serviceUrl,
      userId: `29:${owner.id}`,
      botId: install.recipient.id,
      locale: "de-DE",
    });
    register.conversations.set(owner.id, aConversation(owner.id, "https://old.example.org/"));
    await world.press("case/refresh", seen);
    expect(register.conversations.get(owner.id)?.serviceUrl).toBe(world.serviceUrl);
    await world.post(
      world.activity({ type: "installationUpdate", action: "remove-upgrade" }),
      token,
    );
    expect(register.conversations.has(owner.id)).toBe(true);
    await world.post(world.activity({ type: "installationUpdate", action: "remove" }), token);
    expect(register.conversations.has(owner.id)).toBe(false);
  });

  test("a group chat is not remembered", async () => {
    const conversation = { id: "19:x", conversationType: "groupChat" };
    await world.post(world.activity({ conversation }), await world.sign());
    expect(register.conversations.size).toBe(0);
  });

  test("a message is answered with the open tasks and a way to the register", async () => {
    register.put(inEntry(aCase({ key: "c2", state: "query" }), anEntry()));
    register.put(inEntry(aCase({ key: "c3", state: "open" }), anEntry()));
    const answer = await world.post(world.activity(), await world.sign());
    expect(answer.status).toBe(200);
    expect(world.connector.heard).toMatchObject([
      {
        method: "POST",
        path: `/v3/conversations/a:${owner.id}/activities`,
        authorization: "Bearer bot-token-for-https://api.botframework.com/.default",
        body: { type: "message", summary: "KI-Register" },
      },
    ]);
    const sent = JSON.stringify(world.connector.heard);
    expect(sent).toContain("Für Sie sind 2 Aufgaben offen");
    expect(sent).toContain("Im Register öffnen");
  });

  test("a message whose answer cannot be sent is logged by its kind only", async () => {
    world.connector.plan.push({ status: 403, body: { error: { code: "BotDisabledByAdmin" } } });
    await world.post(world.activity({ text: "Geheimes" }), await world.sign());
    expect(world.logged.join("")).toContain("activity failed");
    expect(world.logged.join("")).not.toContain("Geheimes");
    expect(world.logged.join("")).not.toContain("bot-token");
  });
});
