import { join } from "node:path";
import { pino } from "pino";
import { localSurroundings } from "#local/surroundings.ts";
import { securityHeaders } from "#server/routes/pages.ts";
import { startService } from "#server/start/startService.ts";
import { crowd, fillLists } from "#tests/bench/benchService.ts";
import { wideBudgets } from "#tests/server/wideBudgets.ts";
import { wideLimits } from "#tests/teams/send/wideLimits.ts";
import { hostPage } from "./benchHost.ts";

/*
 * A service with the tab of this checkout and so many entries, some of them with a running case, alone in its process, so
 * that it and the browser do not wait for each other; tells its parent the address.
 */

/** One of a thousand people owns it, and another deputises. */
const responsible = (serial: number) => ({
  owner: crowd(1 + (serial % 500)),
  deputy: crowd(501 + (serial % 500)),
});
const [dataDir = "", entries = "0", running = "0"] = process.argv.slice(2);
await fillLists(dataDir, { entries: Number(entries), running: Number(running), responsible });
let url = "";
const surroundings = await localSurroundings({ dataDir, base: () => url, unsignedBot: false });
const { guard, router } = surroundings;
const service = await startService(
  {
    surroundings: { ...surroundings, pauses: { first: 600_000, longest: 600_000 } },
    port: 0,
    host: "127.0.0.1",
    before: [hostPage, guard, securityHeaders(false), ...(router === undefined ? [] : [router])],
    distDir: join(import.meta.dirname, "../../../dist"),
    demo: false,
    log: pino({ level: "error" }),
    sendLimits: wideLimits(),
    requestBudgets: wideBudgets(),
  },
  (address) => {
    url = address;
  },
);
await service.loaded;
process.send?.({ address: url });
process.once("disconnect", () => process.exit());
