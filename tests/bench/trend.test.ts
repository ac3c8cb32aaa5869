import { expect, test } from "vitest";
import { createRandom } from "#local/random.ts";
import { lastingRise, trendOf } from "./trend.ts";

function series(count: number, value: (at: number) => number) {
  return Array.from({ length: count }, (_, at) => ({ at, value: value(at) }));
}

test("A straight line is its own trend, without a doubt", () => {
  const { doubt, level, slope } = trendOf(series(11, (at) => 100 + 3 * at));
  expect({ level, slope }).toEqual({ level: 115, slope: 3 });
  expect(doubt).toBeCloseTo(0);
});

test("A leak is clear in noise, and noise alone is not a leak", () => {
  const random = createRandom(1);
  const noise = () => 10 * (random() - 0.5);
  const leaking = trendOf(series(60, (at) => 100 + at + noise()));
  expect(leaking.slope - leaking.doubt).toBeGreaterThan(0.8);
  const steady = trendOf(series(60, () => 100 + noise()));
  expect(steady.slope - steady.doubt).toBeLessThanOrEqual(0);
});

test.each([
  ["what comes and goes", series(40, (at) => at % 7), 0],
  ["what was needed to warm up", series(40, (at) => Math.min(at, 9)), 0],
  ["one more in every fifth sample", series(40, (at) => Math.floor(at / 5)), 3],
])("%s rises so much for good", (_, samples, rise) => {
  expect(lastingRise(samples.map(({ value }) => value))).toBe(rise);
});
