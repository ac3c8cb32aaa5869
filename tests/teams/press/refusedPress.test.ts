import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { LISTS } from "#sharepoint/columns.ts";
import { itemsWhere, runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator } from "#tests/register/startRegister.ts";
import { CHANGED, startBotWorld } from "#tests/teams/botWorld.ts";
import {
  type City,
  deputy,
  owner,
  type Question,
  startCity,
  stranger,
  TITLE,
} from "#tests/teams/startCity.ts";

let city: City;
let world: Awaited<ReturnType<typeof startBotWorld>>;
/** Revisions of a version that is over, and of one to come. */
const OLDER = 1;
const NEWER = 99;
/** Stays unanswered: whatever is pressed is refused. */
let question: Question;
beforeAll(async () => {
  city = await startCity();
  world = await startBotWorld(city.register);
  question = await city.ask();
});
afterAll(async () => {
  await world.close();
  await city[Symbol.asyncDispose]();
});
beforeEach(() => {
  world.connector.heard.length = 0;
});

const dataOf = (data: unknown) =>
  typeof data === "object" && data !== null ? { ...question.seen, ...data } : data;

const cardAnswer = {
  statusCode: 200,
  type: "application/vnd.microsoft.card.adaptive",
  value: { type: "AdaptiveCard", version: "1.5" },
};

describe("what is refused changes nothing and says why", () => {
  const refused: readonly (readonly [string, string, unknown, string])[] = [
    ["no reason", "case/unchanged", {}, "Bitte wählen Sie eine Begründung"],
    ["a foreign reason", "case/unchanged", { reason: "x" }, "konnten nicht gelesen"],
    [
      "a short reason",
      "case/unchanged",
      { reason: "other", reasonText: "Logo neu" },
      "mit mindestens 10 Zeichen",
    ],
    [
      "a long text",
      "case/unchanged",
      { reason: "other", reasonText: "x".repeat(TEXT_LIMITS.reasonText + 1) },
      "zu lang",
    ],
    [
      "neither changed nor unsure",
      "case/changed",
      { ...CHANGED, option: "", changed: "" },
      "mindestens einen Punkt",
    ],
    ["no tick", "case/changed", { ...CHANGED, changed: "" }, "mindestens einen Punkt"],
    ["a foreign tick", "case/changed", { ...CHANGED, changed: "T4,T9" }, "konnten nicht gelesen"],
    ["not live or planned", "case/changed", { ...CHANGED, live: "" }, "schon im Einsatz ist"],
    ["no date", "case/changed", { ...CHANGED, date: "" }, "seit wann oder ab wann"],
    ["no real date", "case/changed", { ...CHANGED, date: "2026-02-30" }, "gültiges Datum"],
    ["live tomorrow", "case/changed", { ...CHANGED, date: "2026-11-24" }, "nicht in der Zukunft"],
    [
      "planned yesterday",
      "case/changed",
      { ...CHANGED, live: "planned" },
      "nicht in der Vergangenheit",
    ],
    ["no confirmation", "case/changed", { ...CHANGED, restUnchanged: "false" }, "bestätigen"],
    ["no time", "case/later", {}, "wann wir Sie erinnern"],
    [
      "a text that is none",
      "case/unchanged",
      { reason: "bugfix", reasonText: { text: "x" } },
      "Ihre Angabe bei „Begründung in eigenen Worten",
    ],
    ["ticks that are none", "case/changed", { ...CHANGED, changed: [["T4"]] }, "hat sich geändert"],
    [
      "an unknown field",
      "case/unchanged",
      { reason: "bugfix", by: deputy.id },
      "konnten nicht gelesen",
    ],
    ["a choice of many", "case/unchanged", { reason: ["bugfix"] }, "Anlass der neuen Version"],
    ["an unknown verb", "case/approve", {}, "konnten nicht gelesen"],
    [
      "a revision as text",
      "case/unchanged",
      { targetRevision: "7", reason: "bugfix" },
      "konnten nicht gelesen",
    ],
    ["data as text", "case/unchanged", "text", "konnten nicht gelesen"],
    ["no data", "case/unchanged", undefined, "konnten nicht gelesen"],
    [
      "a query that nobody asked",
      "query/answer",
      { query: 0, queryAnswer: "Ja" },
      "bereits beantwortet oder erledigt",
    ],
    [
      "an older version",
      "case/unchanged",
      { targetRevision: OLDER, reason: "bugfix" },
      "Inzwischen ist Version 2.0 eingetragen",
    ],
    [
      "an older version, later",
      "case/later",
      { targetRevision: OLDER, later: "tomorrow" },
      "Inzwischen ist Version 2.0",
    ],
    [
      "a version to come",
      "case/unchanged",
      { targetRevision: NEWER, reason: "bugfix" },
      "Inzwischen ist Version 2.0",
    ],
    [
      "an unknown case",
      "case/unchanged",
      { caseKey: "c0ffee99", reason: "bugfix" },
      "gibt es nicht mehr",
    ],
  ];
  test.each(refused)("%s", async (_name, verb, data, sentence) => {
    const before = question.now();
    const answer = await world.press(verb, dataOf(data));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject(cardAnswer);
    expect(answer.text).toContain(sentence);
    expect(question.now()).toEqual(before);
  });

  test("what was typed is still there, and the message names the part to open", async () => {
    const data = { ...question.seen, ...CHANGED, note: "Neu: OCR", date: "" };
    const answer = await world.press("case/changed", data);
    expect(answer.text).toContain("Bitte öffnen Sie „Ja / Ich bin unsicher“ noch einmal");
    expect(inputValues(answer.body)).toEqual({
      changed: "T4,T5",
      live: "live",
      restUnchanged: "true",
      note: "Neu: OCR",
    });
  });

  test.each<readonly [string, object, object]>([
    ["a field that the card does not have", { by: "x" }, { changed: "T4,T5" }],
    ["an object for a text", { note: { text: "x" } }, { changed: "T4,T5" }],
    ["an object for ticks", { changed: { T4: true } }, { note: "Neu: OCR" }],
    ["an object for a day", { date: {} }, { note: "Neu: OCR" }],
    ["a text far too long", { date: "", note: "x".repeat(9_000) }, { note: "x".repeat(1_000) }],
  ])("%s takes nothing else along that was typed", async (_name, shape, shown) => {
    const typed = { ...CHANGED, note: "Neu: OCR", date: "2026-11-20", ...shape };
    const answer = await world.press("case/changed", { ...question.seen, ...typed });
    const kept = { live: "live", restUnchanged: "true" };
    expect(inputValues(answer.body)).toMatchObject({ ...kept, ...shown });
    expect(question.now().state).toBe("requested");
  });

  test("what was typed is still there also where the press itself cannot be read", async () => {
    const data = { ...question.seen, ...CHANGED, note: "Neu: OCR", targetRevision: "7" };
    const answer = await world.press("case/changed", data);
    expect(inputValues(answer.body)).toMatchObject({ note: "Neu: OCR" });
  });

  test("a stale copy answers with the question about the present version", async () => {
    const stale = { step: `request-v${OLDER}`, targetRevision: OLDER };
    const data = { ...question.seen, ...stale, reason: "bugfix" };
    const answer = await world.press("case/unchanged", data);
    expect(answer.text).toContain(`"targetRevision":${question.seen.targetRevision}`);
    expect(answer.text).toContain('"verb":"case/unchanged"');
  });

  test("a foreign person learns nothing about the case", async () => {
    const before = question.now();
    const data = { ...question.seen, reason: "bugfix" };
    const answer = await world.press("case/unchanged", data, { personId: stranger.id });
    expect(answer.body).toMatchObject(cardAnswer);
    expect(answer.text).toContain("richtet sich an die fachverantwortliche Person");
    expect(answer.text).not.toContain(TITLE);
    const refresh = await world.press("case/refresh", question.seen, { personId: stranger.id });
    expect(refresh.text).not.toContain(TITLE);
    expect(question.now()).toEqual(before);
    for (const { id } of [stranger, deputy]) expect(question.copyOf(id)).not.toBe("copy-1");
  });

  test("the card cannot name who acts: without an object id nobody acts", async () => {
    const before = question.now();
    const data = { ...question.seen, reason: "bugfix" };
    const invoke = world.activity({
      type: "invoke",
      name: "adaptiveCard/action",
      from: { id: "29:somebody" },
      value: { action: { verb: "case/unchanged", data } },
    });
    const answer = await world.post(invoke, await world.sign());
    expect(answer.body).toMatchObject(cardAnswer);
    expect(question.now()).toEqual(before);
  });
});

describe("an input of another form than expected, that can be read all the same", () => {
  test.each<readonly [string, string, object, object]>([
    [
      "ticks as lists and truths",
      "case/changed",
      { ...CHANGED, changed: ["T4", "T5"], unsure: [], restUnchanged: true, dateUnknown: false },
      { changed: ["T4", "T5"], unsure: [] },
    ],
    [
      "an input of another button",
      "case/unchanged",
      { reason: "bugfix", note: { text: "x" }, later: 7 },
      {},
    ],
    [
      "a text with a NUL",
      "case/unchanged",
      { reason: "uiOnly", reasonText: "Neu\u0000\r\n" },
      { reasonText: "Neu" },
    ],
  ])("%s", async (_name, verb, typed, answered) => {
    const asked = await city.ask();
    await world.press(verb, { ...asked.seen, ...typed });
    expect(asked.now().answer).toMatchObject({ by: { id: owner.id }, answer: answered });
  });
});

describe("a question that is settled", () => {
  test("an answered case shows who answered, and the second answer is not recorded", async () => {
    const { key, now, seen } = await city.ask();
    const answer = { option: "unchanged", reason: "bugfix" } as const;
    const { targetRevision } = seen;
    await city.register.commands.answerCase(key, { targetRevision, answer }, acting("deputy-1"));
    const pressed = await world.press("case/changed", { ...seen, ...CHANGED });
    expect(pressed.text).toContain("am 23.11.2026 bereits beantwortet");
    expect(pressed.text).toContain("Beantwortet von der Stellvertretung am 23.11.2026");
    expect(now()).toMatchObject({ state: "objection", answer: { by: { role: "deputy" } } });
  });

  test("a withdrawn case says so", async () => {
    const { key, now, seen } = await city.ask();
    const input = { revision: now().revision, reason: "Doppelt angelegt" };
    await city.register.commands.withdrawCase(key, input, coordinator());
    const before = now();
    const answer = await world.press("case/unchanged", { ...seen, reason: "bugfix" });
    expect(answer.text).toContain("bereits abgeschlossen");
    expect(answer.text).toContain("Doppelt angelegt");
    const later = await world.press("case/later", { ...seen, later: "tomorrow" });
    expect(later.text).toContain("bereits abgeschlossen");
    expect(now()).toEqual(before);
  });

  test("a case that disappears before the command is answered in words", async () => {
    const { key, seen } = await city.ask();
    const { running } = city;
    const [item] = await itemsWhere(running, "cases", "CaseKey", key);
    const path = `${running.lists.cases}/items/${item?.id}`;
    await running.send({ method: "DELETE", path });
    const answer = await world.press("case/unchanged", { ...seen, reason: "bugfix" });
    expect(answer.text).toContain("gibt es nicht mehr");
  });
});

test("when the register fails, the card keeps what was typed and says that it did not work", async () => {
  const { seen } = await city.ask();
  const data = { ...seen, reason: "other", reasonText: "Neues Logo im Kopf" };
  const answer = await city.whileBroken(() => world.press("case/unchanged", data));
  expect(answer.body).toMatchObject(cardAnswer);
  expect(answer.text).toContain("Das hat gerade nicht geklappt");
  expect(inputValues(answer.body)).toEqual({ reason: "other", reasonText: "Neues Logo im Kopf" });
  expect(world.logged.join("")).not.toContain("Logo");
  const again = await world.press("case/unchanged", data);
  expect(again.text).toContain("Von Ihnen beantwortet");
});

test("while a list is gone, the card keeps what was typed and says that nothing is taken at present", async () => {
  const { seen } = await city.ask();
  const { lists, register, send, standIn } = city.running;
  const data = { ...seen, reason: "other", reasonText: "Neues Logo im Kopf" };
  await send({ method: "DELETE", path: lists.cases });
  const answer = await world.press("case/unchanged", data);
  expect(answer.text).toContain("nimmt gerade nichts an");
  expect(inputValues(answer.body)).toEqual({ reason: "other", reasonText: "Neues Logo im Kopf" });
  standIn.restoreList(LISTS.cases.displayName);
  await runRounds(register);
  const again = await world.press("case/unchanged", data);
  expect(again.text).toContain("Von Ihnen beantwortet");
});

/** The values of all inputs of the answered card. */
function inputValues(body: unknown): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  JSON.stringify(body, (_key, part: unknown) => {
    if (typeof part === "object" && part !== null && "type" in part && "id" in part) {
      if (String(part.type).startsWith("Input.") && "value" in part) {
        values[String(part.id)] = part.value;
      }
    }
    return part;
  });
  return values;
}
