import { describe, expect, test } from "vitest";
import { ApiProblem } from "#tab/data/api.ts";
import { changedSince, conflictOf, contestedFields, resolveConflict } from "#tab/entry/conflict.ts";
import { fieldProblemsOf } from "#tab/fields/fieldProblems.ts";

const mine = { title: "Neu", purpose: "Zweck", tags: ["a"] };
const theirs = { title: "Anders", tags: ["a"], vendor: null };

describe("two people change one entry", () => {
  test("only fields that both changed to different values are contested", () => {
    expect(contestedFields(mine, theirs)).toEqual(["title"]);
  });

  test("keeping one's own sends it again, equal values are not sent", () => {
    expect(resolveConflict(mine, theirs, new Set())).toEqual({ title: "Neu", purpose: "Zweck" });
  });

  test("leaving a field to the other saves the rest", () => {
    expect(resolveConflict(mine, theirs, new Set(["title"]))).toEqual({ purpose: "Zweck" });
  });

  test("what others left as it was when the form was opened is not in question", () => {
    const base = { title: "Alt", tags: ["a"] };
    expect(changedSince(base, { title: "Alt", tags: ["a"], vendor: null })).toEqual({});
    expect(changedSince(base, { title: "Neu", tags: ["a"] })).toEqual({ title: "Neu" });
  });

  test("the server's answer to a stale eTag is understood, any other problem is none", () => {
    const stale = new ApiProblem("changedMeanwhile", { eTag: '"5"', changed: theirs }, 412);
    expect(conflictOf(stale)).toEqual({ eTag: '"5"', changed: theirs });
    expect(conflictOf(new ApiProblem("changedMeanwhile", {}, 412))).toBeUndefined();
    expect(conflictOf(new Error("?"))).toBeUndefined();
  });

  test("named fields are read from a refusal, other details are not taken for fields", () => {
    const refused = new ApiProblem(
      "invalidValues",
      { title: "required", at: 3, x: "toString" },
      422,
    );
    expect(fieldProblemsOf(refused)).toEqual({ title: "required" });
  });
});
