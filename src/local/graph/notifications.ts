import { LOCAL_TENANT_ID } from "#local/people.ts";
import type { Store } from "#local/store.ts";
import { timestamp } from "./call.ts";
import { isLoopback } from "./loopback.ts";
import { liveSubscriptions, type StoredSubscription } from "./subscriptionStore.ts";

const GATHER_MS = 50;
const RETRY_MS = [200, 1_000, 5_000];
const ANSWER_MS = 3_000;

/** Tells subscribers that a list changed; a burst of changes becomes one notification. */
export interface Notifications {
  changed(listId: string): void;
  /** Sends what is gathered now and waits until all of it is delivered or given up. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export function createNotifications(store: Store, now: () => number): Notifications {
  const gathered = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();

  const send = (listId: string) => {
    clearTimeout(gathered.get(listId));
    gathered.delete(listId);
    for (const subscription of liveSubscriptions(store, timestamp(now()))) {
      if (subscription.listId !== listId) continue;
      const delivery = deliver(subscription, stopping.signal).finally(() =>
        running.delete(delivery),
      );
      running.add(delivery);
    }
  };

  const flush = async () => {
    for (const listId of [...gathered.keys()]) send(listId);
    await Promise.all(running);
  };

  return {
    changed(listId) {
      if (gathered.has(listId) || stopping.signal.aborted) return;
      gathered.set(
        listId,
        setTimeout(() => send(listId), GATHER_MS),
      );
    },
    flush,
    async stop() {
      for (const timer of gathered.values()) clearTimeout(timer);
      gathered.clear();
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function deliver(subscription: StoredSubscription, stopping: AbortSignal): Promise<void> {
  for (const wait of [...RETRY_MS, null]) {
    if (stopping.aborted || (await isAccepted(subscription, stopping)) || wait === null) return;
    await pause(wait, stopping);
  }
}

async function isAccepted(one: StoredSubscription, stopping: AbortSignal): Promise<boolean> {
  if (!isLoopback(one.body.notificationUrl)) return true;
  try {
    const response = await fetch(one.body.notificationUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ value: [notification(one)] }),
      signal: AbortSignal.any([stopping, AbortSignal.timeout(ANSWER_MS)]),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Unreachable is the same as refused: the next try decides.
    return false;
  }
}

const notification = (one: StoredSubscription) => ({
  subscriptionId: one.id,
  clientState: one.body.clientState,
  subscriptionExpirationDateTime: one.expiresAt,
  changeType: "updated",
  resource: one.body.resource,
  tenantId: LOCAL_TENANT_ID,
  resourceData: null,
});

function pause(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stopping.addEventListener("abort", done);
  });
}
