import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LOCAL_CONTACTS } from "#local/people.ts";
import { createStandIn, type StandIn } from "#local/standIn.ts";
import { createRegister, type RunningRegister } from "#register/createRegister.ts";
import type { ImportFiles } from "#register/imports/importFiles.ts";
import type { Deliver } from "#register/messages/delivery.ts";
import { PAGE_SIZES } from "#register/registerLists.ts";
import { createGraph, type SendGraph } from "#sharepoint/graph.ts";
import { LARGEST_PAGE } from "#sharepoint/list.ts";
import { createPause, realTiming, type Timing } from "#sharepoint/pause.ts";
import { createPeople } from "#sharepoint/people.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import type { OnAnswer } from "#sharepoint/retry.ts";
import { siteAt } from "#tests/register/startRegister.ts";
import { filledLists, type Grown, type Responsible } from "./filledLists.ts";

const FILL_AT_ONCE = 5_000;

/** A stand-in with filled lists, in this process and without HTTP, so that only the register's own work is measured. */
export interface BenchCity extends Disposable {
  readonly standIn: StandIn;
  readonly dir: string;
  readonly send: SendGraph;
  readonly lists: Awaited<ReturnType<typeof provisionLists>>;
  readonly items: number;
  /** Pages of full lists: no reading can do with fewer requests. */
  readonly pages: number;
  /** Another way to Graph, with its own shared pause. */
  graph(options?: {
    readonly timing?: Timing;
    readonly onAnswer?: OnAnswer;
    readonly fetch?: typeof fetch;
  }): SendGraph;
  register(options?: {
    readonly send?: SendGraph;
    readonly snapshotDir?: string;
    /** Real time, where the city's is not this machine's. */
    readonly realNow?: () => number;
    readonly imports?: ImportFiles;
  }): BenchRegister;
}

/** How many items of a list the register reads at once. */
export function pageSizeOf(list: string): number {
  return Object.entries(PAGE_SIZES).find(([name]) => name === list)?.[1] ?? LARGEST_PAGE;
}

/** A register that starts with a messenger of its own where it is given none. */
interface BenchRegister extends RunningRegister {
  start(messenger?: { readonly deliver: Deliver }): Promise<void>;
}

export interface CityOptions {
  /** Where the city's Bot API is reached. */
  readonly base?: string;
  readonly now?: () => number;
  readonly responsible?: Responsible;
  readonly grown?: Grown;
}

export async function openBenchCity(
  entries: number,
  { base = "http://127.0.0.1:1", grown, now, responsible }: CityOptions = {},
): Promise<BenchCity> {
  const dir = mkdtempSync(join(tmpdir(), "bench-"));
  const standIn = createStandIn({
    dataDir: dir,
    base: () => base,
    messagingEndpoint: () => "http://127.0.0.1:1/api/messages",
    ...(now === undefined ? {} : { now }),
  });
  let token: string | undefined;
  const graph: BenchCity["graph"] = (options = {}) =>
    createGraph({
      fetch: options.fetch ?? standIn.graphFetch,
      token: async () => (token ??= await standIn.signIn.appToken("graph")),
      userAgent: "NONISV|Bench|KI-Register/1.0",
      pause: createPause(options.timing ?? realTiming),
      ...(options.onAnswer === undefined ? {} : { onAnswer: options.onAnswer }),
    });
  const send = graph();
  const lists = await provisionLists(send, "root", () => {});
  const rows = filledLists(entries, standIn.now(), responsible, grown);
  let items = 0;
  let pages = 0;
  for (const [name, path] of Object.entries(lists)) {
    const ofList = Object.entries(rows).find(([other]) => other === name)?.[1] ?? [];
    items += ofList.length;
    pages += Math.max(1, Math.ceil(ofList.length / pageSizeOf(name)));
    for (let from = 0; from < ofList.length; from += FILL_AT_ONCE) {
      standIn.fill(path.slice(path.lastIndexOf("/") + 1), ofList.slice(from, from + FILL_AT_ONCE));
    }
  }
  return {
    standIn,
    dir,
    send,
    lists,
    items,
    pages,
    graph,
    register(options = {}) {
      const register = createRegister({
        send: options.send ?? send,
        site: siteAt(lists),
        people: createPeople(send),
        organisation: {
          orgUnits: [{ id: "32", name: "Amt", department: "Dezernat" }],
          closingDays: [],
          contacts: LOCAL_CONTACTS,
        },
        sampleSecret: "secret-of-the-bench-city",
        now: standIn.now,
        realNow: options.realNow ?? Date.now,
        pauses: { first: 600_000, longest: 600_000 },
        snapshotDir: options.snapshotDir,
        onError: (error) => {
          process.stderr.write(`${error}
`);
        },
      });
      const instant = { deliver: instantDeliver };
      const files = options.imports === undefined ? {} : { imports: options.imports };
      return {
        ...register,
        start: (messenger = instant) => register.start({ ...messenger, ...files }),
      };
    },
    [Symbol.dispose]() {
      void standIn.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The messenger is not what is measured here. */
const instantDeliver: Deliver = {
  shown: () => "card",
  sendingWait: () => 0,
  updatingWait: () => 0,
  send: async (delivery) => ({
    kind: "sent",
    conversationId: delivery.person.id,
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    activityId: delivery.key,
    shown: "card",
  }),
  update: async () => ({ kind: "updated", shown: "card" }),
};
