import { z } from "zod";
import { type Day, isDay } from "#domain/day.ts";
import {
  type Conversation,
  DELIVERY_FAILURES,
  type Delivery,
  type DeliveryStep,
} from "./delivery.ts";
import type { StoredValue } from "./keyValues.ts";

/** The keys and values of the system list that belong to messages; keys are lower case. */
const step = z.custom<DeliveryStep>(
  (value) =>
    typeof value === "string" && /^(request-v\d+|later-\d{4}-\d{2}-\d{2}|query-\d+)$/.test(value),
);

const deliverySchema: z.ZodType<Omit<Delivery, "key">> = z.object({
  caseKey: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  step,
  state: z.enum(["claimed", "sent", "failed"]),
  holder: z.string(),
  expires: z.number(),
  attempts: z.number(),
  conversationId: z.string().nullable(),
  serviceUrl: z.string().nullable(),
  activityId: z.string().nullable(),
  shown: z.string().nullable(),
  reason: z.enum(DELIVERY_FAILURES).nullable(),
});

const conversationSchema: z.ZodType<Conversation> = z.object({
  personId: z.string(),
  conversationId: z.string(),
  serviceUrl: z.string(),
  userId: z.string(),
  botId: z.string(),
  locale: z.string().nullable(),
});

const laterSchema = z.object({
  on: z.custom<Day>((value) => typeof value === "string" && isDay(value)),
});

export function deliveryKey(caseKey: string, personId: string, of: DeliveryStep): string {
  return `delivery/${caseKey}/${personId}/${of}`.toLowerCase();
}

/** All messages of a case. */
export function deliverySubject(caseKey: string): string {
  return `delivery/${caseKey}`.toLowerCase();
}

export function readDelivery(stored: StoredValue): Delivery | undefined {
  const parsed = deliverySchema.safeParse(stored.value);
  return parsed.success ? { key: stored.key, ...parsed.data } : undefined;
}

/** What is stored of a delivery; the key is the row's. */
export function deliveryValue({ key: _key, ...value }: Delivery): Omit<Delivery, "key"> {
  return value;
}

export function conversationKey(personId: string): string {
  return `conversation/${personId}`.toLowerCase();
}

export function readConversation(stored: StoredValue | undefined): Conversation | undefined {
  const parsed = conversationSchema.safeParse(stored?.value);
  return parsed.success ? parsed.data : undefined;
}

export function laterKey(caseKey: string, personId: string): string {
  return `later/${caseKey}/${personId}`.toLowerCase();
}

export function readLater(stored: StoredValue | undefined): Day | undefined {
  const parsed = laterSchema.safeParse(stored?.value);
  return parsed.success ? parsed.data.on : undefined;
}
