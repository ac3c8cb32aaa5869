import { describe, expect, test } from "vitest";
import { entryValues } from "#domain/entry/entry.ts";
import { FIELDS, fieldOf, INTAKE_FIELDS } from "#domain/entry/fields.ts";
import { parseFieldValue } from "#domain/entry/fieldValue.ts";
import { missingFields, REPORTABLE_STATUS } from "#domain/entry/intake.ts";
import {
  ASKED_FIELDS_MAX,
  isAsked,
  isInUse,
  isKnownLater,
  MISSING_PLATFORM_TAG,
  unknownValue,
  withMissingPlatform,
  withUnknown,
} from "#domain/entry/report.ts";

const KINDS = fieldOf("entryKind").choices?.map(({ key }) => key) ?? [];
const EVERY_REPORT = KINDS.flatMap((entryKind) =>
  REPORTABLE_STATUS.map((operationStatus) => [entryKind, operationStatus] as const),
);

describe("what a report is asked", () => {
  test.each(EVERY_REPORT)("%s, %s: at most twelve, and then it can be sent", (kind, status) => {
    const start = entryValues({ entryKind: kind, operationStatus: status });
    const asked = INTAKE_FIELDS.filter((field) => isAsked(field, start));
    expect(asked.length).toBeLessThanOrEqual(ASKED_FIELDS_MAX);
    const answers = asked.map(({ key }) => [key, start[key] ?? "Angabe"]);
    const owner = { ownerId: "somebody", ownerName: "Jemand" };
    const sent = withUnknown(entryValues({ ...Object.fromEntries(answers), ...owner }));
    expect(missingFields(sent)).toEqual({});
  });

  test("what is filled with “unbekannt” is a field that takes it", () => {
    for (const kind of KINDS) {
      const values = entryValues({ entryKind: kind });
      const later = INTAKE_FIELDS.filter(({ key }) => isKnownLater(key, values));
      expect(later.map(unknownValue)).not.toContain(undefined);
    }
  });

  test.each(FIELDS.filter((field) => unknownValue(field) !== undefined))(
    "“not known” is an answer that $key takes",
    (field) => {
      expect(parseFieldValue(field, unknownValue(field)).ok).toBe(true);
    },
  );

  test("what somebody knows stays", () => {
    const values = withUnknown(entryValues({ entryKind: "useCase", vendor: "Beispiel GmbH" }));
    expect(values).toMatchObject({ vendor: "Beispiel GmbH", itProvider: "unknown" });
    expect(values.version).toBe("unbekannt");
  });

  test.each([
    ["planned", false],
    ["pilot", true],
    ["productive", true],
  ])("%s is in use: %s", (operationStatus, inUse) => {
    expect(isInUse(entryValues({ operationStatus }))).toBe(inUse);
  });
});

test("a use case without its platform is an entry of its own that names the platform", () => {
  const values = entryValues({ entryKind: "useCase", parentId: "KI-2026-0009", tags: ["Text"] });
  expect(withMissingPlatform(values, "Bürosoftware")).toEqual({
    entryKind: "application",
    productName: "Bürosoftware",
    tags: ["Text", MISSING_PLATFORM_TAG],
  });
});
