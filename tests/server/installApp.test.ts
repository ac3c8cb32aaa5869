import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { caseOf, idOf, messagesOf, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0001";
const viewSchema = z.object({
  cases: z.array(
    z.looseObject({
      entryNo: z.string(),
      deliveries: z.array(z.looseObject({ state: z.string(), reason: z.string().nullish() })),
    }),
  ),
});

let running: TestService;
let versions = 0;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());
beforeEach(async () => {
  await faults({});
  const { key, revision, state } = await caseOf(running, NO);
  if (state === "requested") {
    const body = { revision, reason: "Test" };
    await running.call("coordinator-1", "POST", `/api/cases/${key}/withdraw`, body);
    await running.service.register.roundEnded();
  }
});

const faults = (plan: object) => running.call(null, "POST", "/local/faults", plan);
const uninstall = async (person: string) => {
  const { status } = await running.call(null, "POST", `/local/teams/people/${person}/uninstall`);
  expect(status).toBe(204);
  await running.service.register.roundEnded();
};
const cards = async (person: string) => (await messagesOf(running, person)).length;
const ask = () => {
  versions += 1;
  return reportVersion(running, NO, `7.${versions}`);
};

test("somebody without the app gets it, the card, and a welcome the first time", async () => {
  for (const welcomes of [1, 0]) {
    await uninstall("owner-1");
    const before = await cards("owner-1");
    const { key, revision } = await ask();
    await running.service.register.roundEnded();
    const added = (await messagesOf(running, "owner-1")).slice(before);
    const texts = added.map((one) => JSON.stringify(one));
    expect(texts.filter((text) => text.includes("Willkommen beim KI-Register"))).toHaveLength(
      welcomes,
    );
    expect(texts.filter((text) => text.includes("case/unchanged"))).toHaveLength(1);
    expect(texts).toHaveLength(1 + welcomes);
    const body = { revision, reason: "Test" };
    await running.call("coordinator-1", "POST", `/api/cases/${key}/withdraw`, body);
    await running.service.register.roundEnded();
  }
});

test("without the permission the person is told to be out of reach, and the deputy has the card", async () => {
  await uninstall("owner-1");
  await faults({ grant: { install: "refused" } });
  const [owner, deputy] = [await cards("owner-1"), await cards("deputy-1")];
  const { key } = await ask();
  expect(await cards("owner-1")).toBe(owner);
  expect(await cards("deputy-1")).toBe(deputy + 1);
  const { body } = await running.call("coordinator-1", "GET", "/api/cases");
  const found = viewSchema.parse(body).cases.find((one) => one.key === key);
  expect(found?.deliveries.map(({ reason, state }) => [state, reason ?? null]).sort()).toEqual([
    ["failed", "notInstalled"],
    ["sent", null],
  ]);
  expect(running.service.register.reads.conversation(idOf("owner-1"))).toBeUndefined();
});
