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

interface Known {
  readonly state: string;
  readonly events: readonly ChainEvent[];
}

export function createHistories(reads: Pick<RegisterReads, "history" | "historyState">): Histories {
  /** The newest of each entry: an older one is asked for by nobody. */
  const kept = new LRUCache<EntryNo, Known>({
    maxSize: KEPT_EVENTS,
    ttl: KEPT_MS,
    sizeCalculation: ({ events }) => events.length + 1,
  });
  const asked = new Map<string, Promise<readonly ChainEvent[]>>();

  async function read(no: EntryNo, state: string): Promise<readonly ChainEvent[]> {
    const events = await reads.history(no);
    kept.set(no, { state, events });
    return events;
  }

  return {
    async of(no, spend) {
      const state = reads.historyState(no);
      const known = kept.get(no);
      if (known?.state === state) return known.events;
      await spend();
      const key = `${no} ${state}`;
      const asking = asked.get(key) ?? read(no, state).finally(() => asked.delete(key));
      asked.set(key, asking);
      return asking;
    },
  };
}
