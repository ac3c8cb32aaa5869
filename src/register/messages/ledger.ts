import { z } from "zod";
import type { DutyNoticed } from "#domain/cases/dutyNotices.ts";
import { DUTY_NOTICE_DAYS } from "#domain/classification/duties.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { BUNDLE_KINDS, isMessageId } from "#domain/messages/messageId.ts";
import type { Day } from "#domain/time/day.ts";
import { standingSchema } from "#register/people/followRows.ts";
import { daySchema } from "#register/store/daySchema.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { personIdSchema, personSchema } from "#register/store/personSchema.ts";
import {
  type Bundle,
  type BundledChanges,
  type BundledMessage,
  type Conversation,
  DELIVERY_FAILURES,
  type Delivery,
  isBundle,
  type Message,
} from "./delivery.ts";

/** The keys and values of the system list that belong to messages; keys are lower case. */
const messageId = z.custom<MessageId>((value) => typeof value === "string" && isMessageId(value));

const sendingSchema = z.object({
  person: personSchema,
  state: z.enum(["claimed", "sent", "failed"]),
  holder: z.string(),
  expires: z.number(),
  attempts: z.number(),
  sentOn: daySchema.nullable(),
  conversationId: z.string().nullable(),
  serviceUrl: z.string().nullable(),
  activityId: z.string().nullable(),
  shown: z.string().nullable(),
  reason: z.enum(DELIVERY_FAILURES).nullable(),
});

/** Rows of earlier versions stand in lists in use: what is stored keeps its first words, `step`, `parcel` and `parts`. */
const bundledSchema = z
  .object({ caseKey: z.string(), step: messageId })
  .transform(({ caseKey, step }): BundledMessage => ({ caseKey, messageId: step }));

const deliverySchema: z.ZodType<Omit<Delivery, "key">> = sendingSchema
  .extend({ caseKey: z.string(), step: messageId, parcel: z.string().nullable() })
  .transform(({ parcel, step, ...row }) => ({ ...row, messageId: step, bundle: parcel }));

const followedSchema: z.ZodType<BundledChanges> = z.object({
  changes: z.array(
    z.object({
      no: z.string(),
      followId: z.string(),
      before: standingSchema,
      after: standingSchema,
    }),
  ),
  isNoted: z.boolean(),
});

const dutyNoticedSchema: z.ZodType<DutyNoticed> = z.object({
  no: z.string(),
  day: daySchema,
  notice: z.union(DUTY_NOTICE_DAYS.map((days) => z.literal(days))),
  tree: z.string(),
  ids: z.array(z.string()),
});

const releaseSchema = z.object({ no: z.string(), release: z.int() });

const bundleSchema: z.ZodType<Omit<Bundle, "key">> = sendingSchema
  .extend({
    kind: z.enum(BUNDLE_KINDS),
    day: daySchema,
    parts: z.array(bundledSchema),
    followed: followedSchema.exactOptional(),
    duties: z.array(dutyNoticedSchema).exactOptional(),
    publication: releaseSchema.exactOptional(),
    releases: z.array(releaseSchema).exactOptional(),
    told: z.string().exactOptional(),
  })
  .transform(({ parts, ...row }) => ({ ...row, messages: parts }));

const conversationSchema: z.ZodType<Conversation> = z.object({
  personId: personIdSchema,
  conversationId: z.string(),
  serviceUrl: z.string(),
  userId: z.string(),
  botId: z.string(),
  locale: z.string().nullable(),
  arrivedOn: daySchema.exactOptional(),
});

const laterSchema = z.object({ on: daySchema });

export function deliveryKey(caseKey: string, personId: string, of: MessageId): string {
  return `delivery/${caseKey}/${personId}/${of}`.toLowerCase();
}

/** All messages of a case. */
export function deliverySubject(caseKey: string): string {
  return `delivery/${caseKey}`.toLowerCase();
}

export function bundleKey(personId: string, name: string): string {
  return `parcel/${personId}/${name}`.toLowerCase();
}

export function readDelivery(stored: StoredValue | undefined): Delivery | undefined {
  const message = stored === undefined ? undefined : readMessage(stored);
  return message === undefined || isBundle(message) ? undefined : message;
}

export function readBundle(stored: StoredValue | undefined): Bundle | undefined {
  const message = stored === undefined ? undefined : readMessage(stored);
  return message !== undefined && isBundle(message) ? message : undefined;
}

/** A round asks for the same rows again and again; a changed row is another object. */
const messageIn = new WeakMap<StoredValue, Message | null>();

/** A row of either kind, parsed once. */
export function readMessage(stored: StoredValue): Message | undefined {
  const known = messageIn.get(stored);
  if (known !== undefined) return known ?? undefined;
  const { key, value } = stored;
  const schema = key.startsWith("parcel/") ? bundleSchema : deliverySchema;
  const parsed = schema.safeParse(value);
  const message = parsed.success ? { key, ...parsed.data } : null;
  messageIn.set(stored, message);
  return message ?? undefined;
}

/** A message without its key, which is the row's. */
export type MessageContent = Omit<Delivery, "key"> | Omit<Bundle, "key">;

/** What is stored of a message. */
export function messageValue(message: MessageContent & { readonly key?: string }): object {
  const { key: _key, ...row } = message;
  if ("messages" in row) {
    const { messages, ...stored } = row;
    const parts = messages.map(({ caseKey, messageId: step }) => ({ caseKey, step }));
    return { ...stored, parts };
  }
  const { bundle: parcel, messageId: step, ...stored } = row;
  return { ...stored, step, parcel };
}

export function conversationKey(personId: string): string {
  return `conversation/${personId}`.toLowerCase();
}

/** Rounds look at all of them. */
const conversationIn = new WeakMap<StoredValue, Conversation | null>();

export function readConversation(stored: StoredValue | undefined): Conversation | undefined {
  if (stored === undefined) return undefined;
  const known = conversationIn.get(stored);
  if (known !== undefined) return known ?? undefined;
  const parsed = conversationSchema.safeParse(stored.value);
  const conversation = parsed.success ? parsed.data : null;
  conversationIn.set(stored, conversation);
  return conversation ?? undefined;
}

export function laterKey(caseKey: string, personId: string): string {
  return `later/${caseKey}/${personId}`.toLowerCase();
}

export function readLater(stored: StoredValue | undefined): Day | undefined {
  if (stored === undefined) return undefined;
  const parsed = laterSchema.safeParse(stored.value);
  return parsed.success ? parsed.data.on : undefined;
}
