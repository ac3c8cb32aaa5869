import { setTimeout as sleep } from "node:timers/promises";
import { startTestService } from "#tests/server/startTestService.ts";
import type { Figure } from "./report.ts";

const LOOK_EVERY_MS = 200;
/** As in a tenant, where nothing wakes a round. */
const PAUSES = { first: 60_000, longest: 60_000 };

/** How long Graph is away, or back, before `/readyz` says so. */
export async function outageFigures(): Promise<readonly Figure[]> {
  let isAway = false;
  await using running = await startTestService({
    seed: false,
    pauses: PAUSES,
    graph: (send) => async (input, init) => {
      if (isAway) throw new TypeError("fetch failed");
      return send(input, init);
    },
  });
  async function untilReadyIs(status: number): Promise<number> {
    const begun = performance.now();
    while ((await running.call(null, "GET", "/readyz")).status !== status) {
      await sleep(LOOK_EVERY_MS);
    }
    return (performance.now() - begun) / 1_000;
  }
  await untilReadyIs(200);
  isAway = true;
  const red = await untilReadyIs(503);
  isAway = false;
  const back = await untilReadyIs(200);
  return [
    { name: "from a dead Graph to a red /readyz", value: red, unit: "s", limit: 30 },
    { name: "from Graph's return to a green one", value: back, unit: "s", limit: 15 },
  ];
}
