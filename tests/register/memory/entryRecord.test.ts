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

test("a new version in SharePoint says nothing about since when it is in use", () => {
  const known = {
    registerNo: "KI-2026-0001",
    version: "1.0",
    versionRevision: 1,
    versionSince: "2026-01-05",
  };
  const item = { id: "1", eTag: "", webUrl: null, modifiedBy: null, fields: { Version: "2.0" } };
  const next = recordType.adoptEdit(known, { ...known, version: "2.0" }, item, 7);
  expect(next).not.toHaveProperty("versionSince");
  expect(next).toMatchObject({ versionChanges: [{ revision: 7, on: "2026-07-20" }] });
});

test.each([
  ["2019-05-01", "0026-11-20", "2019-05-01"],
  ["0026-11-20", "0026-11-20", "0026-11-20"],
  ["0026-11-20", "2019", "2019"],
])("a day of %s that is edited to %s in SharePoint is %s then", (was, is, then) => {
  const known = { registerNo: "KI-2026-0001", startDate: was };
  const item = { id: "1", eTag: "", webUrl: null, modifiedBy: null, fields: { StartDate: is } };
  const next = recordType.adoptEdit(known, recordType.read(item), item, 7);
  expect(next.startDate).toBe(then);
});
