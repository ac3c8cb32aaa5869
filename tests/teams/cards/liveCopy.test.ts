import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MESSAGES, type MessageId } from "#domain/messages/kinds.ts";
import { MESSAGE_KINDS, messageKindOf } from "#domain/messages/messageId.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import type { Delivery } from "#register/messages/delivery.ts";
import { continuedOn } from "#register/messages/liveCopy.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { contextOf } from "#teams/cards/caseContext.ts";
import { openToResponsible } from "#teams/cards/itemStates.ts";
import { day } from "#tests/domain/builders.ts";
import { runRounds } from "#tests/register/listContents.ts";
import {
  aCase,
  aContext,
  aDelivery,
  aQuery,
  owner as caseOwner,
  changedAnswer,
  inEntry,
  stored,
  stranger,
} from "#tests/teams/cases.ts";
import { type City, deputy, owner, startCity } from "#tests/teams/startCity.ts";

const sent = (messageId: Delivery["messageId"], sentOn: string, over: Partial<Delivery> = {}) =>
  aDelivery({ messageId, sentOn: day(sentOn), state: "sent", activityId: messageId, ...over });

/** The messages that would show the form, of these that were sent to one person. */
function formsAmong(deliveries: readonly Delivery[]): readonly string[] {
  return deliveries
    .filter(
      ({ messageId }) =>
        continuedOn(deliveries, { messageId, personId: caseOwner.id }) === undefined,
    )
    .map(({ messageId }) => messageId);
}

describe("of the copies of a question in a chat, one asks", () => {
  const request = sent("request-v7", "2026-11-20");
  const first = sent("reminder-v7-1", "2026-11-27");
  const wished = sent("later-2026-12-01", "2026-12-01");
  test.each<readonly [string, readonly Delivery[], string]>([
    ["the only one", [request], "request-v7"],
    ["the newest", [request, first, wished], "later-2026-12-01"],
    ["whatever their order", [wished, first, request], "later-2026-12-01"],
    [
      "the newer version's",
      [sent("request-v9", "2026-11-27"), sent("request-v10", "2026-11-27")],
      "request-v10",
    ],
    ["the question asked again", [request, sent("request-v7.1", "2026-11-20")], "request-v7.1"],
    ["a query after the question", [request, sent("query-1", "2026-11-20")], "query-1"],
    [
      "a message of other matters takes nothing over",
      [request, sent("decision", "2026-11-30")],
      "request-v7",
    ],
  ])("%s", (_name, deliveries, asks) => {
    const forms = formsAmong(deliveries).filter((one) => one !== "decision");
    expect(forms).toEqual([asks]);
  });

  test.each<readonly [string, Delivery]>([
    ["on its way", { ...first, state: "claimed", activityId: null }],
    ["not sent", { ...first, state: "failed", activityId: null }],
    ["deleted by its reader", { ...first, activityId: null }],
    ["somebody else's", { ...first, person: stranger }],
  ])("a reminder that is %s takes nothing over", (_name, reminder) => {
    expect(formsAmong([request, reminder])).toContain("request-v7");
  });
});

/** Every way in which owner or deputy can have been asked, once a query was answered and perhaps another is open. */
const ASKED = [
  "request-v5",
  "request-v7",
  "request-v7.1",
  "query-1",
  "query-2",
  "reminder-v5-1",
  "reminder-v7-3",
  "reminder-q1-1",
  "reminder-q2-4",
  "later-2026-11-23",
] as const satisfies readonly MessageId[];

test("no kind of question is missing among those that were asked", () => {
  const kinds = MESSAGE_KINDS.filter(
    (kind) => MESSAGES[kind].audience === "responsible" && MESSAGES[kind].question !== "none",
  );
  expect([...new Set(ASKED.map(messageKindOf))]).toEqual(kinds);
});

describe.each(CASE_STATES)("whatever was asked, once the case is in the state %s", (state) => {
  const first = {
    ...aQuery("Was genau?"),
    answer: {
      text: "Alles.",
      by: { ...caseOwner, role: "owner" as const },
      channel: "card" as const,
      at: "2026-11-22T12:00:00.000Z",
    },
  };
  const evaluationCase = aCase({
    state,
    targetRevision: 7,
    answer: state === "requested" ? null : stored(changedAnswer),
    queries: state === "query" ? [first, aQuery("Und seit wann?")] : [first],
  });
  const isOpen = state === "requested" || state === "query";

  test.each(
    ASKED.flatMap((messageId) => [[messageId, true] as const, [messageId, false] as const]),
  )(
    "%s (a newer copy is there: %s) asks, says where it goes on, or what it has come to",
    (messageId, hasNewer) => {
      const continuedOn = hasNewer ? day("2026-11-23") : undefined;
      const caseInEntry = inEntry(evaluationCase);
      const card = cardFor(aContext({ caseInEntry, messageId, continuedOn }));
      const text = JSON.stringify(card);
      const isOfOldVersion = state === "requested" && messageId.includes("v5");
      const isLine = isOpen && (isOfOldVersion || hasNewer);
      const verb = state === "query" ? "query/answer" : "case/unchanged";
      expect(text.includes(`"${verb}"`)).toBe(isOpen && !isLine);
      expect(/Weiter geht es|beantworten Sie die neue Karte/.test(text)).toBe(isLine);
      expect(/Beantwortet von|Von Ihnen beantwortet/.test(text)).toBe(!isOpen);
      if (isLine && !isOfOldVersion) expect(card.body).toHaveLength(1);
    },
  );

  test.each(ASKED)("%s together with others says the same in a line", (messageId) => {
    const bundle = aDelivery({ messageId, key: "parcel/x", bundle: "parcel/x" });
    const newer = { person: caseOwner, state: "sent", activityId: "9" } as const;
    const stateWith = (deliveries: readonly Delivery[]) =>
      openToResponsible(
        { deliveriesOf: () => deliveries },
        { key: "parcel/x", person: caseOwner },
        { messageId, caseKey: evaluationCase.key },
        inEntry(evaluationCase),
      );
    const own = { ...bundle, state: "sent", activityId: "1", sentOn: day("2026-11-20") } as const;
    const later = sent("later-2026-12-30", "2026-12-30", newer);
    const isOfOldVersion = state === "requested" && messageId.includes("v5");
    const asking = state === "query" ? "query" : isOfOldVersion ? "continued" : "open";
    expect(stateWith([own])).toBe(isOpen ? asking : "done");
    expect(stateWith([own, later])).toBe(isOpen ? "continued" : "done");
    expect(stateWith([{ ...own, bundle: null }, later])).toBe(isOpen ? "separate" : "done");
  });
});

describe("in the running register", () => {
  let city: City;
  beforeAll(async () => {
    city = await startCity();
  });
  afterAll(() => city[Symbol.asyncDispose]());

  const asks = (card: string) => card.includes("case/unchanged");

  test("each reminder takes the question over, and after the answer every copy says the outcome", async () => {
    const { register, running } = city;
    const { reads } = register;
    const question = await city.ask();
    const cardsOf = () =>
      reads
        .deliveriesOf(question.key)
        .filter(({ person, state }) => person.id === owner.id && state === "sent")
        .map(({ messageId }) => {
          const caseInEntry = reads.case(question.key);
          if (caseInEntry === undefined) throw new Error("gone");
          const input = {
            person: owner,
            messageId,
            language: "de",
            tabUrl: () => "https://x/",
          } as const;
          return JSON.stringify(cardFor(contextOf(reads, caseInEntry, input)));
        });
    for (const [index, one] of ["2026-11-30", "2026-12-03", "2026-12-07"].entries()) {
      await running.moveTo(day(one));
      await runRounds(register);
      const cards = cardsOf();
      expect(cards).toHaveLength(index + 2);
      expect(cards.filter(asks)).toHaveLength(1);
      expect(cards.filter((card) => card.includes("Weiter geht es"))).toHaveLength(index + 1);
    }
    await register.commands.answerCase(
      question.key,
      {
        targetRevision: question.seen.targetRevision,
        answer: { option: "unchanged", reason: "bugfix" },
      },
      { viewer: { person: deputy, roles: [] }, channel: "card" },
    );
    for (const card of cardsOf()) {
      expect(card).toContain("Antwort erhalten");
      expect(card).toContain("Beantwortet von der Stellvertretung");
    }
  });
});
