import { isNumber, isRecord, isText, listOf } from "#contract/check.ts";
import { COLUMNS, type Column } from "#domain/entry/registerSort.ts";
import { DEFAULT_COLUMNS } from "#tab/session/registerQuery.ts";

/** Which columns a person sees, and how wide those are that they have resized (pixels). */
export interface GridColumns {
  readonly shown: readonly Column[];
  readonly widths: Partial<Readonly<Record<Column, number>>>;
}

export const DEFAULT_GRID: GridColumns = { shown: DEFAULT_COLUMNS, widths: {} };

export const WIDTH_STEP = 16;
const NARROWEST = 72;
const WIDEST = 800;
export const WIDTH_RANGE = { min: NARROWEST, max: WIDEST } as const;

/** What a column takes where nobody has resized it: at least so many pixels, and its share of the rest. */
const ROOM: Readonly<Record<Column, { readonly least: number; readonly share: number }>> = {
  title: { least: 200, share: 3 },
  usage: { least: 236, share: 1 },
  orgUnitName: { least: 120, share: 1.5 },
  version: { least: 132, share: 0.6 },
  riskClass: { least: 144, share: 1.2 },
  registerNo: { least: 130, share: 0.8 },
  departmentName: { least: 130, share: 1.4 },
  dataLimit: { least: 150, share: 1.4 },
  helpContact: { least: 140, share: 1.2 },
  operationStatus: { least: 120, share: 1 },
  evaluationStatus: { least: 140, share: 1.1 },
  validUntil: { least: 120, share: 0.8 },
  startDate: { least: 120, share: 0.8 },
  vendor: { least: 120, share: 1 },
  productName: { least: 130, share: 1.1 },
  personalData: { least: 140, share: 1 },
};

/** The columns of the grid's rows as CSS writes them, and the least width of all together. */
export function gridTemplate({ shown, widths }: GridColumns): {
  readonly columns: string;
  readonly least: number;
} {
  const parts = shown.map((column) => {
    const { least, share } = ROOM[column];
    const width = widths[column];
    return width === undefined
      ? { css: `minmax(${least}px, ${share}fr)`, least }
      : { css: `${width}px`, least: width };
  });
  return {
    columns: parts.map(({ css }) => css).join(" "),
    least: parts.reduce((sum, part) => sum + part.least, 0),
  };
}

export function widthWithin(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

/** The column beside those that are shown, or no longer; the name of the application always stays. */
export function withColumn(grid: GridColumns, chosen: readonly string[]): GridColumns {
  return { ...grid, shown: COLUMNS.filter((one) => one === "title" || chosen.includes(one)) };
}

/** What a device keeps; whatever does not name columns of today is left out. */
export function parseGridColumns(kept: unknown): GridColumns {
  if (!isRecord(kept) || !listOf(isText)(kept.shown)) return DEFAULT_GRID;
  return { ...withColumn(DEFAULT_GRID, kept.shown), widths: parseWidths(kept.widths) };
}

function parseWidths(kept: unknown): GridColumns["widths"] {
  if (!isRecord(kept)) return {};
  return Object.fromEntries(
    COLUMNS.flatMap((column) => {
      const width = kept[column];
      return isNumber(width) && Number.isFinite(width) ? [[column, widthWithin(width)]] : [];
    }),
  );
}
