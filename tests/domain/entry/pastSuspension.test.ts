import { expect, test } from "vitest";
import { pastSuspension } from "#domain/entry/suspension.ts";
import { OPERATION_STATUS } from "#domain/vocabulary.ts";
import { day } from "#tests/domain/builders.ts";

const today = day("2026-11-22");
const lastSuspension = { from: day("2025-01-01"), until: day("2025-02-01") };
const anEntry = (operationStatus: string) => ({
  no: "KI-2026-0001",
  revision: 1,
  versionRevision: 1,
  values: {
    operationStatus,
    ...(operationStatus === "suspended" ? { suspendedSince: "2026-11-01" } : {}),
  },
  lastSuspension,
});

test("a suspension is over with whatever takes the entry out of it, and only then", () => {
  for (const before of OPERATION_STATUS) {
    for (const after of OPERATION_STATUS) {
      const ends = before === "suspended" && after !== "suspended";
      const expected = ends ? { from: "2026-11-01", until: today } : lastSuspension;
      expect(pastSuspension(anEntry(before), anEntry(after), today)).toEqual(expected);
    }
  }
});
