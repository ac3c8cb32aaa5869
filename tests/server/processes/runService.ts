import { pino } from "pino";
import { localSurroundings } from "#local/surroundings.ts";
import type { Pauses } from "#register/round/loop.ts";
import type { RequestBudgets } from "#server/limits/requestLimits.ts";
import { type RunningService, startService } from "#server/start/startService.ts";
import type { SendLimits } from "#teams/send/sendLimits.ts";
import { wideBudgets } from "#tests/server/wideBudgets.ts";
import { wideLimits } from "#tests/teams/send/wideLimits.ts";

/**
 * Runs this process as one service on another process' stand-in, as `main.ts` does with `LOCAL_STANDIN`, but without
 * the pages, which exist only after a build; tells the parent its address.
 */
export async function runService(options: {
  readonly dataDir: string;
  readonly standIn: string;
  /** Tells the processes apart at the stand-in. */
  readonly sender: string;
  /** Claims expire in real time; a replica with a fast clock does not have to wait for it. */
  readonly aheadMs: number;
  readonly pauses?: Pauses | undefined;
  readonly sendLimits?: SendLimits;
  /** Tests ask faster than people do, where nothing else is given. */
  readonly requestBudgets?: RequestBudgets;
}): Promise<RunningService> {
  const { aheadMs, dataDir, pauses, requestBudgets, sender, sendLimits, standIn } = options;
  if (aheadMs !== 0) {
    const realNow = Date.now;
    Date.now = () => realNow() + aheadMs;
  }
  let url = "";
  const local = await localSurroundings({ dataDir, base: () => url, standIn, unsignedBot: false });
  const surroundings = {
    ...local,
    userAgent: `NONISV|Musterstadt|${sender}/0.1`,
    pauses: pauses ?? local.pauses,
  };
  const service = await startService(
    {
      surroundings,
      port: 0,
      host: "127.0.0.1",
      before: [surroundings.guard],
      distDir: undefined,
      demo: false,
      log: pino({ level: "warn" }),
      sendLimits: sendLimits ?? wideLimits(),
      requestBudgets: requestBudgets ?? wideBudgets(),
    },
    (address) => {
      url = address;
    },
  );
  await service.loaded;
  process.once("SIGTERM", () => void service.stop().then(() => process.exit(0)));
  process.send?.({ address: url });
  // Whoever started this process is gone.
  process.once("disconnect", () => process.exit());
  return service;
}
