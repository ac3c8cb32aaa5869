import { describe, expect, test } from "vitest";
import { fieldOf, INTAKE_FIELDS } from "#domain/entry/fields.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { isAsked, readReport } from "#tab/intake/intakeValues.ts";

const PERSON = "0a000000-0000-4000-8000-000000000001";
const DEPUTY = "0a000000-0000-4000-8000-000000000002";

/** A value for every required field, as the form's controls would give it. */
function aReport(changes: FormValues = {}): FormValues {
  const values: Record<string, FormValues[string]> = {};
  for (const { key, kind, choices, required } of INTAKE_FIELDS) {
    if (!required) continue;
    const choice = choices?.[0]?.key ?? "";
    if (kind === "person") values[key] = PERSON;
    else values[key] = kind === "choice" ? choice : kind === "multiChoice" ? [choice] : " Text ";
  }
  return { ...values, ...changes };
}

describe("the report form", () => {
  test("an empty form names every required field", () => {
    const read = readReport({ ownerId: PERSON, ownerName: "Anna" });
    const missing = read.ok ? {} : read.problem;
    expect(missing).toMatchObject({ title: "required", purpose: "required" });
    expect(missing).not.toHaveProperty("ownerId");
  });

  test("a full form is sent trimmed, with the deputy", () => {
    const read = readReport(aReport({ deputyId: DEPUTY, deputyName: "Jonas" }));
    expect(read).toMatchObject({
      ok: true,
      value: { title: "Text", deputyId: DEPUTY, deputyName: "Jonas" },
    });
  });

  test("a use case on a platform asks for its platform", () => {
    const values = aReport({ entryKind: "useCase" });
    expect(isAsked(fieldOf("parentId"), values)).toBe(true);
    expect(isAsked(fieldOf("parentId"), aReport({ entryKind: "application" }))).toBe(false);
    expect(readReport(values)).toEqual({ ok: false, problem: { parentId: "required" } });
  });

  test("nobody together with residents is refused at its field", () => {
    const read = readReport(aReport({ affectedGroups: ["nobody", "residents"] }));
    expect(read).toEqual({ ok: false, problem: { affectedGroups: "exclusive" } });
  });
});
