import { cancellable, type SendGraph } from "#sharepoint/graph.ts";
import type { ListPaths } from "#sharepoint/inspectSite.ts";
import { ensureSubscriptions, reauthorizeSubscription } from "#sharepoint/subscriptions.ts";
import type { LifecycleEvent } from "./graphNotifications.ts";

const RENEW_EVERY_MS = 60 * 60_000;

/** Where the service hears of changes, and of the end of its subscriptions. */
export function notificationUrls(publicUrl: string) {
  const notificationUrl = `${publicUrl}/api/notifications/graph`;
  return { notificationUrl, lifecycleNotificationUrl: `${notificationUrl}/lifecycle` };
}

export interface GraphLifecycle {
  /** Subscribes, and looks after the subscriptions from now on. */
  start(): Promise<void>;
  /** Does what Graph tells of a subscription; resolves when it is done, which the answer need not wait for. */
  readonly onEvent: (event: LifecycleEvent) => Promise<void>;
  /** Whether the grant includes no notifications, so that the register polls. */
  isRefused(): boolean;
  /** Ends what is being done, also where it waits for a throttling tenant. */
  stop(): Promise<void>;
}

/** Keeps the subscriptions alive: every hour, and whenever Graph says that one needs it. Without any the register polls. */
export function createGraphLifecycle(options: {
  readonly send: SendGraph;
  readonly paths: () => Pick<ListPaths, "cases" | "entries" | "system">;
  /** Whether anything may be written to the lists: what is made must be remembered there. */
  readonly mayWrite: () => boolean;
  readonly publicUrl: string;
  readonly clientState: string;
  readonly now: () => number;
  /** Lets the register look for changes that nobody told it of. */
  readonly wake: () => void;
  readonly warn: (error: unknown, message: string) => void;
}): GraphLifecycle {
  const { wake, warn } = options;
  const stopping = new AbortController();
  const send = cancellable(options.send, stopping.signal);
  let timer: NodeJS.Timeout | undefined;
  let isRefused = false;
  // One after the other: two at once would both create what is missing.
  let work: Promise<void> = Promise.resolve();

  function next(step: () => Promise<void>): Promise<void> {
    work = work.then(step).catch((error: unknown) => {
      if (!stopping.signal.aborted) warn(error, "no change notifications; polling only");
    });
    return work;
  }

  async function ensure(): Promise<void> {
    if (!options.mayWrite()) return;
    const { cases, entries, system } = options.paths();
    const ensured = await ensureSubscriptions(send, {
      listPaths: [entries, cases],
      systemPath: system,
      ...notificationUrls(options.publicUrl),
      clientState: options.clientState,
      now: options.now(),
    });
    isRefused = !ensured.ok;
    if (!ensured.ok) warn(undefined, "the grant includes no change notifications; polling only");
  }

  async function reauthorize(id: string): Promise<void> {
    const done = await reauthorizeSubscription(send, id);
    if (!done.ok) await ensure();
  }

  return {
    async start() {
      timer = setInterval(() => void next(ensure), RENEW_EVERY_MS);
      await next(ensure);
    },
    async onEvent(event) {
      switch (event.kind) {
        case "reauthorizationRequired":
          return next(() => reauthorize(event.subscriptionId));
        case "subscriptionRemoved":
          // What changed since its end was told to nobody.
          wake();
          return next(ensure);
        case "missed":
          return wake();
      }
    },
    isRefused: () => isRefused,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await work;
    },
  };
}
