import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { changed, seen, startBotWorld } from "#tests/teams/botWorld.ts";
import { aCase, deputy, inEntry, stored, stranger, unchangedAnswer } from "#tests/teams/cases.ts";
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

describe("what is refused changes nothing and says why", () => {
  const refused: readonly (readonly [string, string, unknown, string])[] = [
    ["no reason", "case/unchanged", seen, "Bitte einen Grund wählen"],
    ["a foreign reason", "case/unchanged", { ...seen, reason: "x" }, "konnten nicht gelesen"],
    [
      "a short reason",
      "case/unchanged",
      { ...seen, reason: "other", reasonText: "Logo neu" },
      "mit mindestens 10 Zeichen",
    ],
    [
      "a long text",
      "case/unchanged",
      { ...seen, reason: "other", reasonText: "x".repeat(TEXT_LIMITS.reasonText + 1) },
      "zu lang",
    ],
    ["no option", "case/changed", { ...changed, option: "" }, "„geändert“ oder „unsicher“ wählen"],
    ["no tick", "case/changed", { ...changed, changed: "" }, "mindestens einen Punkt"],
    ["a foreign tick", "case/changed", { ...changed, changed: "T4,T9" }, "konnten nicht gelesen"],
    ["not live or planned", "case/changed", { ...changed, live: "" }, "schon im Einsatz ist"],
    ["no date", "case/changed", { ...changed, date: "" }, "seit wann oder ab wann"],
    ["no real date", "case/changed", { ...changed, date: "2026-02-30" }, "gültiges Datum"],
    ["live tomorrow", "case/changed", { ...changed, date: "2026-11-24" }, "nicht in der Zukunft"],
    [
      "planned yesterday",
      "case/changed",
      { ...changed, live: "planned" },
      "nicht in der Vergangenheit",
    ],
    ["no confirmation", "case/changed", { ...changed, restUnchanged: "false" }, "bestätigen"],
    ["no time", "case/later", seen, "wann wir Sie erinnern"],
    [
      "an unknown field",
      "case/unchanged",
      { ...seen, reason: "bugfix", by: deputy.id },
      "konnten nicht gelesen",
    ],
    ["an unknown verb", "case/approve", seen, "konnten nicht gelesen"],
    [
      "a revision as text",
      "case/unchanged",
      { ...seen, targetRevision: "7", reason: "bugfix" },
      "konnten nicht gelesen",
    ],
    ["data as text", "case/unchanged", "c0ffee01", "konnten nicht gelesen"],
    ["no data", "case/unchanged", undefined, "konnten nicht gelesen"],
    [
      "a query that nobody asked",
      "query/answer",
      { ...seen, query: 0, queryAnswer: "Ja" },
      "bereits beantwortet oder erledigt",
    ],
    [
      "an older version",
      "case/unchanged",
      { ...seen, targetRevision: 6, reason: "bugfix" },
      "Inzwischen ist Version 2.1 eingetragen",
    ],
    [
      "an older version, later",
      "case/later",
      { ...seen, targetRevision: 6, later: "tomorrow" },
      "Inzwischen ist Version 2.1",
    ],
    [
      "a version to come",
      "case/unchanged",
      { ...seen, targetRevision: 8, reason: "bugfix" },
      "Inzwischen ist Version 2.1",
    ],
    [
      "an unknown case",
      "case/unchanged",
      { ...seen, caseKey: "c0ffee99", reason: "bugfix" },
      "gibt es nicht mehr",
    ],
  ];
  test.each(refused)("%s", async (_name, verb, data, sentence) => {
    const before = caseNow();
    const answer = await world.press(verb, data);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject(cardAnswer);
    expect(answer.text).toContain(sentence);
    expect(caseNow()).toEqual(before);
    // Either the domain was not asked or it refused.
    expect(register.ran).toEqual([]);
  });

  test("what was typed is still there, and the message names the part to open", async () => {
    const answer = await world.press("case/changed", { ...changed, note: "Neu: OCR", date: "" });
    expect(answer.text).toContain("Bitte „Ja / Ich bin unsicher“ noch einmal öffnen");
    expect(inputValues(answer.body)).toEqual({
      option: "changed",
      changed: "T4,T5",
      live: "live",
      restUnchanged: "true",
      note: "Neu: OCR",
    });
  });

  test("a stale copy answers with the question about the present version", async () => {
    const answer = await world.press("case/unchanged", {
      ...seen,
      messageId: "request-v6",
      targetRevision: 6,
      reason: "bugfix",
    });
    expect(answer.text).toContain('"targetRevision":7');
    expect(answer.text).toContain('"verb":"case/unchanged"');
  });

  test("a foreign person learns nothing about the case", async () => {
    const data = { ...seen, reason: "bugfix" };
    const answer = await world.press("case/unchanged", data, { personId: stranger.id });
    expect(answer.body).toMatchObject(cardAnswer);
    expect(answer.text).toContain("richtet sich an die fachverantwortliche Person");
    expect(answer.text).not.toContain("Bürgerbot");
    const refresh = await world.press("case/refresh", seen, { personId: stranger.id });
    expect(refresh.text).not.toContain("Bürgerbot");
    expect(register.ran).toEqual([]);
    expect(register.copies).toEqual([]);
  });

  test("the card cannot name who acts: without an object id nobody acts", async () => {
    const invoke = world.activity({
      type: "invoke",
      name: "adaptiveCard/action",
      from: { id: "29:somebody" },
      value: { action: { verb: "case/unchanged", data: { ...seen, reason: "bugfix" } } },
    });
    const answer = await world.post(invoke, await world.sign());
    expect(answer.body).toMatchObject(cardAnswer);
    expect(register.ran).toEqual([]);
  });

  test("an answered case shows who answered, and the second answer is not recorded", async () => {
    register.put(inEntry(aCase({ state: "objection", answer: stored(unchangedAnswer) })));
    const answer = await world.press("case/changed", changed);
    expect(answer.text).toContain("am 21.11.2026 bereits beantwortet");
    expect(answer.text).toContain("Beantwortet von der Stellvertretung am 21.11.2026");
    expect(caseNow()?.state).toBe("objection");
  });

  test("a withdrawn case says so", async () => {
    register.put(inEntry(aCase({ state: "withdrawn", note: "Doppelt angelegt" })));
    const answer = await world.press("case/unchanged", { ...seen, reason: "bugfix" });
    expect(answer.text).toContain("bereits abgeschlossen");
    expect(answer.text).toContain("Doppelt angelegt");
    const later = await world.press("case/later", { ...seen, later: "tomorrow" });
    expect(later.text).toContain("bereits abgeschlossen");
    expect(register.ran).toEqual([]);
  });

  test("a case that disappears before the command is answered in words", async () => {
    const key = "c0ffee01";
    const reads = { ...register.reads, case: () => inEntry(aCase()) };
    register.remove(key);
    register = { ...register, reads };
    const answer = await world.press("case/unchanged", { ...seen, reason: "bugfix" });
    expect(answer.text).toContain("gibt es nicht mehr");
  });

  test("when the register fails, the card keeps what was typed and says that it did not work", async () => {
    register.breakNext();
    const data = { ...seen, reason: "other", reasonText: "Neues Logo im Kopf" };
    const answer = await world.press("case/unchanged", data);
    expect(answer.body).toMatchObject(cardAnswer);
    expect(answer.text).toContain("Das hat gerade nicht geklappt");
    expect(inputValues(answer.body)).toEqual({ reason: "other", reasonText: "Neues Logo im Kopf" });
    expect(world.logged.join("")).not.toContain("Logo");
    const again = await world.press("case/unchanged", data);
    expect(again.text).toContain("Von Ihnen beantwortet");
  });
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
