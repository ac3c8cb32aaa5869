import type { Json } from "#domain/change.ts";
import { formatDay } from "#texts/format.ts";
import { cellXml, fittingText } from "./cellText.ts";
import {
  linkRelations,
  packageParts,
  type WorkbookFacts,
  type WrittenSheet,
  worksheetPath,
  worksheetRelationsPath,
} from "./packageParts.ts";
import { columnLetters, MOST_COLUMNS, MOST_ROWS } from "./reference.ts";
import { serialDay } from "./serialDay.ts";
import { createSheetLinks, openable, type SheetLinks } from "./sheetLinks.ts";
import { sheetName } from "./sheetName.ts";
import { sheetBegin, sheetEnd } from "./sheetXml.ts";
import { STYLE, stylesXml } from "./styles.ts";
import { createZip, type ZipPart } from "./zip.ts";

/** What the cells of a column are; a `day` is an ISO day, or a text that is shown as it is. */
export type SheetKind = "text" | "day" | "number" | "link" | "label";

export interface SheetColumn {
  readonly title: string;
  readonly kind: SheetKind;
  /** In characters. */
  readonly width: number;
  /** Where a link leads; without it to its text, where that is the address of a page. */
  readonly addressOf?: (text: string) => string | undefined;
  /** Cells that hold what the cells of this column offer to choose, such as `'Choices'!$B$2:$B$9`. */
  readonly offered?: string;
}

/** A number is one in whatever column it stands; of a list or a record the text as JSON is shown. */
export type SheetCell = Json;

export interface SheetOptions {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Titles of the columns as a frozen first row, with the arrows of a filter. */
  readonly hasHeading: boolean;
}

export interface SheetWriter {
  row(cells: readonly SheetCell[]): void;
  end(): void;
}

/** An Excel workbook without formulas that is given out while it is written, one sheet after the other. */
export interface WorkbookWriter {
  sheet(options: SheetOptions): SheetWriter;
  end(): void;
}

export interface WorkbookOptions extends WorkbookFacts {
  /** Ends a text that is longer than a cell can be. */
  readonly cut: string;
}

export function createWorkbook(
  options: WorkbookOptions,
  emit: (bytes: Uint8Array) => void,
): WorkbookWriter {
  const zip = createZip(options.createdAt, emit);
  const sheets: WrittenSheet[] = [];

  function write(path: string, xml: Iterable<string>): void {
    const part = zip.part(path);
    for (const piece of xml) part.write(piece);
    part.end();
  }

  return {
    sheet(sheet) {
      const name = sheetName(
        sheet.name,
        sheets.map((other) => other.name),
      );
      const at = sheets.length;
      const links = createSheetLinks();
      const writer = createSheet(sheet, { ...options, links }, zip.part(worksheetPath(at)));
      return {
        row: writer.row,
        end() {
          const rows = writer.end();
          const targets = links.targets();
          if (targets.length > 0) write(worksheetRelationsPath(at), linkRelations(targets));
          const columnCount = sheet.columns.length;
          sheets.push({ name, columnCount, filteredRows: sheet.hasHeading ? rows : 0 });
        },
      };
    },
    end() {
      const styles = stylesXml(options.language);
      for (const [path, xml] of packageParts(options, sheets, styles)) write(path, [xml]);
      zip.end();
    },
  };
}

interface CellOptions extends WorkbookOptions {
  readonly links: SheetLinks;
}

/** `place` is the start of a cell with the letters of its column. */
type WriteCell = (cell: string, place: string, row: string) => string;

function createSheet(
  { columns, hasHeading }: SheetOptions,
  options: CellOptions,
  part: ZipPart,
): { row(cells: readonly SheetCell[]): void; end(): number } {
  if (columns.length > MOST_COLUMNS) throw new RangeError("A sheet holds at most 16,384 columns");
  const places = columns.map((_, at) => PLACE + columnLetters(at));
  const writers = columns.map((column) => cellWriter(column, options));
  const headingWriters = columns.map(() => textWriter(STYLE.heading, options));
  let rows = 0;

  function put(cells: readonly SheetCell[], write: readonly WriteCell[]): void {
    if (rows === MOST_ROWS) throw new RangeError("A sheet holds at most 1,048,576 rows");
    rows++;
    const row = String(rows);
    let xml = `<row r="${row}">`;
    for (let column = 0; column < places.length; column++) {
      const cell = cells[column];
      if (cell === null || cell === undefined) continue;
      const place = places[column] ?? "";
      if (typeof cell === "number") xml += numberXml(cell, place, row);
      else {
        const text = typeof cell === "string" ? cell : JSON.stringify(cell);
        xml += write[column]?.(text, place, row) ?? "";
      }
    }
    part.write(`${xml}</row>`);
  }

  part.write(sheetBegin(columns, hasHeading));
  if (hasHeading) {
    put(
      columns.map(({ title }) => title),
      headingWriters,
    );
  }
  return {
    row: (cells) => put(cells, writers),
    end() {
      for (const xml of sheetEnd({ columns, rows, hasHeading, links: options.links.links() })) {
        part.write(xml);
      }
      part.end();
      return rows;
    },
  };
}

function cellWriter({ addressOf = openable, kind }: SheetColumn, options: CellOptions): WriteCell {
  switch (kind) {
    case "text":
    case "number":
      return textWriter(STYLE.text, options);
    case "label":
      return textWriter(STYLE.label, options);
    case "day":
      return dayWriter(options);
    case "link": {
      const asText = textWriter(STYLE.text, options);
      const asLink = textWriter(STYLE.link, options);
      const isLinked = options.links.column(addressOf);
      return (cell, place, row) =>
        (isLinked(cell, place.slice(PLACE.length) + row) ? asLink : asText)(cell, place, row);
    }
  }
}

const PLACE = '<c r="';

function textWriter(style: number, { cut }: WorkbookOptions): WriteCell {
  const begin = `" s="${style}" t="inlineStr"><is><t`;
  return (cell, place, row) =>
    `${place}${row}${begin}${keepsEdges(cell)}${cellXml(fittingText(cell, cut))}</t></is></c>`;
}

/** Spaces at the edges are only kept where that is said. */
function keepsEdges(cell: string): string {
  const isPlain = cell.charCodeAt(0) > SPACE && cell.charCodeAt(cell.length - 1) > SPACE;
  return isPlain ? ">" : ' xml:space="preserve">';
}

const SPACE = 0x20;

/** A real date where the day is known, otherwise the text that people read. */
function dayWriter(options: CellOptions): WriteCell {
  const asText = textWriter(STYLE.text, options);
  return (cell, place, row) => {
    const serial = serialDay(cell);
    return serial === undefined
      ? asText(formatDay(cell, options.language), place, row)
      : `${place}${row}" s="${STYLE.day}"><v>${serial}</v></c>`;
  };
}

/** What is no number cannot stand in a cell and is left out. */
function numberXml(value: number, place: string, row: string): string {
  return Number.isFinite(value) ? `${place}${row}" s="${STYLE.number}"><v>${value}</v></c>` : "";
}
