import { z } from "zod";
import { err, ok, type Result } from "#domain/result.ts";
import type { GraphRequest, SendGraph } from "./graph.ts";
import { readBody } from "./readAnswer.ts";
import {
  changeRecord,
  readRecord,
  type SubscriptionRecord,
  stateDigest,
} from "./subscriptionRecord.ts";

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
  /** The list that remembers with which client state each was made. */
  readonly systemPath: string;
  readonly notificationUrl: string;
  /** Where Graph tells that it will stop telling; without it only the hourly look finds out. */
  readonly lifecycleNotificationUrl?: string;
  readonly clientState: string;
  /** Epoch milliseconds; subscriptions live in real time. */
  readonly now: number;
}

/**
 * Makes sure each list tells us of its changes: keeps one subscription for each, renews what ends soon, creates what is
 * missing, and removes what is there twice or was made with another client state, whose notifications would be refused.
 * `refused` where the granted scope does not include them.
 * Notifications only make the next delta sooner; without any the register polls.
 */
export async function ensureSubscriptions(
  send: SendGraph,
  options: SubscriptionOptions,
): Promise<Result<null, "refused">> {
  const remembered = await readRecord(send, options.systemPath);
  const before = await readSubscriptions(send);
  if (!before.ok) return before;
  // Again: another replica may have made one since, and one that is not remembered goes.
  const record = await readRecord(send, options.systemPath);
  let created = false;
  for (const listPath of options.listPaths) {
    const ours = subscriptionsOf(before.value, listPath, options.notificationUrl);
    const usable = usableOf(ours, record, options);
    const kept = await keepOne(send, usable);
    await remove(
      send,
      ours.filter((one) => !usable.includes(one)),
    );
    const renewed = kept === undefined ? err("gone") : await renew(send, kept, options.now);
    if (renewed.ok) continue;
    if (renewed.problem === "refused") return err("refused");
    const made = await create(send, listPath, options);
    if (!made.ok) return made;
    created = true;
  }
  const gone = [...remembered.keys()].filter((id) => !before.value.some((one) => one.id === id));
  await changeRecord(send, options.systemPath, { made: new Map(), gone });
  if (created) await removeDuplicates(send, options);
  return ok(null);
}

/** All subscriptions of this application. */
export async function readSubscriptions(
  send: SendGraph,
): Promise<Result<readonly Subscription[], "refused">> {
  const found: Subscription[] = [];
  for (let next: string | undefined = "/subscriptions"; next !== undefined; ) {
    const request: GraphRequest = {
      method: "GET",
      path: next,
      expected: [403],
      shape: pageSchema,
    };
    const response = await send(request);
    if (response.status === 403) return err("refused");
    const page: z.infer<typeof pageSchema> = readBody(pageSchema, request, response);
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
      // An earlier version's address has its state behind it.
      (one.notificationUrl ?? "").split("?")[0] === notificationUrl,
  );
}

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

/** Those that we remember making with our client state. */
function usableOf(
  ours: readonly Subscription[],
  record: SubscriptionRecord,
  { clientState }: SubscriptionOptions,
): readonly Subscription[] {
  const wanted = stateDigest(clientState);
  return ours.filter(({ id }) => record.get(id) === wanted);
}

/** Several replicas that start at once each create their own: all of them keep the lowest id. */
async function keepOne(
  send: SendGraph,
  usable: readonly Subscription[],
): Promise<Subscription | undefined> {
  const [kept, ...others] = usable.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await remove(send, others);
  return kept;
}

async function remove(send: SendGraph, subscriptions: readonly Subscription[]): Promise<void> {
  for (const { id } of subscriptions) {
    await send({ method: "DELETE", path: `/subscriptions/${id}`, expected: [403, 404] });
  }
}

/** Makes sure that it lives long enough. */
async function renew(
  send: SendGraph,
  one: Subscription,
  now: number,
): Promise<Result<null, "gone" | "refused">> {
  if (Date.parse(one.expirationDateTime) - now > RENEW_BEFORE_MS) return ok(null);
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
  const { clientState, lifecycleNotificationUrl, notificationUrl, now, systemPath } = options;
  const request: GraphRequest = {
    method: "POST",
    path: "/subscriptions",
    body: {
      changeType: "updated",
      notificationUrl,
      ...(lifecycleNotificationUrl === undefined ? {} : { lifecycleNotificationUrl }),
      resource: listPath.replace(/^\//, ""),
      expirationDateTime: new Date(now + LIFETIME_MS).toISOString(),
      clientState,
    },
    expected: [403],
  };
  const response = await send(request);
  if (response.status === 403) return err("refused");
  const { id } = readBody(subscriptionSchema.pick({ id: true }), request, response);
  // At once: a replica that looks before takes it for somebody else's and removes it.
  await changeRecord(send, systemPath, {
    made: new Map([[id, stateDigest(clientState)]]),
    gone: [],
  });
  return ok(null);
}

/** What is not remembered stays here: another replica has just made it. */
async function removeDuplicates(send: SendGraph, options: SubscriptionOptions): Promise<void> {
  const now = await readSubscriptions(send);
  if (!now.ok) return;
  const record = await readRecord(send, options.systemPath);
  for (const listPath of options.listPaths) {
    const ours = subscriptionsOf(now.value, listPath, options.notificationUrl);
    await keepOne(send, usableOf(ours, record, options));
  }
}

/** Ids of sites and lists are GUIDs and host names: their case means nothing. */
function resourceOf(path: string): string {
  return path.replace(/^\//, "").toLowerCase();
}
