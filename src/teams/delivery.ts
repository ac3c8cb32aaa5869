import { createHash } from "node:crypto";
import type { AdaptiveCard } from "@microsoft/teams.cards";
import type {
  Conversation,
  Deliver,
  Delivery,
  SendOutcome,
  UpdateOutcome,
} from "#register/delivery.ts";
import type { RegisterReads } from "#register/register.ts";
import { languageOf } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { TabUrl } from "./cards/cardContext.ts";
import { cardFor, summaryFor } from "./cards/cardFor.ts";
import { messageCard } from "./cards/messageCard.ts";
import { contextOf } from "./caseContext.ts";
import {
  type BotToken,
  type Connector,
  type ConnectorConfig,
  createConnector,
} from "./connector.ts";
import { type BotLog, errorKind } from "./log.ts";
import { type SendFailure, sendFailureOf } from "./sendFailure.ts";

interface DeliverConfig extends ConnectorConfig {
  /** Where a chat is opened with somebody who never wrote to the bot. */
  readonly serviceUrl: string;
  readonly tabUrl: TabUrl;
}

export interface DeliverParts {
  /** A function, because the register is made with this delivery. */
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
  const shownBy = (delivery: Delivery) => shownCard(parts, delivery);
  return {
    shown: (delivery) => digestOf(shownBy(delivery).card),
    send: async (delivery) => {
      const { card, summary } = shownBy(delivery);
      try {
        const sent = await sendCard(parts, connector, delivery, card, summary);
        return { kind: "sent", ...sent, shown: digestOf(card) };
      } catch (error) {
        const failure = failureOf(parts, error, delivery);
        log.warn({ failure, error: errorKind(error) }, "card not sent");
        return failure.kind === "failed" ? failure : gone;
      }
    },
    update: async (delivery) => {
      const { activityId, conversationId } = delivery;
      if (activityId === null || conversationId === null) return { kind: "gone" };
      const { card, summary } = shownBy(delivery);
      const chat = { conversationId, serviceUrl: addressOf(parts, delivery, conversationId) };
      try {
        await connector.update(chat, activityId, card, summary);
        return { kind: "updated", shown: digestOf(card) };
      } catch (error) {
        const failure = failureOf(parts, error, delivery);
        log.warn({ failure, error: errorKind(error) }, "card not updated");
        return failure.kind === "failed" ? failure : { kind: "gone" };
      }
    },
  } satisfies {
    shown: Deliver["shown"];
    send: (delivery: Delivery) => Promise<SendOutcome>;
    update: (delivery: Delivery) => Promise<UpdateOutcome>;
  };
}

/** A chat that is gone even when it was just opened: the app is not installed for this person. */
const gone: SendOutcome = { kind: "failed", reason: "notInstalled", retryAfter: null };

async function sendCard(
  parts: DeliverParts,
  connector: Connector,
  delivery: Delivery,
  card: AdaptiveCard,
  summary: string,
): Promise<{
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly activityId: string;
}> {
  const known = parts.reads().conversation(delivery.person.id);
  if (known !== undefined) {
    const { conversationId, serviceUrl } = known;
    try {
      const { activityId } = await connector.send(known, card, summary);
      return { conversationId, serviceUrl, activityId };
    } catch (error) {
      if (failureOf(parts, error, delivery).kind !== "conversationGone") throw error;
    }
  }
  const chat = await connector.openChat(parts.config.serviceUrl, delivery.person.id);
  const { activityId } = await connector.send(chat, card, summary);
  await remember(parts, {
    personId: delivery.person.id,
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
    parts.log.warn({ error: errorKind(error) }, "conversation not remembered");
  }
}

function failureOf(parts: DeliverParts, error: unknown, delivery: Delivery): SendFailure {
  return sendFailureOf(error, {
    attempts: delivery.attempts,
    now: Date.parse(parts.reads().now()),
    random: parts.random ?? Math.random,
  });
}

/** The chat's present address: after a move to another region the one it was sent through answers 403. */
function addressOf(parts: DeliverParts, delivery: Delivery, conversationId: string): string {
  const known = parts.reads().conversation(delivery.person.id);
  if (known?.conversationId === conversationId) return known.serviceUrl;
  return delivery.serviceUrl ?? parts.config.serviceUrl;
}

function shownCard(
  { config, reads }: DeliverParts,
  { caseKey, person, step }: Delivery,
): { readonly card: AdaptiveCard; readonly summary: string } {
  const language = languageOf(reads().conversation(person.id)?.locale);
  const caseInEntry = reads().case(caseKey);
  if (caseInEntry === undefined) {
    const { message, summary } = messagesFor(language).cards;
    return { card: messageCard(message.unknown, language), summary: summary.help };
  }
  const context = contextOf(reads(), caseInEntry, {
    person,
    step,
    language,
    tabUrl: config.tabUrl,
  });
  return { card: cardFor(context), summary: summaryFor(context) };
}

function digestOf(card: AdaptiveCard): string {
  return createHash("sha256").update(JSON.stringify(card)).digest("hex");
}
