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
  const changes = createDirtyEntries(() => 1_000 * MINUTE);
  changes.touch("KI-2026-0001");
  expect(changes.take(TODAY)).toEqual(EVERYTHING);
  expect(changes.take(TODAY)).toEqual(only());
  changes.touch("KI-2026-0002");
  changes.touch("KI-2026-0002");
  expect(changes.take(TODAY)).toEqual(only("KI-2026-0002"));
  expect(changes.take(TODAY)).toEqual(only());
});

test("everything is looked at on a new day, now and then, and when it is not clear what changed", () => {
  let now = 1_000 * MINUTE;
  const changes = createDirtyEntries(() => now);
  changes.take(TODAY);
  expect(changes.take(day("2026-11-24"))).toEqual(EVERYTHING);
  now += 5 * MINUTE - 1;
  expect(changes.take(day("2026-11-24"))).toEqual(only());
  now += 1;
  expect(changes.take(day("2026-11-24"))).toEqual(EVERYTHING);
  changes.touch(null);
  expect(changes.take(day("2026-11-24"))).toEqual(EVERYTHING);
});

test("what a failed round was to look at is not lost, nor what changed meanwhile", () => {
  const changes = createDirtyEntries(() => 1_000 * MINUTE);
  const first = changes.take(TODAY);
  changes.giveBack(first);
  expect(changes.take(TODAY)).toEqual(EVERYTHING);
  changes.touch("KI-2026-0001");
  const second = changes.take(TODAY);
  changes.touch("KI-2026-0002");
  changes.giveBack(second);
  expect(changes.take(TODAY)).toEqual(only("KI-2026-0001", "KI-2026-0002"));
});
