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
import { createSheetLinks, type SheetLinks } from "./sheetLinks.ts";
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

  function write(path: string, xml: string): void {
    const part = zip.part(path);
    part.write(xml);
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
      const writer = createSheet(sheet, options, links, zip.part(worksheetPath(at)));
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
      for (const [path, xml] of packageParts(options, sheets, styles)) write(path, xml);
      zip.end();
    },
  };
}

type WriteCell = (cell: string, reference: string) => string;

function createSheet(
  { columns, hasHeading }: SheetOptions,
  options: WorkbookOptions,
  links: SheetLinks,
  part: ZipPart,
): { row(cells: readonly SheetCell[]): void; end(): number } {
  if (columns.length > MOST_COLUMNS) throw new RangeError("A sheet holds at most 16,384 columns");
  const letters = columns.map((_, at) => columnLetters(at));
  const writers = columns.map(({ kind }) => cellWriter(kind, options, links));
  const headingWriters = columns.map(() => textWriter(STYLE.heading, options));
  let rows = 0;

  function put(cells: readonly SheetCell[], write: readonly WriteCell[]): void {
    if (rows === MOST_ROWS) throw new RangeError("A sheet holds at most 1,048,576 rows");
    rows++;
    let xml = `<row r="${rows}">`;
    for (let column = 0; column < letters.length; column++) {
      const cell = cells[column];
      if (cell === null || cell === undefined) continue;
      const reference = `${letters[column]}${rows}`;
      if (typeof cell === "number") xml += numberXml(cell, reference);
      else {
        const text = typeof cell === "string" ? cell : JSON.stringify(cell);
        xml += write[column]?.(text, reference) ?? "";
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
      part.write(sheetEnd({ columns, rows, hasHeading, links: links.links() }));
      part.end();
      return rows;
    },
  };
}

function cellWriter(kind: SheetKind, options: WorkbookOptions, links: SheetLinks): WriteCell {
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
      return (cell, reference) =>
        links.add(reference, cell) ? asLink(cell, reference) : asText(cell, reference);
    }
  }
}

function textWriter(style: number, { cut }: WorkbookOptions): WriteCell {
  return (cell, reference) =>
    `<c r="${reference}" s="${style}" t="inlineStr"><is><t${keepsEdges(cell)}>${cellXml(fittingText(cell, cut))}</t></is></c>`;
}

/** Spaces at the edges are only kept where that is said. */
function keepsEdges(cell: string): string {
  const isPlain = cell.charCodeAt(0) > SPACE && cell.charCodeAt(cell.length - 1) > SPACE;
  return isPlain ? "" : ' xml:space="preserve"';
}

const SPACE = 0x20;

/** A real date where the day is known, otherwise the text that people read. */
function dayWriter(options: WorkbookOptions): WriteCell {
  const asText = textWriter(STYLE.text, options);
  return (cell, reference) => {
    const serial = serialDay(cell);
    return serial === undefined
      ? asText(formatDay(cell, options.language), reference)
      : `<c r="${reference}" s="${STYLE.day}"><v>${serial}</v></c>`;
  };
}

/** What is no number cannot stand in a cell and is left out. */
function numberXml(value: number, reference: string): string {
  return Number.isFinite(value)
    ? `<c r="${reference}" s="${STYLE.number}"><v>${value}</v></c>`
    : "";
}
