import type { Organisation } from "#domain/settings/organisation.ts";
import { createCaseIndex } from "#register/memory/caseIndex.ts";
import { caseRecordType, caseToRecord } from "#register/memory/caseRecord.ts";
import { type ChangeLog, createChangeLog } from "#register/memory/changeLog.ts";
import type { Context } from "#register/memory/context.ts";
import { entryRecordType, entryToRecord } from "#register/memory/entryRecord.ts";
import { createLiveSettings, type LiveSettings } from "#register/memory/liveSettings.ts";
import { createReplica } from "#register/memory/replica.ts";
import { createDirtyEntries, type DirtyEntries } from "#register/memory/scope.ts";
import { isSettingChain } from "#register/memory/settingRecord.ts";
import { type ChangeProtocol, createChangeProtocol } from "#register/store/changeProtocol.ts";
import { dayAt, type Now } from "#register/store/clock.ts";
import { createEventLog, LAST_EVENT_COLUMNS } from "#register/store/eventLog.ts";
import { createItemProblems, type ItemProblems } from "#register/store/itemProblems.ts";
import { createKeyValues, type KeyValues } from "#register/store/keyValues.ts";
import type { UnreadableAnswer } from "#sharepoint/readAnswer.ts";
import type { RegisterLists } from "./registerLists.ts";
import { touchByKey } from "./touchByKey.ts";

/** The four lists in memory, and how entries and cases change. */
export interface Memory
  extends Pick<
    Context,
    "replica" | "entries" | "cases" | "log" | "keyValues" | "caseIndex" | "settings" | "sync"
  > {
  /** What a round has to look at. */
  readonly dirtyEntries: DirtyEntries;
  readonly changes: ChangeLog;
  readonly problems: ItemProblems;
  /** Something may have changed in the lists: the next sync looks. */
  markStale(): void;
  /** Whether the tenant refuses the change query of a list, so that changes show later. */
  lacksDelta(): boolean;
}

export function createMemory(
  { caseList, entryList, list }: RegisterLists,
  options: {
    readonly now: Now;
    readonly realNow: Now;
    /** What holds where nobody has set anything else. */
    readonly organisation: Organisation;
    readonly onUnreadable?: ((error: UnreadableAnswer) => void) | undefined;
  },
): Memory {
  const { now, realNow } = options;
  const today = () => dayAt(now());
  const problems = createItemProblems(options.onUnreadable);
  const dirtyEntries = createDirtyEntries(realNow);
  const changes = createChangeLog();
  const replica = createReplica({
    lists: { entries: entryList, cases: caseList },
    today,
    problems,
    touched: dirtyEntries.touch,
    changes,
    now: realNow,
  });
  const log = createEventLog({
    list: list("events"),
    heads: list("events", LAST_EVENT_COLUMNS),
    problems,
    touched: dirtyEntries.touch,
    now: realNow,
  });
  const settings: LiveSettings = createLiveSettings(options.organisation, () => keyValues);
  const keyValues: KeyValues = createKeyValues({
    list: list("system"),
    problems,
    touched(key) {
      if (isSettingChain(key)) settings.forget();
      touchByKey(key, { keyValues, replica }, { changes, dirtyEntries });
    },
    now: realNow,
  });
  const entries: ChangeProtocol = createChangeProtocol({
    recordType: entryRecordType(today),
    list: entryList,
    replica: replica.entryItems,
    recordBefore(itemId) {
      const entry = replica.entryItems.before(itemId)?.entry;
      return entry === undefined ? undefined : entryToRecord(entry);
    },
    log,
    now,
  });
  const cases: ChangeProtocol = createChangeProtocol({
    recordType: caseRecordType,
    list: caseList,
    replica: replica.caseItems,
    recordBefore(itemId) {
      const evaluationCase = replica.caseItems.before(itemId)?.evaluationCase;
      return evaluationCase === undefined ? undefined : caseToRecord(evaluationCase);
    },
    log,
    now,
  });
  const followed = [replica.entryItems, replica.caseItems, keyValues.items, log];
  return {
    replica,
    entries,
    cases,
    log,
    keyValues,
    settings: settings.current,
    caseIndex: createCaseIndex(replica, changes),
    dirtyEntries,
    changes,
    problems,
    async sync() {
      // One list that fails keeps no other from being read.
      const synced = await Promise.allSettled([
        replica.entryItems.sync(),
        replica.caseItems.sync(),
        keyValues.sync(),
        log.sync(),
      ]);
      for (const one of synced) if (one.status === "rejected") throw one.reason;
    },
    markStale() {
      for (const { feed } of followed) feed.markStale();
    },
    lacksDelta: () => followed.some(({ feed }) => feed.isRefused()),
  };
}
