import type { SourceRow } from "./cells.ts";
import { csvRecords } from "./csvRecords.ts";
import { guessEncoding, utf8Of } from "./decodeText.ts";
import { READ_LIMITS, type ReadLimits } from "./readProblem.ts";
import type { SheetSource } from "./sheetSource.ts";

/** What a CSV file does not say of itself. */
export interface CsvDialect {
  readonly encoding: string;
  readonly delimiter: string;
}

/** German Excel's first, which also decides where nothing does. */
const DELIMITERS = [";", ",", "\t", "|"] as const;
const SAMPLE_BYTES = 256 * 1024;
const SAMPLE_RECORDS = 100;
/** Excel's own first line, by which it is told the delimiter. */
const SEPARATOR_LINE = /^sep=([;,\t|])(?:\r\n|\r|\n|$)/i;
const SEPARATOR_BYTES = 8;

export function openCsv(
  bytes: Buffer,
  given: Partial<CsvDialect>,
  limits: ReadLimits,
): CsvDialect & { readonly source: SheetSource } {
  const encoding = given.encoding ?? guessEncoding(bytes);
  const text = utf8Of(bytes, encoding);
  const [line = "", told] = SEPARATOR_LINE.exec(text.toString("utf8", 0, SEPARATOR_BYTES)) ?? [];
  const begin = { at: line.length, number: line === "" ? 1 : 2 };
  const delimiter = given.delimiter ?? told ?? guessDelimiter(text.subarray(0, SAMPLE_BYTES));
  return {
    encoding,
    delimiter,
    source: {
      name: "",
      isHidden: false,
      rows: () => csvRecords(text, delimiter, begin, limits),
    },
  };
}

/** The sign with which most records get the same number of cells; outside of quoted cells, as those are read by it. */
function guessDelimiter(sample: Buffer): string {
  const judged = DELIMITERS.map((delimiter) => ({ delimiter, ...judge(sample, delimiter) }));
  const [best] = judged
    .filter(({ agreeing }) => agreeing > 0.5)
    .sort((a, b) => b.agreeing * b.columns - a.agreeing * a.columns);
  const [rarest] = judged.sort((a, b) => a.parted - b.parted);
  return best?.delimiter ?? rarest?.delimiter ?? DELIMITERS[0];
}

/** The share of records that agree on the most frequent number of cells above one, and how many are parted at all. */
function judge(sample: Buffer, delimiter: string) {
  const counts = new Map<number, number>();
  let parted = 0;
  let records = 0;
  for (const row of sampled(sample, delimiter)) {
    if (isBlank(row)) continue;
    records++;
    if (row.cells.length === 1) continue;
    parted++;
    counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  }
  const [columns = 0, times = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { columns, agreeing: records === 0 ? 0 : times / records, parted };
}

/** Without limits: what is too long is said when it is read. */
const NO_LIMITS: ReadLimits = {
  ...READ_LIMITS,
  columns: Number.POSITIVE_INFINITY,
  cellLength: Number.POSITIVE_INFINITY,
};

function* sampled(sample: Buffer, delimiter: string): Generator<SourceRow> {
  let count = 0;
  for (const row of csvRecords(sample, delimiter, { at: 0, number: 1 }, NO_LIMITS)) {
    yield row;
    if (++count === SAMPLE_RECORDS) return;
  }
}

function isBlank({ cells }: SourceRow): boolean {
  return cells.every(({ text }) => text.trim() === "");
}
