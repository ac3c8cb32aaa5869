import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  DELIVERY_FAILURES,
  type Deliver,
  type FailedSend,
  type PostponedSend,
  type SendOutcome,
  type UpdateOutcome,
} from "#register/messages/delivery.ts";
import { watchedMicrosoft } from "#server/start/watchedMicrosoft.ts";
import { createMetrics } from "#server/watch/metrics.ts";
import { serveMetrics } from "#server/watch/metricsServer.ts";
import { GRAPH_POLICIES } from "#sharepoint/graphPolicies.ts";
import { createPause, realTiming } from "#sharepoint/pause.ts";
import { aDelivery } from "#tests/teams/cases.ts";
import { reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

let running: TestService;
beforeAll(async () => {
  running = await startTestService({ figures: { port: 0 } });
});
afterAll(() => running[Symbol.asyncDispose]());

async function figures(): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`http://127.0.0.1:${running.service.metricsPort}/metrics`);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split("\n").filter((line) => /^[a-z]/.test(line));
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ""), Number(line.split(" ").at(-1))]));
}

test("the figures tell how the register is, and nothing of anybody", async () => {
  await running.service.register.roundEnded();
  const found = await figures();
  expect(found.get("ki_register_ready")).toBe(1);
  expect(found.get("ki_register_entries")).toBe(running.service.register.reads.entryCount());
  expect(found.get("ki_register_rounds_ended")).toBeGreaterThan(0);
  expect(found.get("ki_register_round_age_seconds")).toBeLessThan(60);
  expect(found.get('ki_register_graph_requests_total{status="200"}')).toBeGreaterThan(0);
  expect(found.get("ki_register_cases_overdue")).toBe(0);
  expect(found.get("process_resident_memory_bytes")).toBeGreaterThan(0);
  for (const name of found.keys()) expect(name).not.toMatch(/KI-\d|Jana|@/);
  await reportVersion(running, "KI-2026-0002", "9.9");
  await running.service.register.roundEnded();
  await running.call(null, "POST", "/local/clock", { advanceDays: 30 });
  await running.service.register.roundEnded();
  expect((await figures()).get("ki_register_cases_overdue")).toBeGreaterThan(0);
});

test("they are read on their own port alone", async () => {
  expect((await running.call(null, "GET", "/metrics")).status).toBe(404);
  const other = await fetch(`http://127.0.0.1:${running.service.metricsPort}/api/me`);
  expect(other.status).toBe(404);
});

test("pauses and cards are counted by what became of them", async () => {
  const metrics = createMetrics();
  metrics.countedPause(createPause({ ...realTiming, now: () => 0 })).hold(90_000);
  metrics.onAnswer({ status: 429 });
  metrics.onAnswer({ status: 0 });
  const text = await metrics.text();
  expect(text).toContain("ki_register_graph_pauses_total 1\n");
  expect(text).toContain("ki_register_graph_pause_seconds_total 90\n");
  expect(text).toContain('ki_register_graph_requests_total{status="429"} 1\n');
  expect(text).toContain('ki_register_graph_requests_total{status="0"} 1\n');
});

const failures = DELIVERY_FAILURES.map((reason): FailedSend => {
  return { kind: "failed", reason, retryAfter: null };
});
const POSTPONED: PostponedSend = { kind: "postponed", retryAfter: 5_000 };
const SENT: SendOutcome = {
  kind: "sent",
  conversationId: "c",
  serviceUrl: "s",
  activityId: "a",
  shown: "d",
};
const reasonOf = (outcome: SendOutcome | UpdateOutcome) =>
  outcome.kind === "failed" ? outcome.reason : "";

/** A messenger of which every card becomes the same. */
const messenger = (sent: SendOutcome, updated: UpdateOutcome): Deliver => ({
  shown: () => "d",
  sendingWait: () => 0,
  updatingWait: () => 0,
  send: async () => sent,
  update: async () => updated,
});

test.each([SENT, POSTPONED, ...failures])(
  "cards that are sent are counted: %j",
  async (outcome) => {
    const metrics = createMetrics();
    const deliver = metrics.countedDeliver(messenger(outcome, { kind: "gone" }));
    expect(await deliver.send(aDelivery())).toBe(outcome);
    await deliver.send(aDelivery());
    const labels = `kind="send",outcome="${outcome.kind}",reason="${reasonOf(outcome)}"`;
    expect(cardsIn(await metrics.text())).toEqual([`ki_register_cards_total{${labels}} 2`]);
  },
);

test.each<UpdateOutcome>([
  { kind: "updated", shown: "d" },
  { kind: "gone" },
  POSTPONED,
  ...failures,
])("cards that are brought up to date are counted: %j", async (outcome) => {
  const metrics = createMetrics();
  const deliver = metrics.countedDeliver(messenger(SENT, outcome));
  expect(await deliver.update(aDelivery())).toBe(outcome);
  const labels = `kind="update",outcome="${outcome.kind}",reason="${reasonOf(outcome)}"`;
  expect(cardsIn(await metrics.text())).toEqual([`ki_register_cards_total{${labels}} 1`]);
});

const cardsIn = (text: string) =>
  text.split("\n").filter((line) => line.startsWith("ki_register_cards_total{"));

test("every answer of Graph is counted: lists, directory, and what the watch asks for itself", async () => {
  let now = 0;
  const clock = vi.spyOn(realTiming, "now").mockImplementation(() => now);
  try {
    const metrics = createMetrics();
    const microsoft = watchedMicrosoft(
      {
        botToken: async () => "t",
        graphToken: async () => "t",
        fetch: async () => Response.json({ id: "root" }),
        siteId: "root",
        userAgent: "test",
      },
      GRAPH_POLICIES,
      metrics,
      () => {},
    );
    const counted = async () =>
      /requests_total\{status="200"\} (\d+)/.exec(await metrics.text())?.[1] ?? "0";
    await microsoft.send({ method: "GET", path: "/sites/root" });
    expect(await counted()).toBe("1");
    await microsoft.directory({ method: "GET", path: "/users/1" });
    expect(await counted()).toBe("2");
    now += 60_000;
    await microsoft.tick();
    expect(await counted()).toBe("3");
  } finally {
    clock.mockRestore();
  }
});

test("from elsewhere they are read with the token only; without one, on this machine only", async () => {
  const token = "monitoring-monitoring-monitoring-monitoring";
  const metrics = createMetrics();
  const open = await serveMetrics(metrics, { port: 0 });
  const guarded = await serveMetrics(metrics, { port: 0, token });
  const read = async (port: number, authorization?: string) =>
    fetch(`http://127.0.0.1:${port}/metrics`, {
      headers: authorization === undefined ? {} : { authorization },
    });
  try {
    expect([open.host, guarded.host]).toEqual(["127.0.0.1", "0.0.0.0"]);
    expect((await read(open.port)).status).toBe(200);
    expect((await read(guarded.port, `Bearer ${token}`)).status).toBe(200);
    for (const wrong of [undefined, token, "Bearer ", `Bearer ${token}x`, `Basic ${token}`]) {
      const answer = await read(guarded.port, wrong);
      expect({ wrong, status: answer.status, text: await answer.text() }).toEqual({
        wrong,
        status: 401,
        text: "",
      });
    }
  } finally {
    await open.stop();
    await guarded.stop();
  }
});
