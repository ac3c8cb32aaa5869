import { expect, test, vi } from "vitest";
import { createBusinessDay } from "#tab/data/businessDay.ts";

test("the day is what the service says, moves forwards only, and tells when it does", () => {
  const day = createBusinessDay();
  const told = vi.fn();
  const leave = day.subscribe(told);
  expect(day.get()).toBeUndefined();
  for (const [said, is, times] of [
    [null, undefined, 0],
    ["soon", undefined, 0],
    ["2026-11-27", "2026-11-27", 1],
    ["2026-11-27", "2026-11-27", 1],
    ["2026-11-28", "2026-11-28", 2],
    ["2026-11-27", "2026-11-28", 2],
    ["2026-02-30", "2026-11-28", 2],
  ] as const) {
    day.heard(said);
    expect(day.get()).toBe(is);
    expect(told).toHaveBeenCalledTimes(times);
  }
  leave();
  day.heard("2026-11-29");
  expect(told).toHaveBeenCalledTimes(2);
});
