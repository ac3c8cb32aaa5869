import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { personByHandle } from "#local/people.ts";
import { createStandIn } from "#local/standIn.ts";
import { localSurroundings } from "#local/surroundings.ts";
import { type RunningService, startService } from "#server/start/startService.ts";
import type { ListName } from "#sharepoint/columns.ts";
import { createGraph } from "#sharepoint/graph.ts";
import { createPause, realTiming } from "#sharepoint/pause.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import type { SendLimits } from "#teams/send/sendLimits.ts";
import { wideBudgets } from "#tests/server/wideBudgets.ts";
import { type BenchCalls, benchCalls } from "./benchCalls.ts";
import { filledLists, type Responsible } from "./filledLists.ts";

/** A service over real HTTP, with its stand-in, before lists that are filled already. */
export interface BenchService extends BenchCalls, AsyncDisposable {
  readonly service: RunningService;
  readonly lists: Readonly<Record<ListName, string>>;
  /** Changes an entry in SharePoint; the first has number 1. */
  edit(entry: number, fields: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface BenchServiceOptions {
  readonly entries: number;
  /** So many of them have a running case; none without it. */
  readonly running?: number;
  readonly responsible: Responsible;
  readonly limits: SendLimits;
  /** Time of the tenant, for the stand-in's limits and budgets where it is not real. */
  readonly now?: () => number;
}

export async function startBenchService(options: BenchServiceOptions): Promise<BenchService> {
  const dataDir = mkdtempSync(join(tmpdir(), "bench-"));
  const lists = await fillLists(dataDir, options);
  let url = "";
  const surroundings = await localSurroundings({
    dataDir,
    base: () => url,
    unsignedBot: false,
  });
  const { guard, router } = surroundings;
  const service = await startService(
    {
      // Nothing but notifications and what happens here wakes a round.
      surroundings: { ...surroundings, pauses: { first: 600_000, longest: 600_000 } },
      port: 0,
      host: "127.0.0.1",
      before: [guard, ...(router === undefined ? [] : [router])],
      distDir: undefined,
      demo: false,
      log: pino({ level: "error" }),
      sendLimits: options.limits,
      requestBudgets: wideBudgets(),
    },
    (address) => {
      url = address;
    },
  );
  await service.loaded;
  const send = createGraph({
    fetch: surroundings.fetch,
    token: surroundings.graphToken,
    userAgent: "NONISV|Bench|SharePoint/1.0",
    pause: createPause(realTiming),
  });
  return {
    service,
    lists,
    ...benchCalls(() => url),
    async edit(entry, fields) {
      const path = `${lists.entries}/items/${entry}/fields`;
      await send({ method: "PATCH", path, body: { ...fields } });
    },
    async [Symbol.asyncDispose]() {
      await service.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Fills the lists of the stand-in that will be started on this folder. */
export async function fillLists(
  dataDir: string,
  {
    entries,
    responsible,
    running = 0,
  }: Pick<BenchServiceOptions, "entries" | "responsible" | "running">,
): Promise<BenchService["lists"]> {
  const standIn = createStandIn({
    dataDir,
    base: () => "http://127.0.0.1:1",
    messagingEndpoint: () => "http://127.0.0.1:1/api/messages",
  });
  const send = createGraph({
    fetch: standIn.graphFetch,
    token: () => standIn.signIn.appToken("graph"),
    userAgent: "NONISV|Bench|KI-Register/1.0",
    pause: createPause(realTiming),
  });
  const lists = await provisionLists(send, "root", () => {});
  const rows = filledLists(entries, standIn.now(), responsible, {
    events: 1,
    running,
  });
  for (const [name, path] of Object.entries(lists)) {
    const ofList = Object.entries(rows).find(([other]) => other === name)?.[1] ?? [];
    standIn.fill(path.slice(path.lastIndexOf("/") + 1), ofList);
  }
  await standIn.stop();
  return lists;
}

/** Somebody of the stand-in's many people, as an entry names them. */
export function crowd(number: number): { readonly id: string; readonly name: string } {
  const person = personByHandle(`crowd-${number}`);
  if (person === undefined) throw new Error(`There is no person ${number}`);
  return { id: person.oid, name: person.name };
}
