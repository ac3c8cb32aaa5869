import { z } from "zod";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { Context } from "#register/memory/context.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";

const KIND = "cause";
const claimSchema = z.object({ caseKey: z.string() });

/**
 * Claims the cause for that case; true when the case is to answer it. The claim names the case, so that whoever dies
 * before the case is made is finished by the next caller.
 */
export async function claimCause(
  context: Context,
  causeKey: string,
  caseKey: string,
  cases: readonly EvaluationCase[],
): Promise<boolean> {
  const key = claimKey(causeKey);
  const claimed = await context.keyValues.claim(key, { caseKey });
  if (claimed.ok) return true;
  const stored = await context.keyValues.fresh(key);
  const named = claimedCase(stored?.value);
  if (stored === undefined || named === undefined) return false;
  if (named === caseKey) return true;
  const other = cases.find((one) => one.key === named);
  if (other?.causes.includes(causeKey) === true) return false;
  // The named case was never made, or ended before it took the cause on.
  return (await context.keyValues.replace(stored, { caseKey })).ok;
}

/** The case that a claim names; undefined for a row broken by hand. */
export function claimedCase(value: unknown): string | undefined {
  return claimSchema.safeParse(value).data?.caseKey;
}

export function claimKey(causeKey: string): string {
  return `${KIND}/${causeKey}`;
}

export function claimsOf(
  keyValues: Pick<KeyValues, "ofSubject">,
  no: EntryNo,
): readonly StoredValue[] {
  return keyValues.ofSubject(claimKey(no.toLowerCase()));
}

export function allClaims(keyValues: Pick<KeyValues, "ofKind">): Iterable<StoredValue> {
  return keyValues.ofKind(KIND);
}

/** The cause key of a claim. */
export function causeOf({ key }: StoredValue): string {
  return key.slice(KIND.length + 1);
}
