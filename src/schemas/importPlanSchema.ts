import { z } from "zod";
import type { FieldValue } from "#domain/entry/entry.ts";
import { isFieldKey } from "#domain/entry/fields.ts";
import { type ImportPlan, MATCH_RULES, type ProfilePlan } from "#domain/imports/importPlan.ts";
import { IMPORT_LIMITS } from "#domain/imports/importState.ts";
import { type ImportTarget, OTHER_TARGETS } from "#domain/imports/importTarget.ts";
import { type Day, isDay } from "#domain/time/day.ts";

const text = (most: number) => z.string().max(most);
const rowNumber = z.int().min(0).max(1_000_000);
const target = z.custom<ImportTarget>(
  (value) =>
    typeof value === "string" && (isFieldKey(value) || OTHER_TARGETS.some((one) => one === value)),
  "unknownField",
);
const daySchema = z.custom<Day>((value) => typeof value === "string" && isDay(value), "no day");

/** What a column or a text of the file stands for. */
export const importValueSchema: z.ZodType<FieldValue> = z.union([
  text(60_000),
  z.boolean(),
  z.array(z.union([text(60_000), z.record(z.string(), z.string())])).max(100),
]);

/** How a column is read. */
export const columnUseShape = {
  target,
  dateOrder: z.enum(["dayFirst", "monthFirst"]).exactOptional(),
  separator: text(5).exactOptional(),
};

const lasting = {
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  recodings: z
    .array(
      z.strictObject({
        target,
        text: text(IMPORT_LIMITS.rawRow),
        value: importValueSchema.nullable(),
      }),
    )
    .max(IMPORT_LIMITS.recodings),
  match: z.array(z.enum(MATCH_RULES)).max(MATCH_RULES.length),
  conflicts: z.enum(["keepRegister", "takeFile"]),
  versionsAreEvaluated: z.boolean(),
  isGuarded: z.literal(true).exactOptional(),
};

/** A plan, as it is sent and kept. */
export const importPlanSchema: z.ZodType<ImportPlan> = z.strictObject({
  ...lasting,
  sheet: z.int().min(0).max(1_000),
  encoding: text(40).exactOptional(),
  delimiter: text(1).exactOptional(),
  header: z.array(rowNumber).max(10),
  leftOut: z.array(rowNumber).max(1_000),
  columns: z
    .array(z.strictObject({ column: z.int().min(0).max(IMPORT_LIMITS.columns), ...columnUseShape }))
    .max(IMPORT_LIMITS.columns),
  decisions: z.array(z.strictObject({ row: rowNumber, as: text(20) })).max(IMPORT_LIMITS.decisions),
  evaluation: z.union([
    z.strictObject({ kind: z.literal("proposal") }),
    z.strictObject({
      kind: z.literal("known"),
      reason: z.string().trim().min(1).max(IMPORT_LIMITS.reason),
      on: daySchema.exactOptional(),
    }),
  ]),
  start: z.strictObject({ from: daySchema, perWeek: z.int().min(1).max(1_000) }),
  personsReason: z.string().trim().min(1).max(IMPORT_LIMITS.reason).exactOptional(),
  allOrNothing: z.boolean(),
});

/** The part of it that fits the next file of the same kind. */
export const profilePlanSchema: z.ZodType<ProfilePlan> = z.strictObject({
  ...lasting,
  columns: z
    .array(z.strictObject({ title: text(500), ...columnUseShape }))
    .max(IMPORT_LIMITS.columns),
});
