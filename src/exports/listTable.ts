import type { ListColumn } from "#domain/exports/listColumns.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import type { Language } from "#texts/language.ts";
import type { CellsAs, ListCell } from "./listCell.ts";
import type { ExportCell, ExportTable } from "./table.ts";

/** A list of rows whose cells are known by the key of their column. */
export function listTable<Row>(input: {
  readonly columns: readonly ListColumn[];
  readonly rows: Iterable<Row>;
  readonly rowCount: number;
  readonly cellOf: (row: Row, key: string) => ListCell;
  readonly language: Language;
  readonly cellsAs: CellsAs;
}): ExportTable {
  const { cellOf, cellsAs, columns, language, rowCount, rows } = input;
  const { no, yes } = exportTextsFor(language);
  const cell = (row: Row, key: string): ExportCell => {
    const { label, value = null } = cellOf(row, key);
    if (cellsAs === "values") return value;
    if (label !== undefined) return label[language];
    return typeof value === "boolean" ? (value ? yes : no) : value;
  };
  return {
    columns: columns.map(({ key, kind, label }) => ({ key, kind, title: label[language] })),
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield columns.map(({ key }) => cell(row, key));
      },
    },
    rowCount,
  };
}
