import { z } from "zod";
import { CAMPAIGN_OUTCOMES } from "#domain/cases/campaignResults.ts";
import { CASE_CHOICES, HANDLERS } from "#domain/cases/caseFilter.ts";
import { TRIGGERS } from "#domain/cases/causes.ts";
import { CONDITION_STATES } from "#domain/cases/condition.ts";
import { LAW_FINDING_KINDS } from "#domain/cases/lawComparison.ts";
import { QUICK_FILTERS } from "#domain/entry/filters.ts";
import { COLUMNS } from "#domain/entry/registerSort.ts";
import type { ListKind } from "#domain/exports/exportKind.ts";
import { HISTORY_KINDS } from "#domain/historyKind.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { DIGEST_SECTIONS } from "#domain/messages/digestSections.ts";
import { isDay } from "#domain/time/day.ts";
import { ACTOR_ROLES, CHANNELS } from "#domain/vocabulary.ts";

/** What a filtered view shows, whoever looks at it. */
export const registerFilterSchema = z.strictObject({
  search: z.string().max(TEXT_LIMITS.search).optional(),
  usage: z.array(z.string().max(64)).max(20).optional(),
  operationStatus: z.array(z.string().max(64)).max(20).optional(),
  evaluationStatus: z.array(z.string().max(64)).max(20).optional(),
  riskClass: z.array(z.string().max(64)).max(20).optional(),
  orgUnitId: z.array(z.string().max(64)).max(100).optional(),
});
export type RegisterFilterInput = z.infer<typeof registerFilterSchema>;

/** The same as the register page has it in its URL: with what is about the person who looks. */
export const registerViewFilterSchema = registerFilterSchema.extend({
  show: z.enum(QUICK_FILTERS).optional(),
});
export type RegisterViewFilterInput = z.infer<typeof registerViewFilterSchema>;

/** What the coordinators' desk shows. */
export const caseFilterSchema = z.strictObject({
  show: z.enum(CASE_CHOICES).exclude(["all"]).exactOptional(),
  handler: z.enum(HANDLERS).exactOptional(),
  closedToo: z.literal(true).exactOptional(),
  search: z.string().max(TEXT_LIMITS.search).exactOptional(),
  office: z.string().max(TEXT_LIMITS.search).exactOptional(),
  cause: z.enum(TRIGGERS).exactOptional(),
  waiting: z.enum(DIGEST_SECTIONS).exactOptional(),
});

const conditionFilterSchema = z.strictObject({
  state: z.array(z.enum(CONDITION_STATES)).max(CONDITION_STATES.length).readonly().exactOptional(),
  isOverdue: z.literal(true).exactOptional(),
});

const day = z.string().refine(isDay, "noDay");

/** Which events are wanted; the same in the address of the page, in the query and in an export. */
export const eventFilterSchema = z.strictObject({
  entryNo: z
    .string()
    .regex(/^KI-\d{4}-\d{1,9}$/)
    .exactOptional(),
  kind: z.enum(HISTORY_KINDS).exactOptional(),
  role: z.enum(ACTOR_ROLES).exactOptional(),
  channel: z.enum(CHANNELS).exactOptional(),
  since: day.exactOptional(),
  until: day.exactOptional(),
});

const campaignSelectionSchema = z.strictObject({
  id: z.uuid().toLowerCase(),
  outcome: z.enum(CAMPAIGN_OUTCOMES).exactOptional(),
  orgUnitIds: z.array(z.string().max(64)).max(100).readonly().exactOptional(),
});

/** A version of the questions, and from when the city wants registration; null is what the law says. */
export const lawSchema = z.strictObject({
  tree: z.string().max(64),
  registrationGateFrom: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
});

export const lawSelectionSchema = lawSchema.extend({
  kind: z.enum(LAW_FINDING_KINDS).exactOptional(),
  orgUnitId: z.string().max(64).exactOptional(),
});

/** Which rows; a list that has no such filter ignores it. */
export const exportSelection = {
  /** Which applications it is about. */
  filter: registerViewFilterSchema,
  order: z.strictObject({ column: z.enum(COLUMNS), descending: z.boolean() }).optional(),
  /** Of cases and their conditions: those that the desk shows. */
  cases: caseFilterSchema.optional(),
  conditions: conditionFilterSchema.optional(),
  /** Results and effects are those of one campaign and of one law, which have to be named. */
  campaign: campaignSelectionSchema.optional(),
  law: lawSelectionSchema.optional(),
  log: eventFilterSchema.optional(),
};

/** Whether it says enough to know the rows. */
export function isWholeSelection(input: {
  readonly kind?: ListKind | undefined;
  readonly campaign?: unknown;
  readonly law?: unknown;
}): boolean {
  const { campaign, kind, law } = input;
  return !(
    (kind === "campaign" && campaign === undefined) ||
    (kind === "law" && law === undefined)
  );
}
