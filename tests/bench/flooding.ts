import { z } from "zod";
import { EXPORT_PATHS, exportResultSchema } from "#contract/export.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { type PersonHandle, personByHandle } from "#local/people.ts";
import { REQUEST_BUDGETS } from "#server/limits/requestLimits.ts";
import { callHttp } from "#tests/server/processes/callHttp.ts";
import { type SpawnedProcess, spawnProcess } from "#tests/server/processes/startProcess.ts";
import { type BenchApart, startApart } from "./benchApart.ts";
import { crowd } from "./benchService.ts";
import type { floodSchema } from "./floodProcess.ts";
import { othersAsking } from "./othersAsking.ts";
import { type Figure, percentile } from "./report.ts";

const ENTRIES = 10_000;
const OTHERS = 20;
const LONGEST_MS = 1_000;
const P95_MS = 300;
const LOOK_MS = 100;
const MEGABYTE = 1024 * 1024;

type Requests = z.infer<typeof floodSchema>;
interface Flooder {
  readonly api: string;
  readonly service: string;
  readonly token: string;
}

interface Flood {
  /** Each flood is another person's, whose budget nothing has touched yet. */
  readonly by: PersonHandle;
  readonly requests: (flooder: Flooder) => Requests | Promise<Requests>;
}

/** What one person, or somebody without a token, sends at once. */
const FLOODS: Readonly<Record<string, Flood>> = {
  "nothing at all": { by: "employee", requests: () => [] },
  "200 × the register, not compressed": {
    by: "owner-1",
    requests: (flooder) => asked(flooder, 200, () => "/register"),
  },
  "20 × the running cases": {
    by: "coordinator-1",
    requests: (flooder) => asked(flooder, 20, () => "/cases"),
  },
  "20 × the closed cases": {
    by: "coordinator-1",
    requests: (flooder) => asked(flooder, 20, () => "/cases?closed="),
  },
  "100 × the tasks": {
    by: "deputy-1",
    requests: (flooder) => asked(flooder, 100, () => "/tasks"),
  },
  "200 × the public register, without a token": {
    by: "employee",
    requests: ({ service }) =>
      times(200, () => ({ url: `${service}/public/register.json`, headers: {} })),
  },
  "1,000 searches for people": {
    by: "owner-2",
    requests: (flooder) => asked(flooder, 1_000, (at) => `/people?search=Muster${at}`),
  },
  "ten XLSX of the whole register, each another one": {
    by: "coordinator-2",
    requests: async (flooder) => {
      const links = await Promise.all(times(10, (at) => exportLink(flooder, at)));
      return links.map((url) => ({ url, headers: {} }));
    },
  },
};

const readySchema = z.object({ ready: z.literal(true) });
const endedSchema = z.object({ statuses: z.array(z.number()) });

/** How long others wait while one person floods a service that has the budgets of a city; the clients are elsewhere. */
export async function floodFigures(): Promise<readonly Figure[]> {
  const stopping = new AbortController();
  await using bench = await startApart({
    entries: ENTRIES,
    responsible: (serial) => ({ owner: crowd(serial % 1_000), deputy: crowd(1_000 + serial) }),
    budgets: "real",
  });
  await bench.idle();
  const script = new URL("./floodProcess.ts", import.meta.url);
  const flooding = spawnProcess(script, [], stopping.signal);
  await flooding.told(readySchema);
  const others = await Promise.all(times(OTHERS, (at) => tokenOf(bench, `crowd-${at + 1}`)));
  const figures: Figure[] = [];
  let edits = 0;
  for (const [name, { by, requests }] of Object.entries(FLOODS)) {
    // No answer is there yet that was made before.
    await bench.edit(1, { ProductName: `Von Hand ${++edits}` });
    await bench.idle();
    const { service } = bench;
    const sent = await requests({
      service,
      api: `${service}/api`,
      token: await tokenOf(bench, by),
    });
    figures.push(...(await flooded(name, sent, { bench, flooding, others })));
  }
  await flooding.end("SIGTERM");
  return figures;
}

async function flooded(
  name: string,
  requests: Requests,
  around: {
    readonly bench: BenchApart;
    readonly flooding: SpawnedProcess;
    readonly others: readonly string[];
  },
): Promise<readonly Figure[]> {
  const { bench, flooding, others } = around;
  const askedBefore = bench.asked.length;
  const usedBefore = await bench.cpuMs();
  const before = await bench.resident();
  await bench.longestTurn();
  const ended = flooding.told(endedSchema);
  flooding.child.send(requests);
  const most = mostResident(bench, ended);
  const { cut, ms } = await othersAsking(bench.service, others, ended);
  const { statuses } = await ended;
  const block = await bench.longestTurn();
  const used = (await bench.cpuMs()) - usedBefore;
  const counted = Map.groupBy(statuses, (status) => status);
  return [
    {
      name: `${name}: longest wait of others`,
      value: Math.max(...ms),
      unit: "ms",
      limit: LONGEST_MS,
    },
    { name: "  95 % of them", value: percentile(ms, 95), unit: "ms", limit: P95_MS },
    { name: "  of others cut or refused", value: cut, unit: "", limit: 0 },
    { name: "  processor time of the service for all of it", value: used, unit: "ms" },
    { name: "  longest block by the clock", value: block.elapsedMs, unit: "ms" },
    { name: "  memory more at most", value: ((await most) - before) / MEGABYTE, unit: "MB" },
    {
      name: "  searches that reached the directory",
      value: bench.asked.slice(askedBefore).filter(({ url }) => url.includes("search")).length,
      unit: "",
      limit: REQUEST_BUDGETS.search.points,
    },
    ...[...counted].map(([status, found]) => ({
      name: status === 0 ? "  cut" : `  answered with ${status}`,
      value: found.length,
      unit: "",
    })),
  ];
}

/** The most memory that the service has from the machine until then. */
async function mostResident(bench: BenchApart, until: Promise<unknown>): Promise<number> {
  let most = 0;
  let isOver = false;
  const over = until.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    most = Math.max(most, await bench.resident());
    await Promise.race([over, new Promise((resolve) => setTimeout(resolve, LOOK_MS))]);
  }
  return Math.max(most, await bench.resident());
}

function asked({ api, token }: Flooder, count: number, path: (at: number) => string): Requests {
  return times(count, (at) => ({
    url: api + path(at),
    headers: { authorization: `Bearer ${token}`, "accept-encoding": "identity" },
  }));
}

/** Each has a column less than the one before, so that none is another's file. */
async function exportLink({ api, service, token }: Flooder, at: number): Promise<string> {
  const columns = FIELDS.map(({ key }) => key).slice(0, FIELDS.length - at);
  const body = { format: "xlsx", filter: {}, columns };
  const answer = await callHttp(api + EXPORT_PATHS.all, { method: "POST", token, body });
  return service + exportResultSchema.parse(answer?.body).url;
}

async function tokenOf(bench: BenchApart, handle: string): Promise<string> {
  const person = personByHandle(handle);
  if (person === undefined) throw new Error(`There is nobody called ${handle}`);
  return bench.standIn.signIn.personToken(person);
}

function times<Made>(count: number, make: (at: number) => Made): Made[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
