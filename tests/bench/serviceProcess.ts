import { z } from "zod";
import { createSendLimits, realSendTime } from "#teams/send/sendLimits.ts";
import { runService } from "#tests/server/processes/runService.ts";
import { watchTurns } from "./longestTurn.ts";

/** One service on another process' stand-in; tells its parent what it has used and what it holds. */
const orderSchema = z.object({ tell: z.enum(["block", "cpu", "idle"]) });

const turns = watchTurns();
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
    process.send?.(turns.longest());
    return;
  }
  if (tell === "cpu") {
    const { system, user } = process.cpuUsage();
    process.send?.({ cpuMs: (system + user) / 1000 });
    return;
  }
  void register.roundEnded().then(() => {
    const running = [...register.reads.runningCases()];
    const asking = running.filter(({ evaluationCase }) => evaluationCase.state === "requested");
    process.send?.({ asking: asking.map(({ evaluationCase }) => evaluationCase.key) });
  });
});
