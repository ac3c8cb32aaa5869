import { z } from "zod";
import { LAW_FINDING_KINDS, type LawFindingKind } from "#domain/cases/lawComparison.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";
import { lawSchema } from "#schemas/exportSelectionSchema.ts";
import { campaignPreviewSchema, startCampaignInputSchema } from "./campaign.ts";
import { daySchema } from "./values.ts";

export const LAW_PATHS = {
  comparison: "/law/comparison",
  cases: "/law/cases",
} as const;

export type LawInput = z.infer<typeof lawSchema>;

/** So many applications are shown; a file has all of them. */
export const LAW_FINDINGS_SHOWN = 100;

/** POST /api/law/comparison: what the law would change. Changes nothing; while it is compared it says how far it is. */
export const compareLawInputSchema = z.strictObject({
  law: lawSchema,
  kind: z.enum(LAW_FINDING_KINDS).exactOptional(),
  orgUnitId: z.string().max(64).exactOptional(),
});
export type CompareLawInput = z.infer<typeof compareLawInputSchema>;

const bilingual = z.object({ de: z.string(), en: z.string() });
const start = daySchema.nullable();
const riskClass = z.enum(RISK_CLASSES);
const computedClass = riskClass.exclude(["unclear"]);

const toldChangeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("class"),
    from: riskClass,
    to: riskClass,
    because: z.array(bilingual),
  }),
  z.object({ kind: z.literal("lowerBound"), from: computedClass, to: computedClass }),
  z.object({ kind: z.literal("dutyAdded"), duty: bilingual, from: start }),
  z.object({ kind: z.literal("dutyEnded"), duty: bilingual }),
  z.object({ kind: z.literal("dutyMoved"), duty: bilingual, from: start, to: start }),
  z.object({ kind: z.literal("unanswered"), question: bilingual }),
]);

const lawFindingSchema = z.object({
  no: z.string(),
  title: z.string(),
  orgUnitId: z.string().nullable(),
  changes: z.array(toldChangeSchema),
  /** Another class was decided than the computed one. */
  isOverridden: z.boolean(),
  /** The running case that ends in a decision by the law in force; null where none does. */
  caseKey: z.string().nullable(),
});
export type LawFindingView = z.infer<typeof lawFindingSchema>;

export const lawComparisonSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("comparing"), done: z.number(), entries: z.number() }),
  z.object({
    state: z.literal("compared"),
    /** In the register, and those that a decision by the questions stands for. */
    entries: z.number(),
    compared: z.number(),
    /** For how many something changes, and of which kind. */
    changed: z.number(),
    counts: z.record(z.enum(LAW_FINDING_KINDS), z.number()) satisfies z.ZodType<
      Record<LawFindingKind, number>
    >,
    /** How many fit what was looked for, and the first of them. */
    fitting: z.number(),
    /** The rows of a file: one for each change of those that fit, and of all. */
    rows: z.object({ fitting: z.number(), all: z.number() }),
    findings: z.array(lawFindingSchema),
    isInForce: z.boolean(),
    /** What would be opened now; null where the law is not in force. */
    opening: campaignPreviewSchema.nullable(),
  }),
]);
export type LawComparisonView = z.infer<typeof lawComparisonSchema>;
export type ComparedLaw = Extract<LawComparisonView, { state: "compared" }>;

/** POST /api/law/cases → 201: opens what the law in force changes. As a campaign, which it is from then on. */
export const openLawCasesInputSchema = startCampaignInputSchema
  .omit({ filter: true, trigger: true })
  .extend({ tree: z.string().max(64) });
export type OpenLawCasesInput = z.infer<typeof openLawCasesInputSchema>;
