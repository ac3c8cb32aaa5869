import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { RiskClass } from "#domain/vocabulary.ts";
import { DEMO_EVALUATIONS } from "#local/demoEvaluations.ts";
import { sharedTable } from "#tests/domain/sharedRows.ts";
import { type Evaluating, REASON, REPORTED, startEvaluating } from "./evaluating.ts";
import { type Answers, BENEFIT, CHAT, MAIL, PLAIN, SCORING, TRAFFIC } from "./journeyAnswers.ts";
import { idOf, refused } from "./registerState.ts";

const sharedSchema = z.array(
  z.object({
    case: z.object({ de: z.string() }),
    answers: z.record(z.string(), z.unknown()),
    expected: z.record(z.string(), z.unknown()),
  }),
);
/** The cases of the law, where they lie beside the project. */
const SHARED = sharedSchema.parse(sharedTable("decision-tree-cases.json") ?? []);

let world: Evaluating;
beforeAll(async () => {
  world = await startEvaluating();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Has it reported and classified; the outcome is that of the case of the law, too. */
async function classified(title: string, answers: Answers, operationStatus?: string) {
  const reported = await world.report(title, operationStatus);
  const classification = await world.classify(reported.key, answers);
  const shared = SHARED.find((one) => one.case.de === title);
  if (shared !== undefined) {
    expect(answers).toEqual(shared.answers);
    expect(classification?.outcome).toMatchObject(shared.expected);
  }
  return { ...reported, classification };
}

async function refusedToDecide(
  as: string,
  key: string,
  over: object,
  status: number,
  code: string,
) {
  const body = { ...(await world.seenOf(key)), decision: "approved", reason: REASON, ...over };
  const path = `/api/cases/${key}/decide`;
  await refused(world.running, [as, "POST", path, body], { status, code });
}

describe("from the first report to the approval", () => {
  test.each<readonly [string, Answers, RiskClass, object]>([
    [
      "Postsortierung Ausländerbehörde (Lecos)",
      MAIL,
      "highRiskExempt",
      { annexIII: ["7c"], art63: ["a"], openPoints: ["B3"] },
    ],
    [
      "Chat für Beschäftigte (LeoGPT/KI-Fuchs)",
      CHAT,
      "limited",
      { duties: ["50_1", "50_2"], role: "both" },
    ],
    ["Verkehrszählung", TRAFFIC, "minimal", { duties: [] }],
    ["TYPO3: Bilder schärfen", PLAIN, "minimal", { annexIII: [] }],
  ])("%s", async (title, answers, riskClass, says) => {
    const { classification, key, no } = await classified(title, answers);
    const settled = { class: riskClass, provisional: false };
    expect(classification?.outcome).toMatchObject({ ...settled, ...says });
    expect(await world.decide(key)).toMatchObject({ status: 200 });
    const entry = await world.entryOf(no);
    expect(entry.values).toMatchObject({ riskClass, evaluationStatus: "approved" });
    const dutiesOf = (duties: readonly { readonly id: string }[] = []) =>
      duties.map(({ id }) => id);
    expect(dutiesOf(entry.duties?.duties)).toEqual(dutiesOf(classification?.duties));
  });
});

test("a housing benefit check: provisionally as a pilot, and what is missing for its use shrinks to nothing", async () => {
  const { classification, key, no } = await classified("Wohngeld: Anspruchsprüfung", BENEFIT);
  expect(classification?.outcome).toMatchObject({ class: "highRisk", route: "annexIII" });
  // Whoever has confirmed does not decide.
  await refusedToDecide("coordinator-2", key, {}, 403, "secondCoordinator");
  const until = { decision: "approvedProvisionally", validUntil: "2027-03-31" };
  expect(await world.decide(key, until)).toMatchObject({ status: 200 });

  const gates = async () => (await world.entryOf(no)).gates?.map(({ field }) => field);
  expect(await gates()).toEqual(
    expect.arrayContaining(["humanOversight", "friaStatus", "instructionsForUse", "literacy"]),
  );
  const inUse = { operationStatus: "productive", startDate: "2026-11-23" };
  expect(await world.edit(no, inUse)).toMatchObject({ status: 400 });
  const evaluation = DEMO_EVALUATIONS[String(REPORTED.title)] ?? {};
  const filled = { ...evaluation, deputyId: idOf("employee") };
  expect(await world.edit(no, filled)).toMatchObject({ status: 200 });
  expect(await gates()).toEqual([]);
  // With real cases only once it is approved for good (workflow §2).
  expect(await world.edit(no, inUse, REASON)).toMatchObject({ status: 400 });
  expect(await world.edit(no, { ...inUse, operationStatus: "pilot" })).toMatchObject({
    status: 200,
  });
  expect((await world.entryOf(no)).values).toMatchObject({
    ...{ operationStatus: "pilot", riskClass: "highRisk", validUntil: "2027-03-31" },
    evaluationStatus: "approvedProvisionally",
  });
});

test("social scoring: prohibited, out of use at once, and never approved", async () => {
  const title = "Social Scoring bei Kitaplätzen";
  const { classification, key, no } = await classified(title, SCORING, "pilot");
  expect(classification?.outcome).toMatchObject({ class: "prohibited", prohibitedHits: ["c"] });
  const validUntil = "2027-01-15";
  await refusedToDecide("coordinator-1", key, {}, 409, "classProhibited");
  const provisional = { decision: "approvedProvisionally", validUntil };
  await refusedToDecide("coordinator-1", key, provisional, 409, "classProhibited");
  const path = `/api/entries/${no}/suspension`;
  const reason = "Verboten nach Art. 5 Abs. 1 Buchst. c.";
  const suspended = await world.running.call("coordinator-1", "POST", path, { reason });
  expect(suspended).toMatchObject({ status: 200 });
  expect(await world.decide(key, { decision: "rejected" })).toMatchObject({ status: 200 });
  expect(await world.edit(no, { operationStatus: "pilot" }, REASON)).toMatchObject({ status: 400 });
  expect((await world.entryOf(no)).values).toMatchObject({
    ...{ operationStatus: "suspended", evaluationStatus: "rejected" },
  });
});

test("from not knowing to a settled class", async () => {
  const unsure = { ...PLAIN, C1: ["unsure"] };
  const { classification, key, no } = await classified("Verbote nicht geklärt", unsure);
  expect(classification?.outcome).toMatchObject({
    ...{ class: "unclear", provisional: true, openPoints: ["C1"] },
  });
  await refusedToDecide("coordinator-1", key, {}, 409, "classUnclear");
  await world.answer(key, { C1: ["none"] });
  // Whoever answers anew takes away the confirmation.
  expect((await world.caseOf(key)).classification).toMatchObject({
    ...{ confirmed: null, outcome: { class: "minimal", provisional: false, openPoints: [] } },
  });
  await refusedToDecide("coordinator-1", key, {}, 409, "classificationUnconfirmed");
  await world.confirm(key);
  expect(await world.decide(key)).toMatchObject({ status: 200 });
  expect((await world.entryOf(no)).values).toMatchObject({ riskClass: "minimal" });
});
