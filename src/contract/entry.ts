import { z } from "zod";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { OPERATION_PROBLEMS } from "#domain/entry/operationProblem.ts";
import { USED_AGAIN_AS } from "#domain/entry/suspension.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { caseViewSchema } from "./case.ts";
import { dutiesSchema } from "./caseClassification.ts";
import { entryConditionSchema } from "./conditions.ts";
import { gatesSchema } from "./gates.ts";
import { entryLinkSchema, useCaseLinkSchema } from "./platform.ts";
import {
  daySchema,
  fieldValueSchema,
  pastSuspensionSchema,
  valuesInputSchema,
  valuesSchema,
} from "./values.ts";

export const ENTRY_PATHS = {
  all: "/entries",
  one: "/entries/:no",
  version: "/entries/:no/version",
  suspension: "/entries/:no/suspension",
  lift: "/entries/:no/suspension/lift",
  cases: "/entries/:no/cases",
  submission: "/entries/:no/submission",
  usageProposal: "/entries/:no/usage-proposal",
  follow: "/entries/:no/follow",
  declinedUsage: "/entries/:no/usage-proposal/decline",
} as const;

/** POST /api/entries: the intake form. */
export const reportEntryInputSchema = z.strictObject({ values: valuesInputSchema });
export type ReportEntryInput = z.infer<typeof reportEntryInputSchema>;

/** PATCH /api/entries/:no (If-Match): only the fields that change; `null` empties one. */
export const editEntryInputSchema = z.strictObject({
  values: valuesInputSchema,
  reason: z.string().trim().max(TEXT_LIMITS.editReason).optional(),
  /** A coordinator corrects a wrongly recorded version: needs a reason and asks nobody. */
  correction: z.boolean().optional(),
});
export type EditEntryInput = z.infer<typeof editEntryInputSchema>;

const dayOrUnknown = z.union([daySchema, z.literal("unknown")]);

/** POST /api/entries/:no/version */
export const reportVersionInputSchema = z.strictObject({
  version: z
    .string()
    .trim()
    .min(1)
    .max(longestOf(fieldOf("version"))),
  /** In use since, or planned from; neither where that is not known. `unknown` where only the day is not known. */
  liveSince: dayOrUnknown.optional(),
  plannedFor: dayOrUnknown.optional(),
  notesUrl: z
    .url({ protocol: /^https$/ })
    .max(longestOf(fieldOf("versionNotesUrl")))
    .optional(),
});
export type ReportVersionInput = z.infer<typeof reportVersionInputSchema>;

const suspensionReason = z
  .string()
  .trim()
  .min(1)
  .max(longestOf(fieldOf("suspensionNote")));

/** POST /api/entries/:no/suspension: takes the application out of use, and tells those who are concerned. */
export const suspendInputSchema = z.strictObject({ reason: suspensionReason });
export type SuspendInput = z.infer<typeof suspendInputSchema>;

/** POST /api/entries/:no/suspension/lift: puts it back into use. */
export const liftInputSchema = z.strictObject({
  to: z.enum(USED_AGAIN_AS),
  reason: suspensionReason,
});
export type LiftInput = z.infer<typeof liftInputSchema>;

/** GET /api/entries/:no/suspension: what suspending or lifting comes to, for who may do either. */
export const suspensionOutlookSchema = z.object({
  /** Who is told once it is suspended; the head of office by the role alone. */
  told: z.array(z.object({ role: z.string(), name: z.string().nullable() })),
  /** How it may be used again, or why not; null for who may not lift a suspension. */
  lift: z
    .array(z.object({ to: z.enum(USED_AGAIN_AS), obstacle: z.enum(OPERATION_PROBLEMS).nullable() }))
    .nullable(),
});
export type SuspensionOutlook = z.infer<typeof suspensionOutlookSchema>;

/** POST /api/entries/:no/cases: a coordinator asks about this application. */
export const openCaseInputSchema = z.strictObject({
  reason: z.string().trim().min(1).max(TEXT_LIMITS.reason),
});
export type OpenCaseInput = z.infer<typeof openCaseInputSchema>;

/** POST /api/entries/:no/submission: owner or deputy submit again what was withdrawn. */
export const submitAgainInputSchema = z.strictObject({});

/** PUT /api/entries/:no/usage-proposal: owner or deputy suggest what staff may do; whole, an absent field is empty. */
export const proposeUsageInputSchema = z.strictObject({ values: valuesInputSchema });
export type ProposeUsageInput = z.infer<typeof proposeUsageInputSchema>;

/** POST /api/entries/:no/usage-proposal/decline: taking it over is an edit of the entry. */
export const declineUsageInputSchema = z.strictObject({
  reason: z.string().trim().min(1).max(TEXT_LIMITS.reason),
});
export type DeclineUsageInput = z.infer<typeof declineUsageInputSchema>;

/** PUT /api/entries/:no/follow: from now on the person is told what changes for staff. DELETE ends it. */
export const followInputSchema = z.strictObject({});
/** The answer of both. */
export const followingSchema = z.object({ follows: z.boolean() });
export type Following = z.infer<typeof followingSchema>;

/** GET /api/entries/:no, and the answer of every write to it. The eTag is also in the ETag header. */
export const entryViewSchema = z.object({
  no: z.string(),
  eTag: z.string(),
  revision: z.number(),
  values: valuesSchema,
  /** What the asking person may do here. */
  rights: z.object({
    edit: z.array(z.string()),
    reportVersion: z.boolean(),
    correctVersion: z.boolean(),
    decide: z.boolean(),
    suspend: z.boolean(),
    liftSuspension: z.boolean(),
    submitAgain: z.boolean(),
    openCase: z.boolean(),
    proposeUsage: z.boolean(),
    relation: z.enum(["owner", "deputy"]).nullable(),
  }),
  /** What its owner suggests that staff may do; null for people who are not involved. */
  usageProposal: z.object({ values: valuesSchema, on: daySchema }).nullable(),
  /** What productive use needs and is not there; null for people who are not involved, and where it is in use or over. */
  gates: gatesSchema,
  /** Whether the asking person follows it. */
  follows: z.boolean(),
  /** The last suspension that is over. */
  lastSuspension: pastSuspensionSchema.nullable(),
  /** Of an evaluation that is open: the values that were taken over, by field, as far as the asking person reads them. */
  inherited: z.record(
    z.string(),
    z.discriminatedUnion("from", [
      z.object({ from: z.literal("evaluation"), on: z.string() }),
      z.object({ from: z.literal("platform"), value: fieldValueSchema }),
    ]),
  ),
  /** The running case, and the last closed one. */
  runningCase: caseViewSchema.nullable(),
  lastCase: caseViewSchema.nullable(),
  /** What has to be done by the last decision about the class, for everybody to read; null where it names nothing. */
  duties: dutiesSchema.nullable(),
  /** What its approvals ask for and nobody has met yet, for everybody to read. */
  conditions: z.array(entryConditionSchema),
  /** The last decision by the decision tree, from which role, hits, exemption and duties follow; null where there is none. */
  classifiedBy: z.object({ on: z.string(), tree: z.string() }).nullable(),
  /** Of a use case. */
  platform: entryLinkSchema.nullable(),
  /** Of a platform. */
  useCases: z.array(useCaseLinkSchema),
  /** Where the item stands in SharePoint; for coordinators only. */
  listItemUrl: z.string().nullable(),
});
export type EntryView = z.infer<typeof entryViewSchema>;
