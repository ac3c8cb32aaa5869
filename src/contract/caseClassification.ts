import { z } from "zod";
import { ART63_CONDITIONS } from "#domain/classification/legalFacts.ts";
import { CLASSIFICATION_LIMITS, TEXT_LIMITS } from "#domain/limits.ts";
import { classificationOutcomeSchema, computedClassSchema } from "#schemas/outcomeSchema.ts";

const key = z.string().min(1).max(CLASSIFICATION_LIMITS.key);
const answer = z.union([key, z.array(key).max(CLASSIFICATION_LIMITS.options)]);

/** POST /api/cases/:key/classification: the answers that somebody wants, beside those that they looked at; null is none. */
export const classifyInputSchema = z.strictObject({
  answers: z
    .record(key, z.strictObject({ answer: answer.nullable(), seen: answer.nullable() }))
    .refine((answers) => {
      const { length } = Object.keys(answers);
      return length > 0 && length <= CLASSIFICATION_LIMITS.questions;
    }, "numberOfAnswers"),
});

/** POST /api/cases/:key/classification/confirm-answer: this one alone, as it was seen. */
export const confirmAnswerInputSchema = z.strictObject({ question: key, seen: answer });

/** POST /api/cases/:key/classification/confirm */
export const confirmClassificationInputSchema = z.strictObject({ revision: z.int().positive() });

/** Another class than the computed one, within a decision. */
export const classOverrideSchema = z.strictObject({
  class: computedClassSchema,
  reason: z.string().trim().min(1).max(TEXT_LIMITS.overrideReason),
  art63: z.array(z.enum(ART63_CONDITIONS)).max(ART63_CONDITIONS.length).exactOptional(),
});

const actor = z.object({ role: z.string(), name: z.string().nullable() });
const confirmation = z.object({ by: actor, at: z.string() });
const answerView = z.object({
  answer: z.union([z.string(), z.array(z.string())]),
  by: actor,
  at: z.string(),
  /** Null until a coordinator has confirmed this very answer. */
  confirmed: confirmation.nullable(),
});

const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const texts = listOf(z.string());

const duties = z.array(z.object({ id: z.string(), appliesFrom: z.string().nullable() }));

/** Duties by the version of the tree that they follow from, the earliest first; a day of null applies now. */
export const dutiesSchema = z.object({ tree: z.string(), duties });

/** The decision tree of a case: what was answered, and what follows. */
export const caseClassificationSchema = z.object({
  /** The version that the answers are read by. */
  tree: z.string(),
  answers: z.record(z.string(), answerView),
  /** Who confirmed the whole path as it stands. */
  confirmed: confirmation.nullable(),
  /** Id of who confirmed, where another coordinator has to decide (four eyes); null otherwise and for who does not decide. */
  notDecidedBy: z.string().nullable(),
  /** Id of who confirmed, as far as it may have to be another who decides; null like that before. */
  confirmedById: z.string().nullable(),
  /** Whether the city wants two coordinators for what is strict (`isStrict` of domain/cases/decidedClassification.ts). */
  fourEyes: z.boolean(),
  /** Answered questions that do not count now, and may again after a change. */
  offPath: texts,
  /** The question to be answered next; null at the end. */
  next: z.string().nullable(),
  /** Null before the end. */
  outcome: classificationOutcomeSchema.nullable(),
  /** The earliest first; a day of null applies now. */
  duties,
  /** What the last classified decision about the entry says where this case says nothing. */
  prefill: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** The class that was decided instead of the computed one. */
  override: z
    .object({
      class: computedClassSchema,
      reason: z.string(),
      art63: listOf(z.enum(ART63_CONDITIONS)),
    })
    .nullable(),
  /** When the legal office signed off this version of the tree. */
  signedOff: z.object({ by: z.string(), on: z.string(), reference: z.string() }).nullable(),
});
export type CaseClassificationView = z.infer<typeof caseClassificationSchema>;
