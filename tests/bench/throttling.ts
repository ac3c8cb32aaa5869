import { setTimeout as sleep } from "node:timers/promises";
import type { Timing } from "#sharepoint/pause.ts";
import { openBenchCity } from "./benchCity.ts";
import { numbers, reportVersions } from "./changing.ts";
import type { Figure } from "./report.ts";

const ENTRIES = 100;
const CHANGES = 40;
/** A second of the bench is so many seconds of the tenant. */
const FASTER = 25;

const fast: Timing = {
  now: () => performance.now() * FASTER,
  sleep: (milliseconds, signal) =>
    sleep(milliseconds / FASTER, undefined, signal ? { signal } : {}),
  random: Math.random,
};

/** Every fifth answer 429 and every twentieth 503, each asking for a second's pause, with 200 ms to every answer. */
export async function throttlingFigures(): Promise<readonly Figure[]> {
  using city = await openBenchCity(ENTRIES);
  const { standIn } = city;
  let heldUntil = 0;
  let sent = 0;
  let sentInPause = 0;
  let retried = 0;
  const send = city.graph({
    timing: fast,
    fetch: async (input, init) => {
      sent++;
      if (fast.now() < heldUntil) sentInPause++;
      const response = await standIn.graphFetch(input, init);
      const wait = Number(response.headers.get("retry-after") ?? "0") * 1000;
      // A millisecond of grace: timers end a little early.
      if (response.status === 429 || response.status === 503) {
        heldUntil = Math.max(heldUntil, fast.now() + wait - FASTER);
      }
      return response;
    },
    onAnswer: (answer) => {
      if (answer.retried) retried++;
    },
  });
  const register = city.register({ send });
  await register.start();
  standIn.faults.set({
    seed: 1,
    graph: { "429": 0.2, "503": 0.05, latencyMs: 200 / FASTER, retryAfterSeconds: 1 },
  });
  const begun = fast.now();
  await reportVersions([register], numbers(0, CHANGES), "2.0");
  const seconds = (fast.now() - begun) / 1000;
  standIn.faults.set({});
  await register.roundEnded();
  const done = [...register.reads.entries()].filter(
    ({ values }) => values.version === "2.0",
  ).length;
  const asked = [...register.reads.runningCases()].filter(
    ({ evaluationCase }) => evaluationCase.state === "requested",
  );
  await register.stop();

  return [
    { name: "changes asked for", value: CHANGES, unit: "" },
    { name: "changes not done", value: CHANGES - done, unit: "", limit: 0 },
    { name: "changes without a case", value: CHANGES - asked.length, unit: "", limit: 0 },
    { name: "requests sent", value: sent, unit: "" },
    { name: "of them repeated", value: retried, unit: "" },
    { name: "sent during a shared pause", value: sentInPause, unit: "", limit: 0 },
    { name: "seconds of the tenant's time", value: seconds, unit: "s" },
  ];
}
