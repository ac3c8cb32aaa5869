import type { Person } from "#domain/people/person.ts";
import type { AppRole } from "#domain/people/roles.ts";
import { type Day, daysBetween } from "#domain/time/day.ts";
import { LOCAL_CONTACTS, type PersonHandle, personByHandle } from "#local/people.ts";
import type { StandIn } from "#local/standIn.ts";
import { createRegister, type RunningRegister } from "#register/createRegister.ts";
import type { FileScheduled } from "#register/exports/scheduledExports.ts";
import type { ImportFiles } from "#register/imports/importFiles.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Bundle, Delivery } from "#register/messages/delivery.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import type { ListPaths } from "#sharepoint/inspectSite.ts";
import { createPeople } from "#sharepoint/people.ts";
import { startStandIn } from "#tests/local/startStandIn.ts";
import { graphOf } from "./graphOf.ts";
import { provisionedSite } from "./provisionedSite.ts";
import {
  type Chats,
  type Copy,
  type MessengerVariation,
  recordingDeliver,
  type ShownCopy,
} from "./recordingDeliver.ts";

const ORG_UNITS = [
  {
    id: "32",
    name: "Ordnungsamt",
    department: "Dezernat Umwelt, Klima, Ordnung und Sport",
    headId: personByHandle("head-1")?.oid,
  },
  { id: "66", name: "Verkehrs- und Tiefbauamt", department: "Dezernat Stadtentwicklung und Bau" },
];

/** The intake form as somebody fills it in. */
export const INTAKE = {
  entryKind: "application",
  title: "Automatische Postsortierung",
  shortDescription: "Ordnet eingehende Post den Sachgebieten zu.",
  orgUnitId: "32",
  itProvider: "lecos",
  purpose: "Schnellere Verteilung der Eingangspost.",
  users: "staff",
  affectedGroups: ["applicants"],
  decisionRole: "prepares",
  productName: "Posteingang KI",
  version: "1.0",
  vendor: "Beispiel GmbH",
  developmentMode: "adapted",
  personalData: "yes",
  operationStatus: "productive",
  startDate: "2025-03",
} as const;

/** What is different about one replica of a test. */
export interface Variation extends MessengerVariation {
  readonly send?: SendGraph;
  /** The way to Graph made of the usual one. */
  readonly through?: (send: SendGraph) => SendGraph;
  /** The way to the directory, where it is another one. */
  readonly directory?: SendGraph;
  /** The time in which claims, retries and limits are measured, where the test has its own. */
  readonly realNow?: () => number;
  readonly snapshotDir?: string;
  readonly onUnreadable?: (error: unknown) => void;
  /** Puts scheduled exports into a library. */
  readonly file?: FileScheduled;
  /** The files that are imported. */
  readonly imports?: ImportFiles;
  /** Without it a failed round fails the test. */
  readonly onError?: (error: unknown) => void;
}

export interface TestRegister extends AsyncDisposable {
  readonly register: RunningRegister;
  readonly standIn: StandIn;
  readonly send: SendGraph;
  readonly lists: ListPaths;
  /** Cards as the messenger would hold them: who was sent which message, how often updated. */
  readonly sent: Copy<Delivery>[];
  /** The same for what asks nothing: decisions, incidents, suspensions and the like. */
  readonly informed: Copy<Delivery>[];
  /** Bundles: messages that came in one card. */
  readonly bundles: Copy<Bundle>[];
  /** All copies by the ids the messenger gave them. */
  readonly sentAs: ReadonlyMap<string, ShownCopy>;
  advanceDays(days: number): Promise<void>;
  /** To nine o'clock of this day (German time), which is not before today. */
  moveTo(day: Day): Promise<void>;
  /** Another replica on the same lists. */
  another(variation?: Variation): Promise<RunningRegister>;
  /** Moves the time that claims and retries are measured in. */
  advanceRealTime(milliseconds: number): void;
}

/** The register on a stand-in of its own; messages end in a list. */
export async function startRegister(firstReplica: Variation = {}): Promise<TestRegister> {
  const { dataDir, lists } = await provisionedSite();
  const running = await startStandIn(undefined, dataDir);
  const { standIn } = running;
  const send = graphOf(standIn);
  const chats: Chats = { sent: [], informed: [], bundles: [], sentAs: new Map() };
  const registers: RunningRegister[] = [];
  let realTimeAhead = 0;
  const another = async (variation: Variation = {}) => {
    const way = variation.through?.(send) ?? variation.send ?? send;
    const register = createRegister({
      send: way,
      site: siteAt(lists),
      people: createPeople(variation.directory ?? (variation.through === undefined ? send : way)),
      organisation: { orgUnits: ORG_UNITS, closingDays: [], contacts: LOCAL_CONTACTS },
      sampleSecret: "secret-of-the-test-city",
      now: () => standIn.now(),
      realNow: variation.realNow ?? (() => Date.now() + realTimeAhead),
      pauses: { first: 60_000, longest: 60_000 },
      snapshotDir: variation.snapshotDir,
      onUnreadable: (error) => variation.onUnreadable?.(error),
      onError:
        variation.onError ??
        ((error) => {
          throw error;
        }),
    });
    registers.push(register);
    await register.start({
      deliver: recordingDeliver(chats, register, variation),
      ...(variation.file === undefined ? {} : { file: variation.file }),
      ...(variation.imports === undefined ? {} : { imports: variation.imports }),
    });
    return register;
  };
  const register = await another(firstReplica);
  return {
    register,
    standIn,
    send,
    lists,
    ...chats,
    another,
    advanceRealTime(milliseconds) {
      realTimeAhead += milliseconds;
    },
    advanceDays: (advanceDays) => advance(running.base, { advanceDays }),
    async moveTo(day) {
      const days = daysBetween(register.reads.today(), day);
      const hours = NINE - berlinHour(standIn.now());
      await advance(
        running.base,
        hours < 0
          ? { advanceDays: days - 1, advanceHours: hours + 24 }
          : { advanceDays: days, advanceHours: hours },
      );
    },
    async [Symbol.asyncDispose]() {
      for (const one of registers) await one.stop();
      await running[Symbol.asyncDispose]();
    },
  };
}

/** A site in which the lists are where they were made. */
export function siteAt(lists: TestRegister["lists"]) {
  return { paths: () => lists, faults: () => [], look: async () => {} };
}

/** Somebody of the demo city, acting in the tab. */
export function acting(handle: PersonHandle, roles: readonly AppRole[] = []): Acting {
  return { viewer: { person: personOf(handle), roles }, channel: "tab" };
}

function personOf(handle: PersonHandle): Person {
  const person = personByHandle(handle);
  if (person === undefined) throw new Error(`Nobody is called ${handle}`);
  return { id: person.oid, name: person.name };
}

export const coordinator = (handle: PersonHandle = "coordinator-1"): Acting =>
  acting(handle, ["Coordinator"]);

export const idOf = (handle: PersonHandle): string => personOf(handle).id;

const NINE = 9;
const hourFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  hourCycle: "h23",
});
const berlinHour = (now: number): number => Number(hourFormat.format(now));

async function advance(
  base: string,
  by: { readonly advanceDays: number; readonly advanceHours?: number },
): Promise<void> {
  const response = await fetch(`${base}/local/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(by),
  });
  if (!response.ok) throw new Error(`The clock answered ${response.status}`);
}
