import { FILTER_FIELDS, type RegisterFilter } from "#domain/entry/filters.ts";
import { quickFilterLabels } from "#domain/entry/quickFilter.ts";
import { filterWords } from "#domain/entry/registerFilter.ts";
import { officeName } from "#domain/settings/officeName.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import type { Language } from "#texts/language.ts";

/** A filter in words: "Betriebsstatus: Im Einsatz, Pilotbetrieb · Suche: Chat". */
export function describeFilter(
  filter: RegisterFilter,
  language: Language,
  orgUnits: readonly OrgUnit[],
): string {
  const texts = exportTextsFor(language);
  const parts = FILTER_FIELDS.flatMap((key) => {
    const wanted = filter[key] ?? [];
    if (wanted.length === 0) return [];
    const isUnit = key === "orgUnitId";
    const { choices, label } = filterWords(key);
    const nameOf = (value: string) =>
      isUnit
        ? officeName(orgUnits, { id: value }, language)
        : choices.find((choice) => choice.key === value)?.[language];
    const names = wanted.map((value) => nameOf(value) ?? value);
    return [`${label[language]}: ${names.join(", ")}`];
  });
  if (filter.show !== undefined) parts.unshift(quickFilterLabels[filter.show][language]);
  const search = filter.search?.trim() ?? "";
  if (search !== "") parts.push(`${texts.search}: ${search}`);
  return parts.length === 0 ? texts.noFilter : parts.join(" · ");
}
