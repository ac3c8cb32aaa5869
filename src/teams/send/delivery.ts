import { createHash } from "node:crypto";
import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { Day } from "#domain/time/day.ts";
import { errorFacts } from "#outbound/errorFacts.ts";
import {
  type Conversation,
  type Deliver,
  isBundle,
  type Message,
  type SendOutcome,
} from "#register/messages/delivery.ts";
import type { RegisterReads } from "#register/register.ts";
import type { BotLog } from "#teams/bot/log.ts";
import { bundleCardFor, type ShownCard } from "#teams/cards/bundleCards.ts";
import type { PageUrl, TabUrl } from "#teams/cards/cardContext.ts";
import { cardFor, summaryFor } from "#teams/cards/cardFor.ts";
import { contextOf } from "#teams/cards/caseContext.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { languageOf } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import {
  type BotToken,
  type Connector,
  type ConnectorConfig,
  createConnector,
} from "./connector.ts";
import { type SendFailure, sendFailureOf } from "./sendFailure.ts";

interface DeliverConfig extends ConnectorConfig {
  /** Where a chat is opened with somebody who never wrote to the bot. */
  readonly serviceUrl: string;
  readonly tabUrl: TabUrl;
  readonly pageUrl: PageUrl;
}

export interface DeliverParts {
  /** A function, because the register is made with this message. */
  readonly reads: () => RegisterReads;
  readonly rememberConversation: (conversation: Conversation) => Promise<void>;
  readonly config: DeliverConfig;
  readonly token: BotToken;
  readonly log: BotLog;
  readonly random?: () => number;
}

/** Sends the register's cards to people's chats and keeps every sent copy current. */
export function createDeliver(parts: DeliverParts): Deliver {
  const { config, log } = parts;
  const connector = createConnector(config, parts.token);
  const shownBy = (message: Message) => shownCard(parts, message, parts.reads().today());
  /** Of the card as of the day on which it was sent: that a day has passed makes no copy stale. */
  const shown = (message: Message) =>
    digestOf(shownCard(parts, message, message.sentOn ?? parts.reads().today()).card);
  return {
    shown,
    sendingWait(personId) {
      const known = parts.reads().conversation(personId);
      const { waits } = config.limits;
      return known === undefined ? waits.opening(personId) : waits.message(known.conversationId);
    },
    updatingWait: ({ conversationId }) =>
      conversationId === null ? 0 : config.limits.waits.change(conversationId),
    send: async (message) => {
      const { card, summary } = shownBy(message);
      try {
        const sent = await sendCard(parts, connector, message, card, summary);
        if (sent.activityId === null) log.warn({}, "card sent, and its id cannot be read");
        return { kind: "sent", ...sent, shown: digestOf(card) };
      } catch (error) {
        const failure = failureOf(parts, error, message);
        log.warn({ failure, err: errorFacts(error) }, "card not sent");
        return failure.kind === "failed" || failure.kind === "postponed" ? failure : gone;
      }
    },
    update: async (message) => {
      const { activityId, conversationId } = message;
      if (activityId === null || conversationId === null) return { kind: "gone" };
      const { card, summary } = shownBy(message);
      const known = shown(message);
      const chat = { conversationId, serviceUrl: addressOf(parts, message, conversationId) };
      try {
        await connector.update(chat, activityId, card, summary);
        return { kind: "updated", shown: known };
      } catch (error) {
        const failure = failureOf(parts, error, message);
        log.warn({ failure, err: errorFacts(error) }, "card not updated");
        return failure.kind === "failed" || failure.kind === "postponed"
          ? failure
          : { kind: "gone" };
      }
    },
  };
}

/** A chat that is gone even when it was just opened: the app is not installed for this person. */
const gone: SendOutcome = { kind: "failed", reason: "notInstalled", retryAfter: null };

async function sendCard(
  parts: DeliverParts,
  connector: Connector,
  message: Message,
  card: AdaptiveCard,
  summary: string,
): Promise<{
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly activityId: string | null;
}> {
  const known = parts.reads().conversation(message.person.id);
  if (known !== undefined) {
    const { conversationId, serviceUrl } = known;
    try {
      const { activityId } = await connector.send(known, card, summary);
      return { conversationId, serviceUrl, activityId };
    } catch (error) {
      if (failureOf(parts, error, message).kind !== "conversationGone") throw error;
    }
  }
  const chat = await connector.openChat(parts.config.serviceUrl, message.person.id);
  const { activityId } = await connector.send(chat, card, summary);
  await remember(parts, {
    personId: message.person.id,
    ...chat,
    userId: known?.userId ?? "",
    botId: known?.botId ?? `28:${parts.config.clientId}`,
    locale: known?.locale ?? null,
  });
  return { ...chat, activityId };
}

/** The card is out: a chat that could not be remembered must not make it look unsent. */
async function remember(parts: DeliverParts, conversation: Conversation): Promise<void> {
  try {
    await parts.rememberConversation(conversation);
  } catch (error) {
    parts.log.warn({ err: errorFacts(error) }, "conversation not remembered");
  }
}

function failureOf(parts: DeliverParts, error: unknown, message: Message): SendFailure {
  return sendFailureOf(error, {
    attempts: message.attempts,
    now: Date.parse(parts.reads().now()),
    random: parts.random ?? Math.random,
  });
}

/** The chat's present address: after a move to another region the one it was sent through answers 403. */
function addressOf(parts: DeliverParts, message: Message, conversationId: string): string {
  const known = parts.reads().conversation(message.person.id);
  if (known?.conversationId === conversationId) return known.serviceUrl;
  return message.serviceUrl ?? parts.config.serviceUrl;
}

function shownCard({ config, reads }: DeliverParts, message: Message, today: Day): ShownCard {
  const { person } = message;
  const language = languageOf(reads().conversation(person.id)?.locale);
  const { pageUrl, tabUrl } = config;
  if (isBundle(message))
    return bundleCardFor(reads(), message, { language, tabUrl, pageUrl, today });
  const caseInEntry = reads().case(message.caseKey);
  if (caseInEntry === undefined) {
    const { message: texts, summary } = messagesFor(language).cards;
    return { card: messageCard(texts.unknown, language), summary: summary.help };
  }
  const { messageId } = message;
  const context = contextOf(reads(), caseInEntry, { person, messageId, language, tabUrl, today });
  return { card: cardFor(context), summary: summaryFor(context) };
}

function digestOf(card: AdaptiveCard): string {
  return createHash("sha256").update(JSON.stringify(card)).digest("hex");
}
