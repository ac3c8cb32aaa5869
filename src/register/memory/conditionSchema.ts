import { z } from "zod";
import type { Condition } from "#domain/cases/condition.ts";
import type { Evidence } from "#domain/cases/evidence.ts";
import { RISK_LEVELS, type Risk } from "#domain/cases/risk.ts";
import { ACTOR_ROLES, CHANNELS } from "#domain/vocabulary.ts";
import { daySchema } from "#register/store/daySchema.ts";
import { personSchema as person } from "#register/store/personSchema.ts";

const counted = z.int().positive();

export const conditionSchema: z.ZodType<Condition> = z.object({
  id: counted,
  text: z.string(),
  dueOn: daySchema,
  setBy: person,
  setOn: daySchema,
  isAdded: z.literal(true).exactOptional(),
  moved: z
    .object({ nth: counted, from: daySchema, reason: z.string(), by: person, on: daySchema })
    .exactOptional(),
  round: counted,
  answer: z
    .object({
      text: z.string(),
      evidence: counted.exactOptional(),
      by: person.extend({ role: z.enum(ACTOR_ROLES) }),
      channel: z.enum(CHANNELS),
      on: daySchema,
      judged: z
        .object({ isAccepted: z.boolean(), reason: z.string(), by: person, on: daySchema })
        .exactOptional(),
    })
    .exactOptional(),
  lifted: z.object({ reason: z.string(), by: person, on: daySchema }).exactOptional(),
});

export const evidenceSchema: z.ZodType<Evidence> = z.object({
  id: counted,
  title: z.string(),
  url: z.string(),
  version: z.string(),
  datedOn: daySchema,
  replacedBy: counted.exactOptional(),
  by: person,
  at: z.string(),
});

const level = z.literal(RISK_LEVELS);

export const riskSchema: z.ZodType<Risk> = z.object({
  id: counted,
  risk: z.string(),
  affected: z.string(),
  likelihood: level,
  severity: level,
  measure: z.string(),
  responsible: z.string(),
  until: daySchema.exactOptional(),
  residual: level,
  by: person,
  at: z.string(),
});
