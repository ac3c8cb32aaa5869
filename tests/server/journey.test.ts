import { expect, test } from "vitest";
import { z } from "zod";
import { startTestService } from "./startTestService.ts";

const caseSchema = z.looseObject({
  key: z.string(),
  state: z.string(),
  revision: z.number(),
  targetRevision: z.number(),
});
const casesSchema = z.object({ cases: z.array(caseSchema) });
const messagesSchema = z.array(z.looseObject({ id: z.string(), activity: z.unknown() }));
const entrySchema = z.looseObject({ eTag: z.string(), values: z.record(z.string(), z.unknown()) });

const NO = "KI-2026-0002";

test("a version reported in the tab becomes a card, an answer, a decision and the entry's evaluated version", async () => {
  await using running = await startTestService();
  const { call, service } = running;
  const version = await call("owner-2", "POST", `/api/entries/${NO}/version`, { version: "2.0" });
  expect(version.status).toBe(200);
  await service.register.roundEnded();

  const messages = messagesSchema.parse(
    (await call(null, "GET", "/local/teams/people/owner-2/messages")).body,
  );
  expect(messages).toHaveLength(1);
  const tasks = casesSchema.parse((await call("owner-2", "GET", "/api/tasks")).body);
  const task = tasks.cases.find(({ state }) => state === "requested");
  const answered = await call(null, "POST", "/local/teams/people/owner-2/invoke", {
    activityId: messages[0]?.id,
    verb: "case/unchanged",
    data: { caseKey: task?.key, targetRevision: task?.targetRevision, reason: "bugfix" },
  });
  expect(answered.body).toMatchObject({
    statusCode: 200,
    type: "application/vnd.microsoft.card.adaptive",
  });

  const cases = casesSchema.parse((await call("coordinator-1", "GET", "/api/cases")).body);
  const answeredCase = cases.cases.find(({ key }) => key === task?.key);
  expect(answeredCase?.state).toBe("objection");
  const confirmed = await call("coordinator-1", "POST", `/api/cases/${task?.key}/object`, {
    revision: answeredCase?.revision,
    confirm: true,
  });
  expect(confirmed.body).toMatchObject({ state: "unchanged" });
  const entry = entrySchema.parse((await call("employee", "GET", `/api/entries/${NO}`)).body);
  expect(entry.values).toMatchObject({ evaluatedVersion: "2.0", evaluationStatus: "approved" });
});
