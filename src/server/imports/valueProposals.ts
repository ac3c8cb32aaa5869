import { targetOf } from "#domain/imports/importTarget.ts";
import type { UnknownValue } from "#domain/imports/unknownValues.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { parseDay } from "#domain/time/day.ts";
import { likelyDays } from "#imports/guesses/likelyDays.ts";
import { likelyChoices } from "#imports/mapping/likelyChoices.ts";
import { createOfficeNames } from "#imports/mapping/officeNames.ts";
import type { Language } from "#texts/language.ts";

/** What a value of a file may mean: offered to whoever reads it, never taken by itself. Persons are asked of the directory. */
export function valueProposals(
  value: UnknownValue,
  orgUnits: readonly OrgUnit[],
  language: Language,
) {
  return [...offices(value, orgUnits), ...days(value), ...choices(value, language)];
}

function offices({ target, text }: UnknownValue, orgUnits: readonly OrgUnit[]) {
  if (target !== "office") return [];
  return createOfficeNames(orgUnits)
    .likeliest(text)
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** A month or a year is not made a day of. */
function days({ target, text }: UnknownValue) {
  const { kind } = targetOf(target);
  if (kind !== "date" && kind !== "partialDate") return [];
  const likely = likelyDays(text).filter((day) => kind === "partialDate" || parseDay(day) === day);
  return likely.map((day) => ({ value: day, label: day }));
}

function choices({ target, text }: UnknownValue, language: Language) {
  const { field, kind } = targetOf(target);
  if (field === undefined || (kind !== "choice" && kind !== "multiChoice")) return [];
  return likelyChoices(field, text).map(({ [language]: label, key }) => ({
    value: kind === "choice" ? key : [key],
    label,
  }));
}
