import { assert, constantFrom, property, string, uuid } from "fast-check";
import { describe, expect, test } from "vitest";
import { directoryIdSchema } from "#contract/values.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { parseFieldValue } from "#domain/entry/fieldValue.ts";
import { comparableId, parseDirectoryId } from "#domain/people/directoryId.ts";
import { personIdSchema } from "#register/store/personSchema.ts";
import { parseActivity } from "#teams/bot/activity.ts";
import { readPersonId } from "#teams/press/typedAnswer.ts";

const ID = "2a1d6b3f-8c45-4ea2-9d70-1b2c3d4e5f02";

/** As lists, portals and people write an id. */
const WRITTEN: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => id.toUpperCase(),
  (id) => `{${id}}`,
  (id) => `{${id.toUpperCase()}}`,
  (id) => ` ${id}\u200b\n`,
  (id) => id.replaceAll("-", "\u2011"),
];

const activityOf = (aadObjectId: string) =>
  parseActivity({
    type: "invoke",
    serviceUrl: "https://x/",
    from: { id: "29:x", aadObjectId },
    recipient: { id: "28:y" },
    conversation: { id: "a:z" },
  });

/** Every door through which an id comes in. */
const DOORS: readonly (readonly [string, (text: string) => unknown])[] = [
  ["the parser", parseDirectoryId],
  ["requests", (text) => directoryIdSchema.safeParse(text).data],
  ["activities", (text) => activityOf(text)?.from.aadObjectId],
  [
    "the inputs of cards",
    (text) => {
      const read = readPersonId({ personId: text });
      return read.ok ? read.value : undefined;
    },
  ],
  [
    "the fields of an entry",
    (text) => {
      const parsed = parseFieldValue(fieldOf("deputyId"), text);
      return parsed.ok ? parsed.value : undefined;
    },
  ],
];

describe.each(DOORS)("an id that comes through %s", (_name, read) => {
  test("is one id, however it is written", () => {
    assert(
      property(uuid(), constantFrom(...WRITTEN), (id, written) => {
        expect(read(written(id))).toBe(id);
      }),
    );
  });

  test.each([
    "anna.beispiel@stadt.example",
    "Anna Beispiel",
    "../groups",
    `{${ID}`,
    `${ID}0`,
    ID.replaceAll("-", ""),
    `i:0#.f|membership|${ID}`,
    "29:1abc",
    "u1",
  ])("%j is none", (text) => {
    expect(read(text)).toBeUndefined();
  });
});

test("stored ids are compared alike, and what is none stays what it is", () => {
  assert(
    property(uuid(), constantFrom(...WRITTEN), (id, written) => {
      expect(comparableId(written(id))).toBe(id);
      expect(personIdSchema.parse(written(id))).toBe(id);
    }),
  );
  assert(
    property(string({ unit: "grapheme", maxLength: 20 }), (text) => {
      expect(comparableId(text)).toBe(text);
    }),
  );
  for (const text of ["system", "sharepoint"]) expect(comparableId(text)).toBe(text);
});
