import { z } from "zod";
import type { FailedSend, PostponedSend } from "#register/messages/delivery.ts";
import { meaningOf, PACE } from "./failureMeaning.ts";
import { SendPostponed } from "./sendLimits.ts";

export type SendFailure =
  | FailedSend
  | PostponedSend
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

const SHORTEST_WAIT = 1_000;
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

interface Trying {
  /** How often it was tried, this time included. */
  readonly attempts: number;
  readonly now: number;
  readonly random: () => number;
}

/** What became of a request to the Bot API that failed; what is none of its errors is a fault of ours and thrown again. */
export function sendFailureOf(error: unknown, trying: Trying): SendFailure {
  if (error instanceof SendPostponed) return { kind: "postponed", retryAfter: error.retryAfter };
  if (error instanceof ServiceUrlRefused) return failed("refused", trying);
  if (isUnanswered(error)) return failed("unavailable", trying);
  const http = httpErrorSchema.safeParse(error);
  if (!http.success) throw error;
  const { data, headers, status } = http.data.response;
  const meaning = meaningOf(status, codeOf(data));
  if (meaning === "conversationGone" || meaning === "activityGone") return { kind: meaning };
  return failed(meaning, trying, retryAfterOf(headers?.["retry-after"], trying.now));
}

/** What the answer says about everybody's next request; undefined where it is about its own person and message. */
export function pauseAfter(error: unknown, now: number): { readonly asked?: number } | undefined {
  if (isUnanswered(error)) return {};
  const http = httpErrorSchema.safeParse(error);
  if (!http.success) return undefined;
  const { data, headers, status } = http.data.response;
  const meaning = meaningOf(status, codeOf(data));
  if (meaning !== "throttled" && meaning !== "unavailable") return undefined;
  const asked = retryAfterOf(headers?.["retry-after"], now);
  return asked === undefined ? {} : { asked };
}

function isUnanswered(error: unknown): boolean {
  return error instanceof BotTokenUnavailable || networkErrorSchema.safeParse(error).success;
}

function failed(
  reason: keyof typeof PACE,
  { attempts, random }: Trying,
  asked?: number | undefined,
): FailedSend {
  const pace = PACE[reason];
  if (pace === null) return { kind: "failed", reason, retryAfter: null };
  const grown = Math.min(pace.first * 2 ** Math.min(attempts, 20), pace.longest);
  // A part of it by chance: replicas do not knock together.
  return { kind: "failed", reason, retryAfter: asked ?? Math.round(grown * (1 + random() / 2)) };
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
  return Math.min(Math.max(wait, SHORTEST_WAIT), RETRY_AFTER_LIMIT);
}
