import { afterAll, beforeAll, expect, test } from "vitest";
import { silentLogger } from "#teams/bot/silentLogger.ts";
import { answerPressed } from "#teams/press/answerPressed.ts";
import type { PressParts } from "#teams/press/press.ts";
import { undoneCard } from "#teams/press/undoneCard.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { type City, owner, startCity, stranger, TITLE } from "#tests/teams/startCity.ts";

let city: City;
beforeAll(async () => {
  city = await startCity();
  await approvedEntry(city.register);
});
afterAll(() => city[Symbol.asyncDispose]());

const parts = (): PressParts => ({
  register: city.register,
  tabUrl: (no, key) => `https://teams.example.org/${no}/${key}`,
  pageUrl: (page) => `https://teams.example.org/${page}`,
  log: silentLogger,
});
const asking = (data: object) => ({
  action: { type: "Action.Execute", verb: "usage/ask", data },
  trigger: "manual",
});
const presserOf = (personId: string) => ({ personId, language: "de" }) as const;

async function asked(data: object, personId = stranger.id): Promise<string> {
  const { card, pressed } = await answerPressed(asking(data), presserOf(personId), parts());
  expect(pressed).toBeUndefined();
  return JSON.stringify(card);
}

test("what is asked in the field of a card is answered to everybody, with the field for the next question", async () => {
  for (const personId of [stranger.id, owner.id]) {
    const card = await asked({ question: "Darf ich die Postsortierung nutzen?" }, personId);
    expect(card).toContain(TITLE);
    expect(card).toContain('"usage/ask"');
    expect(card).toContain('"id":"question"');
    expect(card).not.toContain("refresh");
  }
  expect(await asked({ question: "Wetterzauber" })).toContain(
    "Wetterzauber steht nicht im Register",
  );
});

test.each([
  ["nothing", {}, ""],
  ["a greeting", { question: "Hallo" }, "Hallo"],
  ["a text that is too long", { question: "x".repeat(201) }, "x".repeat(200)],
])("%s is asked for again, and stays where it can be corrected", async (_what, data, kept) => {
  const card = await asked(data);
  expect(card).toContain("Bitte schreiben Sie den Namen einer Anwendung");
  if (kept !== "") expect(card).toContain(`"value":"${kept}"`);
});

test("what arrives in another form says which input it was", async () => {
  expect(await asked({ question: ["a", "b"] })).toContain("Darf ich … nutzen?");
});

test("where it cannot be looked up now, the question stays", () => {
  const value = asking({ question: "DeepL" });
  const card = JSON.stringify(undoneCard("late", value, presserOf(stranger.id), parts()));
  expect(card).toContain('"value":"DeepL"');
});
