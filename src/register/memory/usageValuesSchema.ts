import { z } from "zod";
import type { UsageValues } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { parseFieldValue } from "#domain/entry/fieldValue.ts";
import { isUsageKey } from "#domain/usage/usageFields.ts";

/** Values of the fields of use by staff, as they are stored in a proposal or a decision. */
export const usageValuesSchema = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .refine((values) => Object.entries(values).every(([key, value]) => isValue(key, value)))
  .transform((values): UsageValues => values);

function isValue(key: string, value: unknown): boolean {
  return isUsageKey(key) && parseFieldValue(fieldOf(key), value).ok;
}
