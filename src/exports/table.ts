import type { Json } from "#domain/change.ts";
import type { Entry, FieldValue } from "#domain/entry/entry.ts";
import { type Field, fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { listText, plainListText } from "#domain/entry/listText.ts";
import { type ColumnKind, chosenColumns } from "#domain/exports/listColumns.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import { type ExportTexts, exportTextsFor } from "#texts/exportTexts.ts";
import type { Language } from "#texts/language.ts";
import { type CellsAs, officeCell } from "./listCell.ts";

interface ExportColumn {
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
}

/** An empty field is null. Files for people hold texts and numbers, those for programs whatever the register has. */
export type ExportCell = Json;

export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  /** Made row by row while it is read, and readable again. */
  readonly rows: Iterable<readonly ExportCell[]>;
  readonly rowCount: number;
}

/**
 * The entries as a table in the reader's language, or as the register has them. Persons and what only coordinators read are
 * never in it, even where such a column is named.
 */
export function exportTable(input: {
  readonly entries: readonly Entry[];
  readonly columns?: readonly string[] | undefined;
  readonly language: Language;
  readonly orgUnits?: readonly OrgUnit[];
  readonly cellsAs?: CellsAs;
}): ExportTable {
  const { cellsAs = "words", entries, language, orgUnits = [] } = input;
  const texts = exportTextsFor(language);
  const columns = chosenColumns("entries", input.columns);
  const fields = columns.flatMap(({ key }) => (isFieldKey(key) ? [fieldOf(key)] : []));
  const cells = fields.map((field) =>
    cellsAs === "values" ? valueReader(field) : cellWriter(field, language, texts, orgUnits),
  );
  return {
    columns: columns.map(({ key, kind, label }) => ({ key, kind, title: label[language] })),
    rows: {
      *[Symbol.iterator]() {
        for (const entry of entries) yield cells.map((cell) => cell(entry));
      },
    },
    rowCount: entries.length,
  };
}

function valueReader({ key }: Field): (entry: Entry) => Json {
  if (key === "registerNo") return (entry) => entry.no;
  return (entry) => {
    const value = entry.values[key];
    return value === undefined || value === "" ? null : value;
  };
}

function cellWriter(
  field: Field,
  language: Language,
  texts: ExportTexts,
  orgUnits: readonly OrgUnit[],
): (entry: Entry) => ExportCell {
  if (field.key === "registerNo") return (entry) => entry.no;
  // As the city calls it now.
  if (field.key === "orgUnitName") {
    return (entry) => {
      const { label, value = null } = officeCell(entry, orgUnits);
      return label?.[language] ?? value;
    };
  }
  const labels = new Map(field.choices?.map((choice) => [choice.key, choice[language]]));
  const write = (value: FieldValue): string => {
    if (typeof value === "boolean") return value ? texts.yes : texts.no;
    if (typeof value !== "string") {
      const words = value.map((item) =>
        typeof item === "string" ? (labels.get(item) ?? item) : item,
      );
      return field.kind === "list" ? listText(words, field.itemFields) : plainListText(words);
    }
    // A date may be answered with the German word; other texts stand as they were written.
    if (field.kind === "partialDate" && value === UNKNOWN_DAY) return texts.unknown;
    // A key that is no choice (any more) is better shown than lost.
    return labels.get(value) ?? value;
  };
  return (entry) => {
    const value = entry.values[field.key];
    return value === undefined || value === "" ? null : write(value);
  };
}
