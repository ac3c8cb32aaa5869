import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { type Evaluating, REASON, startEvaluating } from "./evaluating.ts";
import { BENEFIT } from "./journeyAnswers.ts";
import { refused } from "./registerState.ts";

let world: Evaluating;
let key = "";
beforeAll(async () => {
  world = await startEvaluating();
  ({ key } = await world.report("Anwendung für falsche Eingaben"));
  await world.classify(key, BENEFIT);
});
afterAll(() => world[Symbol.asyncDispose]());

describe("what cannot be is refused with its code, and nothing changes", () => {
  const seen = null;
  const override = {
    class: "minimal",
    reason: "Nach Auffassung des Amtes gilt Anhang III hier nicht.",
  };

  test.each<readonly [string, string, string, Readonly<Record<string, unknown>>, number, string]>([
    ["an unknown key", "coordinator-1", "decide", { outcome: "minimal" }, 400, "badRequest"],
    [
      "a class of their own making",
      "coordinator-1",
      "decide",
      { override: { class: "none" } },
      400,
      "badRequest",
    ],
    [
      "a decision that there is not",
      "coordinator-1",
      "decide",
      { decision: "maybe" },
      400,
      "badRequest",
    ],
    [
      "a text without end",
      "coordinator-1",
      "decide",
      { reason: "x".repeat(TEXT_LIMITS.reason + 1) },
      400,
      "badRequest",
    ],
    [
      "a class below, without the legal office",
      "coordinator-1",
      "decide",
      { override },
      409,
      "overrideNeedsLegal",
    ],
    [
      "a class with too short a reason",
      "coordinator-1",
      "decide",
      { override: { ...override, reason: "Nein." } },
      400,
      "overrideReasonTooShort",
    ],
    [
      "provisionally without a day",
      "coordinator-1",
      "decide",
      { decision: "approvedProvisionally" },
      400,
      "validUntilMissing",
    ],
    ["a revision of before", "coordinator-1", "decide", { revision: 1 }, 412, "changedMeanwhile"],
    ["an owner who decides", "owner-2", "decide", {}, 403, "forbidden"],
    ["somebody who is not concerned", "head-1", "decide", {}, 403, "forbidden"],
    [
      "an answer off the path",
      "owner-2",
      "classification",
      { answers: { E4: { answer: "yes", seen } } },
      400,
      "answerOffPath",
    ],
    [
      "an unknown question",
      "owner-2",
      "classification",
      { answers: { Z9: { answer: "yes", seen } } },
      400,
      "badAnswer",
    ],
    [
      "two answers that exclude each other",
      "owner-2",
      "classification",
      { answers: { F1: { answer: ["none", "50_1"], seen: ["none"] } } },
      400,
      "badAnswer",
    ],
    [
      "an answer to what has changed since",
      "owner-2",
      "classification",
      { answers: { E2: { answer: "no", seen: "unsure" } } },
      409,
      "changedMeanwhile",
    ],
    [
      "another's case",
      "owner-1",
      "classification",
      { answers: { E2: { answer: "no", seen: "yes" } } },
      403,
      "forbidden",
    ],
    ["an owner who confirms", "owner-2", "classification/confirm", {}, 403, "forbidden"],
    [
      "a confirmation of what was before",
      "coordinator-1",
      "classification/confirm",
      { revision: 1 },
      412,
      "changedMeanwhile",
    ],
  ])("%s", async (_what, as, path, over, status, code) => {
    const isDecision = path === "decide";
    const body = {
      ...(path === "classification" ? {} : await world.seenOf(key)),
      ...(isDecision ? { decision: "approved", reason: REASON } : {}),
      ...over,
    };
    await refused(world.running, [as, "POST", `/api/cases/${key}/${path}`, body], { status, code });
  });

  test("a class that a client sends beside its decision is not read", async () => {
    expect(await world.decide(key, { riskClass: "minimal" })).toMatchObject({
      ...{ status: 200, body: { decision: { riskClass: "highRisk" } } },
    });
  });
});
