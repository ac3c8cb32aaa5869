import { z } from "zod";
import { TRIGGERS } from "#domain/cases/causes.ts";
import type {
  CaseClassification,
  ClassificationAnswer,
} from "#domain/cases/classificationAnswers.ts";
import type { DecidedClassification } from "#domain/cases/decidedClassification.ts";
import { DOCUMENT_FORMATS } from "#domain/cases/documentMark.ts";
import {
  DECISIONS,
  type EvaluationCase,
  HANDOVER_STATES,
  HARMS,
  type Incident,
} from "#domain/cases/evaluationCase.ts";
import type { HandledSection } from "#domain/cases/handledSection.ts";
import { STATEMENT_RESULTS, STATEMENT_ROLES, type Statement } from "#domain/cases/statement.ts";
import { ART63_CONDITIONS } from "#domain/classification/legalFacts.ts";
import { EVALUATION_SECTIONS } from "#domain/entry/sectionFields.ts";
import { SECTION_STATES } from "#domain/entry/sections.ts";
import { CHANGED_TICKS, REASON_KEYS } from "#domain/triage/triageQuestions.ts";
import { ANSWERS, LIVE, QUESTION_IDS, RULE_IDS } from "#domain/triage/triageRules.ts";
import {
  ACTOR_ROLES,
  CASE_STATES,
  CHANNELS,
  OUTCOMES,
  RISK_CLASSES,
  UPDATE_RHYTHMS,
} from "#domain/vocabulary.ts";
import { daySchema } from "#register/store/daySchema.ts";
import { personSchema as person, personIdSchema } from "#register/store/personSchema.ts";
import { classificationOutcomeSchema, computedClassSchema } from "#schemas/outcomeSchema.ts";
import { usageValuesSchema } from "./usageValuesSchema.ts";

/** Empty parts are absent in canonical JSON, and null again in the case. */
const nullable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

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
    date: daySchema.exactOptional(),
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
  validUntil: daySchema.exactOptional(),
  updateRhythm: z.enum(UPDATE_RHYTHMS).exactOptional(),
  usage: usageValuesSchema.exactOptional(),
  imported: z.literal(true).exactOptional(),
  by: person,
  at: z.string(),
});

const query = z.object({
  text: z.string(),
  by: person,
  at: z.string(),
  askedOn: daySchema,
  pausedDue: nullable(daySchema),
  answer: z
    .object({ text: z.string(), by: person, channel: z.enum(CHANNELS), at: z.string() })
    .exactOptional(),
});

const suspension = z.object({
  kind: z.enum(["immediate", "proposed"]),
  state: z.enum(["active", "open", "confirmed", "declined"]),
  due: daySchema.exactOptional(),
  reason: z.string().exactOptional(),
  by: person.exactOptional(),
  at: z.string().exactOptional(),
});

export const incidentSchema: z.ZodType<Incident> = z.object({
  id: z.string(),
  text: z.string(),
  on: daySchema,
  harm: z.enum(HARMS),
  by: person.extend({ role: z.enum(ACTOR_ROLES) }),
  channel: z.enum(CHANNELS),
  at: z.string(),
  due: daySchema,
  outcome: z.enum(["short", "full"]),
  suspend: nullable(z.enum(["proposed", "immediate"])),
});

export const statementSchema: z.ZodType<Statement> = z.object({
  id: z.int().positive(),
  role: z.enum(STATEMENT_ROLES),
  required: z.boolean(),
  question: z.string(),
  askedOf: person,
  askedBy: person,
  askedOn: daySchema,
  due: daySchema,
  outcome: nullable(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("given"),
        result: z.enum(STATEMENT_RESULTS),
        text: z.string(),
        by: person,
        on: daySchema,
        channel: z.enum(CHANNELS),
      }),
      z.object({ kind: z.literal("cancelled"), reason: z.string(), by: person, on: daySchema }),
    ]),
  ),
});

const confirmation = z.object({ by: person, at: z.string() });

const reasoned = z.object({ reason: z.string(), by: person, on: daySchema });

export const handledSectionSchema: z.ZodType<HandledSection> = z.object({
  requested: z
    .object({
      nth: z.int().positive(),
      by: person,
      on: daySchema,
      due: daySchema,
      cancelled: reasoned.exactOptional(),
    })
    .exactOptional(),
  waived: reasoned.exactOptional(),
  confirmed: z.object({ by: person, on: daySchema }).exactOptional(),
});

const classified = { tree: z.string(), confirmed: confirmation.exactOptional() };

export const classificationAnswerSchema: z.ZodType<ClassificationAnswer> = z.object({
  answer: z.union([z.string(), z.array(z.string())]),
  by: person.extend({ role: z.enum(ACTOR_ROLES) }),
  at: z.string(),
  confirmed: confirmation.exactOptional(),
});

export const classificationSchema: z.ZodType<CaseClassification> = z.object({
  ...classified,
  answers: z.record(z.string(), classificationAnswerSchema),
});

const decidedClassificationSchema: z.ZodType<DecidedClassification> = z.object({
  outcome: classificationOutcomeSchema,
  duties: z.array(z.object({ id: z.string(), appliesFrom: nullable(daySchema) })),
  confirmed: confirmation,
  override: z
    .object({
      class: computedClassSchema,
      reason: z.string(),
      art63: z.array(z.enum(ART63_CONDITIONS)).exactOptional(),
    })
    .exactOptional(),
  art63Document: z.int().positive().exactOptional(),
});

const documentMark = z.object({
  format: z.literal(DOCUMENT_FORMATS),
  entryRevision: z.int(),
  factsSha256: z.string(),
  sha256: z.string(),
  city: z.string().exactOptional(),
  sections: z.partialRecord(z.enum(EVALUATION_SECTIONS), z.enum(SECTION_STATES)).exactOptional(),
  signedOff: nullable(z.object({ by: z.string(), on: daySchema, reference: z.string() })),
  said: z.record(z.string(), z.string()).exactOptional(),
});

/** What stands in fields of its own beside the case, so that a change tells only the one it is about. */
type Beside =
  | "incidents"
  | "statements"
  | "classification"
  | "sections"
  | "risks"
  | "evidence"
  | "conditions";
interface CaseAlone extends Omit<EvaluationCase, "revision" | Beside> {
  readonly classification?: Omit<CaseClassification, "answers">;
}

/** A case without what stands beside it; its revision has a column of its own. */
export const caseSchema: z.ZodType<CaseAlone> = z.object({
  key: z.string(),
  causeKey: z.string(),
  causes: z.array(z.string()),
  entryNo: z.string(),
  trigger: z.enum(TRIGGERS),
  state: z.enum(CASE_STATES),
  depth: nullable(z.enum(["short", "full"])),
  started: z.boolean(),
  targetVersion: z.string(),
  previousVersion: nullable(z.string()),
  targetRevision: z.int(),
  beganOn: daySchema.exactOptional(),
  requestedOn: nullable(daySchema),
  deliveredOn: daySchema.exactOptional(),
  campaignDue: daySchema.exactOptional(),
  newLaw: z.literal(true).exactOptional(),
  openedOn: nullable(daySchema),
  closedOn: nullable(daySchema),
  due: nullable(daySchema),
  answer: nullable(storedAnswer),
  earlierAnswers: z.array(storedAnswer),
  foldedAnswers: z
    .object({ count: z.int().positive(), harm: z.literal(true).exactOptional() })
    .exactOptional(),
  decision: nullable(decision),
  queries: z.array(query),
  notMine: z.array(
    z.object({
      by: person,
      namedId: personIdSchema.exactOptional(),
      namedName: z.string().exactOptional(),
      at: z.string(),
      targetRevision: z.int().exactOptional(),
      handover: z.object({ state: z.enum(HANDOVER_STATES), at: z.string() }).exactOptional(),
    }),
  ),
  classification: z.object(classified).exactOptional(),
  classified: decidedClassificationSchema.exactOptional(),
  document: documentMark.exactOptional(),
  documentExports: z.int().positive().exactOptional(),
  suspension: nullable(suspension),
  extension: nullable(z.object({ until: daySchema, reason: z.string() })),
  note: nullable(z.string()),
  internalNote: z.string().exactOptional(),
  markedForCheck: z.literal(true).exactOptional(),
  remindedOn: daySchema.exactOptional(),
  reportedBy: person.exactOptional(),
  handler: person.exactOptional(),
  platforms: z
    .array(
      z.object({
        caseKey: z.string(),
        entryNo: z.string(),
        title: z.string(),
        version: z.string(),
        outcome: z.enum(["short", "full"]),
      }),
    )
    .exactOptional(),
  waitingIncidents: z
    .object({ outcome: z.enum(["short", "full"]), harm: z.literal(true).exactOptional() })
    .exactOptional(),
  askedAgain: z.int().positive().exactOptional(),
  versionsSince: z.int().positive().exactOptional(),
});
