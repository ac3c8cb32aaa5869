/** What was measured at a moment, in seconds since the beginning. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

export interface Trend {
  readonly level: number;
  /** By least squares, in a second. */
  readonly slope: number;
  /** How far the slope may be from the true one: two standard errors. */
  readonly doubt: number;
}

export function trendOf(samples: readonly Sample[]): Trend {
  const count = samples.length;
  const middle = mean(samples.map(({ at }) => at));
  const level = mean(samples.map(({ value }) => value));
  const spread = sum(samples.map(({ at }) => (at - middle) ** 2));
  const slope = sum(samples.map(({ at, value }) => (at - middle) * (value - level))) / spread;
  const rest = sum(samples.map(({ at, value }) => (value - level - slope * (at - middle)) ** 2));
  return { level, slope, doubt: 2 * Math.sqrt(rest / (count - 2) / spread) };
}

/**
 * By how much even the lowest of the last quarter is above the highest of the second: what comes and goes is in one of
 * them as in the other, what stays is not. The first quarter warms up.
 */
export function lastingRise(values: readonly number[]): number {
  const quarter = Math.floor(values.length / 4);
  const before = values.slice(quarter, 2 * quarter);
  return Math.max(0, Math.min(...values.slice(-quarter)) - Math.max(...before));
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
