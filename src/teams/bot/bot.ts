import { PUBLIC } from "@microsoft/teams.api";
import { App, ExpressAdapter } from "@microsoft/teams.apps";
import type { Express } from "express";
import type { Register } from "#register/register.ts";
import type { PageUrl } from "#teams/cards/bundleCards.ts";
import type { TabUrl } from "#teams/cards/cardContext.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { answerPressed } from "#teams/press/answerPressed.ts";
import { inTime } from "#teams/press/inTime.ts";
import { lateCard } from "#teams/press/lateCard.ts";
import type { PressAnswer, Presser } from "#teams/press/press.ts";
import {
  type BotToken,
  type Connector,
  type ConnectorConfig,
  createConnector,
} from "#teams/send/connector.ts";
import { SendPostponed } from "#teams/send/sendLimits.ts";
import { languageOf } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { type Activity, parseActivity } from "./activity.ts";
import { type Afterwards, createAfterwards } from "./afterwards.ts";
import { countTasks } from "./countTasks.ts";
import { createGuard, type GuardConfig } from "./guard.ts";
import { type BotLog, errorKind } from "./log.ts";
import { rememberChat } from "./rememberChat.ts";
import { silentLogger } from "./silentLogger.ts";

const MESSAGES_PATH = "/api/messages";
/** Teams shows an error after ten to fifteen seconds, even for what was saved. */
const ANSWER_LIMIT_MS = 8_000;

interface BotConfig extends GuardConfig, ConnectorConfig {
  /** Where the Bot Framework's keys are found; only tests and local mode have others. */
  readonly openIdMetadataUrl?: string | undefined;
  /** Milliseconds after which a button is answered whatever is still to be done. */
  readonly answerLimit?: number | undefined;
  readonly tabUrl: TabUrl;
  readonly pageUrl: PageUrl;
}

interface BotParts {
  readonly web: Express;
  readonly register: Register;
  /** Resolves when the register knows what it holds; until then whatever Teams sends waits. */
  readonly loaded: () => Promise<void>;
  readonly config: BotConfig;
  readonly token: BotToken;
  readonly log: BotLog;
}

/** Mounts the bot on the web server; answers to `idle` when nothing started by an activity is still running. */
export async function createBot(parts: BotParts): Promise<{ idle(): Promise<void> }> {
  const { config, log, register, web } = parts;
  const afterwards = createAfterwards(log);
  const connector = createConnector(config, parts.token);
  web.post(MESSAGES_PATH, ...createGuard(config, log));
  const app = createApp(parts);

  app.use(async ({ activity, next }) => {
    const read = parseActivity(activity);
    if (read !== undefined)
      afterwards.run(() => parts.loaded().then(() => rememberChat(read, register)));
    return next();
  });
  app.on("message", async ({ activity }) => {
    const read = parseActivity(activity);
    if (read === undefined) return;
    // The help counts what waits for its reader. Loading takes longer than Teams waits for an answer.
    const helping = parts.loaded().then(() => sendHelp(read, parts, connector));
    const helped = await inTime(
      helping.then(() => true),
      answerLimitOf(config),
    );
    if (helped === undefined) afterwards.run(() => helping);
  });
  app.on("card.action", async ({ activity }) => {
    const card = await pressedOn(parseActivity(activity), parts, afterwards);
    return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
  });
  app.event("error", ({ error }) => {
    log.error({ error: errorKind(error) }, "activity failed");
  });
  await app.initialize();
  return { idle: afterwards.idle };
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

function answerLimitOf({ answerLimit = ANSWER_LIMIT_MS }: BotConfig): number {
  return answerLimit;
}

async function sendHelp(activity: Activity, parts: BotParts, connector: Connector): Promise<void> {
  const language = languageOf(activity.locale);
  const { help, summary } = messagesFor(language).cards;
  const { aadObjectId } = activity.from;
  const open = aadObjectId === undefined ? 0 : countTasks(parts.register.reads, aadObjectId);
  const sentences = [help.text, help.tasks(open)];
  const card = messageCard(sentences, language, parts.config.pageUrl("register"));
  const { conversation, serviceUrl } = activity;
  try {
    await connector.send({ conversationId: conversation.id, serviceUrl }, card, summary.help);
  } catch (error) {
    // Whoever writes so often has the same help a few lines above.
    if (!(error instanceof SendPostponed)) throw error;
    parts.log.warn({ error: errorKind(error) }, "help not sent");
  }
}

async function pressedOn(activity: Activity | undefined, parts: BotParts, afterwards: Afterwards) {
  const { config, log, register } = parts;
  const personId = activity?.from.aadObjectId;
  if (activity === undefined || personId === undefined) {
    const language = languageOf(activity?.locale);
    return messageCard(messagesFor(language).cards.notice.forbidden, language);
  }
  const known = register.reads.conversation(personId);
  const presser: Presser = { personId, language: languageOf(activity.locale ?? known?.locale) };
  const pressParts = { register, tabUrl: config.tabUrl, pageUrl: config.pageUrl, log };
  const answering = parts.loaded().then(() => answerPressed(activity.value, presser, pressParts));
  const answer = await inTime(answering, answerLimitOf(config));
  if (answer === undefined) {
    log.warn("card action is late");
    afterwards.run(async () => adoptPressed(activity, personId, await answering, register));
    return lateCard(activity.value, presser, pressParts);
  }
  afterwards.run(() => adoptPressed(activity, personId, answer, register));
  return answer.card;
}

/** A copy that the register does not know is the one its reader looks at. */
async function adoptPressed(
  { conversation, replyToId }: Activity,
  personId: string,
  { pressed }: PressAnswer,
  { commands, reads }: Register,
): Promise<void> {
  if (pressed === undefined || replyToId === undefined) return;
  const copies =
    "bundle" in pressed
      ? [reads.bundle(pressed.bundle)]
      : reads.deliveriesOf(pressed.caseKey).filter(({ person }) => person.id === personId);
  const isKnown = copies.some((one) => one?.activityId === replyToId);
  if (isKnown || conversation.conversationType !== "personal") return;
  const copy = { conversationId: conversation.id, activityId: replyToId };
  await commands.adoptCopy({ ...pressed, personId }, copy);
}
