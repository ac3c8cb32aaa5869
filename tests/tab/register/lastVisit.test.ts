import { expect, test } from "vitest";
import { changesSince, parseVisit, visitBefore, visitNow } from "#tab/register/lastVisit.ts";
import { theRows } from "./registerRows.ts";

const HOUR = 3_600_000;
const tagged = (...tags: readonly number[]) =>
  theRows(...tags.map(() => ({}))).map((row, at) => ({ ...row, tag: tags[at] ?? 0 }));

test("what is new or has another tag than at the last visit is marked", () => {
  const visit = visitNow(tagged(1, 2), 0);
  expect([...changesSince(visit, tagged(1, 3, 4))]).toEqual([
    ["KI-1", "changed"],
    ["KI-2", "new"],
  ]);
});

test("nothing is marked on a first visit, and after a release with other columns", () => {
  expect(changesSince(undefined, tagged(1)).size).toBe(0);
  expect(changesSince({ ...visitNow(tagged(1), 0), columns: "title" }, tagged(2)).size).toBe(0);
});

test("a reload goes on with the same visit, a later return begins another", () => {
  const before = visitNow(tagged(1), 0);
  const last = visitNow(tagged(2), HOUR);
  expect(visitBefore({ last, before }, HOUR + 60_000)).toBe(before);
  expect(visitBefore({ last, before }, 3 * HOUR)).toBe(last);
});

test("what a device keeps is read again, and anything else is no visit", () => {
  const visit = visitNow(tagged(1, 2), 5);
  expect(parseVisit(JSON.parse(JSON.stringify(visit)))).toEqual(visit);
  for (const kept of [null, "x", [], { at: "1" }, { at: 1, columns: "", tags: null }]) {
    expect(parseVisit(kept)).toBeUndefined();
  }
});
