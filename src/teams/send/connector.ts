import { Client } from "@microsoft/teams.api";
import type { AdaptiveCard } from "@microsoft/teams.cards";
import { isAllowedServiceUrl } from "#teams/bot/serviceUrl.ts";
import { silentLogger } from "#teams/bot/silentLogger.ts";
import { BotTokenUnavailable, pauseAfter, ServiceUrlRefused } from "./sendFailure.ts";
import type { SendLimits } from "./sendLimits.ts";

const TOKEN_SCOPE = "https://api.botframework.com/.default";
const TIMEOUT = 10_000;

/** The bot's token for a scope. */
export type BotToken = (scope: string) => Promise<string>;

export interface ConnectorConfig {
  readonly clientId: string;
  readonly tenantId: string;
  readonly allowLoopback: boolean;
  /** Milliseconds until the connector counts as not reachable. */
  readonly timeout?: number | undefined;
  /** Shared by everything in this process that asks the connector. */
  readonly limits: SendLimits;
}

/** The Bot API: one personal chat's messages, at the address that chat was last heard from. */
export interface Connector {
  openChat(
    serviceUrl: string,
    personId: string,
  ): Promise<{ readonly conversationId: string; readonly serviceUrl: string }>;
  send(chat: Chat, card: AdaptiveCard, summary: string): Promise<{ readonly activityId: string }>;
  update(chat: Chat, activityId: string, card: AdaptiveCard, summary: string): Promise<void>;
}

interface Chat {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

export function createConnector(config: ConnectorConfig, token: BotToken): Connector {
  const clientAt = (serviceUrl: string): Client => {
    // The address comes out of a list that people may edit: our token goes to no stranger.
    if (!isAllowedServiceUrl(serviceUrl, config.allowLoopback)) throw new ServiceUrlRefused();
    return new Client(serviceUrl.replace(/\/+$/, ""), {
      timeout: config.timeout ?? TIMEOUT,
      logger: silentLogger,
      token: () => tokenOrFailure(token),
    });
  };
  const { limits } = config;
  const heeding = async <Value>(request: Promise<Value>): Promise<Value> => {
    try {
      const value = await request;
      limits.answered();
      return value;
    } catch (error) {
      const pause = pauseAfter(error, limits.now());
      if (pause === undefined) limits.answered();
      else limits.pause(pause.asked);
      throw error;
    }
  };
  return {
    openChat: async (serviceUrl, personId) => {
      const client = clientAt(serviceUrl);
      await limits.opening(personId);
      const tenant = { id: config.tenantId };
      const { id, serviceUrl: answered } = await heeding(
        client.conversations.create({
          members: [{ id: personId, role: "user" }],
          bot: { id: `28:${config.clientId}` },
          tenantId: config.tenantId,
          channelData: { tenant },
          isGroup: false,
        }),
      );
      const known =
        typeof answered === "string" && isAllowedServiceUrl(answered, config.allowLoopback);
      return { conversationId: id, serviceUrl: known ? answered : serviceUrl };
    },
    send: async (chat, card, summary) => {
      const client = clientAt(chat.serviceUrl);
      await limits.message(chat.conversationId);
      const { id } = await heeding(
        client.conversations.createActivity(chat.conversationId, message(card, summary)),
      );
      return { activityId: id };
    },
    update: async (chat, activityId, card, summary) => {
      const client = clientAt(chat.serviceUrl);
      await limits.change(chat.conversationId);
      const changed = { ...message(card, summary), id: activityId };
      await heeding(client.conversations.updateActivity(chat.conversationId, activityId, changed));
    },
  };
}

async function tokenOrFailure(token: BotToken): Promise<string> {
  try {
    return await token(TOKEN_SCOPE);
  } catch (cause) {
    throw new BotTokenUnavailable("No token for the connector", { cause });
  }
}

/** `summary` is what the notification shows: a card alone would notify "sent a card". */
function message(card: AdaptiveCard, summary: string) {
  return {
    type: "message" as const,
    summary,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
  };
}
