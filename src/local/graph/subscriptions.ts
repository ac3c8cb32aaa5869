import { randomUUID } from "node:crypto";
import { z } from "zod";
import { bodyOf, type Call, type GraphWorld, param, type Route, timestamp } from "./call.ts";
import { GraphFailure } from "./errors.ts";
import { listById } from "./listStore.ts";
import { isLoopback } from "./loopback.ts";
import { resolveSite } from "./sites.ts";
import {
  deleteSubscription,
  liveSubscriptions,
  type StoredSubscription,
  saveSubscription,
} from "./subscriptionStore.ts";

const MINUTE = 60_000;
const MAX_MINUTES = 42_300;
const MIN_MINUTES = 45;
const HANDSHAKE_MS = 10_000;

const newSubscription = z.strictObject({
  changeType: z.string(),
  notificationUrl: z.string().max(2_048),
  resource: z.string().max(1_000),
  expirationDateTime: z.iso.datetime({ offset: true }),
  clientState: z.string().max(128).optional(),
  latestSupportedTlsVersion: z.string().optional(),
});
const renewal = z.strictObject({ expirationDateTime: z.iso.datetime({ offset: true }) });

export const createSubscription: Route = async (call, world) => {
  const given = await bodyOf(call, newSubscription);
  if (given.changeType !== "updated")
    throw new GraphFailure(
      400,
      "InvalidRequest",
      `Invalid 'changeType' attribute: '${given.changeType}'.`,
    );
  const subscription: StoredSubscription = {
    id: randomUUID(),
    listId: listOf(given.resource, world),
    expiresAt: expiration(given.expirationDateTime, world.now()),
    body: {
      resource: given.resource,
      changeType: given.changeType,
      notificationUrl: given.notificationUrl,
      clientState: given.clientState ?? null,
      ...callerIds(call),
    },
  };
  await handshake(given.notificationUrl);
  saveSubscription(world.store, subscription);
  return Response.json({ ...context(call), ...view(subscription) }, { status: 201 });
};

export const readSubscriptions: Route = (call, world) =>
  Response.json({
    "@odata.context": `${call.base}/v1.0/$metadata#subscriptions`,
    value: liveSubscriptions(world.store, timestamp(world.now())).map(view),
  });

export const readSubscription: Route = (call, world) =>
  Response.json({ ...context(call), ...view(byId(call, world)) });

export const renewSubscription: Route = async (call, world) => {
  const { expirationDateTime } = await bodyOf(call, renewal);
  const renewed = {
    ...byId(call, world),
    expiresAt: expiration(expirationDateTime, world.now()),
  };
  saveSubscription(world.store, renewed);
  return Response.json({ ...context(call), ...view(renewed) });
};

export const removeSubscription: Route = (call, world) => {
  deleteSubscription(world.store, byId(call, world).id);
  return new Response(null, { status: 204 });
};

function listOf(resource: string, { store }: GraphWorld): string {
  if (/^[a-z]+:/i.test(resource))
    throw new GraphFailure(
      400,
      "BadRequest",
      `The value '${resource}' of property 'resource' must be a relative URI.`,
    );
  const id = /^\/sites\/[^/]+\/lists\/([^/]+)$/.exec(
    resolveSite(`/${resource.replace(/^\//, "")}`),
  )?.[1];
  if (id === undefined)
    throw new GraphFailure(400, "InvalidRequest", `Resource '${resource}' is not supported.`);
  return listById(store, decodeURIComponent(id)).id;
}

function expiration(wanted: string, now: number): string {
  const minutes = (Date.parse(wanted) - now) / MINUTE;
  // A minute of grace: the caller computed its maximum a moment ago.
  if (minutes > MAX_MINUTES + 1)
    throw new GraphFailure(
      400,
      "InvalidRequest",
      `Subscription expiration can only be ${MAX_MINUTES} minutes in the future.`,
    );
  return timestamp(now + Math.max(minutes, MIN_MINUTES) * MINUTE);
}

/** The endpoint must prove that it wants the notifications, by answering with the token it is sent. */
async function handshake(notificationUrl: string): Promise<void> {
  if (!isLoopback(notificationUrl))
    throw refusal("Notification endpoint must be an address of this machine.");
  const token = `Validation: Testing client application reachability. ${randomUUID()}`;
  const url = new URL(notificationUrl);
  url.searchParams.set("validationToken", token);
  let answer: { status: number; type: string; text: string };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/plain; charset=utf-8" },
      signal: AbortSignal.timeout(HANDSHAKE_MS),
    });
    const type = response.headers.get("content-type") ?? "";
    answer = { status: response.status, type, text: await response.text() };
  } catch {
    throw refusal("The request timed out or the endpoint was not reachable.");
  }
  if (answer.status !== 200 || answer.text !== token || !answer.type.startsWith("text/plain"))
    throw refusal(`Endpoint answered HTTP ${answer.status} without the validation token.`);
}

const refusal = (reason: string) =>
  new GraphFailure(
    400,
    "ValidationError",
    `Subscription validation request failed. ${reason} Notification endpoint must respond with 200 OK to validation request.`,
  );

function byId(call: Call, world: GraphWorld): StoredSubscription {
  const id = param(call, "subscription");
  const found = liveSubscriptions(world.store, timestamp(world.now())).find((one) => one.id === id);
  if (found === undefined)
    throw new GraphFailure(404, "ResourceNotFound", "The object was not found.");
  return found;
}

function callerIds({ actor }: Call) {
  const isApplication = actor.kind === "application";
  const id = isApplication ? actor.id : actor.person.oid;
  return { applicationId: isApplication ? actor.id : "", creatorId: id };
}

const context = (call: Call) => ({
  "@odata.context": `${call.base}/v1.0/$metadata#subscriptions/$entity`,
});

const view = (one: StoredSubscription) => ({
  id: one.id,
  ...one.body,
  expirationDateTime: one.expiresAt,
  latestSupportedTlsVersion: "v1_2",
  notificationContentType: "application/json",
});
