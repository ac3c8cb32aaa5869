import type { Express, RequestHandler } from "express";
import { errorFacts } from "#outbound/errorFacts.ts";
import { inTime } from "#outbound/inTime.ts";
import type { Register } from "#register/register.ts";
import type { PageUrl, TabUrl } from "#teams/cards/cardContext.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { actOf, type MayAct } from "#teams/press/actOf.ts";
import { answerPressed } from "#teams/press/answerPressed.ts";
import type { PressAnswer, Presser } from "#teams/press/press.ts";
import { undoneCard } from "#teams/press/undoneCard.ts";
import {
  type BotToken,
  type Connector,
  type ConnectorConfig,
  createConnector,
} from "#teams/send/connector.ts";
import { sendFailureOf } from "#teams/send/sendFailure.ts";
import { languageOf } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { type Activity, isCardAction, parseActivity } from "./activity.ts";
import { type Afterwards, createAfterwards } from "./afterwards.ts";
import { createGuard, type GuardConfig } from "./guard.ts";
import type { BotLog } from "./log.ts";
import { messageAnswer } from "./messageAnswer.ts";
import { isFirstHeard, rememberChat } from "./rememberChat.ts";
import { createTeamsApp } from "./teamsApp.ts";

const MESSAGES_PATH = "/api/messages";
/** Teams shows an error after ten to fifteen seconds, even for what was saved. */
const ANSWER_LIMIT_MS = 8_000;

interface BotConfig extends GuardConfig, ConnectorConfig {
  /** Milliseconds after which a button, or a message, is answered whatever is still to be done. */
  readonly answerLimit?: number | undefined;
  readonly tabUrl: TabUrl;
  readonly pageUrl: PageUrl;
}

interface BotParts {
  readonly web: Express;
  /** Once it is loaded: the bot listens before, and a press waits for it. */
  readonly register: Promise<Register>;
  readonly config: BotConfig;
  readonly token: BotToken;
  readonly mayAct: MayAct;
  readonly log: BotLog;
}

/** Mounts the bot on the web server; answers to `idle` when nothing started by an activity is still running. */
export async function createBot(parts: BotParts): Promise<{ idle(): Promise<void> }> {
  const { config, log, register, web } = parts;
  const afterwards = createAfterwards(log);
  const connector = createConnector(config, parts.token);
  web.post(MESSAGES_PATH, ...createGuard(config, log), heardBefore(register, afterwards));
  const app = createTeamsApp({ web, config, token: parts.token, path: MESSAGES_PATH });

  app.on("message", async ({ activity }) => {
    const read = parseActivity(activity);
    if (read !== undefined) afterwards.run(() => answerWritten(read, parts, connector, afterwards));
  });
  app.on("card.action", async ({ activity }) => {
    const card = await pressedOn(parseActivity(activity), parts, afterwards);
    return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
  });
  app.event("error", ({ error }) => {
    log.error({ err: errorFacts(error) }, "activity failed");
  });
  await app.initialize();
  return { idle: afterwards.idle };
}

/** Every activity tells of a chat; only what the bot answers goes on to the SDK, which expects of the others more than Teams sends. */
function heardBefore(register: Promise<Register>, afterwards: Afterwards): RequestHandler {
  return (request, response, next) => {
    const activity = parseActivity(request.body);
    // Of whoever writes, the answer has to know first whether they are new.
    if (activity !== undefined && activity.type !== "message") {
      afterwards.run(async () => rememberChat(activity, await register));
    }
    if (activity !== undefined && (activity.type === "message" || isCardAction(activity))) next();
    else response.status(200).end();
  };
}

async function answerWritten(
  activity: Activity,
  parts: BotParts,
  connector: Connector,
  afterwards: Afterwards,
): Promise<void> {
  const { config, mayAct } = parts;
  const { aadObjectId: personId } = activity.from;
  const register = await inTime(parts.register, config.answerLimit ?? ANSWER_LIMIT_MS);
  const isNewcomer = register !== undefined && isFirstHeard(activity, register.reads);
  afterwards.run(async () => rememberChat(activity, await parts.register));
  if (personId !== undefined && !(await mayAct(personId, "change"))) {
    // Another message would be one too many; whoever still wants it writes again.
    parts.log.warn("too many messages");
    return;
  }
  const { pageUrl } = config;
  const answered = { reads: register?.reads, pageUrl, isNewcomer };
  const { card, summary } = await messageAnswer(activity, answered);
  const { conversation, serviceUrl } = activity;
  try {
    await connector.send({ conversationId: conversation.id, serviceUrl }, card, summary);
  } catch (error) {
    // Whoever still wants it writes again.
    const when = { attempts: 1, now: parts.config.limits.now(), random: () => 0 };
    const failure = sendFailureOf(error, when);
    parts.log.warn({ failure, err: errorFacts(error) }, "answer not sent");
  }
}

async function pressedOn(activity: Activity | undefined, parts: BotParts, afterwards: Afterwards) {
  const { config, log } = parts;
  const personId = activity?.from.aadObjectId;
  const language = languageOf(activity?.locale);
  if (activity === undefined || personId === undefined) {
    return messageCard(messagesFor(language).cards.notice.forbidden, language);
  }
  const pressIn = (register: Register) => {
    const known = register.reads.conversation(personId);
    const presser: Presser = { personId, language: languageOf(activity.locale ?? known?.locale) };
    const pressParts = { register, tabUrl: config.tabUrl, pageUrl: config.pageUrl, log };
    return { presser, pressParts };
  };
  let undone = (why: "late" | "tooMany") =>
    messageCard(messagesFor(language).cards.notice[why], language);
  const mayAct = await parts.mayAct(personId, actOf(activity.value));
  const answering = parts.register.then((register) => {
    const { presser, pressParts } = pressIn(register);
    undone = (why) => undoneCard(why, activity.value, presser, pressParts);
    if (!mayAct) return { card: undone("tooMany"), pressed: undefined };
    return answerPressed(activity.value, presser, pressParts);
  });
  const adopt = async () => adoptPressed(activity, personId, await answering, await parts.register);
  const answer = await inTime(answering, config.answerLimit ?? ANSWER_LIMIT_MS);
  afterwards.run(adopt);
  if (answer !== undefined) return answer.card;
  log.warn("card action is late");
  return undone(mayAct ? "late" : "tooMany");
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
