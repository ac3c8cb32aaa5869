import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator } from "#tests/register/startRegister.ts";
import { CHANGED, startBotWorld } from "#tests/teams/botWorld.ts";
import { type City, deputy, heir, owner, startCity, stranger } from "#tests/teams/startCity.ts";

let city: City;
let world: Awaited<ReturnType<typeof startBotWorld>>;
beforeAll(async () => {
  city = await startCity();
  world = await startBotWorld(city.register);
});
afterAll(async () => {
  await world.close();
  await city[Symbol.asyncDispose]();
});
beforeEach(() => {
  world.connector.heard.length = 0;
});

const cardAnswer = {
  statusCode: 200,
  type: "application/vnd.microsoft.card.adaptive",
  value: { type: "AdaptiveCard", version: "1.5" },
};

describe("answers", () => {
  test("unchanged with a reason is recorded for the person of the token", async () => {
    const { now, seen } = await city.ask();
    const data = { ...seen, reason: "bugfix", reasonText: "" };
    const answer = await world.press("case/unchanged", data);
    expect(answer.body).toMatchObject(cardAnswer);
    expect(answer.text).toContain("Von Ihnen beantwortet am 23.11.2026");
    expect(answer.text).toContain("Eine Neubewertung ist nicht nötig");
    expect(now()).toMatchObject({
      state: "objection",
      answer: { by: { ...owner, role: "owner" }, channel: "card" },
    });
  });

  test("changed leads to the evaluation, with the consequence in words", async () => {
    const { now, seen } = await city.ask();
    const data = { ...seen, ...CHANGED };
    const answer = await world.press("case/changed", data, { personId: deputy.id });
    expect(answer.text).toContain("Es folgt eine Kurzbewertung");
    expect(now()).toMatchObject({
      state: "open",
      depth: "short",
      answer: { by: { role: "deputy" }, answer: { changed: ["T4", "T5"], date: "2026-11-20" } },
    });
  });

  test("planned without a date, and unsure about everything", async () => {
    const { now, seen } = await city.ask();
    const typed = { ...CHANGED, option: "unsure", changed: "", live: "planned", date: "" };
    await world.press("case/changed", { ...seen, ...typed, dateUnknown: "true" });
    expect(now().answer?.answer).toMatchObject({ live: "planned", dateUnknown: true });
    expect(Object.values(now().answer?.answers ?? {})).toEqual(Array(7).fill("unsure"));
  });

  test("English is answered in English", async () => {
    const { seen } = await city.ask();
    const data = { ...seen, reason: "uiOnly" };
    const answer = await world.press("case/unchanged", data, { locale: "en-GB" });
    expect(answer.text).toContain("Answered by you on 23 Nov 2026");
  });

  test("later is the chosen day and leaves the case as it is", async () => {
    const { key, now, seen } = await city.ask();
    const before = now();
    for (const [later, on] of [
      ["tomorrow", "2026-11-24"],
      ["threeDays", "2026-11-26"],
      ["nextWeek", "2026-11-30"],
    ]) {
      const answer = await world.press("case/later", { ...seen, later });
      expect(city.register.reads.remindOn(key, owner.id)).toBe(on);
      expect(answer.text).toContain("Wir erinnern Sie am");
      expect(answer.text).toContain("case/unchanged");
    }
    expect(now()).toEqual(before);
  });

  test("not mine is noted, and the question stays", async () => {
    const { now, seen } = await city.ask();
    const answer = await world.press("case/notMine", seen);
    expect(now()).toMatchObject({ state: "requested", notMine: [{ by: { id: owner.id } }] });
    expect(answer.text).toContain("klärt, wer zuständig ist");
    expect(answer.text).not.toContain("case/notMine");
    expect(answer.text).toContain("case/unchanged");
  });

  test("a query is answered once, and no answer to it answers a later one", async () => {
    const { commands } = city.register;
    const { key, now, seen } = await city.evaluating();
    const ask = (text: string) =>
      commands.askQuery(key, { revision: now().revision, text }, coordinator());
    await ask("Welche Daten genau?");
    const data = { ...seen, step: "query-1", query: 1, queryAnswer: "Nur Adressen" };
    const answer = await world.press("query/answer", data);
    expect(now()).toMatchObject({ state: "open", queries: [{ answer: { text: "Nur Adressen" } }] });
    expect(answer.text).toContain("In Bewertung");
    const answered = now();
    const again = await world.press("query/answer", { ...data, queryAnswer: "Doch mehr" });
    expect(again.text).toContain("bereits beantwortet oder erledigt");
    expect(now()).toEqual(answered);
    await ask("Und wie lange?");
    const late = await world.press("query/answer", { ...data, queryAnswer: "Ja" });
    expect(late.text).toContain("Und wie lange?");
    expect(now()).toMatchObject({ state: "query" });
  });

  test("a refresh shows the present card and records nothing, whatever verb comes by itself", async () => {
    const { copyOf, now, seen } = await city.ask();
    const [before, copy] = [now(), copyOf(owner.id)];
    const refresh = await world.press("case/refresh", seen, { trigger: "automatic" });
    expect(refresh.body).toMatchObject(cardAnswer);
    const odd = { ...seen, reason: "bugfix" };
    await world.press("case/unchanged", odd, { trigger: "automatic" });
    await world.press("case/refresh", odd);
    expect(now()).toEqual(before);
    expect(copyOf(owner.id)).toBe(copy);
  });
});

describe("copies and chats", () => {
  test("the copy that was pressed becomes the known one", async () => {
    const { copyOf, key, seen } = await city.ask();
    expect(copyOf(owner.id)).not.toBe("copy-1");
    await world.press("case/later", { ...seen, later: "tomorrow" });
    expect(copyOf(owner.id)).toBe("copy-1");
    const copies = city.register.reads.deliveriesOf(key);
    const own = copies.find(({ person }) => person.id === owner.id);
    expect(own?.conversationId).toBe(`a:${owner.id}`);
    expect(copyOf(deputy.id)).not.toBe("copy-1");
  });

  test("a chat is remembered from any activity, its address kept current, and forgotten at removal", async () => {
    const { commands, reads } = city.register;
    const { seen } = await city.ask();
    const token = await world.sign();
    const install = world.activity({ type: "installationUpdate", action: "add" });
    await world.post(install, token);
    const heard = {
      personId: owner.id,
      conversationId: `a:${owner.id}`,
      serviceUrl: world.serviceUrl,
      userId: `29:${owner.id}`,
      botId: install.recipient.id,
      locale: "de-DE",
      arrivedOn: reads.today(),
    };
    expect(reads.conversation(owner.id)).toEqual(heard);
    await commands.rememberConversation({ ...heard, serviceUrl: "https://old.example.org/" });
    await world.press("case/refresh", seen);
    expect(reads.conversation(owner.id)?.serviceUrl).toBe(world.serviceUrl);
    const remove = (action: string) =>
      world.post(world.activity({ type: "installationUpdate", action }), token);
    await remove("remove-upgrade");
    expect(reads.conversation(owner.id)).toBeDefined();
    await remove("remove");
    expect(reads.conversation(owner.id)).toBeUndefined();
  });

  test("a group chat is not remembered", async () => {
    const conversation = { id: "19:x", conversationType: "groupChat" };
    await world.post(world.activity({ conversation }, stranger.id), await world.sign());
    expect(city.register.reads.conversation(stranger.id)).toBeUndefined();
  });

  test("a message whose answer cannot be sent is logged by its kind only", async () => {
    world.connector.plan.push({ status: 403, body: { error: { code: "BotDisabledByAdmin" } } });
    await world.post(world.activity({ text: "Geheimes" }), await world.sign());
    expect(world.logged.join("")).toContain("answer not sent");
    expect(world.logged.join("")).not.toContain("Geheimes");
    expect(world.logged.join("")).not.toContain("bot-token");
  });
});

test.each([
  ["a greeting", { text: "Hallo!" }, "Zurzeit ist für Sie nichts offen."],
  ["a question", { text: "Darf ich Deep-L nutzen?" }, "Deep-L steht nicht im Register."],
])(
  "whoever is first heard of by %s is answered, and welcomed once, whatever comes after it",
  async (_what, message, says) => {
    await using own = await startCity();
    const bot = await startBotWorld(own.register);
    const token = await bot.sign();
    const tell = async (over: Parameters<typeof bot.activity>[0]) => {
      await bot.post(bot.activity(over, stranger.id), token);
      await runRounds(own.register);
    };
    const welcomes = () =>
      own.running.bundles.filter(
        ({ delivery }) => delivery.kind === "welcome" && delivery.person.id === stranger.id,
      ).length;
    try {
      await tell(message);
      expect(JSON.stringify(bot.connector.heard)).toContain(says);
      // The welcome says it, and has the field.
      expect(JSON.stringify(bot.connector.heard)).not.toContain("Ich bin das KI-Register");
      expect(welcomes()).toBe(1);
      await tell({ type: "installationUpdate", action: "add" });
      await tell(message);
      await tell({ type: "installationUpdate", action: "remove" });
      await tell({ text: "Hallo!" });
      expect(welcomes()).toBe(1);
      expect(JSON.stringify(bot.connector.heard)).toContain("Ich bin das KI-Register");
    } finally {
      await bot.close();
    }
  },
);

test("a press of somebody unknown is answered, and that is all", async () => {
  await using own = await startCity();
  const bot = await startBotWorld(own.register);
  try {
    const { seen } = await own.ask();
    await bot.press("case/refresh", seen);
    await runRounds(own.register);
    expect(own.running.bundles.filter(({ delivery }) => delivery.kind === "welcome")).toEqual([]);
  } finally {
    await bot.close();
  }
});

test("a message is answered with the open tasks and a way to the register", async () => {
  await using own = await startCity();
  await own.ask();
  const query = await own.evaluating();
  const input = { revision: query.now().revision, text: "Welche Daten genau?" };
  await own.register.commands.askQuery(query.key, input, coordinator());
  await own.evaluating();
  await runRounds(own.register);
  const bot = await startBotWorld(own.register);
  try {
    const answer = await bot.post(bot.activity(), await bot.sign());
    expect(answer.status).toBe(200);
    expect(bot.connector.heard).toMatchObject([
      {
        method: "POST",
        path: `/v3/conversations/a:${owner.id}/activities`,
        authorization: "Bearer bot-token-for-https://api.botframework.com/.default",
        body: { type: "message", summary: "KI-Register" },
      },
    ]);
    const sent = JSON.stringify(bot.connector.heard);
    expect(sent).toContain("Für Sie sind 2 Aufgaben offen");
    expect(sent).toContain("Im Register öffnen");
    // A greeting asks for nothing, an application's name does.
    bot.connector.heard.length = 0;
    await bot.post(bot.activity({ text: "Hallo, guten Morgen!" }), await bot.sign());
    expect(JSON.stringify(bot.connector.heard)).toContain("Für Sie sind 2 Aufgaben offen");
    bot.connector.heard.length = 0;
    await bot.post(bot.activity({ text: "Darf ich Postsortierungen nutzen?" }), await bot.sign());
    const found = JSON.stringify(bot.connector.heard);
    expect(found).toContain("Automatische Postsortierung");
    expect(found).toContain("Freigegeben; wer sie nutzen darf, ist noch nicht festgelegt");
    expect(found).toContain("Stand 23.11.2026");
    expect(found).not.toContain("Aufgaben offen");
    bot.connector.heard.length = 0;
    await bot.post(bot.activity({ text: "Darf ich Deep-L nutzen?" }), await bot.sign());
    const missed = JSON.stringify(bot.connector.heard);
    expect(missed).toContain("Deep-L steht nicht im Register.");
    expect(missed).toContain("Anwendung melden");
    bot.connector.heard.length = 0;
    // As in the tab, a request to become responsible is a task.
    const named = await own.ask();
    const input = { targetRevision: named.seen.targetRevision, personId: heir.id };
    await own.register.commands.reportNotMine(named.key, input, acting("owner-1"));
    bot.connector.heard.length = 0;
    await bot.post(bot.activity({}, heir.id), await bot.sign());
    expect(JSON.stringify(bot.connector.heard)).toContain("Für Sie ist 1 Aufgabe offen.");
  } finally {
    await bot.close();
  }
});
