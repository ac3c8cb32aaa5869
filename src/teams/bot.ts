import { PUBLIC } from "@microsoft/teams.api";
import { App, ExpressAdapter } from "@microsoft/teams.apps";
import type { Express } from "express";
import type { Register } from "#register/register.ts";
import { languageOf } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { type Activity, parseActivity } from "./activity.ts";
import { type Afterwards, createAfterwards } from "./afterwards.ts";
import { answerPressed } from "./answerPressed.ts";
import type { TabUrl } from "./cards/cardContext.ts";
import { messageCard } from "./cards/messageCard.ts";
import { type BotToken, type Connector, createConnector } from "./connector.ts";
import { createGuard, type GuardConfig } from "./guard.ts";
import { type BotLog, errorKind } from "./log.ts";
import { rememberChat } from "./rememberChat.ts";
import { silentLogger } from "./silentLogger.ts";
import { openTasksOf } from "./tasks.ts";

const MESSAGES_PATH = "/api/messages";

interface BotConfig extends GuardConfig {
  /** Where the Bot Framework's keys are found; only tests and local mode have others. */
  readonly openIdMetadataUrl?: string | undefined;
  readonly tabUrl: TabUrl;
  /** The register tab without a case. */
  readonly registerUrl: string;
}

interface BotParts {
  readonly web: Express;
  readonly register: Register;
  readonly config: BotConfig;
  readonly token: BotToken;
  readonly log: BotLog;
}

/** Mounts the bot on the web server; answers to `settled` when nothing started by an activity is still running. */
export async function createBot(parts: BotParts): Promise<{ settled(): Promise<void> }> {
  const { config, log, register, web } = parts;
  const afterwards = createAfterwards(log);
  const connector = createConnector(config, parts.token);
  web.post(MESSAGES_PATH, ...createGuard(config, log));
  const app = createApp(parts);

  app.use(async ({ activity, next }) => {
    const read = parseActivity(activity);
    if (read !== undefined) afterwards.run(() => rememberChat(read, register));
    return next();
  });
  app.on("message", async ({ activity }) => {
    const read = parseActivity(activity);
    if (read !== undefined) await sendHelp(read, parts, connector);
  });
  app.on("card.action", async ({ activity }) => {
    const card = await pressedOn(parseActivity(activity), parts, afterwards);
    return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
  });
  app.event("error", ({ error }) => {
    log.error({ error: errorKind(error) }, "activity failed");
  });
  await app.initialize();
  return { settled: afterwards.settled };
}

function createApp({ config, token, web }: BotParts): App {
  return new App({
    clientId: config.clientId,
    tenantId: config.tenantId,
    // Each of these is read from the environment where it is not given.
    clientSecret: "",
    cloud: { ...PUBLIC, openIdMetadataUrl: config.openIdMetadataUrl ?? PUBLIC.openIdMetadataUrl },
    dangerouslyAllowUnauthenticatedRequests: config.unsigned,
    messagingEndpoint: MESSAGES_PATH,
    token: (scope) => token(typeof scope === "string" ? scope : (scope[0] ?? "")),
    logger: silentLogger,
    client: { timeout: 10_000, logger: silentLogger },
    telemetry: { agent365: false },
    httpServerAdapter: new ExpressAdapter(web, { logger: silentLogger }),
  });
}

async function sendHelp(activity: Activity, parts: BotParts, connector: Connector): Promise<void> {
  const language = languageOf(activity.locale);
  const { help, summary } = messagesFor(language).cards;
  const { aadObjectId } = activity.from;
  const tasks = aadObjectId === undefined ? [] : openTasksOf(parts.register.reads, aadObjectId);
  const sentences = [help.text, help.tasks(tasks.length)];
  const card = messageCard(sentences, language, parts.config.registerUrl);
  const { conversation, serviceUrl } = activity;
  await connector.send({ conversationId: conversation.id, serviceUrl }, card, summary.help);
}

async function pressedOn(activity: Activity | undefined, parts: BotParts, afterwards: Afterwards) {
  const { config, log, register } = parts;
  const personId = activity?.from.aadObjectId;
  if (activity === undefined || personId === undefined) {
    const language = languageOf(activity?.locale);
    return messageCard(messagesFor(language).cards.notice.forbidden, language);
  }
  const known = register.reads.conversation(personId);
  const language = languageOf(activity.locale ?? known?.locale);
  const { card, pressed } = await answerPressed(
    activity.value,
    { personId, language },
    { register, tabUrl: config.tabUrl, log },
  );
  const { conversation, replyToId } = activity;
  if (pressed === undefined || replyToId === undefined) return card;
  const isKnown = register.reads
    .deliveriesOf(pressed.caseKey)
    .some((one) => one.person.id === personId && one.activityId === replyToId);
  if (!isKnown && conversation.conversationType === "personal") {
    const copy = { conversationId: conversation.id, activityId: replyToId };
    afterwards.run(() => register.commands.adoptCopy({ ...pressed, personId }, copy));
  }
  return card;
}
