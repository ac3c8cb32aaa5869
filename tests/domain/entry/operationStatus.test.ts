import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derivedEntry } from "#domain/cases/derivedEntry.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { UsageFacts } from "#domain/cases/suspensionLift.ts";
import type { Entry, EntryValues } from "#domain/entry/entry.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import { operationStatusProblems } from "#domain/entry/operationStatus.ts";
import { addDays } from "#domain/time/day.ts";
import type { EvaluationStatus, OperationStatus, RiskClass } from "#domain/vocabulary.ts";
import { aCase, day } from "#tests/domain/builders.ts";
import { SETTLED_VALUES } from "./settledValues.ts";

const TODAY = day("2026-11-25");
const SUSPENDED_AT = "2026-11-20T10:00:00.000Z";

function anEntry(values: EntryValues, versionRevision = 7): Entry {
  return {
    no: "KI-2026-0001",
    revision: 12,
    versionRevision,
    values: { riskClass: "limited", evaluationStatus: "approved", version: "2.1", ...values },
  };
}

const suspended = (values: EntryValues = {}, versionRevision?: number): Entry =>
  anEntry(
    { operationStatus: "suspended", suspendedSince: day("2026-11-20"), ...values },
    versionRevision,
  );

function decided(
  at: string,
  state: "approved" | "approvedProvisionally" | "rejected" = "approved",
): EvaluationCase {
  const decision = { decision: state, reason: "Geprüft.", by: { id: "c-1", name: "K" }, at };
  return aCase({ state, decision, closedOn: day(at.slice(0, 10)), due: null });
}

function tried(
  entry: Entry,
  to: OperationStatus,
  facts: Partial<UsageFacts> = {},
  byCoordinator = true,
) {
  const next = { ...entry.values, operationStatus: to };
  const known = { cases: [], today: TODAY, suspendedAt: SUSPENDED_AT, ...facts };
  return (
    operationStatusProblems(entry, next, byCoordinator, known, "reasonGiven").operationStatus ??
    "accepted"
  );
}

describe("a suspension is lifted by an approval that was decided after it (workflow §2)", () => {
  test.each<[string, EvaluationCase[], string]>([
    ["no decision at all", [], "approvalBeforeSuspension"],
    ["approved days before", [decided("2026-11-13T09:00:00.000Z")], "approvalBeforeSuspension"],
    [
      "approved the same day, seconds before",
      [decided("2026-11-20T09:59:59.000Z")],
      "approvalBeforeSuspension",
    ],
    ["approved the same day, seconds after", [decided("2026-11-20T10:00:01.000Z")], "accepted"],
    ["approved later", [decided("2026-11-24T09:00:00.000Z")], "accepted"],
    [
      "rejected later",
      [decided("2026-11-13T09:00:00.000Z"), decided("2026-11-24T09:00:00.000Z", "rejected")],
      "approvalBeforeSuspension",
    ],
  ])("%s", (_name, cases, expected) => {
    expect(tried(suspended(), "pilot", { cases })).toBe(expected);
    expect(tried(suspended(), "productive", { cases })).toBe(expected);
  });

  test("by nobody but a coordinator", () => {
    const cases = [decided("2026-11-24T09:00:00.000Z")];
    expect(tried(suspended(), "productive", { cases }, false)).toBe("notAllowed");
  });

  test("without an event that tells the moment, the day of the suspension does not count", () => {
    const since = (at: string) => ({ cases: [decided(at)], suspendedAt: undefined });
    expect(tried(suspended(), "pilot", since("2026-11-20T23:00:00.000Z"))).toBe(
      "approvalBeforeSuspension",
    );
    expect(tried(suspended(), "pilot", since("2026-11-21T06:00:00.000Z"))).toBe("accepted");
  });

  test("never by a decision made before it, whenever both were", () => {
    const minutes = fc.integer({ min: 0, max: 20_000 });
    const instantOf = (n: number) =>
      new Date(Date.parse("2026-11-01T00:00:00Z") + n * 60_000).toISOString();
    fc.assert(
      fc.property(minutes, minutes, (suspendedOn, decidedOn) => {
        const cases = [decided(instantOf(decidedOn))];
        const answer = tried(suspended(), "pilot", { cases, suspendedAt: instantOf(suspendedOn) });
        expect(answer).toBe(decidedOn > suspendedOn ? "accepted" : "approvalBeforeSuspension");
      }),
      { seed: 20261120 },
    );
  });
});

describe("the evaluated version back in use lifts what a version nobody evaluated has caused", () => {
  const before = aCase({
    ...decided("2026-11-01T09:00:00.000Z"),
    targetVersion: "2.0",
    targetRevision: 5,
  });
  const running = aCase({
    state: "open",
    depth: "full",
    suspension: { kind: "proposed", state: "confirmed" },
  });
  const cases = [before, running];
  const back = { version: "v2.0", versionSince: day("2026-11-23"), suspensionReason: "updateLive" };

  test.each<[string, Entry, string]>([
    ["recorded and live", suspended(back, 8), "accepted"],
    [
      "only planned",
      suspended({ ...back, versionSince: addDays(TODAY, 1) }, 8),
      "suspensionRunning",
    ],
    ["of another version", suspended({ ...back, version: "2.2" }, 8), "suspensionRunning"],
    ["the very record that was suspended", suspended(back, 7), "suspensionRunning"],
    ["after reported harm", suspended({ ...back, suspensionReason: "harm" }, 8), "approvalMissing"],
  ])("%s", (_name, entry, expected) => {
    const inEvaluation = {
      ...entry,
      values: { ...entry.values, evaluationStatus: "inEvaluation" as EvaluationStatus },
    };
    expect(tried(inEvaluation, "productive", { cases })).toBe(expected);
  });

  test("and the running evaluation does not suspend it again", () => {
    const lifted = anEntry({ ...back, operationStatus: "productive" }, 8);
    const status = (entry: Entry) => derivedEntry(entry, cases, TODAY, []).values.operationStatus;
    expect(status(lifted)).toBe("productive");
    expect(status({ ...lifted, values: { ...lifted.values, version: "2.1" } })).toBe("suspended");
  });
});

describe("what is refused would not have lasted", () => {
  const harm = aCase({
    state: "requested",
    incidents: [
      {
        id: "i-1",
        text: "Falscher Bescheid.",
        on: TODAY,
        harm: "yes",
        by: { role: "employee", id: "e-1", name: "E" },
        channel: "tab",
        at: "2026-11-25T08:00:00.000Z",
        due: addDays(TODAY, 2),
        outcome: "full",
        suspend: null,
      },
    ],
  });
  test.each<[OperationStatus, OperationStatus]>([
    ["planned", "pilot"],
    ["planned", "productive"],
    ["pilot", "productive"],
    ["suspended", "productive"],
  ])("harm in a running question keeps from %s to %s", (from, to) => {
    const entry = anEntry({ operationStatus: from });
    expect(tried(entry, to, { cases: [harm] })).toBe("harmRunning");
  });

  test("a suspension of the running case is not lifted", () => {
    const active = aCase({ state: "open", suspension: { kind: "immediate", state: "active" } });
    expect(tried(suspended(), "productive", { cases: [active] })).toBe("suspensionRunning");
  });

  test("going out of use and retiring stay possible", () => {
    const entry = anEntry({ operationStatus: "productive" });
    expect(tried(entry, "suspended", { cases: [harm] })).toBe("accepted");
    expect(tried(entry, "retired", { cases: [harm] })).toBe("accepted");
  });
});

describe("a provisional approval of a high-risk application is for pilots", () => {
  test.each<[RiskClass, EvaluationStatus, OperationStatus, OperationStatus, string]>([
    ["highRisk", "approvedProvisionally", "planned", "pilot", "accepted"],
    ["highRisk", "approvedProvisionally", "planned", "productive", "provisionalHighRisk"],
    ["highRisk", "approvedProvisionally", "pilot", "productive", "provisionalHighRisk"],
    ["highRisk", "approved", "pilot", "productive", "accepted"],
    ["highRiskExempt", "approvedProvisionally", "pilot", "productive", "accepted"],
    ["limited", "approvedProvisionally", "planned", "productive", "accepted"],
    ["limited", "expired", "planned", "productive", "approvalMissing"],
    ["unclear", "approvedProvisionally", "planned", "pilot", "classNotUsable"],
  ])("%s, %s: from %s to %s is %s", (riskClass, evaluationStatus, from, to, expected) => {
    const entry = anEntry({ riskClass, evaluationStatus, operationStatus: from });
    expect(tried(entry, to)).toBe(expected);
  });

  test("suspended, it does not go into productive use with one either", () => {
    const values = { riskClass: "highRisk", evaluationStatus: "approvedProvisionally" } as const;
    const cases = [decided("2026-11-24T09:00:00.000Z", "approvedProvisionally")];
    expect(tried(suspended(values), "productive", { cases })).toBe("provisionalHighRisk");
    expect(tried(suspended(values), "pilot", { cases })).toBe("accepted");
  });
});

describe("gates before productive use (workflow §5)", () => {
  const facts = { cases: [], today: TODAY };
  const planned = (values: EntryValues = {}) => anEntry({ operationStatus: "planned", ...values });
  const to = (
    entry: Entry,
    passing: "never" | "withReason" | "reasonGiven",
    changes: EntryValues = {},
  ) =>
    operationStatusProblems(
      entry,
      { ...entry.values, operationStatus: "productive", ...changes },
      false,
      facts,
      passing,
    );
  const refusedWith = (problems: FieldProblems) => problems.operationStatus;

  test("each missing gate is named at its field", () => {
    const { securityApproval: _open, ...rest } = SETTLED_VALUES;
    expect(to(planned(rest), "never")).toEqual({
      operationStatus: "gatesMissing",
      securityApproval: "neededForUse",
    });
  });
  test("what comes with the same edit counts", () => {
    expect(to(planned(), "never", SETTLED_VALUES)).toEqual({});
  });
  test("an approval from before the gates lets a coordinator pass with a reason, and nobody else", () => {
    expect(refusedWith(to(planned(), "never"))).toBe("gatesMissing");
    expect(refusedWith(to(planned(), "withReason"))).toBe("gatesNeedReason");
    expect(to(planned(), "reasonGiven")).toEqual({});
  });
  test("a pilot passes no gate, and what is productive already is not touched", () => {
    const next = { ...planned().values, operationStatus: "pilot" };
    expect(operationStatusProblems(planned(), next, false, facts)).toEqual({});
    const productive = anEntry({ operationStatus: "productive" });
    expect(operationStatusProblems(productive, productive.values, false, facts)).toEqual({});
  });
});
