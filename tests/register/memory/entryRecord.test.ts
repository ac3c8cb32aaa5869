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
