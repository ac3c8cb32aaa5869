import type { ChangeNotification } from "@microsoft/microsoft-graph-types";
import type { Faults } from "#local/faults.ts";
import { LOCAL_TENANT_ID } from "#local/people.ts";
import type { Store } from "#local/store.ts";
import type { Waits } from "#local/waits.ts";
import { deliver, pause } from "./delivery.ts";
import {
  deleteSubscription,
  liveSubscriptions,
  type StoredSubscription,
  saveSubscription,
} from "./subscriptionStore.ts";
import { timestamp } from "./timestamp.ts";

const GATHER_MS = 50;

export const LIFECYCLE_EVENTS = [
  "reauthorizationRequired",
  "subscriptionRemoved",
  "missed",
] as const;
export type LifecycleEvent = (typeof LIFECYCLE_EVENTS)[number];

/** Tells subscribers that a list changed; a burst of changes becomes one notification. */
export interface Notifications {
  changed(listId: string): void;
  /** What befell the subscriptions themselves, told to those that named an address for it. */
  lifecycle(event: LifecycleEvent): void;
  /** Sends what is gathered now and waits until all of it is delivered or given up. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export interface NotificationWorld {
  readonly store: Store;
  readonly now: () => number;
  readonly faults: Faults;
  readonly waits: Waits;
}

export function createNotifications(world: NotificationWorld): Notifications {
  const { store, now, faults, waits } = world;
  const gathered = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  const { signal } = stopping;

  const start = (url: string, notification: ChangeNotification, delayMs: number) => {
    const delivery = (async () => {
      if (delayMs > 0) await pause(delayMs, signal);
      await deliver(url, { value: [notification] }, waits, signal);
    })().finally(() => running.delete(delivery));
    running.add(delivery);
  };

  const send = (listId: string) => {
    clearTimeout(gathered.get(listId));
    gathered.delete(listId);
    for (const one of liveSubscriptions(store, timestamp(now()))) {
      if (one.listId !== listId || one.body.needsReauthorization) continue;
      const { times, delayMs } = faults.nextNotification();
      for (let time = 0; time < times; time++)
        start(one.body.notificationUrl, changeNotification(one), delayMs);
    }
  };

  return {
    changed(listId) {
      if (gathered.has(listId) || signal.aborted) return;
      gathered.set(
        listId,
        setTimeout(() => send(listId), GATHER_MS),
      );
    },
    lifecycle(event) {
      for (const one of liveSubscriptions(store, timestamp(now()))) {
        if (event === "subscriptionRemoved") deleteSubscription(store, one.id);
        if (event === "reauthorizationRequired")
          saveSubscription(store, { ...one, body: { ...one.body, needsReauthorization: true } });
        const url = one.body.lifecycleNotificationUrl;
        if (url !== null) start(url, lifecycleNotification(one, event), 0);
      }
    },
    async flush() {
      for (const listId of [...gathered.keys()]) send(listId);
      await Promise.all(running);
    },
    async stop() {
      for (const timer of gathered.values()) clearTimeout(timer);
      gathered.clear();
      stopping.abort();
      await Promise.all(running);
    },
  };
}

const common = (one: StoredSubscription) => ({
  subscriptionId: one.id,
  clientState: one.body.clientState,
  subscriptionExpirationDateTime: one.expiresAt,
  tenantId: LOCAL_TENANT_ID,
});

/** It names the list and no item: what changed, delta tells. */
const changeNotification = (one: StoredSubscription): ChangeNotification => ({
  ...common(one),
  changeType: "updated",
  resource: one.body.resource,
  resourceData: null,
});

const lifecycleNotification = (
  one: StoredSubscription,
  lifecycleEvent: LifecycleEvent,
): ChangeNotification => ({ ...common(one), lifecycleEvent });
