import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { seen, startBotWorld } from "#tests/teams/botWorld.ts";
import {
  aCase,
  aContext,
  anEntry,
  deputy,
  heir,
  inEntry,
  owner,
  stranger,
} from "#tests/teams/cases.ts";
import { createMemoryRegister } from "#tests/teams/memoryRegister.ts";
import { LANGUAGES } from "#texts/language.ts";

let register = createMemoryRegister();
let world: Awaited<ReturnType<typeof startBotWorld>>;
beforeAll(async () => {
  world = await startBotWorld(() => register);
});
afterAll(() => world.close());

const at = "2026-11-22T10:00:00.000Z";
const asked = {
  by: owner,
  namedId: heir.id,
  namedName: heir.name,
  at,
  targetRevision: 7,
  handover: { state: "asked", at },
} as const;
beforeEach(() => {
  register = createMemoryRegister(inEntry(aCase({ notMine: [{ by: deputy, at }, asked] })));
});

const handed = { ...seen, step: "handover-2" };
const press = (verb: string, over: object = {}, personId: string = heir.id) =>
  world.press(verb, { ...handed, ...over }, { personId });
const now = () => register.reads.case("c0ffee01");
const stateNow = () => now()?.evaluationCase.notMine[1]?.handover?.state;

describe("the named person", () => {
  test("who says yes is responsible in the place of who named them", async () => {
    const answer = await press("handover/accept");
    expect(answer.text).toContain("Sie haben am 23.11.2026 zugesagt");
    expect(answer.text).not.toContain("handover/accept");
    expect(stateNow()).toBe("accepted");
    expect(now()?.entry.values).toMatchObject({ ownerId: heir.id, ownerName: heir.name });
    expect(now()?.entry.values).toMatchObject({ deputyId: deputy.id });
    expect(now()?.evaluationCase).toMatchObject({ state: "requested", due: aCase().due });
    // The question is theirs now, and no longer the other's.
    const question = await world.press("case/refresh", seen, { personId: heir.id });
    expect(question.text).toContain("case/unchanged");
    const former = await world.press("case/refresh", seen, { personId: owner.id });
    expect(former.text).toContain("jemand anderes zuständig");
  });

  test("who says no is told, and nothing else changes", async () => {
    const before = now()?.entry;
    const answer = await press("handover/decline");
    expect(answer.text).toContain("Sie haben am 23.11.2026 abgelehnt");
    expect(stateNow()).toBe("declined");
    expect(now()?.entry).toEqual(before);
  });

  test.each(["handover/accept", "handover/decline"])("%s twice is answered alike", async (verb) => {
    const first = await press(verb);
    const second = await press(verb);
    const bodyOf = (body: unknown) =>
      z.object({ value: z.object({ body: z.array(z.unknown()) }) }).parse(body);
    expect(bodyOf(second.body)).toEqual(bodyOf(first.body));
    expect(register.ran).toHaveLength(1);
  });

  test("cannot take the answer back on an old copy", async () => {
    await press("handover/decline");
    const answer = await press("handover/accept");
    expect(answer.text).toContain("abgelehnt");
    expect(now()?.entry.values.ownerId).toBe(owner.id);
    expect(register.ran).toEqual(["declineHandover"]);
  });

  test("a refresh shows the card and answers nothing, whatever verb comes by itself", async () => {
    const refreshed = await press("case/refresh");
    expect(refreshed.text).toContain("handover/accept");
    await world.press("handover/accept", handed, { personId: heir.id, trigger: "automatic" });
    expect(register.ran).toEqual([]);
    expect(register.copies).toEqual([]);
  });

  test("a copy that was pressed becomes the known one", async () => {
    await press("handover/accept");
    expect(register.copies).toMatchObject([{ personId: heir.id, activityId: "copy-1" }]);
  });

  test("is told when it did not work, and can press again", async () => {
    register.breakNext();
    const failed = await press("handover/accept");
    expect(failed.text).toContain("Das hat gerade nicht geklappt");
    expect(failed.text).toContain("handover/accept");
    const again = await press("handover/accept");
    expect(again.text).toContain("zugesagt");
  });
});

describe("what is no longer open says so", () => {
  test("the coordinators have settled it", async () => {
    const closed = { ...asked, handover: { state: "closed", at } } as const;
    register.put(inEntry(aCase({ notMine: [{ by: deputy, at }, closed] })));
    const answer = await press("handover/accept");
    expect(answer.text).toContain("nicht mehr offen");
    expect(register.ran).toEqual([]);
  });

  test("somebody else has the place meanwhile", async () => {
    const entry = anEntry({ ownerId: stranger.id, ownerName: stranger.name });
    register.put(inEntry(aCase({ notMine: [{ by: deputy, at }, asked] }), entry));
    const answer = await press("handover/accept");
    expect(answer.text).toContain("nicht mehr offen");
    expect(now()?.entry.values.ownerId).toBe(stranger.id);
  });

  test.each(["withdrawn", "approved"] as const)("the case is closed: %s", async (state) => {
    register.put(inEntry(aCase({ state, notMine: [{ by: deputy, at }, asked] })));
    const answer = await press("handover/accept");
    expect(answer.text).toContain("nicht mehr offen");
    expect(register.ran).toEqual([]);
  });
});

test.each([
  ["a foreign person", stranger.id, "handover-2"],
  ["who named them", owner.id, "handover-2"],
  ["the named person by another's row", heir.id, "handover-1"],
  ["a row that there is not", heir.id, "handover-9"],
  ["another message", heir.id, "request-v7"],
])("%s cannot accept and learns nothing", async (_who, personId, messageId) => {
  for (const verb of ["handover/accept", "handover/decline"]) {
    const { text } = await press(verb, { step: messageId }, personId);
    expect(text).toContain("richtet sich an eine andere Person");
    expect(text).not.toContain("Bürgerbot");
    expect(text).not.toContain(owner.name);
  }
  expect(stateNow()).toBe("asked");
  expect(register.ran).toEqual([]);
});

describe.each(LANGUAGES)("the card in %s", (language) => {
  const rowIn = (state: "asked" | "accepted" | "declined" | "closed") => ({
    ...asked,
    handover: { state, at },
  });

  test.each(
    CASE_STATES.flatMap((state) =>
      (["asked", "accepted", "declined", "closed"] as const).map((row) => [state, row] as const),
    ),
  )("%s, %s: asks only while it can be answered", (state, row) => {
    const caseInEntry = inEntry(aCase({ state, notMine: [{ by: deputy, at }, rowIn(row)] }));
    const context = aContext({ language, caseInEntry, person: heir, messageId: "handover-2" });
    const text = JSON.stringify(cardFor(context));
    const running = ["requested", "objection", "open", "query"].includes(state);
    expect(text.includes("handover/accept")).toBe(running && row === "asked");
    expect(text.includes("handover/decline")).toBe(running && row === "asked");
    expect(text).toContain("Bürgerbot");
    expect(text.length).toBeLessThan(25_000);
  });

  test("says who names whom, for what, by when and what it means", () => {
    const caseInEntry = inEntry(aCase({ notMine: [{ by: deputy, at }, asked] }));
    const context = aContext({ language, caseInEntry, person: heir, messageId: "handover-2" });
    const text = JSON.stringify(cardFor(context));
    for (const word of [
      owner.name,
      "Bürgeramt",
      "2.1",
      language === "de" ? "04.12.2026" : "04/12/2026",
    ])
      expect(text).toContain(word);
  });
});
