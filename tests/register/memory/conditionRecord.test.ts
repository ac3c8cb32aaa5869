import { expect, test } from "vitest";
import type { Condition } from "#domain/cases/condition.ts";
import { CONDITIONS_MAX, EVIDENCE_MAX, RISKS_MAX, TEXT_LIMITS } from "#domain/limits.ts";
import { recordColumns, storedRecord } from "#register/memory/caseColumns.ts";
import { caseToRecord, recordToCase } from "#register/memory/caseRecord.ts";
import { aCase, day } from "#tests/domain/builders.ts";

const by = { id: "o-1", name: "Olga Owner" };
const at = "2026-11-17T08:00:00.000Z";
const condition: Condition = {
  id: 1,
  text: "Die Löschfristen sind eingerichtet.",
  dueOn: day("2026-12-18"),
  setBy: { id: "c-1", name: "Carla Koordination" },
  setOn: day("2026-11-19"),
  round: 2,
  answer: {
    text: "Eingerichtet.",
    evidence: 1,
    by: { ...by, role: "owner" },
    channel: "card",
    on: day("2026-11-30"),
    judged: { isAccepted: false, reason: "Es fehlt das Archiv.", by, on: day("2026-12-01") },
  },
};
const one = aCase({
  state: "approved",
  revision: 3,
  conditions: [condition, { ...condition, id: 2, isAdded: true }],
  evidence: [
    {
      id: 1,
      title: "A",
      url: "https://x.example/a",
      version: "",
      datedOn: day("2026-11-30"),
      by,
      at,
    },
  ],
  risks: [
    {
      id: 1,
      risk: "Falsche Auskunft",
      affected: "Antragstellende",
      likelihood: 2,
      severity: 3,
      measure: "",
      responsible: "",
      residual: 1,
      by,
      at,
    },
  ],
});

test("a case keeps its conditions, evidence and risks, each list in a column of its own", () => {
  const record = caseToRecord(one);
  expect(recordToCase(record, 3)).toEqual(one);
  const columns = recordColumns(record);
  expect([columns.Conditions, columns.Evidence, columns.Risks].every((text) => text != null)).toBe(
    true,
  );
  const filled = Object.entries(columns).filter(([, text]) => text !== null);
  const stored = storedRecord(Object.fromEntries(filled))?.record ?? {};
  expect(recordToCase(stored, 3)).toEqual(one);
});

test("a change of one of them tells that one alone", () => {
  const fields = Object.keys(caseToRecord(one));
  expect(fields).toEqual(
    expect.arrayContaining(["condition/1", "condition/2", "evidence/1", "risk/1"]),
  );
  expect(fields).not.toEqual(expect.arrayContaining(["conditions"]));
});

test("one that was broken by hand makes the case unreadable, not another case", () => {
  const record = { ...caseToRecord(one), "condition/1": { id: 1 } };
  expect(recordToCase(record, 3)).toBeUndefined();
});

test("as many as a case holds, each as long as it may be, fit their columns", () => {
  const filled = (limit: keyof typeof TEXT_LIMITS) => '"'.repeat(TEXT_LIMITS[limit]);
  const named = { id: "x".repeat(36), name: "Ä".repeat(100) };
  const on = day("2026-12-01");
  const many = <One>(count: number, make: (id: number) => One) =>
    Array.from({ length: count }, (_, index) => make(index + 1));
  const full = aCase({
    state: "approvedProvisionally",
    conditions: many(CONDITIONS_MAX, (id) => ({
      id,
      text: filled("condition"),
      dueOn: on,
      setBy: named,
      setOn: on,
      isAdded: true,
      moved: { nth: 1_000, from: on, reason: filled("conditionMove"), by: named, on },
      round: 1_000,
      answer: {
        text: filled("conditionAnswer"),
        evidence: EVIDENCE_MAX,
        by: { ...named, role: "coordinator" },
        channel: "card",
        on,
        judged: { isAccepted: false, reason: filled("conditionReason"), by: named, on },
      },
      lifted: { reason: filled("conditionReason"), by: named, on },
    })),
    evidence: many(EVIDENCE_MAX, (id) => ({
      id,
      title: filled("evidenceTitle"),
      // An address has no characters that are escaped.
      url: "x".repeat(TEXT_LIMITS.evidenceUrl),
      version: filled("evidenceVersion"),
      datedOn: on,
      replacedBy: EVIDENCE_MAX,
      by: named,
      at,
    })),
    risks: many(RISKS_MAX, (id) => ({
      id,
      risk: filled("risk"),
      affected: filled("riskParty"),
      likelihood: 4,
      severity: 4,
      measure: filled("risk"),
      responsible: filled("riskParty"),
      until: on,
      residual: 4,
      by: named,
      at,
    })),
  });
  const columns = recordColumns(caseToRecord(full));
  for (const column of ["Conditions", "Evidence", "Risks"]) {
    expect([column, (columns[column] ?? "").length <= 63_999]).toEqual([column, true]);
  }
  // All risks that are taken over in one step are told by one change.
  expect((columns.Risks ?? "").length).toBeLessThan(59_000);
});
