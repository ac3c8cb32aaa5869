import { createHash } from "node:crypto";
import { z } from "zod";
import { err, ok, type Result } from "#domain/result.ts";
import type { SendGraph } from "./graph.ts";

const subscriptionSchema = z.object({
  id: z.string(),
  resource: z.string(),
  notificationUrl: z.string().nullish(),
  expirationDateTime: z.string(),
});
const pageSchema = z.object({
  value: z.array(subscriptionSchema),
  "@odata.nextLink": z.string().optional(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** Graph's maximum for list subscriptions is 42,300 minutes; a week is renewed often enough to notice a fault. */
const LIFETIME_MS = 7 * 24 * 60 * 60_000;
const RENEW_BEFORE_MS = 2 * 24 * 60 * 60_000;

export interface SubscriptionOptions {
  /** `/sites/{id}/lists/{id}` */
  readonly listPaths: readonly string[];
  readonly notificationUrl: string;
  /** Where Graph tells that it will stop telling; without it only the hourly look finds out. */
  readonly lifecycleNotificationUrl?: string;
  readonly clientState: string;
  /** Epoch milliseconds; subscriptions live in real time. */
  readonly now: number;
}

/**
 * Makes sure each list tells us of its changes: keeps one subscription for each, renews what ends soon, creates what is
 * missing and removes what is there twice. `refused` where the granted scope does not include them.
 * Notifications only make the next delta sooner; without any the register polls.
 */
export async function ensureSubscriptions(
  send: SendGraph,
  options: SubscriptionOptions,
): Promise<Result<null, "refused">> {
  const before = await readSubscriptions(send);
  if (!before.ok) return before;
  let created = false;
  for (const listPath of options.listPaths) {
    const kept = await keepOne(send, before.value, listPath, options);
    const renewed = kept === undefined ? err("gone") : await renew(send, kept, options.now);
    if (renewed.ok) continue;
    if (renewed.problem === "refused") return err("refused");
    const made = await create(send, listPath, options);
    if (!made.ok) return made;
    created = true;
  }
  if (created) await removeDuplicates(send, options);
  return ok(null);
}

/** All subscriptions of this application. */
export async function readSubscriptions(
  send: SendGraph,
): Promise<Result<readonly Subscription[], "refused">> {
  const found: Subscription[] = [];
  for (let next: string | undefined = "/subscriptions"; next !== undefined; ) {
    const response = await send({ method: "GET", path: next, expected: [403] });
    if (response.status === 403) return err("refused");
    const page: z.infer<typeof pageSchema> = pageSchema.parse(response.body);
    found.push(...page.value);
    next = page["@odata.nextLink"];
  }
  return ok(found);
}

/** Those of a list that tell this address, whatever they were given to send with it. */
export function subscriptionsOf(
  subscriptions: readonly Subscription[],
  listPath: string,
  notificationUrl: string,
): readonly Subscription[] {
  const resource = resourceOf(listPath);
  return subscriptions.filter(
    (one) =>
      resourceOf(one.resource) === resource &&
      (one.notificationUrl ?? "").split("?")[0] === notificationUrl,
  );
}

/**
 * No answer of Graph tells the client state, and what comes with another one is refused: the address names which one it
 * was, by a digest that gives nothing away.
 */
function addressWith({ clientState, notificationUrl }: SubscriptionOptions): string {
  const digest = createHash("sha256").update(clientState).digest("hex");
  return `${notificationUrl}?state=${digest.slice(0, DIGEST_LENGTH)}`;
}

const DIGEST_LENGTH = 16;

/** Says that we may still listen, as Graph asks now and then. `gone` where there is nothing left to say it of. */
export async function reauthorizeSubscription(
  send: SendGraph,
  id: string,
): Promise<Result<null, "gone" | "refused">> {
  const { status } = await send({
    method: "POST",
    path: `/subscriptions/${encodeURIComponent(id)}/reauthorize`,
    expected: [403, 404],
  });
  if (status === 403) return err("refused");
  return status === 404 ? err("gone") : ok(null);
}

/** Several replicas that start at once each create their own: all of them keep the lowest id. */
async function keepOne(
  send: SendGraph,
  subscriptions: readonly Subscription[],
  listPath: string,
  options: SubscriptionOptions,
): Promise<Subscription | undefined> {
  const ours = subscriptionsOf(subscriptions, listPath, options.notificationUrl);
  const address = addressWith(options);
  // An earlier version's does not tell its state: it is believed until its end, and not renewed.
  const usable = ours.filter((one) => one.notificationUrl === address || isStateless(one));
  const [kept] = usable.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id } of ours) {
    if (id === kept?.id) continue;
    await send({ method: "DELETE", path: `/subscriptions/${id}`, expected: [403, 404] });
  }
  return kept;
}

function isStateless({ notificationUrl }: Subscription): boolean {
  return !(notificationUrl ?? "").includes("?state=");
}

/** Makes sure that it lives long enough. */
async function renew(
  send: SendGraph,
  one: Subscription,
  now: number,
): Promise<Result<null, "gone" | "refused">> {
  if (Date.parse(one.expirationDateTime) - now > RENEW_BEFORE_MS) return ok(null);
  if (isStateless(one)) {
    await send({ method: "DELETE", path: `/subscriptions/${one.id}`, expected: [403, 404] });
    return err("gone");
  }
  const { status } = await send({
    method: "PATCH",
    path: `/subscriptions/${one.id}`,
    body: { expirationDateTime: new Date(now + LIFETIME_MS).toISOString() },
    expected: [403, 404],
  });
  if (status === 403) return err("refused");
  return status === 404 ? err("gone") : ok(null);
}

async function create(
  send: SendGraph,
  listPath: string,
  options: SubscriptionOptions,
): Promise<Result<null, "refused">> {
  const { clientState, lifecycleNotificationUrl, now } = options;
  const { status } = await send({
    method: "POST",
    path: "/subscriptions",
    body: {
      changeType: "updated",
      notificationUrl: addressWith(options),
      ...(lifecycleNotificationUrl === undefined ? {} : { lifecycleNotificationUrl }),
      resource: listPath.replace(/^\//, ""),
      expirationDateTime: new Date(now + LIFETIME_MS).toISOString(),
      clientState,
    },
    expected: [403],
  });
  return status === 403 ? err("refused") : ok(null);
}

async function removeDuplicates(send: SendGraph, options: SubscriptionOptions): Promise<void> {
  const now = await readSubscriptions(send);
  if (!now.ok) return;
  for (const listPath of options.listPaths) await keepOne(send, now.value, listPath, options);
}

/** Ids of sites and lists are GUIDs and host names: their case means nothing. */
function resourceOf(path: string): string {
  return path.replace(/^\//, "").toLowerCase();
}
