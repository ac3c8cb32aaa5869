import { describe, expect, test } from "vitest";
import { withdrawCase } from "#domain/cases/caseDecision.ts";
import { answerQuery, askQuery } from "#domain/cases/caseQuery.ts";
import { answerCase, moveToVersion } from "#domain/cases/caseTransitions.ts";
import { dueDay } from "#domain/cases/deadlines.ts";
import type { EvaluationCase, Harm } from "#domain/cases/evaluationCase.ts";
import { assessIncident, incidentCase, incidentDue, joinIncident } from "#domain/cases/incident.ts";
import type { OperationStatus, RiskClass } from "#domain/vocabulary.ts";
import { aCase, accepted, coordinator, day, on, owner, problemOf } from "#tests/domain/builders.ts";

const MONDAY = on("2026-11-23");
const TWO_DAYS = "2026-11-25";
/** Thirty working days. */
const FULL = dueDay("full", MONDAY.today, MONDAY);
const reporter = { role: "employee", id: "e-1", name: "Emil Beispiel" } as const;

function assess(
  harm: Harm,
  riskClass: RiskClass | null = "limited",
  operationStatus: OperationStatus = "productive",
  id = "i-1",
) {
  const report = { id, text: " Falscher Bescheid. ", on: MONDAY.today, harm };
  return assessIncident(
    report,
    { by: reporter, channel: "tab", riskClass, operationStatus },
    MONDAY,
  );
}

const anIncident = (...input: Parameters<typeof assess>) => accepted(assess(...input));
const causeKey = "ki-2026-0001/incident/i-1";
const join = (held: EvaluationCase, ...input: Parameters<typeof assess>) =>
  accepted(joinIncident(held, { causeKey, incident: anIncident(...input) }, MONDAY));

describe("what follows from an incident", () => {
  test.each<[RiskClass | null, Harm, OperationStatus, string, string | null]>([
    ["highRisk", "yes", "productive", "full", "immediate"],
    ["highRiskExempt", "yes", "pilot", "full", "immediate"],
    [null, "yes", "productive", "full", "immediate"],
    ["prohibited", "no", "productive", "full", "immediate"],
    ["highRisk", "unsure", "productive", "full", "proposed"],
    ["highRisk", "no", "productive", "full", "proposed"],
    ["highRiskExempt", "no", "productive", "short", null],
    ["limited", "yes", "productive", "full", null],
    ["minimal", "unsure", "productive", "short", null],
    ["highRisk", "yes", "planned", "full", null],
    ["highRisk", "yes", "retired", "full", null],
  ])("class %s, harm %s, %s: %s evaluation, suspension %s", (...row) => {
    const [riskClass, harm, status, outcome, suspend] = row;
    expect(anIncident(harm, riskClass, status)).toMatchObject({
      text: "Falscher Bescheid.",
      due: TWO_DAYS,
      outcome,
      suspend,
    });
  });
});

test("its own case is open at once; the two days are for the facts, not for the evaluation", () => {
  const start = { ...aCase(), causeKey };
  expect(accepted(incidentCase(start, anIncident("yes", "highRisk"), MONDAY))).toMatchObject({
    trigger: "incident",
    state: "open",
    depth: "full",
    due: FULL,
    incidents: [{ due: TWO_DAYS }],
    suspension: { kind: "immediate", state: "active" },
  });
});

describe("joining", () => {
  const open = aCase({ state: "open", depth: "short", due: day("2026-12-14") });

  test("makes an open evaluation deeper, never the other way, and leaves its deadline", () => {
    expect(join(open, "yes")).toMatchObject({ depth: "full", due: "2026-12-14" });
    const full = aCase({ state: "open", depth: "full", due: day("2026-11-24") });
    expect(join(full, "no")).toMatchObject({ depth: "full", due: "2026-11-24" });
  });

  test("twice is once", () => {
    const once = join(open, "no");
    expect(join(once, "no")).toEqual(once);
  });

  test("is refused by a closed case", () => {
    const input = { causeKey, incident: anIncident("no") };
    expect(problemOf(joinIncident(aCase({ state: "approved" }), input, MONDAY))).toBe("notRunning");
  });

  test("leaves the deadline that waits behind a query, and its whole pause", () => {
    const asked = accepted(
      askQuery(open, { text: "Warum?", by: coordinator, ownerIds: [] }, MONDAY),
    );
    const joined = join(asked, "no");
    expect(joined.state).toBe("query");
    expect(joined.queries).toEqual(asked.queries);
    const reply = { text: "Darum.", by: owner, channel: "tab" } as const;
    const answered = accepted(answerQuery(joined, reply, on("2026-11-30")));
    expect(answered.due).toBe("2026-12-21");
  });

  test("lightens no suspension, and reopens a declined proposal", () => {
    const held = (state: "active" | "confirmed" | "declined") =>
      aCase({ state: "open", depth: "full", suspension: { kind: "proposed", state } });
    expect(join(held("confirmed"), "no", "highRisk").suspension?.state).toBe("confirmed");
    expect(join(held("active"), "no").suspension?.state).toBe("active");
    expect(join(held("declined"), "no", "highRisk").suspension?.state).toBe("open");
  });

  test.each<[Harm, string]>([
    ["yes", TWO_DAYS],
    ["unsure", "2026-11-30"],
    ["no", "2026-11-30"],
  ])("with harm %s an answer is due on %s", (harm, due) => {
    expect(join(aCase(), harm, "highRisk")).toMatchObject({ state: "requested", due });
    const sooner = aCase({ due: day("2026-11-24") });
    expect(join(sooner, harm, "highRisk").due).toBe("2026-11-24");
  });

  test("a question keeps the harm through a newer version and an answer", () => {
    const joined = join(aCase(), "yes", "highRisk");
    expect(joined).toMatchObject({ state: "requested", due: TWO_DAYS });
    const target = { causeKey: "ki-2026-0001/v8", targetVersion: "2.2", targetRevision: 8 };
    const moved = accepted(moveToVersion(joined, target, MONDAY));
    expect(moved.due).toBe(TWO_DAYS);
    const answer = { option: "unchanged", reason: "bugfix" } as const;
    const input = {
      targetRevision: 8,
      answer,
      by: owner,
      channel: "tab",
      riskClass: "highRisk",
      operationStatus: "suspended",
    } as const;
    expect(accepted(answerCase(moved, input, MONDAY))).toMatchObject({
      state: "open",
      depth: "full",
      due: FULL,
      suspension: { kind: "immediate", state: "active" },
    });
  });

  test.each<[Harm, string]>([
    ["yes", "harmReported"],
    ["no", "accepted"],
  ])("with harm %s a withdrawal is: %s", (harm, expected) => {
    const input = {
      reason: "Irrtum.",
      by: coordinator,
      ownerIds: [],
      operationStatus: "productive",
    } as const;
    expect(problemOf(withdrawCase(join(open, harm), input, MONDAY))).toBe(expected);
  });
});

test.each([
  ["that nobody has taken", false, "2026-11-25", TWO_DAYS],
  ["that nobody has taken, and is late", false, "2026-12-24", TWO_DAYS],
  ["that is worked on, before its day", true, TWO_DAYS, TWO_DAYS],
  ["that is worked on, after its day", true, "2026-12-24", null],
] as const)("what was reported in a case %s has its own day", (_, started, on, expected) => {
  const held = aCase({ state: "open", incidents: [anIncident("no")] });
  const today = day(on);
  expect(incidentDue({ ...held, started }, today)).toBe(expected);
  expect(incidentDue({ ...held, started, state: "approved" }, today)).toBeNull();
  expect(incidentDue({ ...held, started, incidents: [] }, today)).toBeNull();
});
