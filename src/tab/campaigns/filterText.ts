import { FILTER_FIELDS, type RegisterFilter } from "#domain/entry/filters.ts";
import { filterWords } from "#domain/entry/registerFilter.ts";
import { officeName } from "#domain/settings/officeName.ts";
import type { Language } from "#texts/language.ts";

/** A filter in words: "Betriebsstatus: Im Einsatz, Pilotbetrieb · Suche: Chat". */
export function filterText(
  filter: RegisterFilter,
  language: Language,
  texts: { readonly everybody: string; readonly searched: (text: string) => string },
  orgUnits: readonly { readonly id: string; readonly name: string }[],
): string {
  const parts = FILTER_FIELDS.flatMap((key) => {
    const chosen = filter[key] ?? [];
    if (chosen.length === 0) return [];
    const isUnit = key === "orgUnitId";
    const { choices, label } = filterWords(key);
    const names = chosen.map((value) =>
      isUnit
        ? officeName(orgUnits, { id: value }, language)
        : (choices.find((choice) => choice.key === value)?.[language] ?? value),
    );
    return [`${label[language]}: ${names.join(", ")}`];
  });
  const search = filter.search?.trim() ?? "";
  if (search !== "") parts.push(texts.searched(search));
  return parts.length === 0 ? texts.everybody : parts.join(" · ");
}
