/**
 * Why a file, or the rest of it, was not read.
 *
 * - `unreadable`: not what it was declared as, or damaged.
 * - `oldFormat`: a workbook as Excel wrote it before 2007, or another of Microsoft's older files.
 * - `encrypted`: opens with a password only.
 * - `documentType`: XML with a document type, through which other files could be drawn in.
 * - `noTable`: nothing in it that has rows.
 */
export type ReadProblem =
  | { readonly code: "empty" | "oldFormat" | "encrypted" | "noTable"; readonly details: NoDetails }
  | {
      readonly code: "unreadable";
      readonly details: { readonly reason: string; readonly line?: number };
    }
  | {
      readonly code: "nestedArchive" | "documentType";
      readonly details: { readonly part: string };
    }
  | {
      readonly code: "overLimit";
      readonly details: {
        readonly limit: keyof ReadLimits;
        readonly most: number;
        readonly line?: number;
      };
    };

type NoDetails = Readonly<Record<string, never>>;

/** What a file may be at most. Each is refused by its name, so that whoever imports knows what to split or shorten. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters of a cell. */
  readonly cellLength: number;
  readonly sheets: number;
  /** Parts of a workbook, which is a ZIP archive. */
  readonly parts: number;
  /** Of all parts of a workbook. */
  readonly unpackedBytes: number;
  /** How many times larger a part may become by unpacking. */
  readonly ratio: number;
  /** Characters of the texts that a workbook's cells share: they are held while it is read. */
  readonly sharedLength: number;
  readonly mergedRanges: number;
}

const MEGABYTE = 1024 * 1024;

export const READ_LIMITS: ReadLimits = {
  fileBytes: 50 * MEGABYTE,
  rows: 200_000,
  columns: 1_000,
  cellLength: 100_000,
  sheets: 200,
  parts: 2_000,
  unpackedBytes: 1024 * MEGABYTE,
  ratio: 250,
  sharedLength: 40 * MEGABYTE,
  mergedRanges: 20_000,
};

/** Thrown inside of a reader only; every door of `imports` gives it back as a value. */
export class ReadStop extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function unreadable(reason: string, line?: number): ReadStop {
  const details = line === undefined ? { reason } : { reason, line };
  return new ReadStop({ code: "unreadable", details });
}

/** Stops where a count goes over its limit. */
export function keepLimit(
  limit: keyof ReadLimits,
  count: number,
  limits: ReadLimits,
  line?: number,
): void {
  const most = limits[limit];
  if (count <= most) return;
  const details = line === undefined ? { limit, most } : { limit, most, line };
  throw new ReadStop({ code: "overLimit", details });
}
