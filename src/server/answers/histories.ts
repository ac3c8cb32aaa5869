import { LRUCache } from "lru-cache";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { RegisterReads } from "#register/register.ts";
import type { ChainEvent } from "#register/store/events.ts";

/** An event has some two kilobytes. */
const KEPT_EVENTS = 10_000;
/** Persons can be erased in an event, which adds none. */
const KEPT_MS = 60_000;

/** Histories as they were read: SharePoint is asked anew only where an event was added. */
export interface Histories {
  /** `spend` is called, and may refuse, where SharePoint has to be asked. */
  of(no: EntryNo, spend: () => Promise<void>): Promise<readonly ChainEvent[]>;
}

export function createHistories(reads: Pick<RegisterReads, "history" | "historyState">): Histories {
  const kept = new LRUCache<string, readonly ChainEvent[], EntryNo>({
    maxSize: KEPT_EVENTS,
    ttl: KEPT_MS,
    sizeCalculation: (events) => events.length + 1,
    fetchMethod: (_key, _stale, { context }) => reads.history(context),
    ignoreFetchAbort: true,
  });
  return {
    async of(no, spend) {
      const key = `${no} ${reads.historyState(no)}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      await spend();
      return (await kept.fetch(key, { context: no })) ?? reads.history(no);
    },
  };
}
