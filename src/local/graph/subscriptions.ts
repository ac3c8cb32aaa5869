import { randomUUID } from "node:crypto";
import type { Subscription } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import { bodyOf, type Call, type GraphWorld, param, type Route } from "./call.ts";
import { GraphFailure } from "./errors.ts";
import { handshake } from "./handshake.ts";
import { listById } from "./listStore.ts";
import { pageOf } from "./paging.ts";
import { resolveSite } from "./sites.ts";
import {
  deleteSubscription,
  liveSubscriptions,
  type StoredSubscription,
  saveSubscription,
} from "./subscriptionStore.ts";
import { timestamp } from "./timestamp.ts";

const MINUTE = 60_000;
const MAX_MINUTES = 42_300;
const MIN_MINUTES = 45;

const newSubscription = z.strictObject({
  changeType: z.string(),
  notificationUrl: z.string().max(2_048),
  lifecycleNotificationUrl: z.string().max(2_048).optional(),
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
      lifecycleNotificationUrl: given.lifecycleNotificationUrl ?? null,
      clientState: given.clientState ?? null,
      ...callerIds(call),
      needsReauthorization: false,
    },
  };
  await handshake(given.notificationUrl, world.waits.handshakeMs);
  if (given.lifecycleNotificationUrl !== undefined)
    await handshake(given.lifecycleNotificationUrl, world.waits.handshakeMs);
  saveSubscription(world.store, subscription);
  return Response.json({ ...context(call), ...view(subscription) }, { status: 201 });
};

export const readSubscriptions: Route = (call, world) => {
  const { values, link } = pageOf(call, liveSubscriptions(world.store, timestamp(world.now())));
  return Response.json({
    "@odata.context": `${call.base}/v1.0/$metadata#subscriptions`,
    ...link,
    value: values.map(view),
  });
};

export const readSubscription: Route = (call, world) =>
  Response.json({ ...context(call), ...view(byId(call, world)) });

export const renewSubscription: Route = async (call, world) => {
  const { expirationDateTime } = await bodyOf(call, renewal);
  const renewed = {
    ...authorisedAgain(byId(call, world)),
    expiresAt: expiration(expirationDateTime, world.now()),
  };
  saveSubscription(world.store, renewed);
  return Response.json({ ...context(call), ...view(renewed) });
};

export const reauthorizeSubscription: Route = (call, world) => {
  saveSubscription(world.store, authorisedAgain(byId(call, world)));
  return new Response(null, { status: 204 });
};

export const removeSubscription: Route = (call, world) => {
  deleteSubscription(world.store, byId(call, world).id);
  return new Response(null, { status: 204 });
};

const authorisedAgain = (one: StoredSubscription): StoredSubscription => ({
  ...one,
  body: { ...one.body, needsReauthorization: false },
});

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

function view({ id, expiresAt, body }: StoredSubscription) {
  const { needsReauthorization: _, ...shown } = body;
  return {
    id,
    ...shown,
    // A secret between Graph and the subscriber: no answer tells it.
    clientState: null,
    expirationDateTime: expiresAt,
    latestSupportedTlsVersion: "v1_2",
    // The contract has it, Microsoft's types do not.
    notificationContentType: "application/json",
  } satisfies Subscription & { notificationContentType: string };
}
