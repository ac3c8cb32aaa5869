import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { fieldOf } from "#domain/entry/fields.ts";
import { parseFieldValue } from "#domain/entry/fieldValue.ts";
import { personName } from "#domain/people/personName.ts";

test.each([
  ["Jana\u00ad Albrecht\u200b", "Jana Albrecht"],
  [" Jana\r\nAlbrecht ", "Jana Albrecht"],
  [null, ""],
  [undefined, ""],
])("%j is %j", (displayName, name) => {
  expect(personName(displayName)).toBe(name);
});

test("every name of the directory can be stored and read again", () => {
  const names = string({ unit: "binary", maxLength: 256 });
  assert(
    property(names, (displayName) => {
      const name = personName(displayName);
      const kept = name === "" ? null : name;
      expect(parseFieldValue(fieldOf("ownerName"), name)).toEqual({ ok: true, value: kept });
    }),
    { numRuns: 500 },
  );
});
