import { describe, expect, test } from "vitest";
import type { Entry, EntryValues } from "#domain/entry/entry.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { compareTexts } from "#domain/text/sortKey.ts";
import { dayOf } from "#domain/time/day.ts";
import { isPublic, publicEntry, publicHead } from "#exports/publicRegister.ts";
import { anEntry } from "#tests/exports/entries.ts";

const asOf = dayOf(2026, 11, 22);

const PUBLISHED = { publicationStatus: "published", operationStatus: "productive" } as const;

function ofEntries(entries: readonly Entry[]) {
  const published = entries.filter(isPublic).toSorted((a, b) => compareTexts(a.no, b.no));
  return {
    ...publicHead({ published, asOf, demo: true }),
    entries: published.map(publicEntry),
  };
}

/** An entry with a mark in every field, so that a leak can be seen. */
function fullEntry(): Entry {
  const marks = Object.fromEntries(
    FIELDS.map((field) => {
      const mark = `mark-${field.key}`;
      if (field.kind === "boolean") return [field.key, true];
      return [field.key, field.kind === "list" || field.kind === "multiChoice" ? [mark] : mark];
    }),
  );
  const values: EntryValues = { ...marks, ...PUBLISHED };
  return anEntry(values, "KI-2026-0007");
}

test("the file names its schema, its day and its counts", () => {
  const entries = [
    anEntry({ ...PUBLISHED, riskClass: "limited" }, "KI-2026-0002"),
    anEntry({ ...PUBLISHED, operationStatus: "suspended" }, "KI-2026-0001"),
    anEntry({ publicationStatus: "released", operationStatus: "productive" }, "KI-2026-0003"),
  ];
  const register = ofEntries(entries);
  expect(register).toMatchObject({
    schema: { name: "ki-register-public", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    asOf: "2026-11-22",
    demo: true,
    counts: {
      published: 2,
      byRiskClass: { prohibited: 0, limited: 1, unclear: 1 },
      byOperationStatus: { planned: 0, productive: 1, suspended: 1 },
    },
  });
  expect(register.entries.map((entry) => entry.id)).toStrictEqual(["KI-2026-0001", "KI-2026-0002"]);
  expect(register).toStrictEqual(ofEntries(entries.toReversed()));
});

test("an entry stands there with labels in both languages, and with every public field", () => {
  const entry = anEntry({ ...PUBLISHED, riskClass: "limited", productName: "=Produkt 1" });
  const [shown] = ofEntries([entry]).entries;
  expect(shown?.values.riskClass).toStrictEqual({
    key: "limited",
    label: { de: "Begrenztes Risiko", en: "Limited risk" },
  });
  // JSON needs no guard against formulas.
  expect(shown?.values.productName).toBe("=Produkt 1");
  expect(shown?.values.startDate).toBeNull();
  expect(Object.keys(shown?.values ?? {})).toStrictEqual(
    ofEntries([]).fields.map((field) => field.key),
  );
});

test("an entry without a class is said to be unclear", () => {
  const [shown] = ofEntries([anEntry(PUBLISHED)]).entries;
  expect(shown?.values.riskClass).toMatchObject({ key: "unclear" });
});

describe("what stays inside", () => {
  test.each([
    ["released, not published", { ...PUBLISHED, publicationStatus: "released" }],
    ["withdrawn", { ...PUBLISHED, publicationStatus: "withdrawn" }],
    ["never released", { operationStatus: "productive" }],
    ["only planned", { ...PUBLISHED, operationStatus: "planned" }],
    ["a pilot", { ...PUBLISHED, operationStatus: "pilot" }],
    ["retired", { ...PUBLISHED, operationStatus: "retired" }],
  ])("an entry that is %s", (_, values) => {
    expect(ofEntries([anEntry(values)]).entries).toStrictEqual([]);
  });

  test("every field that is not public, and every person", () => {
    const text = JSON.stringify(ofEntries([fullEntry()]));
    for (const field of FIELDS) {
      const isPublic = field.visibility === "public" && field.personal !== true;
      if (!isPublic) expect(text).not.toContain(`mark-${field.key}"`);
    }
    expect(text).toContain('"mark-productName"');
    expect(text).not.toMatch(/mark-(owner|deputy|headOfOffice|handler)/);
  });
});
