import writeXlsxFile, {
  type Cell,
  type CellObject,
  type Feature,
  type Image,
  type SheetData,
} from "write-excel-file/node";
import { getCellAddress } from "write-excel-file/utility";
import { parseDay, partsOf } from "#domain/time/day.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { type AboutExport, aboutRows } from "./aboutRows.ts";
import type { ColumnKind, ExportCell, ExportTable } from "./table.ts";
import { xlsxText } from "./xlsxText.ts";

const WIDTHS: Readonly<Record<ColumnKind, number>> = { text: 26, longText: 60, day: 14 };
const DATE_FORMATS: Readonly<Record<Language, string>> = { de: "dd.mm.yyyy", en: "dd/mm/yyyy" };

// The format "@" keeps a text a text, also after somebody has edited the cell in Excel.
const TEXT = { type: String, format: "@", alignVertical: "top", wrap: true } as const;
const HEADING = {
  ...TEXT,
  fontWeight: "bold",
  backgroundColor: "#0B5CAD",
  textColor: "#FFFFFF",
} as const;
const BOLD = { ...TEXT, fontWeight: "bold" } as const;

/** The table as an Excel workbook of typed cells without formulas; a second sheet says what it holds. */
export function exportXlsx(
  table: ExportTable,
  about: AboutExport,
  language: Language,
): Promise<Buffer> {
  const texts = messagesFor(language).exports;
  return writeXlsxFile(
    [
      {
        sheet: texts.registerSheet,
        data: registerSheet(table, language),
        columns: table.columns.map(({ key, kind }) => ({
          width: key === "registerNo" ? 16 : WIDTHS[kind],
        })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        orientation: "landscape",
      },
      {
        sheet: texts.aboutSheet,
        data: aboutSheet(table, about, language),
        columns: [{ width: 26 }, { width: 80 }],
      },
    ],
    { features: [autoFilter(table)] },
  ).toBuffer();
}

function registerSheet(table: ExportTable, language: Language): SheetData {
  const { cut } = messagesFor(language).exports;
  const kinds = table.columns.map((column) => column.kind);
  const data: SheetData = [
    table.columns.map(({ title }) => ({ value: xlsxText(title, cut), ...HEADING })),
  ];
  for (const row of table.rows) {
    data.push(row.map((cell, index) => sheetCell(cell, kinds[index], language)));
  }
  return data;
}

function aboutSheet(table: ExportTable, about: AboutExport, language: Language): SheetData {
  const { aboutTitle, cut } = messagesFor(language).exports;
  const rows = aboutRows(about, table, language).map(({ label, value }): Cell[] => [
    { value: label, ...BOLD },
    typeof value === "number"
      ? { value, type: Number, align: "left", alignVertical: "top" }
      : { value: xlsxText(value, cut), ...TEXT },
  ]);
  return [[{ value: aboutTitle, ...BOLD, wrap: false }], ...rows];
}

function sheetCell(cell: ExportCell, kind: ColumnKind | undefined, language: Language): Cell {
  if (cell === null) return null;
  const { cut } = messagesFor(language).exports;
  if (kind !== "day") return { value: xlsxText(cell, cut), ...TEXT };
  return dayCell(cell, language) ?? { value: formatDay(cell, language), ...TEXT };
}

/** A real date where the day is known; Excel counts days rightly from March 1900 on only. */
function dayCell(text: string, language: Language): CellObject | undefined {
  const day = parseDay(text);
  if (day === undefined || day < "1900-03-01") return undefined;
  const { year, month, dayOfMonth } = partsOf(day);
  return {
    value: new Date(Date.UTC(year, month - 1, dayOfMonth)),
    type: Date,
    format: DATE_FORMATS[language],
    align: "left",
    alignVertical: "top",
  };
}

/** The filter arrows in the header row, which the library does not offer itself. */
function autoFilter(table: ExportTable): Feature<Image["content"]> {
  const last = getCellAddress(table.rowCount, table.columns.length - 1);
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          // The element belongs right behind the sheet's data.
          transform: (content, _options, { sheetIndex }) =>
            sheetIndex === 0
              ? content.replace("</sheetData>", `</sheetData><autoFilter ref="A1:${last}"/>`)
              : content,
        },
      },
    },
  };
}
