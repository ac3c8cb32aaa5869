import { z } from "zod";
import type { MessageId } from "#domain/messages/kinds.ts";
import { isMessageId } from "#domain/messages/messageId.ts";
import {
  BUNDLE_VERBS,
  type BundleVerb,
  CASE_VERBS,
  type CaseVerb,
  INPUTS,
  type InputId,
} from "#teams/cards/actions.ts";
import type { Typed } from "#teams/cards/cardContext.ts";

/** What somebody pressed on a card: data of the card and inputs, both from outside and not to be trusted. */
export interface PressedCard {
  readonly verb: CaseVerb;
  readonly caseKey: string;
  readonly targetRevision: number;
  readonly messageId: MessageId;
  /** Which query of the case is answered, counted from 1. */
  readonly query: number | undefined;
  readonly typed: Typed;
}

export interface PressedBundle {
  readonly verb: BundleVerb;
  readonly typed: Typed;
}

const keySchema = z.string().min(1).max(200);
const numberSchema = z.int().min(0).max(1_000_000_000);
const messageIdSchema = z.custom<MessageId>(
  (value) => typeof value === "string" && isMessageId(value),
);

const isInput = (text: string): text is InputId => Object.hasOwn(INPUTS, text);
const INPUT_IDS = Object.keys(INPUTS).filter(isInput);

/** Some clients send the inputs of every part of a card, not only those of the part that was pressed. */
function typedSchema(on: "case" | "bundle", longest: number) {
  const ids = INPUT_IDS.filter((id) => INPUTS[id].on === on || INPUTS[id].on === "both");
  return z.partialRecord(z.enum(ids), z.string().max(longest));
}

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
  trigger: z.string().optional(),
});
const caseTypedSchema = typedSchema("case", 4_000);

export function parsePressedCard(value: unknown): PressedCard | undefined {
  const parsed = caseSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { action, trigger } = parsed.data;
  const { caseKey, query, step, targetRevision, ...inputs } = action.data;
  const typed = caseTypedSchema.safeParse(inputs);
  if (!typed.success) return undefined;
  return {
    // What the client asks for by itself never records anything, whatever it names.
    verb: trigger === "automatic" ? "case/refresh" : action.verb,
    caseKey,
    targetRevision,
    messageId: step ?? `request-v${targetRevision}`,
    query,
    typed: typed.data,
  };
}

const bundleSchema = z.looseObject({
  action: z.looseObject({
    verb: z.enum(BUNDLE_VERBS),
    data: z.looseObject({ parcel: keySchema }),
  }),
  trigger: z.string().optional(),
});
const bundleTypedSchema = typedSchema("bundle", 8_000);

export function parsePressedBundle(value: unknown): PressedBundle | undefined {
  const parsed = bundleSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { action, trigger } = parsed.data;
  const { parcel: _key, ...inputs } = action.data;
  const typed = bundleTypedSchema.safeParse(inputs);
  if (!typed.success) return undefined;
  return {
    verb: trigger === "automatic" ? "several/refresh" : action.verb,
    typed: typed.data,
  };
}

const namedSchema = z.looseObject({
  action: z.looseObject({
    data: z.looseObject({ caseKey: z.unknown().optional(), parcel: z.unknown().optional() }),
  }),
});

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
