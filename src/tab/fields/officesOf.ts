import type { Me } from "#contract/me.ts";
import { officeName } from "#domain/settings/officeName.ts";
import { compareTexts } from "#domain/text/sortKey.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import type { Option } from "#tab/shared/ChoiceGroup.tsx";
import type { Language } from "#texts/language.ts";

/** The offices that have an entry, in the order of their names. */
export function officesOf(
  rows: readonly { readonly values: Pick<RegisterRow["values"], "orgUnitId" | "orgUnitName"> }[],
  units: Me["orgUnits"],
  language: Language,
): readonly Option[] {
  const names = new Map<string, string>();
  for (const { values } of rows) {
    const { orgUnitId: id, orgUnitName: known } = values;
    if (id !== null && !names.has(id)) names.set(id, officeName(units, { id, known }, language));
  }
  return [...names]
    .map(([key, label]) => ({ key, label }))
    .sort((a, b) => compareTexts(a.label, b.label));
}
