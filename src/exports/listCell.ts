import type { Bilingual } from "#domain/bilingual.ts";
import type { Json } from "#domain/change.ts";
import { type Entry, titleOf } from "#domain/entry/entry.ts";
import type { ApplicationKey } from "#domain/exports/listColumns.ts";
import { officeName } from "#domain/settings/officeName.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";

/** For people in words of their language; for programs as the register has it, by keys that stay. */
export type CellsAs = "words" | "values";

/** A cell: its value, and what that is called where it is a key. */
export interface ListCell {
  readonly value: Json | undefined;
  readonly label?: Bilingual | undefined;
}

/** An office by its name, as far as the city knows it. */
export function officeCell(entry: Entry, orgUnits: readonly OrgUnit[]): ListCell {
  const { orgUnitId: id, orgUnitName: known } = entry.values;
  if (id === undefined || id === "") return { value: undefined };
  const named = (language: keyof Bilingual) => officeName(orgUnits, { id, known }, language);
  return { value: id, label: { de: named("de"), en: named("en") } };
}

/** What the cells of a row hold, by the keys of their columns. */
export type CellsOf<Key extends string, Row> = Readonly<Record<Key, (row: Row) => ListCell>>;

/** Which application a row is about; nobody is named. */
export function applicationCells(
  orgUnits: readonly OrgUnit[],
): CellsOf<
  ApplicationKey,
  { readonly entry: Entry | undefined; readonly no?: string | undefined }
> {
  return {
    registerNo: ({ entry, no }) => ({ value: entry?.no ?? no }),
    title: ({ entry }) => ({ value: entry && titleOf(entry) }),
    office: ({ entry }) => (entry === undefined ? { value: null } : officeCell(entry, orgUnits)),
  };
}
