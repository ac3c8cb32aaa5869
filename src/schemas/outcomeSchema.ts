import { z } from "zod";
import type { ClassificationOutcome } from "#domain/classification/classify.ts";
import { COMPUTED_CLASSES } from "#domain/classification/classRank.ts";
import {
  ANNEX_III_AREAS,
  ART63_CONDITIONS,
  CITY_ROLES,
  CONTEXTS,
  GPAI_USES,
  LEGAL_REVIEWS,
  PROHIBITED_PRACTICES,
  PROVIDER_CHECKS,
  ROUTES,
  TRANSPARENCY_DUTIES,
} from "#domain/classification/legalFacts.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";

export const computedClassSchema = z.enum(COMPUTED_CLASSES);

/** Empty parts are absent in canonical JSON, and null again in the outcome. */
const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
const texts = z.array(z.string());

/** The outcome of a classification, as a decided case keeps it and as it is sent. */
export const classificationOutcomeSchema: z.ZodType<ClassificationOutcome> = z.object({
  treeVersion: z.string(),
  class: z.enum(RISK_CLASSES),
  lowerBound: computedClassSchema,
  provisional: z.boolean(),
  reasons: texts,
  route: nullable(z.enum(ROUTES)),
  obligations: texts,
  path: z.array(z.object({ question: z.string(), options: texts })),
  role: nullable(z.enum(CITY_ROLES)),
  gpai: nullable(z.enum(GPAI_USES)),
  outOfScopeUntilUse: z.boolean(),
  openPoints: texts,
  providerCheck: z.array(z.enum(PROVIDER_CHECKS)),
  prohibitedHits: z.array(z.enum(PROHIBITED_PRACTICES)),
  annexIII: z.array(z.enum(ANNEX_III_AREAS)),
  art63: z.array(z.enum(ART63_CONDITIONS)),
  duties: z.array(z.enum(TRANSPARENCY_DUTIES)),
  context: z.array(z.enum(CONTEXTS)),
  legalReview: z.array(z.enum(LEGAL_REVIEWS)),
});
