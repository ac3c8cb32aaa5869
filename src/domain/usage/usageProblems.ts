import type { EntryValues } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { type FieldProblems, isRequired } from "#domain/entry/intake.ts";
import { coveredData, dataLimitOf, isApproved, isMoreData } from "./staffUsage.ts";
import { USAGE_KEYS } from "./usageFields.ts";

/** One of these is what "with conditions" means. */
const CONDITIONS = ["mustDo", "prerequisites", "neverEnter", "forbiddenUses", "staffHint"] as const;

/**
 * What is wrong with what staff are told: conditions without one, offices without names, a release that does not say
 * which data, and more data than the decision on the application covers.
 */
export function usageProblems(values: EntryValues): FieldProblems {
  return {
    ...missingParts(values),
    ...(exceedsDecision(values) ? { dataLimit: "exceedsDecision" as const } : {}),
  };
}

/** What was wrong before stays the coordinators' to mend: nobody is kept from another change by it. */
export function newUsageProblems(before: EntryValues, next: EntryValues): FieldProblems {
  const known = usageProblems(before);
  return Object.fromEntries(Object.entries(usageProblems(next)).filter(([key]) => !(key in known)));
}

function missingParts(values: EntryValues): FieldProblems {
  const { staffRelease } = values;
  const missing = USAGE_KEYS.filter(
    (key) => values[key] === undefined && isRequired(fieldOf(key), values),
  );
  if (staffRelease === "withConditions" && !hasCondition(values)) missing.push("mustDo");
  return Object.fromEntries(missing.map((key) => [key, "required"]));
}

function hasCondition(values: EntryValues): boolean {
  const { prerequisites } = values;
  const needsNothing = prerequisites?.every((one) => one === "none") === true;
  return CONDITIONS.some(
    (key) => values[key] !== undefined && !(key === "prerequisites" && needsNothing),
  );
}

/** Special categories need a decision that holds. */
function exceedsDecision(values: EntryValues): boolean {
  const limit = dataLimitOf(values.dataLimit);
  if (limit === undefined) return false;
  if (limit === "specialCategories" && !isApproved(values)) return true;
  return isMoreData(limit, coveredData(values));
}
