import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { ANSWER } from "#tests/register/approvedEntry.ts";
import { acting, coordinator } from "#tests/register/startRegister.ts";
import { startBotWorld } from "#tests/teams/botWorld.ts";
import {
  type City,
  deputy,
  heir,
  otherHeir,
  owner,
  type Question,
  startCity,
  stranger,
  TITLE,
} from "#tests/teams/startCity.ts";

let city: City;
let question: Question;
let world: Awaited<ReturnType<typeof startBotWorld>>;
beforeAll(async () => {
  city = await startCity();
  world = await startBotWorld(city.register);
});
afterAll(async () => {
  await world.close();
  await city[Symbol.asyncDispose]();
});
beforeEach(async () => {
  question = await city.ask();
  const { targetRevision } = question.seen;
  const { reportNotMine } = city.register.commands;
  await reportNotMine(question.key, { targetRevision }, acting("deputy-1"));
  await reportNotMine(question.key, { targetRevision, personId: heir.id }, acting("owner-1"));
});

const press = (verb: string, over: object = {}, personId: string = heir.id) =>
  world.press(verb, { ...question.seen, step: "handover-2", ...over }, { personId });
const stateNow = () => question.now().notMine[1]?.handover?.state;

describe("the named person", () => {
  test("who says yes is responsible in the place of who named them", async () => {
    const { due } = question.now();
    const answer = await press("handover/accept");
    expect(answer.text).toContain("Sie haben am 23.11.2026 zugesagt");
    expect(answer.text).not.toContain("handover/accept");
    expect(stateNow()).toBe("accepted");
    expect(question.entry().values).toMatchObject({ ownerId: heir.id, ownerName: heir.name });
    expect(question.entry().values).toMatchObject({ deputyId: deputy.id });
    expect(question.now()).toMatchObject({ state: "requested", due });
    // The question is theirs now, and no longer the other's.
    const own = await world.press("case/refresh", question.seen, { personId: heir.id });
    expect(own.text).toContain("case/unchanged");
    const former = await world.press("case/refresh", question.seen, { personId: owner.id });
    expect(former.text).toContain("jemand anderes zuständig");
  });

  test("who says no is told, and nothing else changes", async () => {
    const { ownerId } = question.entry().values;
    const answer = await press("handover/decline");
    expect(answer.text).toContain("Sie haben am 23.11.2026 abgelehnt");
    expect(stateNow()).toBe("declined");
    expect(question.entry().values.ownerId).toBe(ownerId);
  });

  test.each(["handover/accept", "handover/decline"])("%s twice is answered alike", async (verb) => {
    const first = await press(verb);
    const { notMine } = question.now();
    const second = await press(verb);
    const bodyOf = (body: unknown) =>
      z.object({ value: z.object({ body: z.array(z.unknown()) }) }).parse(body);
    expect(bodyOf(second.body)).toEqual(bodyOf(first.body));
    expect(question.now().notMine).toEqual(notMine);
  });

  test("cannot take the answer back on an old copy", async () => {
    await press("handover/decline");
    const answer = await press("handover/accept");
    expect(answer.text).toContain("abgelehnt");
    expect(question.entry().values.ownerId).toBe(owner.id);
    expect(stateNow()).toBe("declined");
  });

  test("a refresh shows the card and answers nothing, whatever verb comes by itself", async () => {
    const refreshed = await press("case/refresh");
    expect(refreshed.text).toContain("handover/accept");
    const data = { ...question.seen, step: "handover-2" };
    await world.press("handover/accept", data, { personId: heir.id, trigger: "automatic" });
    expect(stateNow()).toBe("asked");
    expect(question.copyOf(heir.id)).not.toBe("copy-1");
  });

  test("a copy that was pressed becomes the known one", async () => {
    await city.register.roundEnded();
    await press("handover/decline");
    expect(question.copyOf(heir.id)).toBe("copy-1");
  });

  test("is told when it did not work, and can press again", async () => {
    const failed = await city.whileBroken(() => press("handover/accept"));
    expect(failed.text).toContain("Das hat gerade nicht geklappt");
    expect(failed.text).toContain("handover/accept");
    const again = await press("handover/accept");
    expect(again.text).toContain("zugesagt");
  });
});

describe("what is no longer open says so", () => {
  test("somebody else was named instead", async () => {
    const input = { targetRevision: question.seen.targetRevision, personId: otherHeir.id };
    await city.register.commands.reportNotMine(question.key, input, acting("owner-1"));
    const answer = await press("handover/accept");
    expect(answer.text).toContain("nicht mehr offen");
    expect(stateNow()).toBe("closed");
  });

  test("the coordinators have given the place to somebody else", async () => {
    const { revision } = question.now();
    const input = { revision, owner: otherHeir, deputy, reason: "Wechsel im Amt." };
    await city.register.commands.reassign(question.key, input, coordinator());
    const answer = await press("handover/accept");
    expect(answer.text).toContain("nicht mehr offen");
    expect(question.entry().values.ownerId).toBe(otherHeir.id);
  });

  test("the case is withdrawn", async () => {
    const input = { revision: question.now().revision, reason: "Doppelt angelegt." };
    await city.register.commands.withdrawCase(question.key, input, coordinator());
    const answer = await press("handover/accept");
    expect(answer.text).toContain("nicht mehr offen");
    expect(question.entry().values.ownerId).toBe(owner.id);
  });

  test("the case is decided", async () => {
    const { answerCase, decideCase } = city.register.commands;
    const { targetRevision } = question.seen;
    await answerCase(question.key, { targetRevision, answer: ANSWER }, acting("owner-1"));
    const { revision } = question.now();
    const decision = { revision, decision: "rejected", reason: "Geprüft." } as const;
    await decideCase(question.key, decision, coordinator());
    expect(question.now().state).toBe("rejected");
    const answer = await press("handover/accept");
    expect(answer.text).toContain("nicht mehr offen");
    expect(question.entry().values.ownerId).toBe(owner.id);
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
    expect(text).not.toContain(TITLE);
    expect(text).not.toContain(owner.name);
  }
  expect(stateNow()).toBe("asked");
});
