/** One line of the report; a line with a limit fails the bench when it is over. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
}

/** Prints figures as they come; returns whether all keep their limits. */
export function printFigures(title: string, figures: readonly Figure[]): boolean {
  process.stdout.write(`\n${title}\n`);
  for (const { limit, name, unit, value } of figures) {
    const judged =
      limit === undefined ? "" : value <= limit ? `  (≤ ${limit}: yes)` : `  (≤ ${limit}: NO)`;
    process.stdout.write(`  ${name.padEnd(58)} ${format(value).padStart(10)} ${unit}${judged}\n`);
  }
  return figures.every(({ limit, value }) => limit === undefined || value <= limit);
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/** Milliseconds that the work took, and what it gave. */
export async function timed<Value>(
  work: () => Promise<Value>,
): Promise<readonly [ms: number, Value]> {
  const begun = performance.now();
  const value = await work();
  return [performance.now() - begun, value];
}

/** Bytes that are really in use, on the heap and beside it; needs `node --expose-gc`. */
export function memoryInUse(): number {
  if (globalThis.gc === undefined) throw new Error("Run the bench with --expose-gc");
  globalThis.gc();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
