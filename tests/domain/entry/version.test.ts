import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isMajorChange, sameVersion } from "#domain/entry/version.ts";
import { sharedTable } from "#tests/domain/sharedRows.ts";

const raw = sharedTable("workflow.json");
const rows =
  raw === undefined
    ? []
    : z
        .object({
          version_cases: z.array(z.object({ a: z.string(), b: z.string(), same: z.boolean() })),
        })
        .parse(raw).version_cases;

describe.skipIf(rows.length === 0)("the rows of workflow.json", () => {
  test.each(rows)("$a and $b are the same version: $same", ({ a, b, same }) => {
    expect(sameVersion(a, b)).toBe(same);
    expect(sameVersion(b, a)).toBe(same);
  });
});

test.each([
  ["1.2", "v1.2", true],
  ["vNext", "Next", false],
  ["1.2", "1.2.0", false],
  ["2025.2", "2025.2\u200b", true],
  ["2025.2", "\ufeff2025.2\u00a0", true],
  ["2025-2", "2025\u20112", true],
  ["v2.0", "Ｖ ２．０", true],
  ["Fru\u0308hling", "Frühling", true],
  ["Build  5", "Build 5", true],
  ["1.2", "1.²", false],
  ["2.1a", "2.1A", false],
])("%j and %j are the same version: %s", (a, b, same) => {
  expect(sameVersion(a, b)).toBe(same);
});

test.each([
  ["1.2", "1.9", false],
  ["v1.2", "2.0", true],
  ["GPT 4", "GPT 5", true],
  ["Herbst", "Winter", true],
  ["Herbst", " Herbst ", false],
  ["unbekannt", "1.0", true],
  ["１.2", "1.3", false],
])("from %j to %j is a major change: %s", (a, b, major) => {
  expect(isMajorChange(a, b)).toBe(major);
});
