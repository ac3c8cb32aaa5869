import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extent } from "#tests/long.ts";
import { approvedEntry } from "#tests/server/processes/approvedEntry.ts";
import { readEvents } from "#tests/server/processes/lists.ts";
import { expectOneAnswer, expectPresentCards } from "./expectOneAnswer.ts";
import { type Press, pressed } from "./press.ts";
import { askVersion, lastCopy, pairOf, type Question } from "./questions.ts";
import { type City, type CityService, startCity } from "./startCity.ts";

/** Longer than services take to start on a machine that has much to do. */
const START_MS = 60_000;

let city: City;
let first: CityService;
let second: CityService;
beforeAll(async () => {
  city = await startCity();
  first = await city.startService();
  second = await city.startService();
}, START_MS);
afterAll(() => city[Symbol.asyncDispose]());

const unchanged = (mark: string): Press => ({
  verb: "case/unchanged",
  data: { reason: "other", reasonText: mark },
});
const changed = (mark: string): Press => ({
  verb: "case/changed",
  data: {
    option: "changed",
    changed: "T2",
    live: "live",
    date: "2026-11-20",
    restUnchanged: "true",
    note: mark,
  },
});
const MARKS = { owner: "Sagt die Fachverantwortliche", deputy: "Sagt die Stellvertretung" };

async function ask(number: number): Promise<Question> {
  const pair = pairOf(number);
  const entryNo = await approvedEntry(city, first.url, pair);
  const question = await askVersion(city, first, { ...pair, entryNo }, "2.0");
  await second.runRounds();
  return question;
}

async function runRoundsOfBoth(): Promise<void> {
  await Promise.all([first.runRounds(), second.runRounds()]);
}

/** One of the two was recorded, in the lists and in every chat. */
async function expectOneOf(question: Question, marks: readonly string[]): Promise<string> {
  // The entry follows its case in a round, and a list read beside a write shows the half of it.
  await runRoundsOfBoth();
  const events = await readEvents(city, `case/${question.caseKey}`);
  const told = JSON.stringify(events.filter(({ Action }) => Action === "answered"));
  const recorded = marks.filter((mark) => told.includes(mark));
  expect(recorded).toHaveLength(1);
  const [mark = ""] = recorded;
  await expectOneAnswer(city, question, { action: "answered", mark });
  return mark;
}

describe("owner and deputy at once, at two replicas", () => {
  test.each(Array.from({ length: extent({ full: 10, sample: 2 }) }, (_, number) => number))(
    "exactly one of two different answers counts, and both see which (%i)",
    async (number) => {
      const question = await ask(number);
      const { deputy, owner } = question;
      city.bot.leadPerson(owner, [first.url]);
      city.bot.leadPerson(deputy, [second.url]);
      const copies = {
        owner: await lastCopy(city, question, owner),
        deputy: await lastCopy(city, question, deputy),
      };
      // Both have read the case before either writes.
      const met = city.gate.meetAt("PATCH", 2);
      const [ofOwner, ofDeputy] = await Promise.all([
        pressed(city, owner, copies.owner, unchanged(MARKS.owner)),
        pressed(city, deputy, copies.deputy, changed(MARKS.deputy)),
      ]);
      await met;
      const mark = await expectOneOf(question, Object.values(MARKS));
      const ownerWon = mark === MARKS.owner;
      const [winner, loser] = ownerWon ? [ofOwner, ofDeputy] : [ofDeputy, ofOwner];
      expect(JSON.stringify(winner)).toContain("Von Ihnen beantwortet");
      expect(JSON.stringify(loser)).toContain("bereits beantwortet");
      await expectPresentCards(city, question, {
        messageIds: [question.messageId],
        kills: 0,
        shows: {
          owner: ownerWon ? /Von Ihnen beantwortet/ : /Beantwortet von der Stellvertretung/,
          deputy: ownerWon ? /Beantwortet von/ : /Von Ihnen beantwortet/,
        },
      });
    },
  );
});

describe("a double click", () => {
  const ONCE = [
    ["one replica", 1],
    ["two replicas", 2],
  ] as const;
  const AGAIN = [
    ["one replica, again", 1],
    ["two replicas, again", 2],
  ] as const;
  test.each(
    extent<readonly (readonly [string, number])[]>({ full: [...ONCE, ...AGAIN], sample: ONCE }),
  )("at %s is one answer, and both answers show it", async (_name, replicas) => {
    const question = await ask(replicas);
    const { owner } = question;
    city.bot.leadPerson(owner, [first.url, second.url].slice(0, replicas));
    const copy = await lastCopy(city, question, owner);
    // One replica carries one after the other out.
    const met = replicas === 2 ? city.gate.meetAt("PATCH", 2) : undefined;
    const button = unchanged(MARKS.owner);
    const cards = await Promise.all([
      pressed(city, owner, copy, button),
      pressed(city, owner, copy, button),
    ]);
    await met;
    for (const card of cards) {
      expect(JSON.stringify(card)).toMatch(/Von Ihnen beantwortet|bereits beantwortet/);
    }
    await expectOneOf(question, [MARKS.owner]);
    await expectPresentCards(city, question, {
      messageIds: [question.messageId],
      kills: 0,
      shows: { owner: /Von Ihnen beantwortet/, deputy: /Beantwortet von/ },
    });
  });
});

describe("a replica that has not heard of a question yet", () => {
  test("takes the answer to a card that another one has just sent", async () => {
    const pair = pairOf(0);
    const entryNo = await approvedEntry(city, first.url, pair);
    await runRoundsOfBoth();
    // Notifications and rounds of the second replica wait; what people press does not.
    await city.cause({ notifications: { lost: 1 } });
    const question = await askVersion(city, first, { ...pair, entryNo }, "2.0");
    city.bot.leadPerson(pair.owner, [second.url]);
    const copy = await lastCopy(city, question, pair.owner);
    const card = await pressed(city, pair.owner, copy, unchanged(MARKS.owner));
    expect(JSON.stringify(card)).toContain("Von Ihnen beantwortet");
    await expectOneOf(question, [MARKS.owner]);
    await city.cause({});
  });
});
