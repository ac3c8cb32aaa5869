import { randomUUID } from "node:crypto";
import { LISTS, type ListName } from "#sharepoint/columns.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import { sharePointList } from "#sharepoint/list.ts";
import type { People } from "#sharepoint/people.ts";
import { caseCommands } from "./caseCommands.ts";
import { caseKind } from "./caseRecord.ts";
import { createChronicle } from "./chronicle.ts";
import { dayAt, instantAt, type Now } from "./clock.ts";
import type { Context, Settings } from "./context.ts";
import { adoptCopy, createDeliveries, retryFailed } from "./deliveries.ts";
import type { Deliver } from "./delivery.ts";
import { entryCommands } from "./entryCommands.ts";
import { entryKind } from "./entryRecord.ts";
import { createEventLog, LAST_EVENT_COLUMNS } from "./eventLog.ts";
import { findCase } from "./findCase.ts";
import { createKeyValues } from "./keyValues.ts";
import {
  conversationKey,
  deliveryPrefix,
  laterKey,
  readConversation,
  readDelivery,
  readLater,
} from "./ledger.ts";
import { createLocks } from "./locks.ts";
import { createLoop } from "./loop.ts";
import type { Register } from "./register.ts";
import { createReplica } from "./replica.ts";
import { createRound, type ItemProblem } from "./round.ts";

export interface RegisterOptions {
  readonly send: SendGraph;
  /** `/sites/{id}/lists/{id}` of each list. */
  readonly lists: Readonly<Record<ListName, string>>;
  readonly people: People;
  readonly deliver: Deliver;
  readonly settings: Settings;
  readonly now: Now;
  readonly realNow: Now;
  /** Longest time between two rounds; a notification or a command wakes one at once. */
  readonly pauseMs: number;
  readonly onError: (error: unknown) => void;
}

export interface RunningRegister extends Register {
  /** Loads the lists and starts the rounds. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Something may have changed: look now. */
  wake(): void;
  /** Resolves when a round that started after the call has ended. */
  settled(): Promise<void>;
  problems(): readonly ItemProblem[];
}

export function createRegister(options: RegisterOptions): RunningRegister {
  const { deliver, lists, now, onError, pauseMs, people, realNow, send, settings } = options;
  const instance = randomUUID().slice(0, 8);
  const list = (name: ListName, columns: readonly string[] = columnsOf(name)) =>
    sharePointList(send, lists[name], columns);
  const entryList = list("entries");
  const caseList = list("cases");
  const replica = createReplica({ entries: entryList, cases: caseList }, instance);
  const log = createEventLog(list("events"), list("events", LAST_EVENT_COLUMNS));
  const keyValues = createKeyValues(list("system"), () => {});
  const today = () => dayAt(now());
  const context: Context = {
    replica,
    entries: createChronicle({
      kind: entryKind(today),
      list: entryList,
      replica: replica.entryItems,
      log,
      now,
    }),
    cases: createChronicle({
      kind: caseKind,
      list: caseList,
      replica: replica.caseItems,
      log,
      now,
    }),
    log,
    keyValues,
    people,
    settings,
    withLock: createLocks(),
    now,
    realNow,
    instance,
    isEntryGone: async (no) => (await entryList.find("RegisterNo", no)).length === 0,
    wake: () => loop.wake(),
  };
  const round = createRound(context, createDeliveries(context, deliver));
  const loop = createLoop({ run: () => round.run(), pauseMs, now: realNow, onError });

  return {
    reads: {
      entries: replica.entries,
      entry: replica.entry,
      cursor: replica.cursor,
      changesSince: replica.changesSince,
      cases: () =>
        replica
          .cases()
          .flatMap(({ evaluationCase }) => findCase(context, evaluationCase.key) ?? []),
      case: (key) => findCase(context, key),
      casesOf: replica.casesOf,
      deliveriesOf: (caseKey) =>
        keyValues
          .withPrefix(deliveryPrefix(caseKey))
          .flatMap((stored) => readDelivery(stored) ?? []),
      conversation: (personId) => readConversation(keyValues.get(conversationKey(personId))),
      remindOn: (caseKey, personId) => readLater(keyValues.get(laterKey(caseKey, personId))),
      history: (no) => log.readEntry(no),
      today,
      now: () => instantAt(now()),
    },
    commands: {
      ...entryCommands(context),
      ...caseCommands(context),
      async rememberConversation(conversation) {
        const key = conversationKey(conversation.personId);
        const known = readConversation(keyValues.get(key));
        if (JSON.stringify(known) === JSON.stringify(conversation)) return;
        await keyValues.put(key, conversation);
        if (known === undefined) await retryFailed(context, conversation.personId);
        context.wake();
      },
      async forgetConversation(personId) {
        const stored = await keyValues.fresh(conversationKey(personId));
        if (stored !== undefined) await keyValues.remove(stored);
      },
      adoptCopy: (caseKey, personId, copy) => adoptCopy(context, caseKey, personId, copy),
    },
    async start() {
      await Promise.all([
        replica.entryItems.sync(),
        replica.caseItems.sync(),
        keyValues.sync(),
        log.sync(),
      ]);
      loop.start();
    },
    stop: () => loop.stop(),
    wake: () => loop.wake(),
    settled: () => loop.settled(),
    problems: () => round.problems(),
  };
}

/** Every generic list brings `Title`. */
function columnsOf(name: ListName): readonly string[] {
  return [...new Set(["Title", ...LISTS[name].columns.map((column) => column.name)])];
}
