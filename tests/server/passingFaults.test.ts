import { afterAll, beforeAll, expect, test } from "vitest";
import { caseOf, messagesOf, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

async function faults(plan: unknown): Promise<void> {
  expect((await running.call(null, "POST", "/local/faults", plan)).status).toBe(200);
}

test.each(["500", "401"])("a Bot API that answers %s costs nobody their card", async (status) => {
  await faults({ teams: { refused: { [status]: 1 } } });
  const { key } = await reportVersion(running, NO, `${status}.0`);
  await running.service.register.roundEnded();
  const delivery = () =>
    running.service.register.reads
      .deliveriesOf(key)
      .find(({ messageId }) => messageId.startsWith("request"));
  expect(delivery()).toMatchObject({ state: "failed", reason: "unavailable" });
  expect(delivery()?.expires).toBeLessThan(Date.now() + 60_000);
  await faults({});
});

test("while nobody can fetch keys, whoever was known before is let in, by the API and by the bot", async () => {
  expect((await running.call("coordinator-1", "GET", "/api/me")).status).toBe(200);
  const { key, targetRevision } = await reportVersion(running, NO, "3.0");
  const card = (await messagesOf(running, "owner-2")).at(-1);
  const press = (verb: string, data: unknown) =>
    running.call(null, "POST", "/local/teams/people/owner-2/invoke", {
      activityId: card?.id,
      verb,
      data,
    });
  expect((await press("case/refresh", { caseKey: key, targetRevision })).status).toBe(200);
  await faults({ keys: "away" });
  expect((await running.call(null, "GET", "/local/sign-in/keys")).status).toBe(503);
  expect((await running.call("employee", "GET", "/api/me")).status).toBe(200);
  const data = { caseKey: key, targetRevision, reason: "bugfix" };
  expect((await press("case/unchanged", data)).status).toBe(200);
  expect((await caseOf(running, NO)).state).toBe("objection");
  await faults({});
});
