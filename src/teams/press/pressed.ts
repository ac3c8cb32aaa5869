import { z } from "zod";
import type { MessageId } from "#domain/messages/kinds.ts";
import { isMessageId } from "#domain/messages/messageId.ts";
import { protoKeyIn } from "#domain/text/plainJson.ts";
import {
  ASK_VERB,
  BUNDLE_VERBS,
  type BundleVerb,
  CASE_VERBS,
  type CaseVerb,
} from "#teams/cards/actions.ts";
import type { Typed } from "#teams/cards/cardContext.ts";
import { type Inputs, readInputs } from "./readInputs.ts";

/** What somebody pressed on a card: data of the card and inputs, both from outside and not to be trusted. */
export interface PressedCard extends Inputs {
  readonly verb: CaseVerb;
  readonly caseKey: string;
  readonly targetRevision: number;
  readonly messageId: MessageId;
  /** Which query of the case is answered, counted from 1. */
  readonly query: number | undefined;
}

export interface PressedBundle extends Inputs {
  readonly verb: BundleVerb;
  /** Which application of the card is no longer followed. */
  readonly entryNo: string | undefined;
}

const keySchema = z.string().min(1).max(200);
const numberSchema = z.int().min(0).max(1_000_000_000);
const messageIdSchema = z.custom<MessageId>(
  (value) => typeof value === "string" && isMessageId(value),
);

const caseSchema = z.looseObject({
  action: z.looseObject({
    verb: z.enum(CASE_VERBS),
    // Cards that were sent go on naming it so.
    data: z.looseObject({
      caseKey: keySchema,
      targetRevision: numberSchema,
      step: messageIdSchema.optional(),
      query: numberSchema.optional(),
    }),
  }),
  trigger: z.unknown().optional(),
});

export function parsePressedCard(value: unknown): PressedCard | undefined {
  const parsed = caseSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { action, trigger } = parsed.data;
  const { caseKey, query, step, targetRevision } = action.data;
  // What the client asks for by itself never records anything, whatever it names.
  const verb = trigger === "automatic" ? "case/refresh" : action.verb;
  return {
    verb,
    caseKey,
    targetRevision,
    messageId: step ?? `request-v${targetRevision}`,
    query,
    ...readInputs(action.data, verb, protoKeyIn(value) !== undefined),
  };
}

const bundleSchema = z.looseObject({
  action: z.looseObject({
    verb: z.enum(BUNDLE_VERBS),
    data: z.looseObject({ parcel: keySchema, entryNo: keySchema.optional() }),
  }),
  trigger: z.unknown().optional(),
});

export function parsePressedBundle(value: unknown): PressedBundle | undefined {
  const parsed = bundleSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { action, trigger } = parsed.data;
  const verb = trigger === "automatic" ? "several/refresh" : action.verb;
  const inputs = readInputs(action.data, verb, protoKeyIn(value) !== undefined);
  return { verb, entryNo: action.data.entryNo, ...inputs };
}

const askedSchema = z.looseObject({
  action: z.looseObject({ verb: z.literal(ASK_VERB), data: z.looseObject({}).default({}) }),
});

/** What was asked in the field of a card; undefined for every other press. */
export function parseAsked(value: unknown): Inputs | undefined {
  const parsed = askedSchema.safeParse(value);
  if (!parsed.success) return undefined;
  return readInputs(parsed.data.action.data, ASK_VERB, protoKeyIn(value) !== undefined);
}

const namedSchema = z.looseObject({
  action: z.looseObject({
    data: z.looseObject({ caseKey: z.unknown().optional(), parcel: z.unknown().optional() }),
  }),
});

/** What was typed into an action that nobody can read: the card is shown again with it. */
export function typedIn(value: unknown): Typed {
  const named = namedSchema.safeParse(value);
  return named.success ? readInputs(named.data.action.data, undefined).typed : {};
}

/** The case that an action names, even an unreadable one: its present card is still the best answer. */
export function caseKeyIn(value: unknown): string | undefined {
  return keyIn(value, "caseKey");
}

/** The bundle that an action names, even an unreadable one. */
export function bundleKeyIn(value: unknown): string | undefined {
  return keyIn(value, "parcel");
}

function keyIn(value: unknown, name: "caseKey" | "parcel"): string | undefined {
  const named = namedSchema.safeParse(value);
  const key = named.success ? keySchema.safeParse(named.data.action.data[name]) : undefined;
  return key?.success === true ? key.data : undefined;
}
