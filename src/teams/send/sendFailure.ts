import { z } from "zod";
import type { DeliveryFailure } from "#register/messages/delivery.ts";
import { SendPostponed } from "./sendLimits.ts";

export type SendFailure =
  | {
      readonly kind: "failed";
      readonly reason: DeliveryFailure;
      /** In milliseconds; null where another try is useless. */
      readonly retryAfter: number | null;
    }
  | { readonly kind: "conversationGone" }
  | { readonly kind: "activityGone" };

/** The list names an address that is not Microsoft's. */
export class ServiceUrlRefused extends Error {
  override readonly name = "ServiceUrlRefused";
}

/** Entra gave no token: nothing was sent, and it passes. */
export class BotTokenUnavailable extends Error {
  override readonly name = "BotTokenUnavailable";
}

const BACKOFF_BASE = 1000;
const BACKOFF_LIMIT = 5 * 60_000;
const RETRY_AFTER_LIMIT = 60 * 60_000;
const NETWORK_CODES = [
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "ENOTFOUND",
  "EPIPE",
  "ERR_NETWORK",
  "ETIMEDOUT",
];

const httpErrorSchema = z.object({
  response: z.object({
    status: z.number(),
    headers: z.looseObject({ "retry-after": z.unknown().optional() }).optional(),
    data: z.unknown().optional(),
  }),
});
const networkErrorSchema = z.object({ code: z.enum(NETWORK_CODES) });
const errorBodySchema = z.looseObject({
  error: z.looseObject({ code: z.string().optional() }).optional(),
  errorCode: z.number().optional(),
  message: z.string().optional(),
});

/** What the Bot API's refusal means; what is none of its errors is a fault of ours and thrown again. */
export function sendFailureOf(
  error: unknown,
  when: { readonly attempts: number; readonly now: number; readonly random: () => number },
): SendFailure {
  const http = httpErrorSchema.safeParse(error);
  if (http.success) {
    const { data, headers, status } = http.data.response;
    const asked = retryAfterOf(headers?.["retry-after"], when.now);
    return failureOfStatus(status, codeOf(data), asked ?? backoff(when));
  }
  if (error instanceof SendPostponed) {
    return { kind: "failed", reason: "throttled", retryAfter: error.retryAfter };
  }
  if (error instanceof ServiceUrlRefused) {
    return { kind: "failed", reason: "refused", retryAfter: null };
  }
  if (error instanceof BotTokenUnavailable || networkErrorSchema.safeParse(error).success) {
    return { kind: "failed", reason: "unavailable", retryAfter: backoff(when) };
  }
  throw error;
}

/** How long Teams asks everybody to wait, in milliseconds; undefined where it does not. */
export function throttlingOf(error: unknown, now: number): number | undefined {
  const http = httpErrorSchema.safeParse(error);
  if (!http.success || http.data.response.status !== 429) return undefined;
  return retryAfterOf(http.data.response.headers?.["retry-after"], now) ?? BACKOFF_BASE;
}

function failureOfStatus(status: number, code: string, retryAfter: number): SendFailure {
  switch (status) {
    case 412:
    case 429:
      return { kind: "failed", reason: "throttled", retryAfter };
    case 502:
    case 503:
    case 504:
      return { kind: "failed", reason: "unavailable", retryAfter };
    case 403:
      return { kind: "failed", reason: forbiddenReason(code), retryAfter: null };
    case 404:
      if (code === "ConversationNotFound") return { kind: "conversationGone" };
      if (code === "ActivityNotFound") return { kind: "activityGone" };
      return { kind: "failed", reason: "refused", retryAfter: null };
    default:
      return { kind: "failed", reason: "refused", retryAfter: null };
  }
}

function forbiddenReason(code: string): DeliveryFailure {
  switch (code) {
    case "ConversationBlockedByUser":
    case "BotDisabledByAdmin":
    case "MessageWritesBlocked":
      return "blocked";
    case "BotNotInConversationRoster":
    case "ForbiddenOperationException":
      return "notInstalled";
    default:
      return "refused";
  }
}

/** `MessageWritesBlocked` comes in another shape than the others: its code stands inside the message. */
function codeOf(data: unknown): string {
  const body = errorBodySchema.safeParse(data);
  if (!body.success) return "";
  const { error, message } = body.data;
  return error?.code ?? /"subCode":\s*"(\w+)"/.exec(message ?? "")?.[1] ?? "";
}

/** Seconds or an HTTP date. */
function retryAfterOf(header: unknown, now: number): number | undefined {
  if (typeof header !== "string" || header.trim() === "") return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  if (!Number.isFinite(wait)) return undefined;
  return Math.min(Math.max(wait, BACKOFF_BASE), RETRY_AFTER_LIMIT);
}

/** Doubles with every attempt, up to a limit, and a part of it by chance: replicas do not knock together. */
function backoff(when: { readonly attempts: number; readonly random: () => number }): number {
  const wait = Math.min(BACKOFF_BASE * 2 ** Math.min(when.attempts, 20), BACKOFF_LIMIT);
  return Math.round(wait * (1 + when.random() / 2));
}
