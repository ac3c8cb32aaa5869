import { expect, test } from "vitest";
import { haveVanished } from "#domain/vanished.ts";

test.each([
  ["the only one", 1, 0, false],
  ["all of two", 2, 0, true],
  ["one of two", 1, 1, false],
  ["nine of ten", 9, 1, false],
  ["ten of eleven", 10, 1, true],
  ["half of twenty", 10, 10, false],
  ["more than half", 11, 10, true],
  ["many, but few among them", 500, 4_500, false],
  ["none", 0, 0, false],
])("%s: %i gone, %i left", (_what, gone, left, isDoubted) => {
  expect(haveVanished({ gone, left })).toBe(isDoubted);
});
