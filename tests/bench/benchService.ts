import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { z } from "zod";
import { personByHandle } from "#local/people.ts";
import { createStandIn } from "#local/standIn.ts";
import { localSurroundings } from "#local/surroundings.ts";
import { type RunningService, startService } from "#server/startService.ts";
import type { ListName } from "#sharepoint/columns.ts";
import { createGraph } from "#sharepoint/graph.ts";
import { createPause, realTiming } from "#sharepoint/pause.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import type { SendLimits } from "#teams/sendLimits.ts";
import { filledLists, type Responsible } from "./filledLists.ts";

/** A service over real HTTP, with its stand-in, before lists that are filled already. */
export interface BenchService extends AsyncDisposable {
  readonly service: RunningService;
  readonly lists: Readonly<Record<ListName, string>>;
  /** When the service's requests to Graph began and ended, in milliseconds. */
  readonly asked: Interval[];
  /** Calls the stand-in: `/local/…`. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Changes an entry in SharePoint; the first has number 1. */
  edit(entry: number, fields: Readonly<Record<string, unknown>>): Promise<void>;
  cards(person: string): Promise<readonly Card[]>;
}

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** One message of a chat, with the questions on it. */
export interface Card {
  readonly id: string;
  readonly text: string;
  readonly questions: readonly Question[];
}
export interface Question {
  readonly caseKey: string;
  readonly targetRevision: number;
}

export interface BenchServiceOptions {
  readonly entries: number;
  readonly responsible: Responsible;
  readonly limits: SendLimits;
  /** Time of the tenant, for the stand-in's limits and budgets where it is not real. */
  readonly now?: () => number;
}

const messagesSchema = z.array(
  z.looseObject({ id: z.string(), deleted: z.boolean().optional(), activity: z.unknown() }),
);

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
  const asked: Interval[] = [];
  const noted: typeof fetch = async (...request) => {
    const from = performance.now();
    try {
      return await surroundings.fetch(...request);
    } finally {
      asked.push({ from, to: performance.now() });
    }
  };
  const service = await startService(
    {
      // Nothing but notifications and what happens here wakes a round.
      surroundings: { ...surroundings, fetch: noted, pauses: { first: 600_000, longest: 600_000 } },
      port: 0,
      host: "127.0.0.1",
      before: [guard, ...(router === undefined ? [] : [router])],
      distDir: undefined,
      demo: false,
      log: pino({ level: "error" }),
      sendLimits: options.limits,
    },
    (address) => {
      url = address;
    },
  );
  const call: BenchService["call"] = async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  const send = createGraph({
    fetch: surroundings.fetch,
    token: surroundings.graphToken,
    userAgent: "NONISV|Bench|SharePoint/1.0",
    pause: createPause(realTiming),
  });
  return {
    service,
    lists,
    asked,
    call,
    async edit(entry, fields) {
      const path = `${lists.entries}/items/${entry}/fields`;
      await send({ method: "PATCH", path, body: { ...fields } });
    },
    async cards(person) {
      const messages = await call("GET", `/local/teams/people/${person}/messages`);
      return messagesSchema
        .parse(messages)
        .filter(({ deleted }) => deleted !== true)
        .map(({ activity, id }) => ({
          id,
          text: JSON.stringify(activity),
          questions: questionsIn(activity),
        }));
    },
    async [Symbol.asyncDispose]() {
      await service.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What the buttons of a card answer, each case once. */
function questionsIn(activity: unknown): readonly Question[] {
  const found = new Map<string, Question>();
  const look = (value: unknown): void => {
    const parsed = questionSchema.safeParse(value);
    if (parsed.success) found.set(parsed.data.caseKey, parsed.data);
    if (typeof value === "object" && value !== null) Object.values(value).forEach(look);
  };
  look(activity);
  return [...found.values()];
}
const questionSchema = z.object({ caseKey: z.string(), targetRevision: z.number() });

async function fillLists(
  dataDir: string,
  { entries, responsible }: BenchServiceOptions,
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
  const rows = filledLists(entries, standIn.now(), responsible);
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
