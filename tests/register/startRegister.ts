import type { Person } from "#domain/person.ts";
import type { AppRole } from "#domain/roles.ts";
import { LOCAL_CONTACTS, type PersonHandle, personByHandle } from "#local/people.ts";
import type { StandIn } from "#local/standIn.ts";
import { createRegister, type RunningRegister } from "#register/createRegister.ts";
import type { Deliver, Delivery, SendOutcome } from "#register/delivery.ts";
import type { Acting } from "#register/register.ts";
import { createGraph, type SendGraph } from "#sharepoint/graph.ts";
import { createPause } from "#sharepoint/pause.ts";
import { createPeople } from "#sharepoint/people.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import { startStandIn } from "#tests/local/startStandIn.ts";

const ORG_UNITS = [
  { id: "32", name: "Ordnungsamt", department: "Dezernat Umwelt, Klima, Ordnung und Sport" },
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
export interface Variation {
  readonly send?: SendGraph;
  /** What the messenger answers instead of "sent"; undefined lets the message through. */
  readonly outcomeOf?: (delivery: Delivery) => SendOutcome | undefined;
  readonly snapshotDir?: string;
  /** Without it a failed round fails the test. */
  readonly onError?: (error: unknown) => void;
}

export interface TestRegister extends AsyncDisposable {
  readonly register: RunningRegister;
  readonly standIn: StandIn;
  readonly send: SendGraph;
  readonly lists: Awaited<ReturnType<typeof provisionLists>>;
  /** Cards as the messenger would hold them: who was sent which step, how often updated. */
  readonly sent: { readonly delivery: Delivery; updates: number }[];
  advanceDays(days: number): Promise<void>;
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
  const sent: { delivery: Delivery; updates: number }[] = [];
  const registers: RunningRegister[] = [];
  let realTimeAhead = 0;
  const another = async (variation: Variation = {}) => {
    const register: RunningRegister = createRegister({
      send: variation.send ?? send,
      lists,
      people: createPeople(send),
      deliver: recordingDeliver(sent, () => register, variation.outcomeOf ?? (() => undefined)),
      settings: { orgUnits: ORG_UNITS, closingDays: [], contacts: LOCAL_CONTACTS },
      now: () => standIn.now(),
      realNow: () => Date.now() + realTimeAhead,
      pauses: { first: 60_000, longest: 60_000 },
      snapshotDir: variation.snapshotDir,
      onError:
        variation.onError ??
        ((error) => {
          throw error;
        }),
    });
    registers.push(register);
    await register.start();
    return register;
  };
  const register = await another(firstReplica);
  return {
    register,
    standIn,
    send,
    lists,
    sent,
    another,
    advanceRealTime(milliseconds) {
      realTimeAhead += milliseconds;
    },
    async advanceDays(advanceDays) {
      const response = await fetch(`${running.base}/local/clock`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ advanceDays }),
      });
      if (!response.ok) throw new Error(`The clock answered ${response.status}`);
    },
    async [Symbol.asyncDispose]() {
      for (const one of registers) await one.stop();
      await running[Symbol.asyncDispose]();
    },
  };
}

function graphOf(standIn: StandIn): SendGraph {
  return createGraph({
    fetch: standIn.graphFetch,
    token: () => standIn.signIn.appToken("graph"),
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

function recordingDeliver(
  sent: { delivery: Delivery; updates: number }[],
  register: () => RunningRegister,
  outcomeOf: (delivery: Delivery) => SendOutcome | undefined,
): Deliver {
  const shown = (delivery: Delivery) => {
    const found = register().reads.case(delivery.caseKey);
    return `${found?.evaluationCase.state}/${found?.evaluationCase.revision}`;
  };
  return {
    shown,
    send: async (delivery) => {
      const other = outcomeOf(delivery);
      if (other !== undefined) return other;
      sent.push({ delivery, updates: 0 });
      return {
        kind: "sent",
        conversationId: `chat-${delivery.person.id}`,
        serviceUrl: "https://smba.trafficmanager.net/emea/",
        activityId: `${sent.length}`,
        shown: shown(delivery),
      };
    },
    update: async (delivery) => {
      const copy = sent[Number(delivery.activityId) - 1];
      if (copy !== undefined) copy.updates++;
      return { kind: "updated", shown: shown(delivery) };
    },
  };
}
