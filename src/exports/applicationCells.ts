import { type Entry, titleOf } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { officeName } from "#domain/settings/officeName.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import type { Language } from "#texts/language.ts";
import type { ExportCell, ExportTable } from "./table.ts";

/** How a row says which application it is about; nobody is named. */
export function applicationColumns(language: Language): ExportTable["columns"] {
  return (["registerNo", "title", "orgUnitName"] as const).map((key) => ({
    key,
    title: fieldOf(key).label[language],
    kind: "text",
  }));
}

export function applicationCells(
  no: string,
  {
    entryOf,
    language,
    orgUnits,
  }: {
    readonly entryOf: (no: string) => Entry | undefined;
    readonly orgUnits: readonly OrgUnit[];
    readonly language: Language;
  },
): readonly ExportCell[] {
  const entry = entryOf(no);
  const { orgUnitId: id, orgUnitName: known } = entry?.values ?? {};
  return [
    no,
    entry === undefined ? null : titleOf(entry),
    id === undefined ? null : officeName(orgUnits, { id, known }, language),
  ];
}
