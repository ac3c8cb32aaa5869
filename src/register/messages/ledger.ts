import { z } from "zod";
import { isMessageStep, type MessageStep } from "#domain/messages/messageId.ts";
import { type Day, isDay } from "#domain/time/day.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import {
  type Conversation,
  DELIVERY_FAILURES,
  type Delivery,
  isParcel,
  type Message,
  PARCEL_KINDS,
  type Parcel,
  type ParcelPart,
} from "./delivery.ts";

/** The keys and values of the system list that belong to messages; keys are lower case. */
const day = z.custom<Day>((value) => typeof value === "string" && isDay(value));
const step = z.custom<MessageStep>((value) => typeof value === "string" && isMessageStep(value));

const sendingSchema = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  state: z.enum(["claimed", "sent", "failed"]),
  holder: z.string(),
  expires: z.number(),
  attempts: z.number(),
  sentOn: day.nullable(),
  conversationId: z.string().nullable(),
  serviceUrl: z.string().nullable(),
  activityId: z.string().nullable(),
  shown: z.string().nullable(),
  reason: z.enum(DELIVERY_FAILURES).nullable(),
});

const partSchema: z.ZodType<ParcelPart> = z.object({ caseKey: z.string(), step });

const deliverySchema: z.ZodType<Omit<Delivery, "key">> = sendingSchema.extend({
  caseKey: z.string(),
  step,
  parcel: z.string().nullable(),
});

const parcelSchema: z.ZodType<Omit<Parcel, "key">> = sendingSchema.extend({
  kind: z.enum(PARCEL_KINDS),
  day,
  parts: z.array(partSchema),
});

const conversationSchema: z.ZodType<Conversation> = z.object({
  personId: z.string(),
  conversationId: z.string(),
  serviceUrl: z.string(),
  userId: z.string(),
  botId: z.string(),
  locale: z.string().nullable(),
});

const laterSchema = z.object({ on: day });

export function deliveryKey(caseKey: string, personId: string, of: MessageStep): string {
  return `delivery/${caseKey}/${personId}/${of}`.toLowerCase();
}

/** All messages of a case. */
export function deliverySubject(caseKey: string): string {
  return `delivery/${caseKey}`.toLowerCase();
}

export function parcelKey(personId: string, name: string): string {
  return `parcel/${personId}/${name}`.toLowerCase();
}

export function readDelivery(stored: StoredValue | undefined): Delivery | undefined {
  const message = stored === undefined ? undefined : readMessage(stored);
  return message === undefined || isParcel(message) ? undefined : message;
}

export function readParcel(stored: StoredValue | undefined): Parcel | undefined {
  const message = stored === undefined ? undefined : readMessage(stored);
  return message !== undefined && isParcel(message) ? message : undefined;
}

/** A round asks for the same rows again and again; a changed row is another object. */
const messageIn = new WeakMap<StoredValue, Message | null>();

/** A row of either kind, parsed once. */
export function readMessage(stored: StoredValue): Message | undefined {
  const known = messageIn.get(stored);
  if (known !== undefined) return known ?? undefined;
  const { key, value } = stored;
  const schema = key.startsWith("parcel/") ? parcelSchema : deliverySchema;
  const parsed = schema.safeParse(value);
  const message = parsed.success ? { key, ...parsed.data } : null;
  messageIn.set(stored, message);
  return message ?? undefined;
}

/** What is stored of a message; the key is the row's. */
export function messageValue({ key: _key, ...value }: Message): Omit<Message, "key"> {
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
  if (stored === undefined) return undefined;
  const parsed = laterSchema.safeParse(stored.value);
  return parsed.success ? parsed.data.on : undefined;
}
