import { describe, expect, test } from "vitest";
import { itemToCase } from "#register/memory/caseRecord.ts";
import { itemToEntry } from "#register/memory/entryRecord.ts";
import { changeIdOf, readLastChange } from "#register/store/changeSchema.ts";
import { fieldsToValues } from "#sharepoint/fieldCodec.ts";
import { parsePressedBundle, parsePressedCard } from "#teams/press/pressed.ts";

/** What somebody typed into a column. */
const item = (fields: Readonly<Record<string, unknown>>) => ({
  id: "1",
  eTag: '"x,1"',
  webUrl: null,
  modifiedBy: null,
  fields,
});

describe.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("the key %s", (key) => {
  test("is unknown in a list of an entry, and its other values stay", () => {
    const typed = { CouncilRefs: `[{"title":"A","${key}":"x"}]`, Title: "Zählung" };
    const { problems, values } = fieldsToValues(typed);
    expect(Object.keys(problems)).toEqual(["councilRefs"]);
    expect(values.title).toBe("Zählung");
  });

  test("brings no input to a press on a card", () => {
    const press = (verb: string, also: string) => ({
      action: { verb, data: JSON.parse(`{"caseKey":"c","parcel":"p","targetRevision":1${also}}`) },
    });
    const more = `,"${key}":{"reason":"bugfix"}`;
    const read = [
      parsePressedCard(press("case/unchanged", more)),
      parsePressedBundle(press("several/unchanged", more)),
    ];
    for (const one of read) expect(one).toMatchObject({ typed: {}, unreadable: ["unknown"] });
    expect(parsePressedCard(press("case/unchanged", ""))?.unreadable).toEqual([]);
  });
});

test("a stored record with a key that a copy would lose is none", () => {
  const key = `"__proto__":{"state":"open"}`;
  expect(readLastChange(`{"id":"x",${key}}`)).toBeNull();
  expect(changeIdOf(`{"id":"x",${key}}`)).toBeNull();
  expect(itemToCase(item({ Data: `{"key":"x",${key}}` }))).toBeUndefined();
  const entry = itemToEntry(item({ RegisterNo: "KI-2026-0001", VersionChanges: `[{${key}}]` }));
  expect(entry?.versionChanges).toBeUndefined();
});
