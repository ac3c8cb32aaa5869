import { expect, test } from "vitest";
import { parseViews, VIEWS_MAX, withView } from "#tab/register/savedViews.ts";

const view = (name: string, hash = "#/register?show=mine") => ({ name, hash });

test("a view under a name that is taken replaces the one before", () => {
  const other = view("A", "#/register?show=all");
  expect(withView([view("A"), view("B")], other)).toEqual([view("B"), other]);
});

test("there are no more than find room", () => {
  const many = Array.from({ length: VIEWS_MAX }, (_, at) => view(`${at}`));
  expect(withView(many, view("new"))).toHaveLength(VIEWS_MAX);
});

test("what a device keeps is read again; an address of another page is left out", () => {
  expect(parseViews([view("A"), view("B", "#/cases"), view("C", "https://example.org")])).toEqual([
    view("A"),
  ]);
  for (const kept of [null, {}, [{ name: "A" }]]) expect(parseViews(kept)).toEqual([]);
});
