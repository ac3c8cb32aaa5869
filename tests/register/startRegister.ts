import { isQuestion } from "#domain/messages/messageId.ts";
import type { Person } from "#domain/people/person.ts";
import type { AppRole } from "#domain/people/roles.ts";
import { type Day, daysBetween } from "#domain/time/day.ts";
import { LOCAL_CONTACTS, type PersonHandle, personByHandle } from "#local/people.ts";
import type { StandIn } from "#local/standIn.ts";
import { createRegister, type RunningRegister } from "#register/createRegister.ts";
import type { Acting } from "#register/memory/actor.ts";
import {
  type Bundle,
  type Deliver,
  type Delivery,
  isBundle,
  type Message,
  type SendOutcome,
} from "#register/messages/delivery.ts";
import { createGraph, type SendGraph } from "#sharepoint/graph.ts";
import { createPause } from "#sharepoint/pause.ts";
import { createPeople } from "#sharepoint/people.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import type { SendLimits } from "#teams/send/sendLimits.ts";
import { graphToken } from "#tests/local/graphToken.ts";
import { startStandIn } from "#tests/local/startStandIn.ts";

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
/** What a chat shows of a card. */
interface ShownCopy {
  updates: number;
  shown: string;
}

export interface Copy<Row> extends ShownCopy {
  readonly delivery: Row;
}

interface Chats {
  readonly sent: Copy<Delivery>[];
  readonly informed: Copy<Delivery>[];
  readonly bundles: Copy<Bundle>[];
  /** The copies by the ids the messenger gave them. */
  readonly sentAs: Map<string, ShownCopy>;
}

export interface Variation {
  readonly send?: SendGraph;
  /** The way to Graph made of the usual one. */
  readonly through?: (send: SendGraph) => SendGraph;
  /** The way to the directory, where it is another one. */
  readonly directory?: SendGraph;
  /** What the messenger answers to a question instead of "sent"; undefined lets the message through. */
  readonly outcomeOf?: (message: Message) => SendOutcome | undefined;
  /** The time in which claims, retries and limits are measured, where the test has its own. */
  readonly realNow?: () => number;
  /** The messenger's limits, where the test has some. */
  readonly limits?: SendLimits;
  /** What an update waits for on its way to the messenger. */
  readonly updateWaits?: () => Promise<void>;
  readonly snapshotDir?: string;
  readonly onUnreadable?: (error: unknown) => void;
  /** Without it a failed round fails the test. */
  readonly onError?: (error: unknown) => void;
}

export interface TestRegister extends AsyncDisposable {
  readonly register: RunningRegister;
  readonly standIn: StandIn;
  readonly send: SendGraph;
  readonly lists: Awaited<ReturnType<typeof provisionLists>>;
  /** Cards as the messenger would hold them: who was sent which message, how often updated. */
  readonly sent: Copy<Delivery>[];
  /** The same for what asks nothing: decisions, incidents, suspensions and the like. */
  readonly informed: Copy<Delivery>[];
  /** Bundles: messages that came in one card. */
  readonly bundles: Copy<Bundle>[];
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
  const running = await startStandIn();
  const { standIn } = running;
  const send = graphOf(standIn);
  const lists = await provisionLists(send, "root", () => {});
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
    await register.start({ deliver: recordingDeliver(chats, register, variation) });
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

function graphOf(standIn: StandIn): SendGraph {
  return createGraph({
    fetch: standIn.graphFetch,
    token: graphToken(standIn),
    userAgent: "NONISV|Test|KI-Register/1.0",
    pause: createPause({ now: Date.now, sleep: async () => {}, random: () => 0 }),
  });
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

/** What the messenger waits for at the longest. */
const LONGEST_WAIT_MS = 8_000;
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

function recordingDeliver(
  chats: Chats,
  register: RunningRegister,
  { limits, outcomeOf = () => undefined, updateWaits = async () => {} }: Variation,
): Deliver {
  const { sentAs } = chats;
  const shown = (message: Message) => {
    const keys = isBundle(message)
      ? message.messages.map(({ caseKey }) => caseKey)
      : [message.caseKey];
    const cases = keys.map((key) => register.reads.case(key)?.evaluationCase);
    return cases.map((one) => `${one?.state}/${one?.revision}`).join(" ");
  };
  return {
    shown,
    sendingWait: (personId) => limits?.waits.message(personId) ?? 0,
    updatingWait: ({ person }) => limits?.waits.change(person.id) ?? 0,
    send: async (message) => {
      const other = isInformative(message) ? undefined : outcomeOf(message);
      if (other !== undefined) return other;
      const wait = limits?.waits.message(message.person.id) ?? 0;
      if (wait > LONGEST_WAIT_MS) return { kind: "postponed", retryAfter: wait };
      await limits?.message(message.person.id);
      sentAs.set(`${sentAs.size + 1}`, record(chats, message, shown(message)));
      return {
        kind: "sent",
        conversationId: `chat-${message.person.id}`,
        serviceUrl: "https://smba.trafficmanager.net/emea/",
        activityId: `${sentAs.size}`,
        shown: shown(message),
      };
    },
    update: async (message) => {
      const card = shown(message);
      await updateWaits();
      const wait = limits?.waits.change(message.person.id) ?? 0;
      if (wait > LONGEST_WAIT_MS) return { kind: "postponed", retryAfter: wait };
      await limits?.change(message.person.id);
      const copy = sentAs.get(message.activityId ?? "");
      if (copy !== undefined) Object.assign(copy, { updates: copy.updates + 1, shown: card });
      return { kind: "updated", shown: card };
    },
  };
}

function record(chats: Chats, message: Message, shown: string): ShownCopy {
  const { bundles, sent, informed } = chats;
  if (isBundle(message)) {
    const copy = { delivery: message, updates: 0, shown };
    bundles.push(copy);
    return copy;
  }
  const copy = { delivery: message, updates: 0, shown };
  (isInformative(message) ? informed : sent).push(copy);
  return copy;
}

function isInformative(message: Message): boolean {
  return !isBundle(message) && !isQuestion(message.messageId);
}
