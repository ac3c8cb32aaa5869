import { describe, expect, test } from "vitest";
import { z } from "zod";
import { askingDayOf, caseDue, type DueEntry, nextAskingDay } from "#domain/cases/caseDue.ts";
import { evaluatedVersionOf, evaluationStatusOf } from "#domain/cases/casesOfEntry.ts";
import { sameVersion } from "#domain/entry/version.ts";
import { addDays } from "#domain/time/day.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { aCase, coordinator, day } from "#tests/domain/builders.ts";
import { sharedTable } from "#tests/domain/sharedRows.ts";

const schema = z.object({
  due_cases: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      evaluatedVersion: z.string(),
      cases: z.array(
        z.object({
          targetVersion: z.string(),
          state: z.enum(CASE_STATES),
          sinceVersionChanged: z.boolean(),
        }),
      ),
      correction: z.boolean(),
      due: z.boolean(),
    }),
  ),
});
const raw = sharedTable("workflow.json");
const rows = raw === undefined ? [] : schema.parse(raw).due_cases;

const entry: DueEntry = {
  versionRevision: 7,
  submitted: true,
  retired: false,
  updateRhythm: "each",
  riskClass: "limited",
  uncoveredSince: day("2026-11-13"),
};
const today = day("2026-11-13");
const approved = aCase({
  state: "approved",
  targetRevision: 3,
  causes: ["ki-2026-0001/v3"],
  requestedOn: day("2026-10-05"),
});

describe.skipIf(rows.length === 0)("the rows of workflow.json", () => {
  test.each(rows)("$name: due $due", (row) => {
    const cases = row.cases.map((one, index) => {
      const about =
        one.sinceVersionChanged && (row.correction || sameVersion(one.targetVersion, row.version));
      const targetRevision = about ? 7 : index + 1;
      const causes = [`ki-2026-0001/v${targetRevision}`];
      return aCase({ state: one.state, targetVersion: one.targetVersion, targetRevision, causes });
    });
    expect(caseDue(entry, cases, today, [])).toBe(row.due ? "open" : "none");
  });
});

describe("a case is due", () => {
  test("when no case covers the version", () => {
    expect(caseDue(entry, [approved], today, [])).toBe("open");
    expect(caseDue(entry, [approved, aCase()], today, [])).toBe("none");
  });
  test("by moving a question that still runs", () => {
    for (const state of ["requested", "objection"] as const) {
      expect(caseDue(entry, [aCase({ state, targetRevision: 5, causes: [] })], today, [])).toBe(
        "move",
      );
    }
  });
  test("not while an evaluation is open, but after its decision", () => {
    const first = aCase({ trigger: "first", state: "open", targetRevision: 1, causes: [] });
    expect(caseDue(entry, [first], today, [])).toBe("none");
    expect(caseDue(entry, [{ ...first, state: "query" }], today, [])).toBe("none");
    expect(caseDue(entry, [{ ...first, state: "approved" }], today, [])).toBe("open");
  });
  test("as the first one for a submitted entry that has none", () => {
    expect(caseDue(entry, [], today, [])).toBe("first");
    expect(caseDue({ ...entry, submitted: false }, [], today, [])).toBe("none");
  });
  test("never for what is out of use, or was withdrawn before its first decision", () => {
    expect(caseDue({ ...entry, retired: true }, [approved], today, [])).toBe("none");
    const dropped = aCase({ trigger: "first", state: "withdrawn", targetRevision: 1, causes: [] });
    expect(caseDue(entry, [dropped], today, [])).toBe("none");
  });
  test("not when a joined cause covers the version", () => {
    const joined = aCase({ targetRevision: 5, causes: ["ki-2026-0001/v5", "ki-2026-0001/v7"] });
    expect(caseDue(entry, [joined], today, [])).toBe("none");
  });
});

describe("with a rhythm", () => {
  const monthly = { ...entry, updateRhythm: "monthly" } as const;
  test("a version waits for the first working day of the next month", () => {
    expect(caseDue(monthly, [approved], day("2026-11-30"), [])).toBe("none");
    expect(caseDue(monthly, [approved], day("2026-12-01"), [])).toBe("open");
  });
  test("risky or unclear applications are asked at once", () => {
    for (const riskClass of [
      "highRisk",
      "highRiskExempt",
      "unclear",
      "prohibited",
      null,
    ] as const) {
      expect(caseDue({ ...monthly, riskClass }, [approved], today, [])).toBe("open");
    }
  });
  test("an unknown start is asked rather than lost", () => {
    expect(caseDue({ ...monthly, uncoveredSince: null }, [approved], today, [])).toBe("open");
  });
  test("a version of unknown start is not asked in a period that was asked already", () => {
    const unknown = { ...monthly, uncoveredSince: null };
    const askedToday = { ...approved, requestedOn: today };
    expect(caseDue(unknown, [askedToday], today, [])).toBe("none");
    expect(caseDue(unknown, [askedToday], day("2026-12-01"), [])).toBe("open");
    const running = { ...askedToday, state: "requested" } as const;
    expect(caseDue(unknown, [running], today, [])).toBe("none");
    expect(caseDue(unknown, [running], day("2026-12-01"), [])).toBe("move");
  });
  test.each([
    ["2026-11-13", "each", "2026-11-13"],
    ["2026-11-13", "monthly", "2026-12-01"],
    ["2026-12-15", "monthly", "2027-01-04"],
    ["2026-08-01", "monthly", "2026-08-03"],
    ["2026-08-03", "monthly", "2026-09-01"],
    ["2026-05-20", "quarterly", "2026-07-01"],
    ["2026-11-13", "quarterly", "2027-01-04"],
    ["2026-02-01", "halfYearly", "2026-07-01"],
    ["2026-07-02", "halfYearly", "2027-01-04"],
  ] as const)("after %s, a rhythm of %s asks on %s", (since, rhythm, asked) => {
    expect(nextAskingDay(day(since), rhythm, [])).toBe(asked);
  });
  test.each([
    ["2026-11-13", "each", "2026-11-13"],
    ["2026-11-13", "monthly", "2026-12-01"],
    // On the first working day itself, before it, and the day after.
    ["2026-12-01", "monthly", "2026-12-01"],
    ["2026-08-01", "monthly", "2026-08-03"],
    ["2026-08-03", "monthly", "2026-08-03"],
    ["2026-08-04", "monthly", "2026-09-01"],
    ["2027-01-04", "quarterly", "2027-01-04"],
    ["2027-01-05", "quarterly", "2027-04-01"],
    ["2026-07-01", "halfYearly", "2026-07-01"],
    ["2026-07-02", "halfYearly", "2027-01-04"],
  ] as const)(
    "a version of %s with a rhythm of %s is asked about on %s",
    (on, updateRhythm, asked) => {
      expect(askingDayOf(day(on), updateRhythm, [])).toBe(asked);
      const version = {
        ...entry,
        updateRhythm,
        riskClass: "limited",
        uncoveredSince: day(on),
      } as const;
      const imported = { ...approved, requestedOn: null };
      if (asked > on) {
        expect(caseDue(version, [imported], addDays(day(asked), -1), [])).toBe("none");
      }
      expect(caseDue(version, [imported], day(asked), [])).toBe("open");
    },
  );
  test("a second version of the day that was asked about waits for the next period", () => {
    const version = { ...monthly, uncoveredSince: day("2026-12-01") };
    const asked = { ...approved, requestedOn: day("2026-12-01") };
    expect(caseDue(version, [asked], day("2026-12-01"), [])).toBe("none");
    expect(caseDue(version, [asked], day("2027-01-04"), [])).toBe("open");
  });
});

describe("the evaluation of an entry", () => {
  const decided = (state: "approved" | "approvedProvisionally" | "rejected", on: string) =>
    aCase({
      state,
      closedOn: day(on),
      decision: { decision: state, reason: "", by: coordinator, at: `${on}T09:00:00.000Z` },
    });

  test("the version evaluated is that of the latest case that says so", () => {
    const older = { ...decided("approved", "2026-01-05"), targetVersion: "1.0" };
    const newer = { ...decided("approved", "2026-06-01"), targetVersion: "2.0", targetRevision: 9 };
    const rejected = { ...decided("rejected", "2026-09-01"), targetVersion: "3.0" };
    expect(evaluatedVersionOf([newer, older, rejected])).toBe("2.0");
    const unchanged = aCase({
      state: "unchanged",
      targetVersion: "2.0.1",
      closedOn: day("2026-10-01"),
    });
    expect(evaluatedVersionOf([newer, older, unchanged])).toBe("2.0.1");
    expect(evaluatedVersionOf([rejected])).toBeNull();
  });

  const approvedCase = decided("approved", "2026-06-01");
  const expiring = {
    ...approvedCase,
    decision: {
      decision: "approved",
      reason: "",
      validUntil: day("2026-11-12"),
      by: coordinator,
      at: "2026-06-01T09:00:00.000Z",
    },
  } as const;
  const first = aCase({ trigger: "first", state: "open" });
  test.each([
    ["draft", []],
    ["withdrawn", [aCase({ state: "withdrawn" })]],
    ["submitted", [first]],
    ["inEvaluation", [{ ...first, started: true }]],
    ["inEvaluation", [approvedCase, aCase({ state: "open" })]],
    ["query", [aCase({ state: "query" })]],
    ["approved", [approvedCase, aCase({ state: "requested" })]],
    ["approved", [approvedCase, aCase({ state: "objection" })]],
    ["approved", [approvedCase, aCase({ state: "withdrawn", closedOn: today })]],
    ["approved", [approvedCase, aCase({ state: "unchanged", closedOn: today })]],
    ["approvedProvisionally", [approvedCase, decided("approvedProvisionally", "2026-07-01")]],
    ["rejected", [decided("rejected", "2026-07-01"), approvedCase]],
    ["expired", [expiring]],
  ] as const)("%s", (status, cases) => {
    expect(evaluationStatusOf(cases, today)).toBe(status);
  });
  test("an approval holds on its last day", () => {
    expect(evaluationStatusOf([expiring], day("2026-11-12"))).toBe("approved");
  });
});
