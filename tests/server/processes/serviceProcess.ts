import { pino } from "pino";
import { localSurroundings } from "#local/surroundings.ts";
import { startService } from "#server/startService.ts";

/**
 * One service process on another process' stand-in, as `main.ts` starts it with `LOCAL_STANDIN`, but without the
 * pages, which exist only after a build.
 */
const [dataDir = "", standIn = "", sender = "", aheadMs = "0"] = process.argv.slice(2);
if (aheadMs !== "0") {
  // Claims expire in real time; a replica with a fast clock does not have to wait for it.
  const realNow = Date.now;
  Date.now = () => realNow() + Number(aheadMs);
}

let url = "";
const surroundings = await localSurroundings({
  dataDir,
  base: () => url,
  standIn,
  unsignedBot: false,
});
const service = await startService(
  {
    // Tells the processes apart at the stand-in.
    surroundings: { ...surroundings, userAgent: `NONISV|Musterstadt|${sender}/0.1` },
    port: 0,
    host: "127.0.0.1",
    before: [surroundings.guard],
    distDir: undefined,
    demo: false,
    log: pino({ level: "warn" }),
  },
  (address) => {
    url = address;
  },
);
process.once("SIGTERM", () => void service.stop().then(() => process.exit(0)));
process.send?.({ address: url });
// Whoever started this process is gone.
process.once("disconnect", () => process.exit());
