import { createHash } from "node:crypto";
import { z } from "zod";
import { CAMPAIGN_TRIGGERS, type Campaign } from "#domain/cases/campaign.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { daySchema } from "#register/store/daySchema.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";
import { personSchema } from "#register/store/personSchema.ts";

/** A value is one column of 63,999 characters; a number takes 15 of them, 17 in the largest register. */
const NUMBERS_IN_A_ROW = 3_500;

const choice = z.array(z.string()).exactOptional();
const filter: z.ZodType<RegisterFilter> = z.object({
  search: z.string().exactOptional(),
  usage: choice,
  operationStatus: choice,
  evaluationStatus: choice,
  riskClass: choice,
  orgUnitId: choice,
});
const rowSchema = z.object({
  trigger: z.enum(CAMPAIGN_TRIGGERS),
  reason: z.string(),
  by: personSchema,
  at: z.string(),
  filter,
  law: z.object({ tree: z.string() }).exactOptional(),
  due: daySchema.nullable(),
  ended: z.object({ reason: z.string(), by: personSchema, at: z.string() }).exactOptional(),
  /** How many applications the rows in `parts` name. */
  entries: z.int(),
  parts: z.array(z.string()),
  /** Everybody was asked, or need not be any more: rounds leave it alone. */
  isFinished: z.boolean(),
});
const partSchema = z.object({ numbers: z.array(z.string()) });

/** The campaign's row is what counts; the applications stand in rows of their own, which it names. */
export interface StoredCampaign {
  readonly campaign: Campaign;
  readonly isFinished: boolean;
  readonly stored: StoredValue;
}

export function campaignKey(id: string): string {
  return `campaign/${id}`;
}

/** Undefined where there is none, or where it was broken by hand. */
export function readCampaign(stored: StoredValue | undefined): StoredCampaign | undefined {
  const parsed = rowSchema.safeParse(stored?.value);
  if (stored === undefined || !parsed.success) return undefined;
  const { entries: _counted, isFinished, parts: _named, ...rest } = parsed.data;
  const id = stored.key.slice("campaign/".length);
  return { campaign: { id, ...rest }, isFinished, stored };
}

/** All campaigns, as memory holds them. */
export function campaignsIn(keyValues: KeyValues): readonly StoredCampaign[] {
  return [...keyValues.ofKind("campaign")].flatMap((stored) => readCampaign(stored) ?? []);
}

/** The applications of a campaign; undefined where a row of them is missing or was broken by hand. */
export function numbersOf(
  keyValues: KeyValues,
  { stored }: StoredCampaign,
): readonly EntryNo[] | undefined {
  const row = rowSchema.parse(stored.value);
  const numbers = row.parts.flatMap(
    (key) => partSchema.safeParse(keyValues.get(key)?.value).data?.numbers ?? [],
  );
  return numbers.length === row.entries ? numbers : undefined;
}

/** Whether the row holds just these applications. */
export function holdsPart(
  stored: StoredValue | undefined,
  { numbers }: { readonly numbers: readonly EntryNo[] },
): boolean {
  const parsed = partSchema.safeParse(stored?.value);
  return parsed.success && parsed.data.numbers.join() === numbers.join();
}

/** The same campaign with another state. */
export function changedRow(
  { stored }: StoredCampaign,
  change: { readonly isFinished: boolean; readonly ended?: NonNullable<Campaign["ended"]> },
): object {
  return { ...rowSchema.parse(stored.value), ...change };
}

export function newRow(
  { id: _inKey, ...campaign }: Campaign,
  { entries, parts }: { readonly entries: number; readonly parts: readonly string[] },
): object {
  return { ...campaign, entries, parts, isFinished: false };
}

/**
 * The rows that hold the applications. Named after what they hold: two requests that have found different applications
 * do not write into each other's rows.
 */
export function partRows(
  id: string,
  numbers: readonly EntryNo[],
): readonly { readonly key: string; readonly value: { readonly numbers: readonly EntryNo[] } }[] {
  const count = Math.ceil(numbers.length / NUMBERS_IN_A_ROW);
  return Array.from({ length: count }, (_, n) => {
    const part = numbers.slice(n * NUMBERS_IN_A_ROW, (n + 1) * NUMBERS_IN_A_ROW);
    const digest = createHash("sha256").update(part.join()).digest("hex").slice(0, 32);
    return { key: `${campaignKey(id)}/${digest}`, value: { numbers: part } };
  });
}
