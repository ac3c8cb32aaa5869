import { z } from "zod";
import { type Day, isDay } from "#domain/day.ts";
import { DECISIONS, type EvaluationCase, HARMS, type Incident } from "#domain/evaluationCase.ts";
import { CHANGED_TICKS, REASON_KEYS } from "#domain/triageQuestions.ts";
import { ANSWERS, LIVE, QUESTION_IDS, RULE_IDS } from "#domain/triageRules.ts";
import {
  ACTOR_ROLES,
  CASE_STATES,
  CHANNELS,
  OUTCOMES,
  RISK_CLASSES,
  TRIGGERS,
} from "#domain/vocabulary.ts";

const day = z.custom<Day>((value) => typeof value === "string" && isDay(value), "no day");
/** Empty parts are absent in canonical JSON, and null again in the case. */
const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
const person = z.object({ id: z.string(), name: z.string() });

const cardAnswer = z.discriminatedUnion("option", [
  z.object({
    option: z.literal("unchanged"),
    reason: z.enum(REASON_KEYS),
    reasonText: z.string().exactOptional(),
  }),
  z.object({
    option: z.enum(["changed", "unsure"]),
    changed: z.array(z.enum(CHANGED_TICKS)),
    unsure: z.array(z.enum(QUESTION_IDS)),
    live: z.enum(LIVE),
    date: day.exactOptional(),
    dateUnknown: z.boolean().exactOptional(),
    note: z.string().exactOptional(),
  }),
]);

const storedAnswer = z.object({
  answer: cardAnswer,
  answers: z.record(z.enum(QUESTION_IDS), z.enum(ANSWERS)),
  outcome: z.enum(OUTCOMES),
  suspend: nullable(z.enum(["proposed", "immediate"])),
  ruleHits: z.array(z.enum(RULE_IDS)),
  by: person.extend({ role: z.enum(["owner", "deputy", "coordinator"]) }),
  channel: z.enum(CHANNELS),
  at: z.string(),
});

const decision = z.object({
  decision: z.enum(DECISIONS),
  reason: z.string(),
  riskClass: z.enum(RISK_CLASSES).exactOptional(),
  validUntil: day.exactOptional(),
  by: person,
  at: z.string(),
});

const query = z.object({
  text: z.string(),
  by: person,
  at: z.string(),
  askedOn: day,
  pausedDue: nullable(day),
  answer: z
    .object({ text: z.string(), by: person, channel: z.enum(CHANNELS), at: z.string() })
    .exactOptional(),
});

const suspension = z.object({
  kind: z.enum(["immediate", "proposed"]),
  state: z.enum(["active", "open", "confirmed", "declined"]),
  reason: z.string().exactOptional(),
  by: person.exactOptional(),
  at: z.string().exactOptional(),
});

export const incidentSchema: z.ZodType<Incident> = z.object({
  id: z.string(),
  text: z.string(),
  on: day,
  harm: z.enum(HARMS),
  by: person.extend({ role: z.enum(ACTOR_ROLES) }),
  channel: z.enum(CHANNELS),
  at: z.string(),
  due: day,
  outcome: z.enum(["short", "full"]),
  suspend: nullable(z.enum(["proposed", "immediate"])),
});

/** A case as the list's `Data` column holds it; its revision stands in a column of its own, its incidents beside it. */
export const caseSchema: z.ZodType<Omit<EvaluationCase, "revision" | "incidents">> = z.object({
  key: z.string(),
  causeKey: z.string(),
  causes: z.array(z.string()),
  entryNo: z.string(),
  trigger: z.enum(TRIGGERS),
  state: z.enum(CASE_STATES),
  depth: nullable(z.enum(["short", "full"])),
  started: z.boolean(),
  targetVersion: z.string(),
  targetRevision: z.int(),
  requestedOn: nullable(day),
  openedOn: nullable(day),
  closedOn: nullable(day),
  due: nullable(day),
  answer: nullable(storedAnswer),
  earlierAnswers: z.array(storedAnswer),
  decision: nullable(decision),
  queries: z.array(query),
  notMine: z.array(
    z.object({
      by: person,
      namedId: z.string().exactOptional(),
      namedName: z.string().exactOptional(),
      at: z.string(),
    }),
  ),
  suspension: nullable(suspension),
  extension: nullable(z.object({ until: day, reason: z.string() })),
  note: nullable(z.string()),
  internalNote: z.string().exactOptional(),
});
