import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  createRequestLimits,
  type RequestBudgets,
  type RequestLimits,
} from "#server/limits/requestLimits.ts";
import { wideBudgets } from "#tests/server/wideBudgets.ts";
import { CHANGED, startBotWorld } from "#tests/teams/botWorld.ts";
import { type City, deputy, owner, startCity } from "#tests/teams/startCity.ts";

/* Whoever presses too often is told so, and nothing they answered is lost or half done. */

const ONE = { points: 1, seconds: 3_600 };
const AGAIN = "Bitte versuchen Sie es in einer Minute noch einmal";

let city: City;
let world: Awaited<ReturnType<typeof startBotWorld>>;
let limits: RequestLimits;
const begin = (budgets: Partial<RequestBudgets>) => {
  limits = createRequestLimits(wideBudgets(budgets));
};
beforeAll(async () => {
  city = await startCity();
  world = await startBotWorld(city.register, {
    budgets: { spend: (budget, by) => limits.spend(budget, by) },
  });
});
afterAll(async () => {
  await world.close();
  await city[Symbol.asyncDispose]();
});
beforeEach(() => {
  begin({});
  world.connector.heard.length = 0;
});

const pressesOf = (seen: object) =>
  [
    ["case/unchanged", { ...seen, reason: "bugfix" }],
    ["case/changed", { ...seen, ...CHANGED, note: "Neu: OCR" }],
    ["case/later", { ...seen, later: "week" }],
    ["case/notMine", seen],
    ["case/handOver", { ...seen, personId: deputy.id }],
    ["case/findPerson", { ...seen, personName: "Albrecht" }],
    ["unbekannt", seen],
  ] as const;

test.each(["person", "change"] as const)(
  "whose budget %s is used up hears so on the card, and nothing is done",
  async (budget) => {
    const { now, seen } = await city.ask();
    const before = now();
    for (const [verb, data] of pressesOf(seen)) {
      begin({ [budget]: ONE, search: ONE });
      await limits.spend(budget, owner.id);
      await limits.spend("search", owner.id);
      const answer = await world.press(verb, data);
      expect(answer.status, verb).toBe(200);
      expect(answer.body).toMatchObject({ statusCode: 200, value: { type: "AdaptiveCard" } });
      expect(answer.text, verb).toContain(AGAIN);
    }
    expect(now()).toEqual(before);
  },
);

test("what was typed stays on the card, and is recorded when it is sent again", async () => {
  const { now, seen } = await city.ask();
  begin({ change: ONE });
  await limits.spend("change", owner.id);
  const data = { ...seen, ...CHANGED, note: "Neu: OCR" };
  const refused = await world.press("case/changed", data);
  expect(refused.text).toContain("Neu: OCR");
  expect(now().state).toBe("requested");
  begin({});
  await world.press("case/changed", data);
  expect(now()).toMatchObject({ state: "open", answer: { by: { id: owner.id } } });
});

test("nobody else is refused for it", async () => {
  const { now, seen } = await city.ask();
  begin({ change: ONE });
  await limits.spend("change", owner.id);
  await world.press("case/unchanged", { ...seen, reason: "bugfix" }, { personId: deputy.id });
  expect(now().answer).toMatchObject({ by: { id: deputy.id } });
});

test("a refresh changes nothing, and is answered with the present card all the same", async () => {
  const { seen } = await city.ask();
  begin({ change: ONE, search: ONE });
  await limits.spend("change", owner.id);
  const answer = await world.press("case/changed", seen, { trigger: "automatic" });
  expect(answer.status).toBe(200);
  expect(answer.text).not.toContain(AGAIN);
});

test("messages are answered while there is a budget, and then no more", async () => {
  begin({ change: { points: 2, seconds: 3_600 } });
  for (let time = 0; time < 4; time++) {
    const { status } = await world.post(world.activity(), await world.sign());
    expect(status).toBe(200);
  }
  expect(world.connector.heard).toHaveLength(2);
  await world.post(world.activity({}, deputy.id), await world.sign());
  expect(world.connector.heard).toHaveLength(3);
});
