import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedEntry, bodyOf } from "#tests/server/processes/approvedEntry.ts";
import { callHttp } from "#tests/server/processes/callHttp.ts";
import { listUrl, readEvents, readItems } from "#tests/server/processes/lists.ts";
import { expectIntactChains, expectOneAnswer, expectPresentCards } from "./expectOneAnswer.ts";
import { type Press, pressed, refreshed } from "./press.ts";
import { askVersion, coordinate, copiesOf, lastCopy, pairOf, type Question } from "./questions.ts";
import { type City, type CityService, startCity } from "./startCity.ts";

/** Longer than a service takes to start on a machine that has much to do. */
const START_MS = 60_000;

let city: City;
let service: CityService;
beforeAll(async () => {
  city = await startCity();
  service = await city.startService();
}, START_MS);
afterAll(() => city[Symbol.asyncDispose]());

const MARK = "Nur neue Symbole in der Leiste";
const UNCHANGED: Press = {
  verb: "case/unchanged",
  data: { reason: "other", reasonText: MARK },
};
const CHANGED: Press = {
  verb: "case/changed",
  data: { option: "unsure", live: "planned", dateUnknown: "true", restUnchanged: "true" },
};
const NOT_MINE: Press = { verb: "case/notMine", data: {} };
const LATER: Press = { verb: "case/later", data: { later: "tomorrow" } };
const BUTTONS = [UNCHANGED, CHANGED, NOT_MINE, LATER];

async function ask(number: number): Promise<Question> {
  const pair = pairOf(number);
  const entryNo = await approvedEntry(city, service.url, pair);
  return askVersion(city, service, { ...pair, entryNo }, "2.0");
}

/** Every button of a copy answers with a card that says this, and none of them writes to the case. */
async function expectRefused(question: Question, says: RegExp): Promise<void> {
  const before = await readEvents(city, `case/${question.caseKey}`);
  for (const person of [question.owner, question.deputy]) {
    const [copy] = await copiesOf(city, question, person);
    if (copy === undefined) throw new Error(`${person} has no card`);
    for (const button of BUTTONS) {
      const card = await pressed(city, person, copy, button);
      expect(JSON.stringify(card), button.verb).toMatch(says);
    }
  }
  await service.runRounds();
  expect(await readEvents(city, `case/${question.caseKey}`)).toEqual(before);
}

describe("a question that is no longer asked", () => {
  test("a withdrawn case: every button says that it is closed, every copy shows it", async () => {
    const question = await ask(0);
    await coordinate(city, service, question, "withdraw", { reason: "Doppelt gemeldet" });
    await expectRefused(question, /bereits abgeschlossen|Doppelt gemeldet/);
    await expectPresentCards(city, question, {
      messageIds: [question.messageId],
      kills: 0,
      shows: { owner: /Doppelt gemeldet/, deputy: /Doppelt gemeldet/ },
    });
  });

  test("a deleted entry: every button says that there is nothing left to do, every copy shows it", async () => {
    const question = await ask(1);
    const copies = await copiesOf(city, question, question.owner);
    const [item] = await readItems(
      city,
      "KI-Register",
      `fields/RegisterNo eq '${question.entryNo}'`,
    );
    const url = `${listUrl(city, "KI-Register")}/items/${item?.id}`;
    const token = await city.token("admin", "graph");
    expect((await callHttp(url, { method: "DELETE", token }))?.status).toBe(204);
    await service.runRounds();
    const gone = /gibt es nicht mehr/;
    for (const copy of copies) {
      for (const button of BUTTONS) {
        expect(JSON.stringify(await pressed(city, question.owner, copy, button))).toMatch(gone);
      }
      expect(JSON.stringify(await refreshed(city, question.owner, copy))).toMatch(gone);
    }
    const events = await readEvents(city, `case/${question.caseKey}`);
    expect(events.filter(({ Action }) => Action === "answered")).toEqual([]);
    for (const person of [question.owner, question.deputy]) {
      expect(JSON.stringify(await city.messages(person))).toMatch(gone);
    }
  });

  test("a retired entry: the question is withdrawn, every button and every copy says so", async () => {
    const question = await ask(2);
    const url = `${service.url}/api/entries/${question.entryNo}`;
    const token = await city.token(question.owner);
    const eTag = (await callHttp(url, { token }))?.headers.get("etag") ?? "";
    const values = {
      operationStatus: "retired",
      endDate: "2026-11-20",
      retirementData: "deleted",
      retirementLogs: "deleted",
      retirementContract: "ended",
    };
    const body = { values };
    bodyOf(await callHttp(url, { method: "PATCH", token, body, headers: { "if-match": eTag } }));
    await service.runRounds();
    await expectRefused(question, /bereits abgeschlossen|außer Betrieb/i);
    await expectPresentCards(city, question, {
      messageIds: [question.messageId],
      kills: 0,
      shows: { owner: /außer Betrieb/i, deputy: /außer Betrieb/i },
    });
    await expectIntactChains(city, question.entryNo);
  });
});

describe("a card of an earlier version", () => {
  test("the same question has moved on: the old copy leads to it and takes no answer, the new one does", async () => {
    const asked = await ask(0);
    const { owner } = asked;
    const old = await lastCopy(city, asked, owner);
    const question = await askVersion(city, service, asked, "3.0");
    expect(question.caseKey).toBe(asked.caseKey);
    const card = await pressed(city, owner, old, UNCHANGED);
    expect(JSON.stringify(card)).toContain("Inzwischen ist Version 3.0 eingetragen");
    expect(JSON.stringify(card)).toContain(`"targetRevision":${question.targetRevision}`);
    await pressed(city, owner, await lastCopy(city, question, owner), UNCHANGED);
    await service.runRounds();
    await expectOneAnswer(city, question, { action: "answered", mark: MARK });
    for (const copy of await copiesOf(city, question, owner)) {
      expect(JSON.stringify(await refreshed(city, owner, copy))).toContain("Von Ihnen beantwortet");
      expect(JSON.stringify(copy.content)).not.toContain("case/unchanged");
    }
  });

  // Last, because business time stays where it was moved to.
  test("an hour and a year and several answered versions later: the card shows its own outcome, the answer stays one", async () => {
    const first = await ask(1);
    const { deputy, owner } = first;
    const copies = {
      owner: await lastCopy(city, first, owner),
      deputy: await lastCopy(city, first, deputy),
    };
    await pressed(city, owner, copies.owner, UNCHANGED);
    await service.runRounds();
    // The same request once more, as Teams repeats it.
    const again = await pressed(city, owner, copies.owner, UNCHANGED);
    expect(JSON.stringify(again)).toContain("Von Ihnen beantwortet");
    await coordinate(city, service, first, "object", { confirm: true });
    for (const version of ["3.0", "4.0", "5.0"]) {
      const next = await askVersion(city, service, first, version);
      expect(next.caseKey).not.toBe(first.caseKey);
      await pressed(city, deputy, await lastCopy(city, next, deputy), UNCHANGED);
      await coordinate(city, service, next, "object", { confirm: true });
    }
    await city.advanceDays(365);
    await service.end("SIGTERM");
    service = await city.startService();
    await service.runRounds();

    const before = await readEvents(city, `case/${first.caseKey}`);
    for (const [person, copy] of [
      [owner, copies.owner],
      [deputy, copies.deputy],
    ] as const) {
      for (const button of BUTTONS) {
        const card = await pressed(city, person, copy, button);
        expect(JSON.stringify(card)).toMatch(/wurde am 24\.11\.2026 bereits beantwortet/);
      }
      expect(JSON.stringify(await refreshed(city, person, copy))).toMatch(/eantwortet/);
    }
    await service.runRounds();
    expect(await readEvents(city, `case/${first.caseKey}`)).toEqual(before);
    await expectOneAnswer(city, first, { action: "answered", mark: MARK });
  });
});
