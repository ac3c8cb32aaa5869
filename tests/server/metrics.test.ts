import { afterAll, beforeAll, expect, test } from "vitest";
import { createMetrics } from "#server/watch/metrics.ts";
import { createPause, realTiming } from "#sharepoint/pause.ts";
import { reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

let running: TestService;
beforeAll(async () => {
  running = await startTestService({ metricsPort: 0 });
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
