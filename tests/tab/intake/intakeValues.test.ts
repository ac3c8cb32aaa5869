import { describe, expect, test } from "vitest";
import { INTAKE_FIELDS } from "#domain/entry/fields.ts";
import { MISSING_PLATFORM_TAG } from "#domain/entry/report.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { readReport, stepProblems } from "#tab/intake/intakeValues.ts";
import { emptyReport, type ReportDraft, reportDraftSchema } from "#tab/intake/reportDraft.ts";
import { FIELD_STEPS, stepFields, stepOf } from "#tab/intake/reportSteps.ts";

const PERSON = { id: "0a000000-0000-4000-8000-000000000001", name: "Anna Beispiel" };
const DEPUTY = "0a000000-0000-4000-8000-000000000002";
const NO = "KI-2026-0009";

/** An answer to everything that is asked, as the form's controls would give it. */
function aReport(changes: FormValues = {}, missingPlatform: string | null = null): ReportDraft {
  const empty = emptyReport(PERSON);
  const values: Record<string, FormValues[string]> = { ...empty.values, ...changes };
  for (const { asked } of FIELD_STEPS.map((step) => stepFields(step, values))) {
    for (const { key, kind, choices } of asked) {
      const choice = choices?.[0]?.key ?? "";
      values[key] ??= kind === "choice" ? choice : kind === "multiChoice" ? [choice] : " Text ";
    }
  }
  return { ...empty, values, missingPlatform };
}

describe("the report form", () => {
  test("every step of an empty form names what it asks, and nothing else", () => {
    const empty = emptyReport(PERSON);
    for (const step of FIELD_STEPS) {
      const asked = stepFields(step, empty.values).asked.map(({ key }) => key);
      const open = asked.filter((key) => key !== "ownerId");
      expect(Object.keys(stepProblems(step, empty)).sort()).toEqual([...open].sort());
    }
  });

  test("a name that was brought along stands there", () => {
    expect(emptyReport(PERSON, "Texthilfe").values.title).toBe("Texthilfe");
  });

  test("a full form is sent trimmed, with the deputy, and unknown where nothing was said", () => {
    const read = readReport(aReport({ deputyId: DEPUTY, deputyName: "Jonas" }));
    expect(read).toMatchObject({
      ok: true,
      value: { title: "Text", deputyId: DEPUTY, deputyName: "Jonas", vendor: "unbekannt" },
    });
  });

  test("every field of the intake has its step", () => {
    const values = { entryKind: "useCase", itProvider: "other", operationStatus: "pilot" };
    for (const { key } of INTAKE_FIELDS.filter((field) => field.key !== "ownerName")) {
      expect([key, stepOf(key, values)]).not.toContain(undefined);
    }
  });

  test("a use case on a platform asks for its platform, by choice or by name", () => {
    const missing = { ok: false, problem: { parentId: "required" } };
    const useCase = { entryKind: "useCase", parentId: "" };
    expect(readReport(aReport(useCase))).toEqual(missing);
    expect(readReport(aReport(useCase, "  "))).toEqual(missing);
    expect(readReport(aReport({ ...useCase, parentId: NO }))).toMatchObject({
      value: { entryKind: "useCase", parentId: NO },
    });
    expect(readReport(aReport(useCase, " Bürosoftware "))).toMatchObject({
      value: {
        entryKind: "application",
        productName: "Bürosoftware",
        tags: [MISSING_PLATFORM_TAG],
      },
    });
  });

  test("what another answer has made pointless is not sent", () => {
    const typed = { parentId: NO, itProviderOther: "Wir", startDate: "2025" };
    const read = readReport(
      aReport({ ...typed, entryKind: "application", operationStatus: "planned" }),
    );
    for (const key of Object.keys(typed)) expect(read).not.toHaveProperty(`value.${key}`);
  });

  test("nobody together with residents is refused at its field", () => {
    const read = readReport(aReport({ affectedGroups: ["nobody", "residents"] }));
    expect(read).toEqual({ ok: false, problem: { affectedGroups: "exclusive" } });
  });

  test("a draft comes back from what was kept of it", () => {
    const draft = aReport({}, "Bürosoftware");
    expect(reportDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });
});
