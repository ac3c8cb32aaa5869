import { expect, test } from "vitest";
import { bundleCard } from "#teams/cards/bundleCard.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { startBotWorld } from "#tests/teams/botWorld.ts";
import { aCase, aContext, aConversation, inEntry, owner } from "#tests/teams/cases.ts";
import { startCity } from "#tests/teams/startCity.ts";

/** A limited application is reviewed after 24 months; the question comes 60 days before. */
const UNTIL_REVIEW = 24 * 31;

const version = inEntry(aCase());
const periodic = inEntry(aCase({ trigger: "periodic", previousVersion: "2.1" }));
const ofVersion = "Was war der Anlass der neuen Version?";
const ofAnother = "Warum ist keine neue Bewertung nötig?";
const update = "Nur Sicherheitsupdate";
const noChange = "Es gab keine Änderung";

test("a new version asks what kind of update it was", () => {
  const card = JSON.stringify(cardFor(aContext({ caseInEntry: version })));
  expect(card).toContain(ofVersion);
  expect(card).toContain(update);
  expect(card).not.toContain(noChange);
});

test("a review of the evaluated version asks why no evaluation is needed, and offers no update", () => {
  const card = JSON.stringify(cardFor(aContext({ caseInEntry: periodic })));
  expect(card).toContain(ofAnother);
  expect(card).toContain(noChange);
  expect(card).not.toContain(ofVersion);
  expect(card).not.toContain(update);
});

test.each([
  ["two versions", [version, version], [ofVersion, update], [ofAnother, noChange]],
  ["a version and a review", [version, periodic], [ofAnother, update, noChange], [ofVersion]],
  ["two reviews", [periodic, periodic], [ofAnother, noChange], [ofVersion, update]],
])("a card of %s offers what fits one of them", (_name, cases, shown, hidden) => {
  const card = JSON.stringify(
    bundleCard({
      key: "parcel/1",
      kind: "requests",
      items: cases.map((caseInEntry) => ({ caseInEntry, messageId: "request-v7", state: "open" })),
      person: owner,
      language: "de",
      today: aContext().today,
      conversation: aConversation(owner.id, "https://x/"),
      pageUrl: "https://teams.example.org/",
      caseUrl: () => "https://teams.example.org/",
    }),
  );
  for (const text of shown) expect(card).toContain(text);
  for (const text of hidden) expect(card).not.toContain(text);
});

test("a reason of an older card that no longer fits is refused in words; the one that fits is taken", async () => {
  await using city = await startCity();
  const no = await approvedEntry(city.register);
  await city.running.advanceDays(UNTIL_REVIEW);
  await runRounds(city.register);
  const { now, seen } = city.questionOf(no);
  const world = await startBotWorld(city.register);
  try {
    const refused = await world.press("case/unchanged", { ...seen, reason: "bugfix" });
    expect(JSON.stringify(refused.body)).toContain("passt nicht zum Anlass der Anfrage");
    expect(now().answer).toBeNull();
    await world.press("case/unchanged", { ...seen, reason: "noChange" });
    expect(now().answer?.answer).toEqual({ option: "unchanged", reason: "noChange" });
  } finally {
    await world.close();
  }
});
