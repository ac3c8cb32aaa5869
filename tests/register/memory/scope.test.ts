import { expect, test } from "vitest";
import { type Day, parseDay } from "#domain/time/day.ts";
import { createDirtyEntries } from "#register/memory/scope.ts";

const MINUTE = 60_000;

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

const TODAY = day("2026-11-23");
const EVERYTHING = { all: true };
const only = (...numbers: string[]) => ({ all: false, numbers: new Set(numbers) });

test("the first look is at everything, the next at what has changed since", () => {
  const dirtyEntries = createDirtyEntries(() => 1_000 * MINUTE);
  dirtyEntries.touch("KI-2026-0001");
  expect(dirtyEntries.take(TODAY)).toEqual(EVERYTHING);
  expect(dirtyEntries.take(TODAY)).toEqual(only());
  dirtyEntries.touch("KI-2026-0002");
  dirtyEntries.touch("KI-2026-0002");
  expect(dirtyEntries.take(TODAY)).toEqual(only("KI-2026-0002"));
  expect(dirtyEntries.take(TODAY)).toEqual(only());
});

test("everything is looked at on a new day, now and then, and when it is not clear what changed", () => {
  let now = 1_000 * MINUTE;
  const dirtyEntries = createDirtyEntries(() => now);
  dirtyEntries.take(TODAY);
  expect(dirtyEntries.take(day("2026-11-24"))).toEqual(EVERYTHING);
  now += 5 * MINUTE - 1;
  expect(dirtyEntries.take(day("2026-11-24"))).toEqual(only());
  now += 1;
  expect(dirtyEntries.take(day("2026-11-24"))).toEqual(EVERYTHING);
  dirtyEntries.touch(null);
  expect(dirtyEntries.take(day("2026-11-24"))).toEqual(EVERYTHING);
});

test("what a failed round was to look at is not lost, nor what changed meanwhile", () => {
  const dirtyEntries = createDirtyEntries(() => 1_000 * MINUTE);
  const first = dirtyEntries.take(TODAY);
  dirtyEntries.giveBack(first);
  expect(dirtyEntries.take(TODAY)).toEqual(EVERYTHING);
  dirtyEntries.touch("KI-2026-0001");
  const second = dirtyEntries.take(TODAY);
  dirtyEntries.touch("KI-2026-0002");
  dirtyEntries.giveBack(second);
  expect(dirtyEntries.take(TODAY)).toEqual(only("KI-2026-0001", "KI-2026-0002"));
});
