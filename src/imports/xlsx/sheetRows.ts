import {
  type CellKind,
  EMPTY_CELL,
  type Epoch,
  type RowRemark,
  type SourceCell,
  type SourceRow,
} from "#imports/cells.ts";
import { keepLimit, type ReadLimits, unreadable } from "#imports/readProblem.ts";
import type { Archive } from "./archive.ts";
import { unescaped } from "./cellText.ts";
import type { MergedCells } from "./mergedCells.ts";
import { GENERAL, type NumberFormat } from "./numberFormats.ts";
import { readXml } from "./readXml.ts";
import { parseReference } from "./reference.ts";
import { createRichText } from "./sharedStrings.ts";

export interface SheetParts {
  readonly archive: Archive;
  readonly path: string;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly epoch: Epoch;
  readonly merged: MergedCells;
  readonly limits: ReadLimits;
}

type Attributes = Readonly<Record<string, string>>;

/** The rows that have a value; a row that is only formatted is none. */
export async function* sheetRows(parts: SheetParts): AsyncGenerator<SourceRow> {
  const reader = createRowReader(parts);
  for await (const _ of readXml(parts.path, parts.archive.read(parts.path), reader)) {
    yield* reader.taken();
  }
}

/** What `c` elements say, and the texts in them. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  isFormula: boolean;
}

function createRowReader(parts: SheetParts) {
  const hiddenColumns: { from: number; to: number }[] = [];
  const inline = createRichText();
  let done: SourceRow[] = [];
  let rowCount = 0;
  let row = { number: 0, isHidden: false };
  let cells: SourceCell[] = [];
  let remarks: RowRemark[] = [];
  let cell: OpenCell | undefined;
  let column = 0;
  let isValue = false;

  function openRow(attributes: Attributes): void {
    const number = attributes.r === undefined ? row.number + 1 : Number(attributes.r);
    if (!(number > row.number)) throw unreadable("rows are out of order", row.number);
    row = { number, isHidden: isTrue(attributes.hidden) };
    cells = [];
    remarks = [];
    column = 0;
  }

  function openCell(attributes: Attributes): void {
    const place = attributes.r === undefined ? undefined : parseReference(attributes.r);
    column = place?.column ?? column;
    const { s = "0", t = "n" } = attributes;
    cell = { column, type: t, style: Number(s), value: undefined, isFormula: false };
    inline.begin();
    column++;
  }

  function closeCell(): void {
    if (cell === undefined) return;
    const written = cell.type === "inlineStr" ? inline.take() : cell.value;
    if (cell.isFormula && written === undefined) {
      remarks.push({ code: "formulaWithoutValue", line: row.number, cell: cell.column });
    }
    if ((written ?? "") !== "" || cell.isFormula) put(cell, sourceCell(cell, written, parts));
    cell = undefined;
  }

  function put(from: OpenCell, made: SourceCell): void {
    keepLimit("columns", from.column + 1, parts.limits, row.number);
    keepLimit("cellLength", made.text.length, parts.limits, row.number);
    fillUpTo(from.column);
    const isHidden = hiddenColumns.some(
      ({ from: first, to }) => from.column >= first && from.column <= to,
    );
    cells[from.column] = isHidden ? { ...made, isHidden: true } : made;
  }

  function fillUpTo(length: number): void {
    while (cells.length < length) cells.push(EMPTY_CELL);
  }

  function closeRow(): void {
    const hasValue = cells.length > 0;
    for (const [at, mergedInto] of parts.merged.ofRow(row.number, parts.limits.columns)) {
      if (!hasValue) break;
      fillUpTo(at + 1);
      cells[at] = { ...(cells[at] ?? EMPTY_CELL), mergedInto };
    }
    if (!hasValue) return;
    keepLimit("rows", ++rowCount, parts.limits, row.number);
    done.push({ ...row, line: row.number, cells, remarks });
  }

  return {
    open(name: string, attributes: Attributes): void {
      if (name === "row") openRow(attributes);
      else if (name === "c") openCell(attributes);
      else if (name === "v") isValue = true;
      else if (name === "f" && cell !== undefined) cell.isFormula = true;
      else if (name === "col" && isTrue(attributes.hidden)) {
        hiddenColumns.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 });
        keepLimit("columns", hiddenColumns.length, parts.limits);
      } else inline.open(name);
    },
    text(text: string): void {
      if (isValue && cell !== undefined) cell.value = (cell.value ?? "") + text;
      else inline.text(text);
    },
    close(name: string): void {
      if (name === "v") isValue = false;
      else if (name === "c") closeCell();
      else if (name === "row") closeRow();
      else inline.close(name);
    },
    taken(): readonly SourceRow[] {
      const taken = done;
      done = [];
      return taken;
    },
  };
}

const KINDS: Readonly<Record<string, CellKind>> = {
  s: "text",
  str: "text",
  inlineStr: "text",
  b: "boolean",
  e: "error",
  d: "isoDate",
};

function sourceCell(cell: OpenCell, written: string | undefined, parts: SheetParts): SourceCell {
  const formula = cell.isFormula ? { isFormula: true as const } : {};
  if (written === undefined || written === "") return { ...EMPTY_CELL, ...formula };
  const kind = KINDS[cell.type];
  if (kind !== undefined) {
    const text = textOf(cell, written, parts);
    return { text, kind: text === "" ? "empty" : kind, ...formula };
  }
  const { code, kind: shown } = parts.formats[cell.style] ?? GENERAL;
  return {
    text: written,
    kind: shown,
    ...(shown === "serial" ? { epoch: parts.epoch } : {}),
    ...(code === undefined ? {} : { format: code }),
    ...formula,
  };
}

function textOf(cell: OpenCell, written: string, parts: SheetParts): string {
  if (cell.type === "str") return unescaped(written);
  if (cell.type !== "s") return written;
  const text = parts.texts[Number(written)];
  if (text === undefined) throw unreadable(`there is no shared text ${written}`);
  return text;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
