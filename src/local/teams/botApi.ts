import express, { type Request, type Response, Router } from "express";
import { z } from "zod";
import { asInDirectory } from "#local/directory.ts";
import type { Faults } from "#local/faults.ts";
import { LOCAL_TENANT_ID, type LocalPerson } from "#local/people.ts";
import type { SignIn } from "#local/signIn.ts";
import type { Store } from "#local/store.ts";
import { BOT_ID, serviceUrl } from "./botAddress.ts";
import type { BotTraffic } from "./botTraffic.ts";
import {
  type ActivityBody,
  activityBody,
  addActivity,
  isConversation,
  openConversation,
  personByTeamsId,
  personOfConversation,
  removeActivity,
  replaceActivity,
  teamsUserId,
} from "./chatStore.ts";
import { isUninstalled } from "./install.ts";

export interface BotApiWorld {
  readonly store: Store;
  readonly signIn: SignIn;
  readonly faults: Faults;
  readonly traffic: BotTraffic;
  readonly base: () => string;
  readonly now: () => number;
  readonly chatChanged: (person: LocalPerson) => void;
}

const newConversation = z.looseObject({
  members: z.array(z.looseObject({ id: z.string(), aadObjectId: z.string().optional() })).min(1),
  tenantId: z.string().optional(),
  activity: activityBody.optional(),
});

/** An error in the Bot Framework's shape. */
class BotApiFailure extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

type Step = (request: Request, response: Response) => Promise<void> | void;

/** The Bot API (Bot Framework connector) that the bot calls to speak in a chat. */
export function botApi(world: BotApiWorld): Router {
  const { store } = world;
  const router = Router();
  router.use(express.json({ limit: "1mb" }));

  const route = (step: Step) => async (request: Request, response: Response) => {
    try {
      await guarded(world, request, response, step);
    } catch (error) {
      if (!(error instanceof BotApiFailure)) throw error;
      response.status(error.status).json({ error: { code: error.code, message: error.message } });
    }
  };

  const send: Step = (request, response) => {
    const person = chatOf(world, request);
    const activity = parsed(activityBody, request.body);
    const id = say(world, person, {
      ...activity,
      ...(request.params.activity === undefined ? {} : { replyToId: request.params.activity }),
    });
    response.status(201).json({ id });
  };

  router.post(
    "/v3/conversations",
    route((request, response) => {
      const given = parsed(newConversation, request.body);
      const member = given.members[0];
      const person = personByTeamsId(member?.aadObjectId ?? member?.id ?? "");
      if (person === undefined || (given.tenantId ?? LOCAL_TENANT_ID) !== LOCAL_TENANT_ID)
        throw new BotApiFailure(400, "BadSyntax", "Bad format of conversation ID or member ID");
      if (person.tenantId !== LOCAL_TENANT_ID) throw notInRoster();
      refuseBlocked(world, person);
      refuseUninstalled(world, person);
      const id = openConversation(store, person);
      const activityId =
        given.activity === undefined ? {} : { activityId: say(world, person, given.activity) };
      response.status(201).json({ id, ...activityId, serviceUrl: serviceUrl(world.base()) });
    }),
  );
  router.post("/v3/conversations/:conversation/activities", route(send));
  router.post("/v3/conversations/:conversation/activities/:activity", route(send));
  router.put(
    "/v3/conversations/:conversation/activities/:activity",
    route((request, response) => {
      const person = chatOf(world, request);
      const id = text(request, "activity");
      const activity = { ...parsed(activityBody, request.body), from: botAccount };
      if (!replaceActivity(store, text(request, "conversation"), id, activity))
        throw activityNotFound();
      world.chatChanged(person);
      response.json({ id });
    }),
  );
  router.delete(
    "/v3/conversations/:conversation/activities/:activity",
    route((request, response) => {
      const person = chatOf(world, request);
      if (!removeActivity(store, text(request, "conversation"), text(request, "activity")))
        throw activityNotFound();
      world.chatChanged(person);
      response.status(200).end();
    }),
  );
  router.get(
    "/v3/conversations/:conversation/members",
    route((request, response) => {
      const { aadObjectId, ...member } = memberView(
        asInDirectory(world.store, chatOf(world, request)),
      );
      // This route, unlike the others, calls the object id `objectId`.
      response.json([{ ...member, objectId: aadObjectId }]);
    }),
  );
  router.get(
    "/v3/conversations/:conversation/pagedMembers",
    route((request, response) => {
      response.json({ members: [memberView(asInDirectory(world.store, chatOf(world, request)))] });
    }),
  );
  router.get(
    "/v3/conversations/:conversation/members/:member",
    route((request, response) => {
      const person = chatOf(world, request);
      if (personByTeamsId(text(request, "member")) !== person)
        throw new BotApiFailure(404, "MemberNotFoundInConversation", "Member not found.");
      response.json(memberView(asInDirectory(world.store, person)));
    }),
  );
  return router;
}

async function guarded(
  { signIn, faults, traffic }: BotApiWorld,
  request: Request,
  response: Response,
  step: Step,
): Promise<void> {
  if (!(await signIn.isBotToken(request.get("authorization") ?? null))) {
    response.status(401).json({ message: "Authorization has been denied for this request." });
    return;
  }
  const wait = traffic.admit(limitedBy(request));
  if (wait !== undefined) throw tooMany(response, Math.max(1, Math.ceil(wait / 1_000)));
  await faults.delay("teams");
  const fault = faults.next("teams");
  if (fault?.status === 504) {
    // Carried out, but the bot does not hear of it.
    await step(request, quiet(response));
    throw new BotApiFailure(504, "GatewayTimeout", "The gateway did not receive a response.");
  }
  if (fault?.status === 429) throw tooMany(response, fault.retryAfterSeconds);
  if (fault !== null) throw new BotApiFailure(fault.status, "ServiceError", "Refused by a fault.");
  await step(request, response);
}

/** The chat of a request; one that opens a chat counts for the person it is opened with. */
function limitedBy(request: Request): string {
  const chat = text(request, "conversation");
  if (chat !== "") return chat;
  const given = newConversation.safeParse(request.body);
  const member = given.success ? given.data.members[0] : undefined;
  return `opening/${member?.aadObjectId ?? member?.id ?? ""}`;
}

function tooMany(response: Response, seconds: number): BotApiFailure {
  response.set("retry-after", String(seconds));
  return new BotApiFailure(429, "Throttled", "Too many requests.");
}

/** A response whose answers go nowhere. */
function quiet(response: Response): Response {
  const silent: Response = Object.create(response);
  silent.status = () => silent;
  silent.json = () => silent;
  silent.end = () => silent;
  return silent;
}

function say(world: BotApiWorld, person: LocalPerson, activity: ActivityBody): string {
  const conversationId = openConversation(world.store, person);
  const now = world.now();
  // Typing shows for a moment and is not part of the chat.
  if (activity.type === "typing") return String(Math.floor(now));
  const stored = { ...activity, from: botAccount, timestamp: new Date(now).toISOString() };
  const id = addActivity(world.store, conversationId, stored, now);
  world.traffic.countMessage(conversationId);
  world.chatChanged(person);
  return id;
}

const botAccount = { id: BOT_ID, name: "KI-Register" };

function chatOf(world: BotApiWorld, request: Request): LocalPerson {
  const id = text(request, "conversation");
  const person = isConversation(world.store, id)
    ? personOfConversation(world.store, id)
    : undefined;
  if (person === undefined)
    throw new BotApiFailure(404, "ConversationNotFound", "Conversation not found.");
  refuseBlocked(world, person);
  refuseUninstalled(world, person);
  return person;
}

function refuseBlocked({ faults }: BotApiWorld, person: LocalPerson): void {
  if (faults.plan.teams?.blocked?.includes(person.handle) === true)
    throw new BotApiFailure(403, "ConversationBlockedByUser", "User blocked the conversation.");
}

function refuseUninstalled({ store }: BotApiWorld, person: LocalPerson): void {
  if (isUninstalled(store, person)) throw notInRoster();
}

const notInRoster = () =>
  new BotApiFailure(
    403,
    "BotNotInConversationRoster",
    "The bot is not part of the conversation roster.",
  );

const activityNotFound = () =>
  new BotApiFailure(404, "ActivityNotFound", "The activity was not found.");

function parsed<Value>(schema: z.ZodType<Value>, body: unknown): Value {
  const result = schema.safeParse(body);
  if (!result.success) throw new BotApiFailure(400, "BadSyntax", "Invalid request body.");
  return result.data;
}

const text = (request: Request, name: string) => String(request.params[name] ?? "");

const memberView = (person: LocalPerson) => ({
  id: teamsUserId(person),
  name: person.name,
  aadObjectId: person.oid,
  givenName: person.givenName,
  surname: person.surname,
  email: person.mail,
  userPrincipalName: person.mail,
  tenantId: person.tenantId,
  userRole: "user",
});
