import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import type { Check } from "#contract/check.ts";
import { isGridRow, isMe, isProblem, isRegisterSnapshot } from "#contract/firstView.ts";
import { GRID_FIELDS } from "#contract/gridRow.ts";
import { meSchema } from "#contract/me.ts";
import { problemSchema } from "#contract/problem.ts";
import { gridRowSchema, registerSnapshotSchema } from "#contract/registerSnapshot.ts";
import { startSchema } from "#contract/start.ts";
import { isStart } from "#contract/startCheck.ts";

const ME = {
  person: { id: "p", name: "P" },
  roles: ["Coordinator"],
  today: "2026-11-27",
  orgUnits: [{ id: "10", name: "Amt", department: "Dezernat" }],
  demo: true,
};
const SNAPSHOT = {
  cursor: "1",
  full: false,
  columns: ["registerNo", "title"],
  rows: [["KI-1", null]],
  tags: [1],
  removed: ["KI-2"],
  replaced: { of: 16, parts: [1, 2] },
};
const START = {
  own: [{ no: "KI-1", relation: "owner", tasks: 1, state: "open", due: "2026-12-01" }],
  followed: ["KI-3"],
  waiting: {
    sections: [{ key: "new", cases: ["K-1"] }],
    usageProposals: ["KI-2"],
    desk: { waiting: 2, mine: 1 },
    hints: 0,
  },
};
const ROW = Object.fromEntries(GRID_FIELDS.map((field, at) => [field, at === 0 ? null : field]));

const PAIRS: Readonly<Record<string, readonly [Check<unknown>, z.ZodType, unknown]>> = {
  me: [isMe, meSchema, ME],
  snapshot: [isRegisterSnapshot, registerSnapshotSchema, SNAPSHOT],
  start: [isStart, startSchema, START],
  row: [isGridRow, gridRowSchema, ROW],
  problem: [isProblem, problemSchema, { code: "forbidden", details: { field: "x" } }],
};

/** Every place of the value, as the keys that lead to it. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, part]) => placesIn(part).map((rest) => [key, ...rest])),
  ];
}

/** The value with something else, or nothing, in one place. */
function changedAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy: Record<string, unknown> = { ...Object(value) };
  if (rest.length === 0 && other === undefined) delete copy[key];
  else copy[key] = changedAt(copy[key], rest, other);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

test.each(Object.keys(PAIRS))("the check of %s says what its schema says", (name) => {
  const [check, schema, valid] = PAIRS[name] ?? [];
  if (check === undefined || schema === undefined) throw new Error(name);
  expect(check(valid)).toBe(true);
  expect(schema.safeParse(valid).success).toBe(true);
  const other = fc.constantFrom(undefined, null, "", "Auditor", 1, true, [], {}, [null], { id: 1 });
  fc.assert(
    fc.property(fc.constantFrom(...placesIn(valid)), other, (place, put) => {
      const changed = changedAt(valid, place, put);
      expect(check(changed)).toBe(schema.safeParse(changed).success);
    }),
    { numRuns: 300 },
  );
});
