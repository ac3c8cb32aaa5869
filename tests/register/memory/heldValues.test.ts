import fc from "fast-check";
import { expect, test } from "vitest";
import { type EntryValues, entryValues } from "#domain/entry/entry.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { heldValues } from "#register/memory/heldValues.ts";
import { extent } from "#tests/long.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .tuple(fc.constantFrom("a", "ä", "„", "😀", "\u2028", "\ud83d", "\0"), fc.nat(400))
    .map(([letter, times]) => letter.repeat(times)),
);
const element = fc.oneof(text, fc.dictionary(fc.constantFrom("no", "title", "__proto__"), text));

const anyOf = (kind: (typeof FIELDS)[number]["kind"]) =>
  kind === "boolean"
    ? fc.boolean()
    : kind === "list"
      ? fc.array(element, { maxLength: 4 })
      : kind === "multiChoice"
        ? fc.array(text, { maxLength: 4 })
        : text;

/** Any fields of an entry, with anything in them. */
const values: fc.Arbitrary<EntryValues> = fc
  .record(Object.fromEntries(FIELDS.map(({ key, kind }) => [key, anyOf(kind)])), {
    requiredKeys: [],
  })
  .map((drawn) => entryValues(drawn));

const runs = { numRuns: extent({ full: 3_000, sample: 100 }) };

test("what is held reads like what was to be held, however it is read", () => {
  fc.assert(
    fc.property(values, (given) => {
      const held = heldValues(given);
      expect(held).toEqual(given);
      for (const { key } of FIELDS) {
        expect(held[key]).toEqual(given[key]);
        expect(key in held).toBe(key in given);
      }
      expect({ ...held }).toEqual(given);
      expect(JSON.parse(JSON.stringify(held))).toEqual(JSON.parse(JSON.stringify(given)));
      expect(structuredClone(held)).toEqual(given);
      // Of what is held already, nothing is lost either.
      expect(heldValues({ ...held, version: "2.0" })).toEqual({ ...given, version: "2.0" });
    }),
    runs,
  );
});

test("a long text is not among what the heap holds", () => {
  const purpose = "„Zweck“ ".repeat(300);
  const held = heldValues({ purpose, version: "1.0" });
  expect(Object.getOwnPropertyDescriptor(held, "purpose")).not.toHaveProperty("value");
  expect(Object.getOwnPropertyDescriptor(held, "version")).toHaveProperty("value", "1.0");
});
