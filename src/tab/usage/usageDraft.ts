import type { EntryView } from "#contract/entry.ts";
import type { DecisionKey } from "#domain/cases/evaluationCase.ts";
import { type EntryValues, entryValues, type UsageValues } from "#domain/entry/entry.ts";
import { type FieldProblems, parseValues, withValues } from "#domain/entry/intake.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { USAGE_KEY_SET } from "#domain/usage/usageFields.ts";
import { usageProblems } from "#domain/usage/usageProblems.ts";
import { withoutUsage } from "#domain/usage/withoutUsage.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { wholeUsage } from "./usageForm.ts";

/** What staff may do, as it is typed: whole, and beside it what else the entry says. */
export interface UsageDraft {
  readonly typed: FormValues;
  readonly others: EntryValues;
  /** The day of the proposal that it began with. */
  readonly proposedOn?: string;
}

/** Begun with what owner or deputy suggest, or with what holds. */
export function usageDraftOf({ usageProposal, values }: EntryView): UsageDraft {
  return {
    typed: wholeUsage(usageProposal?.values ?? values),
    others: withoutUsage(entryValues(values)),
    ...(usageProposal === null ? {} : { proposedOn: usageProposal.on }),
  };
}

/** As the register reads it; with a decision, what that covers holds at once. */
export function readUsage(
  { others, typed }: UsageDraft,
  decision?: DecisionKey,
): Result<UsageValues, FieldProblems> {
  const read = parseValues(typed, USAGE_KEY_SET);
  if (!read.ok) return err(read.problem);
  const usage: UsageValues = withValues({}, read.value);
  const decided = decision === undefined ? others : { ...others, evaluationStatus: decision };
  const problems = usageProblems({ ...decided, ...usage });
  return Object.keys(problems).length === 0 ? ok(usage) : err(problems);
}
