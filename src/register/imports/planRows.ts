import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import type { KeyValues } from "#register/store/keyValues.ts";
import { importPlanSchema } from "#schemas/importPlanSchema.ts";
import { type ImportRow, importKey } from "./importRows.ts";

/** A value is one column of 63,999 characters. */
const LENGTH = 60_000;
/** No plan that the contract takes is longer. */
const MOST_BYTES = 64 * 1024 * 1024;

const partSchema = z.object({ packed: z.string() });

export interface PlanPart {
  readonly key: string;
  readonly value: { readonly packed: string };
}

/**
 * The rows that hold a plan, which may be long: packed, and named after what they hold, so that two who save at once do not
 * write into each other's.
 */
export function planParts(id: string, plan: ImportPlan): readonly PlanPart[] {
  const packed = deflateRawSync(JSON.stringify(plan)).toString("base64");
  return Array.from({ length: Math.ceil(packed.length / LENGTH) }, (_, at) => {
    const part = packed.slice(at * LENGTH, (at + 1) * LENGTH);
    const digest = createHash("sha256").update(part).digest("hex").slice(0, 32);
    return { key: `${importKey(id)}/plan/${digest}`, value: { packed: part } };
  });
}

/** The plan of this import; undefined where there is none, or where a row of it is missing or was broken by hand. */
export function planOf(
  { get }: Pick<KeyValues, "get">,
  { planParts: keys }: Pick<ImportRow, "planParts">,
): ImportPlan | undefined {
  const parts = keys.map((key) => partSchema.safeParse(get(key)?.value).data?.packed);
  if (keys.length === 0 || parts.includes(undefined)) return undefined;
  try {
    const bytes = inflateRawSync(Buffer.from(parts.join(""), "base64"), {
      maxOutputLength: MOST_BYTES,
    });
    return importPlanSchema.safeParse(parsePlainJson(bytes.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}
