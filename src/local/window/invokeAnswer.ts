import { z } from "zod";

/** What a bot may answer to a pressed button, as Teams reads it. */
export type InvokeAnswer =
  | { readonly kind: "card"; readonly card: Readonly<Record<string, unknown>> }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "error"; readonly code: string; readonly message: string };

const invokeResponse = z.object({
  statusCode: z.number(),
  type: z.string().optional(),
  value: z.unknown().optional(),
});
const adaptiveCard = z.looseObject({ type: z.literal("AdaptiveCard") });
const errorValue = z.object({ code: z.string().default(""), message: z.string().default("") });

export function parseInvokeAnswer(body: unknown): InvokeAnswer {
  const response = invokeResponse.safeParse(body);
  if (!response.success) return unreadable();
  const { statusCode, type, value } = response.data;
  if (statusCode >= 400 || type === "application/vnd.microsoft.error") {
    const error = errorValue.safeParse(value);
    return {
      kind: "error",
      code: error.data?.code || String(statusCode),
      message: error.data?.message ?? "",
    };
  }
  if (type === "application/vnd.microsoft.card.adaptive") {
    const card = adaptiveCard.safeParse(value);
    return card.success ? { kind: "card", card: card.data } : unreadable();
  }
  if (type === "application/vnd.microsoft.activity.message" && typeof value === "string") {
    return { kind: "message", text: value };
  }
  return value === undefined || value === null ? { kind: "message", text: "" } : unreadable();
}

/** Teams shows its general error when the answer has none of the known shapes. */
function unreadable(): InvokeAnswer {
  return { kind: "error", code: "BotResponseUnreadable", message: "" };
}
