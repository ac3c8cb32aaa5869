import { z } from "zod";
import type { Store } from "#local/store.ts";

const subscriptionBody = z.strictObject({
  resource: z.string(),
  changeType: z.literal("updated"),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullable().default(null),
  clientState: z.string().nullable(),
  applicationId: z.string(),
  creatorId: z.string(),
  /** From `reauthorizationRequired` until the answer to it, no notifications are sent. */
  needsReauthorization: z.boolean().default(false),
});
const row = z.object({
  id: z.string(),
  list_id: z.string(),
  expires_at: z.string(),
  body: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(subscriptionBody),
});

export interface StoredSubscription {
  readonly id: string;
  readonly listId: string;
  readonly expiresAt: string;
  readonly body: z.infer<typeof subscriptionBody>;
}

const SELECT = "SELECT id, list_id, expires_at, body FROM subscriptions";
const fromRow = ({ id, list_id, expires_at, body }: z.infer<typeof row>): StoredSubscription => ({
  id,
  listId: list_id,
  expiresAt: expires_at,
  body,
});

/** Subscriptions that have not expired; the others are gone, as in Graph. */
export const liveSubscriptions = (store: Store, nowText: string): StoredSubscription[] =>
  store.all(row, `${SELECT} WHERE expires_at > ? ORDER BY rowid`, nowText).map(fromRow);

export function saveSubscription(store: Store, one: StoredSubscription): void {
  store.run(
    "INSERT INTO subscriptions (id, list_id, expires_at, body) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at, body = excluded.body",
    one.id,
    one.listId,
    one.expiresAt,
    JSON.stringify(one.body),
  );
}

export const deleteSubscription = (store: Store, id: string) =>
  store.run("DELETE FROM subscriptions WHERE id = ?", id);
