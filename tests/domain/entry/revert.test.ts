import { describe, expect, test } from "vitest";
import type { ChangeAction, FieldChange } from "#domain/change.ts";
import type { EntryValues } from "#domain/entry/entry.ts";
import { revertibleField } from "#domain/entry/revert.ts";

const values: EntryValues = {
  title: "Postsortierung",
  tags: ["a", "b"],
  version: "2.0",
  operationStatus: "productive",
  ownerName: "Jana Albrecht",
};
const writable = new Set(Object.keys(values).concat("vendor"));

describe("the change of a field is taken back", () => {
  test.each<[string, ChangeAction, FieldChange, boolean]>([
    ["an edit", "edited", { field: "title", before: "Post", after: "Postsortierung" }, true],
    [
      "an edit in SharePoint",
      "sharepointEdit",
      { field: "tags", before: null, after: ["a", "b"] },
      true,
    ],
    ["a field that was emptied", "edited", { field: "vendor", before: "Lecos", after: null }, true],
    [
      "not where it was changed since",
      "edited",
      { field: "title", before: "Post", after: "Sortierung" },
      false,
    ],
    [
      "not one that may not be written",
      "edited",
      { field: "purpose", before: "x", after: null },
      false,
    ],
    ["not a version", "edited", { field: "version", before: "1.0", after: "2.0" }, false],
    [
      "not a status",
      "edited",
      { field: "operationStatus", before: "pilot", after: "productive" },
      false,
    ],
    [
      "not a person, who may be erased",
      "edited",
      { field: "ownerName", before: "x", after: "Jana Albrecht" },
      false,
    ],
    [
      "not what follows from a decision",
      "evaluationDerived",
      { field: "title", before: "Post", after: "Postsortierung" },
      false,
    ],
    ["not what is no field", "edited", { field: "state", before: null, after: null }, false],
  ])("%s", (_, action, change, expected) => {
    expect(revertibleField(action, change, values, writable) !== undefined).toBe(expected);
  });
});
