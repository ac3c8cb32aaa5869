import { expect, test } from "vitest";
import { type Hint, isHintExpired, isHintTooMany, mayReadHint } from "#domain/hints/hint.ts";
import { HINTS_OPEN_MAX } from "#domain/limits.ts";
import { dayOf } from "#domain/time/day.ts";

const ANNA = { id: "a", name: "Anna" };
const BEN = { id: "b", name: "Ben" };

function aHint(changes: Partial<Hint> = {}): Hint {
  const content = { what: "Chat", where: "Amt", inUse: "unknown", contact: "" } as const;
  return { id: "1", ...content, by: ANNA, at: "2026-11-27T09:00:00Z", closed: null, ...changes };
}

const closed = (at: string): Hint =>
  aHint({ closed: { outcome: { kind: "answered", answer: "Danke" }, by: BEN, at } });

test.each([
  ["who gave it", ANNA, [], true],
  ["a coordinator", BEN, ["Coordinator"], true],
  ["an auditor", BEN, ["Auditor"], false],
  ["somebody else", BEN, [], false],
] as const)("a hint is read by %s: %s", (_who, person, roles, may) => {
  expect(mayReadHint({ person, roles: [...roles] }, aHint())).toBe(may);
});

test("only open hints of the same person count against them", () => {
  const open = Array.from({ length: HINTS_OPEN_MAX }, () => aHint());
  expect(isHintTooMany(open, ANNA.id)).toBe(true);
  expect(isHintTooMany(open, BEN.id)).toBe(false);
  expect(isHintTooMany([...open.slice(1), closed("2026-11-27T09:00:00Z")], ANNA.id)).toBe(false);
});

test.each([
  ["open", aHint({ at: "2020-01-01T09:00:00Z" }), false],
  ["closed less than half a year ago", closed("2026-05-27T09:00:00Z"), false],
  ["closed longer ago", closed("2026-05-26T09:00:00Z"), true],
])("a hint that is %s is expired: %s", (_title, hint, expired) => {
  expect(isHintExpired(hint, dayOf(2026, 11, 27))).toBe(expired);
});
