import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "#domain/time/day.ts";
import { coordinator } from "#tests/register/startRegister.ts";
import { startBotWorld } from "#tests/teams/botWorld.ts";
import {
  type City,
  councillor,
  deputy,
  owner,
  type Question,
  reviewer,
  startCity,
  stranger,
  TITLE,
} from "#tests/teams/startCity.ts";

let city: City;
let world: Awaited<ReturnType<typeof startBotWorld>>;
/** Stays unanswered: most presses change nothing. */
let open: Question;
beforeAll(async () => {
  city = await startCity();
  world = await startBotWorld(city.register);
  open = await city.waitingForStatement();
});
afterAll(async () => {
  await world.close();
  await city[Symbol.asyncDispose]();
});

const conditions = {
  step: "statement-1",
  statementResult: "agreedWithConditions",
  statementText: " Nur ohne Namen. ",
};
const press = (question: Question, data: object, personId = reviewer.id, over = {}) =>
  world.press(
    "statement/give",
    { ...question.seen, step: "statement-1", ...data },
    { personId, ...over },
  );
const outcomeOf = (question: Question) => question.now().statements?.[0]?.outcome;

test("what was chosen and written is stored as of the person who pressed", async () => {
  const question = await city.waitingForStatement();
  const { body, text } = await press(question, conditions);
  expect(body).toMatchObject({ statusCode: 200, value: { type: "AdaptiveCard" } });
  expect(text).toContain("Von Ihnen abgegeben am 23.11.2026");
  expect(text).not.toContain("Input.");
  expect(outcomeOf(question)).toEqual({
    kind: "given",
    result: "agreedWithConditions",
    text: "Nur ohne Namen.",
    by: reviewer,
    on: "2026-11-23",
    channel: "card",
  });
});

test("pressed twice it is one statement, and the second press sees the first", async () => {
  const question = await city.waitingForStatement();
  const { revision } = question.now();
  const both = await Promise.all([
    press(question, conditions),
    press(question, { statementResult: "objected", statementText: "Doch nicht." }),
  ]);
  expect(question.now().revision).toBe(revision + 1);
  const texts = both.map(({ text }) => text);
  expect(texts.filter((text) => text.includes("bereits abgegeben"))).toHaveLength(1);
  for (const text of texts) expect(text).not.toContain("Input.");
});

describe("what is refused changes nothing, says why, and keeps what was typed", () => {
  const typed = { statementText: "Noch nicht fertig" };
  test.each<[string, object, string, boolean]>([
    ["no result", typed, "Bitte wählen Sie ein Ergebnis", true],
    [
      "no reason",
      { statementResult: "objected" },
      "Bitte nennen Sie Bedingungen oder eine Begründung",
      true,
    ],
    [
      "a long text",
      { ...conditions, statementText: "x".repeat(2001) },
      "Ein Text ist zu lang",
      true,
    ],
    ["a foreign result", { statementResult: "maybe" }, "konnten nicht gelesen", true],
    ["another statement", { ...conditions, step: "statement-2" }, "gibt es nicht mehr", false],
    ["another case", { ...conditions, caseKey: "c0ffee99" }, "gibt es nicht mehr", false],
  ])("%s", async (_name, data, sentence, stays) => {
    const before = open.now();
    const { status, text } = await press(open, data);
    expect(status).toBe(200);
    expect(text).toContain(sentence);
    expect(text.includes("statement/give")).toBe(stays);
    expect(open.now()).toEqual(before);
  });

  test("the words that were typed", async () => {
    const { text } = await press(open, typed);
    expect(text).toContain("Noch nicht fertig");
    const { text: again } = await press(open, { statementResult: "objected" });
    expect(again).toContain('"value":"objected"');
  });

  test("words of the staff council", async () => {
    const question = await city.waitingForStatement("staffCouncil");
    const { text } = await press(question, conditions, councillor.id);
    expect(text).toContain("Hier wird kein Text gespeichert");
    expect(outcomeOf(question)).toBe(null);
  });

  test("while the list does not answer", async () => {
    const { text } = await city.whileBroken(() => press(open, conditions));
    expect(text).toContain("nicht geklappt");
    expect(text).toContain("Nur ohne Namen.");
    expect(outcomeOf(open)).toBe(null);
  });
});

describe("who presses is who the activity says", () => {
  test.each([
    ["the owner", owner.id],
    ["a colleague without the card", councillor.id],
    ["a stranger", stranger.id],
  ])("%s changes nothing and sees nothing of the case", async (_name, personId) => {
    const { text } = await press(open, conditions, personId);
    expect(text).toContain("richtet sich an eine andere Person");
    expect(text).not.toMatch(new RegExp(`${TITLE}|zulässig|Input\\.`));
    expect(outcomeOf(open)).toBe(null);
  });

  test("an automatic refresh records nothing", async () => {
    const { text } = await press(open, conditions, reviewer.id, { trigger: "automatic" });
    expect(text).toContain("statement/give");
    expect(outcomeOf(open)).toBe(null);
  });

  test("the button of the question does nothing with a statement's card, nor the other way round", async () => {
    const before = open.now();
    const other = await world.press(
      "case/unchanged",
      { ...open.seen, step: "statement-1", reason: "bugfix" },
      { personId: reviewer.id },
    );
    expect(other.text).toContain("konnten nicht gelesen");
    const question = { ...conditions, step: open.seen.step };
    expect((await press(open, question)).text).not.toContain("Input.");
    expect((await press(open, question, owner.id)).text).toContain("konnten nicht gelesen");
    expect(open.now()).toEqual(before);
  });

  test("whoever has come to own the entry cannot judge it", async () => {
    const question = await city.waitingForStatement();
    const { revision } = question.now();
    const input = { revision, owner: reviewer, deputy, reason: "Wechsel im Amt." };
    await city.register.commands.reassign(question.key, input, coordinator());
    expect((await press(question, conditions)).text).toContain(
      "inzwischen für diese Anwendung fachverantwortlich",
    );
    expect(outcomeOf(question)).toBe(null);
  });
});

test("an old card shows how the matter ended", async () => {
  const { cancelStatement, decideCase } = city.register.commands;
  const decided = await city.waitingForStatement();
  const decision = {
    revision: decided.now().revision,
    decision: "approvedProvisionally",
    reason: "Bis zur Auskunft.",
    validUntil: dayOf(2027, 5, 31),
  } as const;
  await decideCase(decided.key, decision, coordinator());
  const { text } = await press(decided, conditions);
  expect(text).toContain("wird nicht mehr gebraucht");
  expect(text).toContain("Vorläufig freigegeben");
  const cancelled = await city.waitingForStatement();
  const input = { revision: cancelled.now().revision, id: 1, reason: "Geklärt." };
  await cancelStatement(cancelled.key, input, coordinator());
  expect((await press(cancelled, conditions)).text).toContain("am 23.11.2026 zurückgenommen");
});

test("the help counts a waiting statement as a task", async () => {
  await using own = await startCity();
  await own.waitingForStatement();
  const bot = await startBotWorld(own.register);
  try {
    await bot.post(bot.activity({}, reviewer.id), await bot.sign());
    expect(JSON.stringify(bot.connector.heard)).toContain("Für Sie ist 1 Aufgabe offen.");
  } finally {
    await bot.close();
  }
});
