import { randomUUID } from "node:crypto";
import { type Audit, createAudit } from "#register/audit/audit.ts";
import { type Campaigns, createCampaigns } from "#register/cases/campaigns.ts";
import { caseCommands } from "#register/cases/caseCommands.ts";
import { incidentCommands } from "#register/cases/causes/incident.ts";
import { changeCommands } from "#register/cases/causes/significantChange.ts";
import { handoverCommands } from "#register/cases/handover.ts";
import { statementCommands } from "#register/cases/statement.ts";
import { entryCommands } from "#register/entries/entryCommands.ts";
import { platformReads } from "#register/entries/entryPlatform.ts";
import { caseRecordType, caseToRecord } from "#register/memory/caseRecord.ts";
import { CONTACT_ROLES, type Context, type Settings } from "#register/memory/context.ts";
import { entryRecordType, entryToRecord } from "#register/memory/entryRecord.ts";
import { findAfresh, findCase } from "#register/memory/findCase.ts";
import { createReplica, type Replica } from "#register/memory/replica.ts";
import { createDirtyEntries, type DirtyEntries } from "#register/memory/scope.ts";
import { createDeliveries } from "#register/messages/deliveries.ts";
import type { Deliver } from "#register/messages/delivery.ts";
import { digestFor } from "#register/messages/digest.ts";
import { isDue } from "#register/messages/dueMessages.ts";
import {
  conversationKey,
  laterKey,
  readBundle,
  readConversation,
  readLater,
} from "#register/messages/ledger.ts";
import { deliveriesOf } from "#register/messages/messageRows.ts";
import { adoptCopy, messageAfresh } from "#register/messages/pressedCopy.ts";
import { retryFailed } from "#register/messages/retryFailed.ts";
import { separate } from "#register/messages/unbundle.ts";
import { absenceCommands, absentUntil } from "#register/people/absence.ts";
import { accountOf } from "#register/people/accounts.ts";
import { createLoop, type Pauses } from "#register/round/loop.ts";
import { createRound } from "#register/round/round.ts";
import { createChangeProtocol } from "#register/store/changeProtocol.ts";
import { dayAt, instantAt, type Now } from "#register/store/clock.ts";
import { createEventLog, LAST_EVENT_COLUMNS } from "#register/store/eventLog.ts";
import { createItemProblems, type ItemProblem } from "#register/store/itemProblems.ts";
import { createKeyValues } from "#register/store/keyValues.ts";
import { createLocks } from "#register/store/locks.ts";
import { createSnapshots } from "#register/store/snapshot.ts";
import { snapshotSources } from "#register/store/snapshotSources.ts";
import { LISTS, type ListName } from "#sharepoint/columns.ts";
import { cancellable, type SendGraph } from "#sharepoint/graph.ts";
import { sharePointList } from "#sharepoint/list.ts";
import type { People } from "#sharepoint/people.ts";
import type { Register } from "./register.ts";

export interface RegisterOptions {
  readonly send: SendGraph;
  /** `/sites/{id}/lists/{id}` of each list. */
  readonly lists: Readonly<Record<ListName, string>>;
  readonly people: People;
  readonly deliver: Deliver;
  readonly settings: Settings;
  readonly now: Now;
  readonly realNow: Now;
  /** Between two rounds; a notification or a command wakes one at once. */
  readonly pauses: Pauses;
  /** Where memory is kept for a quick restart; undefined where every start reads the lists. */
  readonly snapshotDir?: string | undefined;
  readonly onError: (error: unknown) => void;
}

export interface RunningRegister extends Register {
  /** Loads the lists, or what has changed since the snapshot, and starts the rounds. */
  start(): Promise<void>;
  /** Lets the running round end, for a short while; then ends every request. */
  stop(): Promise<void>;
  /** Something may have changed in the lists: look now. */
  wake(): void;
  /** Resolves when a round that started after the call has ended. */
  roundEnded(): Promise<void>;
  problems(): readonly ItemProblem[];
  readonly audit: Pick<Audit, "start" | "state">;
  readonly campaigns: Campaigns;
}

/** A round that waits for a throttling tenant is not waited for. */
const STOP_GRACE_MS = 5_000;

export function createRegister(options: RegisterOptions): RunningRegister {
  const { deliver, lists, now, onError, pauses, people, realNow, settings } = options;
  const instance = randomUUID().slice(0, 8);
  const stopping = new AbortController();
  const send = cancellable(options.send, stopping.signal);
  const list = (name: ListName, columns: readonly string[] = columnsOf(name)) =>
    sharePointList(send, lists[name], columns);
  const entryList = list("entries");
  const caseList = list("cases");
  const today = () => dayAt(now());
  const problems = createItemProblems();
  const dirtyEntries = createDirtyEntries(realNow);
  const replica = createReplica({
    lists: { entries: entryList, cases: caseList },
    instance,
    today,
    problems,
    touched: dirtyEntries.touch,
    now: realNow,
  });
  const log = createEventLog({
    list: list("events"),
    heads: list("events", LAST_EVENT_COLUMNS),
    problems,
    touched: dirtyEntries.touch,
    now: realNow,
  });
  const keyValues = createKeyValues({
    list: list("system"),
    problems,
    touched(key) {
      touchByKey(key, replica, dirtyEntries);
      // A copy that was pressed is brought up to date, though nothing happened to the cases it shows.
      for (const { caseKey } of partsOf(key)) {
        const evaluationCase = replica.case(caseKey);
        if (evaluationCase !== undefined) dirtyEntries.touch(evaluationCase.entryNo);
      }
    },
    now: realNow,
  });
  function partsOf(key: string) {
    return key.startsWith("parcel/") ? (readBundle(keyValues.get(key))?.messages ?? []) : [];
  }
  const audit = createAudit({
    lists: { events: list("events"), entries: entryList, cases: caseList },
    now,
    onError,
  });
  const snapshots = createSnapshots({
    dir: options.snapshotDir,
    sources: snapshotSources({ lists, replica, log, keyValues }),
    now: realNow,
    onError,
  });
  const context: Context = {
    replica,
    entries: createChangeProtocol({
      recordType: entryRecordType(today),
      list: entryList,
      replica: replica.entryItems,
      recordBefore(itemId) {
        const entry = replica.entryItems.before(itemId)?.entry;
        return entry === undefined ? undefined : entryToRecord(entry);
      },
      log,
      now,
    }),
    cases: createChangeProtocol({
      recordType: caseRecordType,
      list: caseList,
      replica: replica.caseItems,
      recordBefore(itemId) {
        const evaluationCase = replica.caseItems.before(itemId)?.evaluationCase;
        return evaluationCase === undefined ? undefined : caseToRecord(evaluationCase);
      },
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
    isCaseGone: async (chain) =>
      (await caseList.find("CaseKey", chain.slice("case/".length))).length === 0,
    async sync() {
      await Promise.all([
        replica.entryItems.sync(),
        replica.caseItems.sync(),
        keyValues.sync(),
        log.sync(),
      ]);
    },
    wake: () => loop.wake(true),
  };
  const round = createRound(context, createDeliveries(context, deliver), {
    dirtyEntries,
    problems,
  });
  const loop = createLoop({
    async run(own) {
      const outcome = await round.run(own);
      await snapshots.saveIfDue();
      return outcome;
    },
    pauses,
    now: realNow,
    onError,
  });

  return {
    reads: {
      entries: replica.entries,
      entry: replica.entry,
      cursor: replica.cursor,
      changesSince: replica.changesSince,
      cases: () => replica.cases().flatMap(({ key }) => findCase(context, key) ?? []),
      case: (key) => findCase(context, key),
      caseAfresh: (key) => findAfresh(context, key),
      casesOf: replica.casesOf,
      ...platformReads(replica),
      deliveriesOf: (caseKey) => deliveriesOf(keyValues, caseKey),
      isDue: (delivery) => {
        const found = findCase(context, delivery.caseKey);
        return found !== undefined && isDue(context, found.evaluationCase, delivery);
      },
      bundle: (key) => readBundle(keyValues.get(key)),
      messageAfresh: (message) => messageAfresh(context, message),
      contactRole: (personId) =>
        CONTACT_ROLES.find((role) => settings.contacts[role].some(({ id }) => id === personId)),
      digest: (personId) => digestFor(context, personId),
      conversation: (personId) => readConversation(keyValues.get(conversationKey(personId))),
      remindOn: (caseKey, personId) => readLater(keyValues.get(laterKey(caseKey, personId))),
      account: (personId) => accountOf(keyValues, personId),
      absentUntil: (personId) => absentUntil(keyValues, personId, today()),
      findPeople: people.search,
      history: (no) => log.readEntry(no),
      today,
      now: () => instantAt(now()),
    },
    commands: {
      ...entryCommands(context),
      ...caseCommands(context),
      ...incidentCommands(context),
      ...changeCommands(context),
      ...handoverCommands(context),
      ...statementCommands(context),
      ...absenceCommands(context),
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
      separate: (bundle, caseKeys) => separate(context, bundle, caseKeys),
      async adoptCopy(message, copy) {
        await adoptCopy(context, message, copy);
        // A button that changed nothing wakes no round, and the copy may be an old one.
        context.wake();
      },
    },
    async start() {
      await snapshots.restore();
      await context.sync();
      loop.start();
    },
    async stop() {
      const timer = setTimeout(() => stopping.abort(), STOP_GRACE_MS);
      await audit.stop();
      await loop.stop();
      clearTimeout(timer);
      stopping.abort();
      await snapshots.save();
    },
    wake() {
      for (const { feed } of [replica.entryItems, replica.caseItems, keyValues.items, log]) {
        feed.markStale();
      }
      loop.wake(false);
    },
    roundEnded: () => loop.roundEnded(),
    problems: () => problems.all(),
    audit,
    campaigns: createCampaigns(context),
  };
}

const OF_MANY_ENTRIES = ["conversation", "later", "absence", "account"];

/** Claims name their entry, messages belong to their case's; what a person sets or has may show on many cards. */
function touchByKey(key: string, replica: Replica, dirtyEntries: DirtyEntries): void {
  const [kind, subject = ""] = key.split("/", 2);
  if (kind === "cause") dirtyEntries.touch(subject.toUpperCase());
  if (OF_MANY_ENTRIES.includes(kind ?? "")) dirtyEntries.touch(null);
  const asked = kind === "delivery" ? replica.case(subject) : undefined;
  if (asked !== undefined) dirtyEntries.touch(asked.entryNo);
}

/** Every generic list brings `Title`. */
function columnsOf(name: ListName): readonly string[] {
  return [...new Set(["Title", ...LISTS[name].columns.map((column) => column.name)])];
}
