import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { day } from "#tests/domain/builders.ts";
import { startBotWorld } from "#tests/teams/botWorld.ts";
import { aCase, anEntry, inEntry, owner, stranger } from "#tests/teams/cases.ts";
import { createMemoryRegister } from "#tests/teams/memoryRegister.ts";
import { aStatement, colleague, reviewer, waitingFor } from "#tests/teams/statements.ts";

let register = createMemoryRegister();
let world: Awaited<ReturnType<typeof startBotWorld>>;
beforeAll(async () => {
  world = await startBotWorld(() => register);
});
afterAll(() => world.close());
beforeEach(() => {
  register = createMemoryRegister(inEntry(waitingFor(aStatement())));
});

const seen = { caseKey: "c0ffee01", targetRevision: 7, step: "statement-1" };
const conditions = {
  ...seen,
  statementResult: "agreedWithConditions",
  statementText: " Nur ohne Namen. ",
};
const press = (data: unknown, personId = reviewer.id, over = {}) =>
  world.press("statement/give", data, { personId, ...over });
const outcome = () => register.reads.case("c0ffee01")?.evaluationCase.statements?.[0]?.outcome;

test("what was chosen and written is stored as of the person who pressed", async () => {
  const { body, text } = await press(conditions);
  expect(body).toMatchObject({ statusCode: 200, value: { type: "AdaptiveCard" } });
  expect(text).toContain("Von Ihnen abgegeben am 23.11.2026");
  expect(text).not.toContain("Input.");
  expect(outcome()).toEqual({
    kind: "given",
    result: "agreedWithConditions",
    text: "Nur ohne Namen.",
    by: reviewer,
    on: "2026-11-23",
    channel: "card",
  });
});

test("pressed twice it is one statement, and the second press sees the first", async () => {
  const both = await Promise.all([
    press(conditions),
    press({ ...seen, statementResult: "objected", statementText: "Doch nicht." }),
  ]);
  expect(register.ran).toEqual(["giveStatement"]);
  const texts = both.map(({ text }) => text);
  expect(texts.filter((text) => text.includes("bereits abgegeben"))).toHaveLength(1);
  for (const text of texts) expect(text).not.toContain("Input.");
});

describe("what is refused changes nothing, says why, and keeps what was typed", () => {
  const typed = { statementText: "Noch nicht fertig" };
  test.each([
    ["no result", { ...seen, ...typed }, "Bitte ein Ergebnis wählen", true],
    ["no reason", { ...seen, statementResult: "objected" }, "Bedingungen oder Gründe nennen", true],
    [
      "a long text",
      { ...conditions, statementText: "x".repeat(2001) },
      "Ein Text ist zu lang",
      true,
    ],
    ["a foreign result", { ...seen, statementResult: "maybe" }, "konnten nicht gelesen", true],
    ["another statement", { ...conditions, step: "statement-2" }, "gibt es nicht mehr", false],
    ["another case", { ...conditions, caseKey: "c0ffee99" }, "gibt es nicht mehr", false],
  ])("%s", async (_name, data, sentence, stays) => {
    const { status, text } = await press(data);
    expect(status).toBe(200);
    expect(text).toContain(sentence);
    expect(text.includes("statement/give")).toBe(stays);
    expect(outcome()).toBe(null);
    expect(register.ran).toEqual([]);
  });

  test("the words that were typed", async () => {
    const { text } = await press({ ...seen, ...typed });
    expect(text).toContain("Noch nicht fertig");
    const { text: again } = await press({ ...seen, statementResult: "objected" });
    expect(again).toContain('"value":"objected"');
  });

  test("words of the staff council", async () => {
    register.put(inEntry(waitingFor(aStatement({ role: "staffCouncil" }))));
    const { text } = await press(conditions);
    expect(text).toContain("Hier wird kein Text gespeichert");
    expect(outcome()).toBe(null);
  });

  test("while the list does not answer", async () => {
    register.breakNext();
    const { text } = await press(conditions);
    expect(text).toContain("nicht geklappt");
    expect(text).toContain("Nur ohne Namen.");
    expect(outcome()).toBe(null);
  });
});

describe("who presses is who the activity says", () => {
  test.each([
    ["the owner", owner.id],
    ["a colleague without the card", colleague.id],
    ["a stranger", stranger.id],
  ])("%s changes nothing and sees nothing of the case", async (_name, personId) => {
    const { text } = await press({ ...conditions }, personId);
    expect(text).toContain("richtet sich an eine andere Person");
    expect(text).not.toMatch(/Bürgerbot|zulässig|Input\./);
    expect(outcome()).toBe(null);
  });

  test("an automatic refresh records nothing", async () => {
    const { text } = await press(conditions, reviewer.id, { trigger: "automatic" });
    expect(text).toContain("statement/give");
    expect(outcome()).toBe(null);
  });

  test("the button of the question does nothing with a statement's card, nor the other way round", async () => {
    const other = await world.press(
      "case/unchanged",
      { ...seen, reason: "bugfix" },
      { personId: reviewer.id },
    );
    expect(other.text).toContain("konnten nicht gelesen");
    const question = { ...conditions, step: "request-v7" };
    expect((await press(question)).text).not.toContain("Input.");
    expect((await press(question, owner.id)).text).toContain("konnten nicht gelesen");
    expect(register.ran).toEqual([]);
  });

  test("whoever has come to own the entry cannot judge it", async () => {
    const entry = anEntry({ ownerId: reviewer.id, ownerName: reviewer.name });
    register.put(inEntry(waitingFor(aStatement()), entry));
    expect((await press(conditions)).text).toContain(
      "inzwischen für diese Anwendung verantwortlich",
    );
    expect(outcome()).toBe(null);
  });
});

test("an old card shows how the matter ended", async () => {
  const statement = aStatement();
  register.put(
    inEntry(
      aCase({
        state: "approvedProvisionally",
        closedOn: day("2026-11-22"),
        statements: [statement],
      }),
    ),
  );
  const { text } = await press(conditions);
  expect(text).toContain("wird nicht mehr gebraucht");
  expect(text).toContain("Vorläufig freigegeben");
  const cancelled = {
    kind: "cancelled",
    reason: "Geklärt.",
    by: owner,
    on: day("2026-11-22"),
  } as const;
  register.put(inEntry(waitingFor({ ...statement, outcome: cancelled })));
  expect((await press(conditions)).text).toContain("am 22.11.2026 zurückgenommen");
});

test("the help counts a waiting statement as a task", async () => {
  await world.post(world.activity({}, reviewer.id), await world.sign());
  expect(JSON.stringify(world.connector.heard)).toContain("Für Sie ist 1 Aufgabe offen.");
});
