import { Client } from "@microsoft/teams.api";
import type { AdaptiveCard } from "@microsoft/teams.cards";
import { z } from "zod";
import type { RequestPolicy } from "#outbound/requestPolicy.ts";
import { withinLimit } from "#outbound/withinLimit.ts";
import { isAllowedServiceUrl } from "#teams/bot/serviceUrl.ts";
import { silentLogger } from "#teams/bot/silentLogger.ts";
import { BOT_POLICY } from "./failureMeaning.ts";
import {
  BotTokenUnavailable,
  pauseAfter,
  ServiceUrlRefused,
  UnreadableChat,
} from "./sendFailure.ts";
import type { SendLimits } from "./sendLimits.ts";

const TOKEN_SCOPE = "https://api.botframework.com/.default";

/** The bot's token for a scope. */
export type BotToken = (scope: string) => Promise<string>;

export interface ConnectorConfig {
  readonly clientId: string;
  readonly tenantId: string;
  readonly allowLoopback: boolean;
  /** How long the connector may take; what a tenant needs by default. */
  readonly policy?: RequestPolicy | undefined;
  /** Shared by everything in this process that asks the connector. */
  readonly limits: SendLimits;
}

/** The Bot API: one personal chat's messages, at the address that chat was last heard from. */
export interface Connector {
  openChat(
    serviceUrl: string,
    personId: string,
  ): Promise<{ readonly conversationId: string; readonly serviceUrl: string }>;
  /** The id is null where the message was taken and nobody can read the answer: it is not sent a second time for that. */
  send(
    chat: Chat,
    card: AdaptiveCard,
    summary: string,
  ): Promise<{ readonly activityId: string | null }>;
  update(chat: Chat, activityId: string, card: AdaptiveCard, summary: string): Promise<void>;
}

interface Chat {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

const chatSchema = z.object({
  id: z.string().min(1),
  serviceUrl: z.string().optional().catch(undefined),
});
const activitySchema = z.object({ id: z.string().min(1) });

export function createConnector(config: ConnectorConfig, token: BotToken): Connector {
  const policy = config.policy ?? BOT_POLICY;
  const clientAt = (serviceUrl: string): Client => {
    // The address comes out of a list that people may edit: our token goes to no stranger.
    if (!isAllowedServiceUrl(serviceUrl, config.allowLoopback)) throw new ServiceUrlRefused();
    return new Client(serviceUrl.replace(/\/+$/, ""), {
      timeout: policy.tryMs,
      logger: silentLogger,
      token: () => tokenOrFailure(token),
    });
  };
  const { limits } = config;
  const heeding = async (request: () => Promise<unknown>): Promise<unknown> => {
    try {
      const answer = await withinLimit({ tryMs: policy.tryMs, leftMs: policy.allMs }, request);
      limits.answered();
      return answer;
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
      const answer = await heeding(() =>
        client.conversations.create({
          members: [{ id: personId, role: "user" }],
          bot: { id: `28:${config.clientId}` },
          tenantId: config.tenantId,
          channelData: { tenant },
          isGroup: false,
        }),
      );
      const opened = chatSchema.safeParse(answer);
      if (!opened.success) throw new UnreadableChat(opened.error.issues);
      const { id, serviceUrl: answered } = opened.data;
      const known = answered !== undefined && isAllowedServiceUrl(answered, config.allowLoopback);
      return { conversationId: id, serviceUrl: known ? answered : serviceUrl };
    },
    send: async (chat, card, summary) => {
      const client = clientAt(chat.serviceUrl);
      await limits.message(chat.conversationId);
      const answer = await heeding(() =>
        client.conversations.createActivity(chat.conversationId, message(card, summary)),
      );
      return { activityId: activitySchema.safeParse(answer).data?.id ?? null };
    },
    update: async (chat, activityId, card, summary) => {
      const client = clientAt(chat.serviceUrl);
      await limits.change(chat.conversationId);
      const changed = { ...message(card, summary), id: activityId };
      await heeding(() =>
        client.conversations.updateActivity(chat.conversationId, activityId, changed),
      );
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
