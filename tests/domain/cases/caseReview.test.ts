import { describe, expect, test } from "vitest";
import { expiryDue, nextReview, reviewDue } from "#domain/cases/caseReview.ts";
import { aCase, coordinator, day } from "#tests/domain/builders.ts";

const approved = aCase({
  state: "approved",
  closedOn: day("2026-01-15"),
  decision: {
    decision: "approved",
    reason: "",
    by: coordinator,
    at: "2026-01-15T09:00:00.000Z",
  },
});
const provisional = aCase({
  ...approved,
  state: "approvedProvisionally",
  decision: {
    decision: "approvedProvisionally",
    reason: "Auflagen",
    validUntil: day("2026-10-31"),
    by: coordinator,
    at: "2026-01-15T09:00:00.000Z",
  },
});

describe("a periodic review", () => {
  test.each([
    ["highRisk", "2027-01-15"],
    ["limited", "2028-01-15"],
    ["minimal", "2029-01-15"],
    ["unclear", "2026-02-26"],
  ] as const)("of class %s is due on %s", (riskClass, due) => {
    expect(nextReview([approved], riskClass, [])?.day).toBe(due);
  });
  test("of a provisional approval is due at its end, of an unclear class after 30 working days", () => {
    expect(nextReview([provisional], "minimal", [])?.day).toBe("2026-10-31");
    expect(nextReview([provisional], "unclear", [])).toEqual({
      day: "2026-02-26",
      askFrom: "2026-02-26",
    });
  });
  test("is asked about sixty days before, once, and not while a case runs", () => {
    const ask = (cases: Parameters<typeof reviewDue>[0], today: string) =>
      reviewDue(cases, "highRisk", day(today), []);
    expect(ask([approved], "2026-11-15")).toBeUndefined();
    expect(ask([approved], "2026-11-16")).toBe("2027-01-15");
    expect(ask([approved, aCase()], "2026-11-16")).toBeUndefined();
    const withdrawn = aCase({
      state: "withdrawn",
      causes: ["ki-2026-0001/period/2027-01-15"],
    });
    expect(ask([approved, withdrawn], "2026-11-16")).toBeUndefined();
  });
  test("starts anew when it was answered unchanged, not when an update was", () => {
    const unchanged = { state: "unchanged", closedOn: day("2026-12-01") } as const;
    const reviewed = aCase({ ...unchanged, causes: ["ki-2026-0001/period/2027-01-15"] });
    expect(nextReview([approved, reviewed], "highRisk", [])?.day).toBe("2027-12-01");
    expect(nextReview([approved, aCase(unchanged)], "highRisk", [])?.day).toBe("2027-01-15");
  });
  test("does not exist for what is rejected or has no decision", () => {
    expect(nextReview([aCase({ ...approved, state: "rejected" })], "minimal", [])).toBeUndefined();
    expect(nextReview([aCase()], "minimal", [])).toBeUndefined();
  });
});

describe("an approval that has ended", () => {
  const reviewed = aCase({
    state: "unchanged",
    closedOn: day("2026-09-20"),
    causes: ["ki-2026-0001/period/2026-10-31"],
  });
  const decidedAfterwards = aCase({
    state: "withdrawn",
    causes: ["ki-2026-0001/period/2026-11-01"],
  });

  test.each([
    ["is not due on its last day", [provisional, reviewed], "2026-10-31", undefined],
    [
      "needs a decision the day after, whatever its review said",
      [provisional, reviewed],
      "2026-11-01",
      "2026-11-01",
    ],
    ["is not asked for twice", [provisional, reviewed, decidedAfterwards], "2027-05-01", undefined],
    ["waits for the case that runs", [provisional, reviewed, aCase()], "2026-11-01", undefined],
    ["has no end without a day", [approved], "2036-11-01", undefined],
  ] as const)("%s", (_title, cases, today, due) => {
    expect(expiryDue(cases, day(today))).toBe(due);
  });
});
