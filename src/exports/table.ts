import type { Entry, FieldValue, ListElement } from "#domain/entry/entry.ts";
import { FIELDS, type Field, type FieldKey, fieldOf } from "#domain/entry/fields.ts";
import { UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import type { Language } from "#texts/language.ts";
import { type Messages, messagesFor } from "#texts/messages.ts";

/**
 * How a column reads: a `day` cell is an ISO day, a partial one, or the word for "unknown"; a `link` cell is an address. A
 * number is one in every column.
 */
export type ColumnKind = "text" | "longText" | "day" | "number" | "link";

interface ExportColumn {
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
}

/** An empty field is null. */
export type ExportCell = string | number | null;

export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  /** Made row by row while it is read, and readable again. */
  readonly rows: Iterable<readonly ExportCell[]>;
  readonly rowCount: number;
}

/** Columns nobody has to choose: what all or the involved may read, in the table's order. */
export const DEFAULT_COLUMNS: readonly FieldKey[] = FIELDS.filter(
  (field) => field.personal !== true && field.readers !== "coordination",
).map((field) => field.key);

/**
 * The entries as a table in the reader's language. Persons are left out unless `withPersons` says
 * that they were asked for, even where a personal column is named.
 */
export function exportTable(input: {
  readonly entries: readonly Entry[];
  readonly columns?: readonly FieldKey[] | undefined;
  readonly language: Language;
  readonly withPersons?: boolean | undefined;
}): ExportTable {
  const { entries, language } = input;
  const texts = messagesFor(language).exports;
  const fields = exportedFields(input.columns, input.withPersons === true);
  const cells = fields.map((field) => cellWriter(field, language, texts));
  return {
    columns: fields.map((field) => ({
      key: field.key,
      title: field.label[language],
      kind: columnKind(field),
    })),
    rows: {
      *[Symbol.iterator]() {
        for (const entry of entries) yield cells.map((cell) => cell(entry));
      },
    },
    rowCount: entries.length,
  };
}

/** Without its number nobody finds an entry again, so the number is always there and first. */
function exportedFields(
  columns: readonly FieldKey[] | undefined,
  withPersons: boolean,
): readonly Field[] {
  const asked =
    columns ??
    FIELDS.filter(
      (field) =>
        DEFAULT_COLUMNS.includes(field.key) ||
        (withPersons && field.personal === true && field.readers !== "coordination"),
    ).map((field) => field.key);
  return [...new Set<FieldKey>(["registerNo", ...asked])]
    .map(fieldOf)
    .filter((field) => withPersons || field.personal !== true);
}

function columnKind(field: Field): ColumnKind {
  switch (field.kind) {
    case "date":
    case "partialDate":
      return "day";
    case "longText":
    case "list":
    case "multiChoice":
      return "longText";
    case "text":
    case "choice":
    case "boolean":
    case "ref":
    case "orgUnit":
    case "person":
      return "text";
  }
}

function cellWriter(
  field: Field,
  language: Language,
  texts: Messages["exports"],
): (entry: Entry) => ExportCell {
  if (field.key === "registerNo") return (entry) => entry.no;
  const labels = new Map(field.choices?.map((choice) => [choice.key, choice[language]]));
  const write = (value: FieldValue): string => {
    if (typeof value === "boolean") return value ? texts.yes : texts.no;
    if (typeof value !== "string") {
      return value.map((item) => itemText(field, item, labels)).join("; ");
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

function itemText(field: Field, item: ListElement, labels: ReadonlyMap<string, string>): string {
  if (typeof item === "string") return labels.get(item) ?? item;
  const parts = Object.keys(field.itemFields ?? item).map((key) => item[key] ?? "");
  return parts.filter((part) => part !== "").join(", ");
}
