import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { z } from "zod";
import { createFileMaker } from "#server/files/fileMaker.ts";
import { REQUEST_BUDGETS } from "#server/limits/requestLimits.ts";
import { createSendLimits, realSendTime } from "#teams/send/sendLimits.ts";
import { someAbout } from "#tests/exports/entries.ts";
import { runService } from "#tests/server/processes/runService.ts";
import { wideBudgets } from "#tests/server/wideBudgets.ts";
import { watchTurns } from "./longestTurn.ts";
import { BENCH_APP_ID, madeUpTable } from "./madeUpTable.ts";

const EXPORTED_ROWS = 100_000;

/** One service on another process' stand-in; tells its parent what it has used and what it holds. */
const orderSchema = z.object({
  tell: z.enum(["beginExports", "block", "cpu", "endExports", "held", "idle", "resident"]),
});

setFlagsFromString("--expose-gc");
const collectGarbage = z.custom<() => void>().parse(runInNewContext("gc"));

const turns = watchTurns();
const [dataDir = "", standIn = "", budgets = ""] = process.argv.slice(2);
const { register } = await runService({
  dataDir,
  standIn,
  sender: "Bench",
  aheadMs: 0,
  // Nothing but notifications and what happens here wakes a round.
  pauses: { first: 600_000, longest: 600_000 },
  sendLimits: createSendLimits(realSendTime),
  requestBudgets: budgets === "real" ? REQUEST_BUDGETS : wideBudgets(),
});

let goesOn = true;
let exporting: Promise<number> = Promise.resolve(0);

async function makeFiles(): Promise<number> {
  const makeFile = createFileMaker();
  let files = 0;
  for (; goesOn; files++) {
    const { rows } = await makeFile(async () => madeUpTable(EXPORTED_ROWS), {
      ...{ kind: "entries", format: "xlsx", about: someAbout, language: "de" },
      appId: BENCH_APP_ID,
    });
    if (rows !== EXPORTED_ROWS) throw new Error(`The file has ${rows} rows`);
  }
  return files;
}

process.on("message", (message) => {
  const { tell } = orderSchema.parse(message);
  if (tell === "block") {
    process.send?.(turns.longest());
    return;
  }
  if (tell === "beginExports") {
    exporting = makeFiles();
    process.send?.({ files: 0 });
    return;
  }
  if (tell === "endExports") {
    goesOn = false;
    void exporting.then((files) => process.send?.({ files }));
    return;
  }
  if (tell === "cpu") {
    const { system, user } = process.cpuUsage();
    process.send?.({ cpuMs: (system + user) / 1000 });
    return;
  }
  if (tell === "resident") {
    process.send?.({ resident: process.memoryUsage.rss() });
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
      ...grownLists(),
    });
    return;
  }
  void register.roundEnded().then(() => {
    const running = [...register.reads.runningCases()];
    const asking = running.filter(({ evaluationCase }) => evaluationCase.state === "requested");
    process.send?.({ asking: asking.map(({ evaluationCase }) => evaluationCase.key) });
  });
});

/** How many cases there are, and how many changes entries and cases have had: each is an event of a history. */
function grownLists(): { readonly cases: number; readonly events: number } {
  const entries = [...register.reads.entries()];
  const cases = entries.flatMap(({ no }) => [...register.reads.casesOf(no)]);
  const events = [...entries, ...cases].reduce((sum, { revision }) => sum + revision, 0);
  return { cases: cases.length, events };
}

/** Without compiled code, which grows long after the start and has a bound of its own. */
function heapOfData(): number {
  return getHeapSpaceStatistics()
    .filter(({ space_name: name }) => !/code|trusted/.test(name))
    .reduce((sum, { space_used_size: used }) => sum + used, 0);
}
