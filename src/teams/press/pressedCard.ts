import { z } from "zod";
import type { MessageId } from "#domain/messages/kinds.ts";
import { isMessageId } from "#domain/messages/messageId.ts";
import type { Typed } from "#teams/cards/cardContext.ts";
import { INPUT_IDS, type InputId, VERBS, type Verb } from "#teams/cards/inputs.ts";

/** What somebody pressed on a card: data of the card and inputs, both from outside and not to be trusted. */
export interface PressedCard {
  readonly verb: Verb;
  readonly caseKey: string;
  readonly targetRevision: number;
  readonly messageId: MessageId;
  /** Which query of the case is answered, counted from 1. */
  readonly query: number | undefined;
  readonly typed: Typed;
}

const MAX_INPUT = 4000;
const keySchema = z.string().min(1).max(200);
const inputSchema = z.string().max(MAX_INPUT).optional();
const numberSchema = z.int().min(0).max(1_000_000_000);

const messageIdSchema = z.custom<MessageId>(
  (value) => typeof value === "string" && isMessageId(value),
);

// Some clients send the inputs of every part of a card, not only those of the part that was pressed.
const inputsShape: Record<InputId, typeof inputSchema> = {
  reason: inputSchema,
  reasonText: inputSchema,
  option: inputSchema,
  changed: inputSchema,
  unsure: inputSchema,
  live: inputSchema,
  date: inputSchema,
  dateUnknown: inputSchema,
  restUnchanged: inputSchema,
  note: inputSchema,
  later: inputSchema,
  personName: inputSchema,
  personId: inputSchema,
  namedName: inputSchema,
  queryAnswer: inputSchema,
  statementResult: inputSchema,
  statementText: inputSchema,
};

const dataSchema = z.strictObject({
  caseKey: keySchema,
  targetRevision: numberSchema,
  step: messageIdSchema.optional(),
  query: numberSchema.optional(),
  ...inputsShape,
});

const pressedSchema = z.looseObject({
  action: z.looseObject({ verb: z.enum(VERBS), data: dataSchema }),
  trigger: z.string().optional(),
});

export function parsePressedCard(value: unknown): PressedCard | undefined {
  const parsed = pressedSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { action, trigger } = parsed.data;
  const { caseKey, query, step, targetRevision } = action.data;
  const typed: Partial<Record<InputId, string>> = {};
  for (const id of INPUT_IDS) {
    const text = action.data[id];
    if (text !== undefined) typed[id] = text;
  }
  return {
    // What the client asks for by itself never records anything, whatever it names.
    verb: trigger === "automatic" ? "case/refresh" : action.verb,
    caseKey,
    targetRevision,
    messageId: step ?? `request-v${targetRevision}`,
    query,
    typed,
  };
}

/** The case that an unreadable action names, if it names one: its present card is still the best answer. */
export function caseKeyOf(value: unknown): string | undefined {
  const named = z.looseObject({
    action: z.looseObject({ data: z.looseObject({ caseKey: keySchema }) }),
  });
  const parsed = named.safeParse(value);
  return parsed.success ? parsed.data.action.data.caseKey : undefined;
}
