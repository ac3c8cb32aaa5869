import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHANGED, startBotWorld } from "#tests/teams/botWorld.ts";
import { type City, owner, startCity } from "#tests/teams/startCity.ts";

let city: City;
let world: Awaited<ReturnType<typeof startBotWorld>>;
beforeAll(async () => {
  city = await startCity();
  world = await startBotWorld(city.register, { answerLimit: 50 });
});
afterAll(async () => {
  await world.close();
  await city[Symbol.asyncDispose]();
});

describe("the lists take longer than Teams waits", () => {
  test("the answer says so in time and keeps what was typed; it is recorded when the lists are back", async () => {
    const { copyOf, now, seen } = await city.ask();
    const release = city.hold();
    const { promise, resolve: answered } = Promise.withResolvers<string>();
    const data = { ...seen, ...CHANGED, note: "Neu: OCR" };
    const pressing = world.press("case/changed", data, { answered });
    const answer = await promise;
    expect(answer).toContain("Das Speichern dauert gerade länger");
    expect(answer).toContain("Neu: OCR");
    expect(now().state).toBe("requested");
    release();
    await pressing;
    expect(now().state).toBe("open");
    expect(copyOf(owner.id)).toBe("copy-1");
  });

  test("a card whose case is not found in time is answered, too", async () => {
    const { seen } = await city.ask();
    const release = city.hold();
    const { promise, resolve: answered } = Promise.withResolvers<string>();
    const data = { ...seen, caseKey: "c0ffee99", reason: "bugfix" };
    const pressing = world.press("case/unchanged", data, { answered });
    expect(await promise).toContain("Das Speichern dauert gerade länger");
    release();
    await pressing;
  });
});

test("the register looks at the lists before it says that there is no such case: another replica may have opened it", async () => {
  const other = await city.running.another();
  await other.roundEnded();
  const { key, now, seen } = await city.ask();
  expect(other.reads.case(key)).toBeUndefined();
  const elsewhere = await startBotWorld(other);
  try {
    const answer = await elsewhere.press("case/unchanged", { ...seen, reason: "bugfix" });
    expect(answer.text).toContain("Von Ihnen beantwortet");
    await city.register.roundEnded();
    expect(now().state).toBe("objection");
  } finally {
    await elsewhere.close();
  }
});
