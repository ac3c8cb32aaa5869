import { z } from "zod";
import { waitAfter } from "#outbound/requestPolicy.ts";
import { retryAfterMs } from "#outbound/retryAfter.ts";
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

/** A chat was opened, or another one, and nobody can read which. Names where the answer does not fit, never what stands there. */
export class UnreadableChat extends Error {
  override readonly name = "UnreadableChat";
  readonly issues: readonly Pick<z.core.$ZodIssue, "code" | "path">[];

  constructor(issues: UnreadableChat["issues"]) {
    super("The Bot API's answer does not have the shape that was asked for");
    this.issues = issues.map(({ code, path }) => ({ code, path }));
  }
}

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
  return failed(meaning, trying, askedMs(headers, trying.now));
}

/** What the answer says about everybody's next request; undefined where it is about its own person and message. */
export function pauseAfter(error: unknown, now: number): { readonly asked?: number } | undefined {
  if (isUnanswered(error)) return {};
  const http = httpErrorSchema.safeParse(error);
  if (!http.success) return undefined;
  const { data, headers, status } = http.data.response;
  const meaning = meaningOf(status, codeOf(data));
  if (meaning !== "throttled" && meaning !== "unavailable") return undefined;
  const asked = askedMs(headers, now);
  return asked === undefined ? {} : { asked };
}

function isUnanswered(error: unknown): boolean {
  if (error instanceof BotTokenUnavailable || error instanceof UnreadableChat) return true;
  return networkErrorSchema.safeParse(error).success;
}

function failed(
  reason: keyof typeof PACE,
  { attempts, random }: Trying,
  asked?: number | undefined,
): FailedSend {
  const pace = PACE[reason];
  if (pace === null) return { kind: "failed", reason, retryAfter: null };
  return {
    kind: "failed",
    reason,
    retryAfter: Math.round(waitAfter(pace, attempts + 1, random, asked)),
  };
}

/** `MessageWritesBlocked` comes in another shape than the others: its code stands inside the message. */
function codeOf(data: unknown): string {
  const body = errorBodySchema.safeParse(data);
  if (!body.success) return "";
  const { error, message } = body.data;
  return error?.code ?? /"subCode":\s*"(\w+)"/.exec(message ?? "")?.[1] ?? "";
}

type Headers = z.infer<typeof httpErrorSchema>["response"]["headers"];

function askedMs(headers: Headers, now: number): number | undefined {
  return retryAfterMs({ retryAfter: headers?.["retry-after"] }, now, RETRY_AFTER_LIMIT);
}
