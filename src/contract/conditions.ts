import { z } from "zod";
import { CONDITION_STATES } from "#domain/cases/condition.ts";
import { RISK_LEVELS } from "#domain/cases/risk.ts";
import { CONDITIONS_MAX, EVIDENCE_MAX, RISKS_MAX, TEXT_LIMITS } from "#domain/limits.ts";
import { daySchema } from "./values.ts";

const counted = z.int().positive();
const reason = z.string().trim().min(1).max(TEXT_LIMITS.conditionReason);
const condition = {
  text: z.string().trim().min(1).max(TEXT_LIMITS.condition),
  dueOn: daySchema,
};

/** Those that a decision carries. */
export const conditionsSchema = z.array(z.strictObject(condition)).max(CONDITIONS_MAX);

/** POST /api/cases/:key/condition */
export const addConditionInputSchema = z.strictObject({ revision: counted, ...condition });

/** POST /api/cases/:key/evidence: a document on the city's SharePoint. */
export const addEvidenceInputSchema = z.strictObject({
  url: z.string().trim().min(1).max(TEXT_LIMITS.evidenceUrl),
  /** Without it the document is called as its file. */
  title: z.string().trim().max(TEXT_LIMITS.evidenceTitle).exactOptional(),
  version: z.string().trim().max(TEXT_LIMITS.evidenceVersion).exactOptional(),
  datedOn: daySchema.exactOptional(),
  /** The evidence of the case whose place it takes. */
  replaces: counted.max(EVIDENCE_MAX).exactOptional(),
});
export type AddEvidenceInput = z.infer<typeof addEvidenceInputSchema>;

/** POST /api/cases/:key/condition/:id/evidence; the first answer of a round stands, so no revision. */
export const giveEvidenceInputSchema = z.strictObject({
  round: counted,
  text: z.string().trim().min(1).max(TEXT_LIMITS.conditionAnswer),
  evidence: addEvidenceInputSchema.exactOptional(),
});
/** POST /api/cases/:key/condition/:id/judge: whoever sends evidence back says what is missing. */
export const judgeEvidenceInputSchema = z.strictObject({
  round: counted,
  isAccepted: z.boolean(),
  reason: z.string().trim().max(TEXT_LIMITS.conditionReason),
});
/** POST /api/cases/:key/condition/:id/day */
export const moveConditionInputSchema = z.strictObject({
  revision: counted,
  dueOn: daySchema,
  reason: z.string().trim().min(1).max(TEXT_LIMITS.conditionMove),
});
/** POST /api/cases/:key/condition/:id/lift */
export const liftConditionInputSchema = z.strictObject({ revision: counted, reason });

const level = z.literal(RISK_LEVELS);
const riskText = z.string().trim().max(TEXT_LIMITS.risk);
const riskParty = z.string().trim().max(TEXT_LIMITS.riskParty);
const riskValuesSchema = z.strictObject({
  risk: riskText.min(1),
  affected: riskParty,
  likelihood: level,
  severity: level,
  measure: riskText,
  responsible: riskParty,
  until: daySchema.exactOptional(),
  residual: level,
});
export type RiskValuesInput = z.infer<typeof riskValuesSchema>;

/** POST /api/cases/:key/risks: as somebody wants them, field by field beside what they looked at. */
export const setRisksInputSchema = z.strictObject({
  risks: z
    .array(
      z.strictObject({
        id: counted.exactOptional(),
        /** Tabs that were opened before name its last change. */
        seen: z.union([riskValuesSchema, z.string().max(40)]).exactOptional(),
        values: riskValuesSchema.nullable(),
      }),
    )
    .min(1)
    .max(RISKS_MAX),
});

const actor = z.object({ role: z.string(), name: z.string().nullable() });

/** A condition: text, day and state for everybody who sees the case, the rest for those involved. */
export const conditionViewSchema = z.object({
  id: z.number(),
  text: z.string(),
  dueOn: z.string(),
  state: z.enum(CONDITION_STATES),
  isOverdue: z.boolean(),
  /** Whether it was set after the decision. */
  isAdded: z.boolean(),
  setOn: z.string(),
  round: z.number(),
  answer: z
    .object({
      text: z.string(),
      evidence: z.number().nullable(),
      by: actor,
      on: z.string(),
      judged: z
        .object({ isAccepted: z.boolean(), reason: z.string(), by: actor, on: z.string() })
        .nullable(),
    })
    .nullable(),
  /** The last time that its day was moved. */
  moved: z.object({ from: z.string(), reason: z.string(), by: actor, on: z.string() }).nullable(),
  lifted: z.object({ reason: z.string(), by: actor, on: z.string() }).nullable(),
  rights: z.object({ give: z.boolean(), judge: z.boolean(), move: z.boolean(), lift: z.boolean() }),
});
export type ConditionView = z.infer<typeof conditionViewSchema>;

export const evidenceViewSchema = z.object({
  id: z.number(),
  title: z.string(),
  url: z.string(),
  version: z.string(),
  datedOn: z.string(),
  replacedBy: z.number().nullable(),
  /** Whether it documents the exemption of Art. 6(3) that was decided with. */
  isOfArt63: z.boolean(),
  by: actor,
});
export type EvidenceView = z.infer<typeof evidenceViewSchema>;

/** A condition that is not met, as it stands at its entry. */
export const entryConditionSchema = conditionViewSchema.extend({
  caseKey: z.string(),
  caseRevision: z.number(),
  /** What was given last; null for people who are not involved. */
  evidence: evidenceViewSchema.nullable(),
});
export type EntryCondition = z.infer<typeof entryConditionSchema>;

const storedRisk = riskValuesSchema.omit({ until: true }).extend({ until: z.string().nullable() });
export const riskViewSchema = storedRisk.extend({
  id: z.number(),
  /** When it was last changed. */
  at: z.string(),
});
export type RiskView = z.infer<typeof riskViewSchema>;

/** The risks of an evaluation, and those of the last one where it has none yet. */
export const risksViewSchema = z.object({
  risks: z.array(riskViewSchema),
  before: z.array(riskViewSchema),
});
