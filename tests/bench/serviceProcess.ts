import { monitorEventLoopDelay } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { z } from "zod";
import { createSendLimits, realSendTime } from "#teams/send/sendLimits.ts";
import { runService } from "#tests/server/processes/runService.ts";

/** One service on another process' stand-in; tells its parent what it has used and what it holds. */
const orderSchema = z.object({ tell: z.enum(["block", "cpu", "held", "idle"]) });

setFlagsFromString("--expose-gc");
const collectGarbage = z.custom<() => void>().parse(runInNewContext("gc"));

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
const [dataDir = "", standIn = ""] = process.argv.slice(2);
const { register } = await runService({
  dataDir,
  standIn,
  sender: "Bench",
  aheadMs: 0,
  // Nothing but notifications and what happens here wakes a round.
  pauses: { first: 600_000, longest: 600_000 },
  sendLimits: createSendLimits(realSendTime),
});

process.on("message", (message) => {
  const { tell } = orderSchema.parse(message);
  if (tell === "block") {
    // A timer that is on time counts as its whole interval.
    process.send?.({ blockMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS) });
    delay.reset();
    return;
  }
  if (tell === "cpu") {
    const { system, user } = process.cpuUsage();
    process.send?.({ cpuMs: (system + user) / 1000 });
    return;
  }
  if (tell === "held") {
    collectGarbage();
    const { external } = process.memoryUsage();
    const resources: Record<string, number> = {};
    for (const type of process.getActiveResourcesInfo())
      resources[type] = (resources[type] ?? 0) + 1;
    process.send?.({
      heap: heapOfData(),
      external,
      resources,
      cases: register.reads.cases().length,
    });
    return;
  }
  void register.roundEnded().then(() => {
    const cases = register.reads.cases().map(({ evaluationCase }) => evaluationCase);
    process.send?.({
      cases: cases.length,
      asking: cases.filter(({ state }) => state === "requested").map(({ key }) => key),
    });
  });
});

/** Without compiled code, which grows long after the start and has a bound of its own. */
function heapOfData(): number {
  return getHeapSpaceStatistics()
    .filter(({ space_name: name }) => !/code|trusted/.test(name))
    .reduce((sum, { space_used_size: used }) => sum + used, 0);
}
