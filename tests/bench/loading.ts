import { join } from "node:path";
import { z } from "zod";
import { type BenchCity, openBenchCity, pageSizeOf } from "./benchCity.ts";
import { type Figure, memoryInUse, timed } from "./report.ts";

const pageSchema = z.object({ "@odata.nextLink": z.string().optional() });
const CHANGED = 300;

/** The pages of all lists as JSON, and nothing done with them. */
async function bareLoop({ lists, standIn }: BenchCity): Promise<void> {
  const headers = { authorization: `Bearer ${await standIn.signIn.appToken("graph")}` };
  for (const [name, path] of Object.entries(lists)) {
    let next: string | undefined =
      `https://graph.microsoft.com/v1.0${path}/items/delta?$expand=fields&$top=${pageSizeOf(name)}`;
    while (next !== undefined) {
      const response: Response = await standIn.graphFetch(next, { headers });
      next = pageSchema.parse(await response.json())["@odata.nextLink"];
    }
  }
}

/** First load, delta, memory and restart of a register of that size. */
export async function loadingFigures(entries: number): Promise<readonly Figure[]> {
  using city = await openBenchCity(entries);
  const { pages, standIn } = city;
  const snapshotDir = join(city.dir, "snapshot");
  await bareLoop(city);
  const [bareMs] = await timed(() => bareLoop(city));

  const before = memoryInUse();
  standIn.resetUsage();
  const register = city.register({ snapshotDir });
  const [loadMs] = await timed(() => register.start());
  const loadRequests = standIn.usage().requests;
  await register.roundEnded();
  const held = memoryInUse() - before;

  standIn.resetUsage();
  const [idleMs] = await timed(() => register.roundEnded());
  const idle = standIn.usage();

  await editByHand(city, CHANGED);
  standIn.resetUsage();
  const [deltaMs] = await timed(() => register.roundEnded());
  const delta = standIn.usage();

  // The edits' events and the rows of the first rounds fill pages of their own.
  standIn.resetUsage();
  await bareLoop(city);
  const pagesNow = standIn.usage().requests;
  standIn.expireDeltaTokens();
  standIn.resetUsage();
  const [resyncMs] = await timed(() => register.roundEnded());
  // Each list's forgotten cursor is asked with once.
  const resync = standIn.usage().requests - Object.keys(city.lists).length;
  const [saveMs] = await timed(() => register.stop());

  standIn.resetUsage();
  const again = city.register({ snapshotDir });
  const [restartMs] = await timed(() => again.start());
  const restartRequests = standIn.usage().requests;
  if (again.reads.entryCount() !== entries) throw new Error("The restart lost entries");
  await again.stop();

  return [
    { name: "items in the four lists", value: city.items, unit: "" },
    { name: "first load: requests", value: loadRequests, unit: "" },
    { name: "first load: requests / pages", value: loadRequests / pages, unit: "×", limit: 1.1 },
    { name: "first load", value: loadMs, unit: "ms" },
    {
      name: "first load / bare loop over the same pages",
      value: loadMs / bareMs,
      unit: "×",
      limit: 3,
    },
    {
      name: "memory per entry with its case, chains and claims",
      value: held / entries,
      unit: "bytes",
    },
    { name: "a round with nothing to do: requests", value: idle.requests, unit: "", limit: 4 },
    { name: "a round with nothing to do", value: idleMs, unit: "ms" },
    { name: `round after ${CHANGED} edits in SharePoint`, value: deltaMs, unit: "ms" },
    { name: "  of it delta requests", value: delta.byKind.delta, unit: "" },
    { name: "resync after 410: requests / pages", value: resync / pagesNow, unit: "×", limit: 1.1 },
    { name: "resync after 410", value: resyncMs, unit: "ms" },
    { name: "saving the snapshot", value: saveMs, unit: "ms" },
    { name: "restart: requests", value: restartRequests, unit: "", limit: 4 },
    { name: "restart", value: restartMs, unit: "ms" },
    { name: "restart / first load", value: restartMs / loadMs, unit: "×", limit: 0.5 },
  ];
}

async function editByHand({ lists, send }: BenchCity, count: number): Promise<void> {
  for (let id = 1; id <= count; id++) {
    await send({
      method: "PATCH",
      path: `${lists.entries}/items/${id}/fields`,
      body: { Title: `Von Hand umbenannt ${id}` },
    });
  }
}
