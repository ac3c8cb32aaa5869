import { expect, test } from "vitest";
import { entryRecordType } from "#register/memory/entryRecord.ts";
import { day } from "#tests/domain/builders.ts";

const recordType = entryRecordType(() => day("2026-07-20"));

test.each([
  ["2026-07-19T21:59:00.000Z", "2026-07-19"],
  ["2026-07-19T22:30:00.000Z", "2026-07-20"],
  ["2026-11-19T23:30:00.000Z", "2026-11-20"],
])("what is changed at %s is last changed on %s, in German time", (at, changedOn) => {
  expect(recordType.fields({ registerNo: "KI-2026-0001" }, at).ChangedOn).toBe(changedOn);
});

test.each([
  ["2025-2", "2025\u20112", false],
  ["2025.2", "v2025.2", false],
  ["2025.2", "2025.3", true],
])("version %j edited to %j in SharePoint is a new version: %s", (was, is, isNew) => {
  const known = { registerNo: "KI-2026-0001", version: was, versionRevision: 1 };
  const item = { id: "1", eTag: "", webUrl: null, modifiedBy: null, fields: { Version: is } };
  const next = recordType.adoptEdit(known, { ...known, version: is }, item, 7);
  expect(next).toMatchObject({ version: is, versionRevision: isNew ? 7 : 1 });
});
