import { assert, constantFrom, dictionary, property, record } from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, type JsonRecord } from "#domain/change.ts";
import { entryRecordType } from "#register/memory/entryRecord.ts";
import { day } from "#tests/domain/builders.ts";

const recordType = entryRecordType(() => day("2026-11-20"));
const ID = "2a1d6b3f-8c45-4ea2-9d70-1b2c3d4e5f02";

/** Values that an earlier release took, or that somebody types into the list. */
const LINES = [
  "Pru\u0308fung",
  "a\u2028b",
  "a\u0085b",
  "2025.2\u200b",
  "Fach\u2011Amt",
  "x",
] as const;
const TEXTS = [...LINES, "eins\r\nzwei", "eins\u2029zwei\n", "👩\u200d💻"] as const;
const IDS = [ID, ID.toUpperCase(), `{${ID}}`, "anna@stadt.example", "Anna"] as const;
const DAYS = ["2026-11-20", "0026-11-20", "9026-01-01"] as const;
const STORED = {
  title: constantFrom(...LINES),
  version: constantFrom(...LINES, "1.0"),
  orgUnitId: constantFrom("40", " a\u201140", "A 40"),
  purpose: constantFrom(...TEXTS),
  ownerId: constantFrom(...IDS),
  headOfOfficeId: constantFrom(...IDS),
  startDate: constantFrom(...DAYS, "0126", "2019", "unbekannt"),
  endDate: constantFrom(...DAYS),
} as const;

const columnOf = (key: string) => key.charAt(0).toUpperCase() + key.slice(1);
const itemOf = (fields: Readonly<Record<string, unknown>>) => ({
  id: "1",
  eTag: "",
  webUrl: null,
  modifiedBy: null,
  fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
});
const values = record(STORED, { requiredKeys: [] });
const odd = dictionary(
  constantFrom(...Object.keys(STORED).map(columnOf)),
  constantFrom("", "x\ny", "31.12.2026", ...TEXTS),
);

test("whatever stood there or is typed, it is put in order once, and then fits what is told of it", () => {
  assert(
    property(values, values, odd, (was, typed, more) => {
      const known: JsonRecord = { registerNo: "KI-2026-0001", versionRevision: 1, ...was };
      const columns = Object.entries({ ...was, ...typed }).map(([key, value]) => [
        columnOf(key),
        value,
      ]);
      const item = itemOf({ RegisterNo: "KI-2026-0001", ...Object.fromEntries(columns), ...more });
      const next = recordType.adoptEdit(known, recordType.read(item), item, 7);
      const written = itemOf(recordType.fields(next, "2026-11-20T10:00:00.000Z"));
      const again = recordType.adoptEdit(next, recordType.read(written), written, 8);
      const settled = itemOf(recordType.fields(again, "2026-11-20T10:00:00.000Z"));
      expect(canonicalJson(recordType.read(settled))).toBe(canonicalJson(again));
    }),
    { numRuns: 1_000 },
  );
});
