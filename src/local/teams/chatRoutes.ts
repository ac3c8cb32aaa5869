import express, { type Request, type Response, Router } from "express";
import { z } from "zod";
import { type LocalPerson, personByHandle } from "#local/people.ts";
import { parseBody, RouteFailure } from "#local/routeBody.ts";
import type { Store } from "#local/store.ts";
import type { CallBot } from "./botCaller.ts";
import { addActivity, messagesOf, openConversation, teamsUserId } from "./chatStore.ts";

const invokeBody = z.strictObject({
  activityId: z.string().min(1),
  verb: z.string().min(1),
  data: z.record(z.string(), z.unknown()).default({}),
  /** Teams sends `automatic` when a card refreshes itself. */
  trigger: z.enum(["manual", "automatic"]).default("manual"),
});
const messageBody = z.strictObject({ text: z.string().min(1).max(28_000) });

export interface ChatWorld {
  readonly store: Store;
  readonly callBot: CallBot;
  readonly now: () => number;
  readonly chatChanged: (person: LocalPerson) => void;
  readonly install: (person: LocalPerson) => Promise<void>;
  readonly uninstall: (person: LocalPerson) => Promise<void>;
}

/** What a person sees and does in the chat with the bot. */
export function chatRoutes({
  store,
  callBot,
  now,
  chatChanged,
  install,
  uninstall,
}: ChatWorld): Router {
  const router = Router();
  router.use(express.json({ limit: "1mb" }));

  router.get("/people/:person/messages", (request, response) => {
    response.json(messagesOf(store, personOf(request)));
  });

  router.post("/people/:person/invoke", async (request, response) => {
    const person = personOf(request);
    const { activityId, verb, data, trigger } = parseBody(invokeBody, request.body);
    const message = messagesOf(store, person).find((one) => one.id === activityId);
    if (message === undefined || message.deleted === true)
      throw new RouteFailure(404, "activityNotFound");
    await answerWith(response, callBot, person, {
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: activityId,
      activityId,
      value: { action: { type: "Action.Execute", verb, data }, trigger },
    });
  });

  router.post("/people/:person/message", async (request, response) => {
    const person = personOf(request);
    const { text } = parseBody(messageBody, request.body);
    const activity = {
      type: "message",
      text,
      textFormat: "plain",
      from: { id: teamsUserId(person), aadObjectId: person.oid, name: person.name },
      timestamp: new Date(now()).toISOString(),
    };
    const id = addActivity(store, openConversation(store, person), activity, now());
    chatChanged(person);
    const answer = await callBot(person, { ...activity, id });
    if (answer === null) throw new RouteFailure(502, "botUnreachable");
    if (answer.status >= 300) throw new RouteFailure(502, "botRefused", { status: answer.status });
    response.status(201).json({ id });
  });
  router.post("/people/:person/install", async (request, response) => {
    await install(personOf(request));
    response.status(204).end();
  });
  router.post("/people/:person/uninstall", async (request, response) => {
    await uninstall(personOf(request));
    response.status(204).end();
  });
  return router;
}

/** Hands on what the bot answered to an invoke, unchanged: that is what Teams would get. */
async function answerWith(
  response: Response,
  callBot: CallBot,
  person: LocalPerson,
  activity: Parameters<CallBot>[1],
): Promise<void> {
  const answer = await callBot(person, activity);
  if (answer === null) throw new RouteFailure(502, "botUnreachable");
  response.status(answer.status).type(answer.type).send(answer.body);
}

function personOf(request: Request): LocalPerson {
  const person = personByHandle(String(request.params.person));
  if (person === undefined) throw new RouteFailure(404, "personNotFound");
  return person;
}
