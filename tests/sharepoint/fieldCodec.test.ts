import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryValues, type FieldValue } from "#domain/entry/entry.ts";
import { FIELDS, type Field, fieldOf } from "#domain/entry/fields.ts";
import { parseFieldValue } from "#domain/entry/fieldValue.ts";
import { fieldsToValues, valuesToFields } from "#sharepoint/fieldCodec.ts";
import { sharePointList } from "#sharepoint/list.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import { startGraphWorld } from "./graphWorld.ts";

const word = fc.string({ unit: "grapheme", maxLength: 40 });
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What somebody may send for a field, in every shape its kind knows. */
function input(field: Field): fc.Arbitrary<unknown> {
  const keys = field.choices?.map(({ key }) => key) ?? [];
  switch (field.kind) {
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...keys);
    case "multiChoice":
      return fc.oneof(
        fc.subarray(keys.filter((key) => !field.exclusive?.includes(key))),
        fc.constantFrom(...keys).map((key) => [key]),
      );
    case "date":
      return day;
    case "partialDate":
      return fc.oneof(
        day,
        day.map((text) => text.slice(0, 7)),
        day.map((text) => text.slice(0, 4)),
        fc.constant("unbekannt"),
      );
    case "list":
      return fc.array(field.itemFields === undefined ? word : record(field.itemFields), {
        maxLength: 5,
      });
    case "longText":
      return fc.array(word, { maxLength: 4 }).map((lines) => lines.join("\n"));
    case "person":
      return fc.uuid();
    case "text":
    case "ref":
    case "orgUnit":
      return field.pattern === undefined ? word : fc.stringMatching(field.pattern);
  }
}

function record(parts: Readonly<Record<string, "text" | "url">>): fc.Arbitrary<unknown> {
  const url = fc.webUrl({ validSchemes: ["https"] });
  const part = (kind: "text" | "url") => (kind === "url" ? url : word);
  return fc.record(
    Object.fromEntries(Object.entries(parts).map(([key, kind]) => [key, part(kind)])),
    { requiredKeys: [] },
  );
}

/** A value as the register keeps it: what the domain made of an input it accepted. */
const kept = (field: Field): fc.Arbitrary<FieldValue | null> =>
  input(field).map((given) => {
    const parsed = parseFieldValue(field, given);
    return parsed.ok ? parsed.value : null;
  });

const someEntry = fc
  .record(
    Object.fromEntries(FIELDS.map((field) => [field.key, fc.option(kept(field), { freq: 4 })])),
  )
  .map(entryValues);

/** The columns of an item as they come back: without those that are empty. */
const stored = (values: Parameters<typeof valuesToFields>[0]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(valuesToFields(values)).filter(([, value]) => value !== null && value !== ""),
  );

describe("an entry comes back from its list item as it went in", () => {
  test("whatever its values are", () => {
    fc.assert(
      fc.property(someEntry, (values) => {
        const read = fieldsToValues(stored(values));
        expect(read.problems).toEqual({});
        expect(entryValues(read.values)).toEqual(values);
      }),
      { numRuns: 200 },
    );
  });

  test.each(FIELDS.map((field) => [field.key, field] as const))("field %s", (key, field) => {
    const filled = kept(field).filter((value) => value !== null);
    fc.assert(
      fc.property(filled, (value) => {
        const read = fieldsToValues(stored(entryValues({ [key]: value })));
        expect(read.values[key]).toEqual(value);
      }),
      { numRuns: 30 },
    );
  });

  test("through a real list, where empty fields are absent and a change clears them", async () => {
    await using world = await startGraphWorld();
    const { entries } = await provisionLists(world.send, "root", () => {});
    const list = sharePointList(world.send, entries);
    for (const values of fc.sample(someEntry, { numRuns: 5, seed: 2026 })) {
      const made = await list.create(valuesToFields(values));
      if (!made.ok) throw new Error(made.problem);
      const item = await list.get(made.value.id);
      const read = fieldsToValues(item?.fields ?? {});
      expect(read.problems).toEqual({});
      expect(entryValues(read.values)).toEqual(values);
      await list.change(made.value.id, made.value.eTag, valuesToFields({ title: "Nur noch das" }));
      const cleared = fieldsToValues((await list.get(made.value.id))?.fields ?? {});
      expect(entryValues(cleared.values)).toEqual({ title: "Nur noch das" });
    }
  });
});

const NOTHING = fieldsToValues({}).values;

describe("a value broken by hand is named, and all others are read", () => {
  test.each([
    ["riskClass", "RiskClass", "sehr hoch", "notAChoice"],
    ["affectedGroups", "AffectedGroups", "applicants; Nachbarn", "notAChoice"],
    ["versionSince", "VersionSince", "31.12.2026", "badDate"],
    ["versionSince", "VersionSince", "2026-02-30", "badDate"],
    ["startDate", "StartDate", "Frühjahr", "badDate"],
    ["registerNo", "RegisterNo", "KI-1", "badPattern"],
    ["withoutOwner", "WithoutOwner", "ja", "wrongType"],
    ["tags", "Tags", "Post, Sortierung", "wrongType"],
    ["tags", "Tags", '["Post"', "wrongType"],
    ["tags", "Tags", "[1]", "wrongType"],
    ["councilRefs", "CouncilRefs", '[{"url":"http://x"}]', "badLink"],
    ["councilRefs", "CouncilRefs", '[{"von":"x"}]', "unknownField"],
    ["title", "Title", 7, "wrongType"],
    ["title", "Title", "x".repeat(256), "tooLong"],
  ])("%s: %s = %o is %s", (key, column, value, problem) => {
    const { values, problems } = fieldsToValues({ Vendor: "Beispiel GmbH", [column]: value });
    expect(problems).toEqual({ [key]: problem });
    expect(values).not.toHaveProperty(key);
    expect(values).toMatchObject({ vendor: "Beispiel GmbH" });
  });

  test.each([
    ["ownerId", "OwnerId", "jana@stadt.example", "noPerson"],
    ["startDate", "StartDate", "0126", "dayOutOfRange"],
    ["endDate", "EndDate", "0026-11-20", "dayOutOfRange"],
  ])("%s: %s = %j is named, and stays to be seen", (key, column, value, problem) => {
    const { values, problems } = fieldsToValues({ [column]: value });
    expect(problems).toEqual({ [key]: problem });
    expect(values).toMatchObject({ [key]: value });
  });

  test("choices written by hand may lack blanks or end in a semicolon", () => {
    const { values, problems } = fieldsToValues({ AffectedGroups: "applicants;staff ;" });
    expect(problems).toEqual({});
    expect(values.affectedGroups).toEqual(["applicants", "staff"]);
  });

  test("lines that come back as Windows writes them are the lines that were stored", () => {
    const lines = fc.array(word, { minLength: 2, maxLength: 4 }).map((all) => all.join("\n"));
    fc.assert(
      fc.property(lines, (text) => {
        const went = parseFieldValue(fieldOf("purpose"), text);
        const back = fieldsToValues({ Purpose: text.replaceAll("\n", "\r\n") });
        expect(back).toEqual({
          values: { ...NOTHING, purpose: went.ok && went.value },
          problems: {},
        });
      }),
    );
  });

  test.each([
    ["Version", "2025.2\u200b", "2025.2"],
    ["Title", "\ufeffPosteingang\u00ad", "Posteingang"],
    ["OrgUnitId", "amt\u201140 ", "amt-40"],
    ["Purpose", "a\u000bb\u0000", "a\nb"],
  ])("%s: %j was meant as %j", (column, stored, meant) => {
    expect(Object.values(entryValues(fieldsToValues({ [column]: stored }).values))).toEqual([
      meant,
    ]);
  });

  test("tags that look alike are one tag", () => {
    const { values } = fieldsToValues({
      Tags: JSON.stringify(["Post-Eingang", "Post\u2011Eingang", "Chat"]),
    });
    expect(values.tags).toEqual(["Post-Eingang", "Chat"]);
  });

  test("columns of others are not read", () => {
    expect(entryValues(fieldsToValues({ ContentType: "Element", Notiz: "x" }).values)).toEqual({});
  });
});
