import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addCondition,
  conditionOf,
  conditionsLeft,
  conditionsOfDecision,
  followsConditions,
  giveEvidence,
  isPending,
  judgeEvidence,
  liftCondition,
  moveCondition,
  pendingConditions,
} from "#domain/cases/caseConditions.ts";
import { addEvidence, takesEvidence } from "#domain/cases/caseEvidence.ts";
import { setRisks } from "#domain/cases/caseRisks.ts";
import { conditionState } from "#domain/cases/condition.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { RISK_FIELDS, type RiskLevel, type RiskValues } from "#domain/cases/risk.ts";
import { CONDITIONS_MAX, EVIDENCE_MAX, RISKS_MAX } from "#domain/limits.ts";
import { CASE_STATES, EVALUATION_STATUS } from "#domain/vocabulary.ts";
import {
  aCase,
  accepted,
  coordinator,
  day,
  deputy,
  on,
  owner,
  problemOf,
} from "#tests/domain/builders.ts";
import { ENTRY } from "./people.ts";

const when = on("2026-11-16");
const coordinating = { by: coordinator, ownerIds: ["o-1", "d-1"] };
const home = "https://stadt.sharepoint.com/sites/ki/Lists/KI-Register/1_.000";
const url = "https://stadt.sharepoint.com/sites/ki/Bericht.pdf";
const wanted = { text: " Löschfristen einrichten ", dueOn: day("2026-12-18") };
const approved = accepted(
  addCondition(aCase({ state: "approved" }), { ...coordinating, ...wanted }, when),
);
const given = { id: 1, round: 1, text: "Eingerichtet.", home, by: owner, channel: "tab" } as const;
const answered = accepted(giveEvidence(approved, given, when));
const judge = { ...coordinating, id: 1, round: 1, isAccepted: false, reason: "Archiv fehlt." };
const sentBack = accepted(judgeEvidence(answered, judge, when));
const met = accepted(judgeEvidence(answered, { ...judge, isAccepted: true, reason: "" }, when));
const lifted = accepted(liftCondition(approved, { ...coordinating, id: 1, reason: "x" }, when));
const stateOf = (one: EvaluationCase) => {
  const condition = conditionOf(one, 1);
  return condition && conditionState(condition);
};

describe("a condition is asked for, proved, judged", () => {
  test("set after the decision it is no part of it", () => {
    expect(conditionOf(approved, 1)).toMatchObject({
      text: "Löschfristen einrichten",
      setOn: "2026-11-16",
      round: 1,
      isAdded: true,
    });
    expect(conditionsOfDecision(approved)).toEqual([]);
    expect(conditionsLeft(approved)).toBe(CONDITIONS_MAX - 1);
  });
  test("evidence that is sent back is asked for in another round", () => {
    expect([approved, answered, sentBack, met, lifted].map(stateOf)).toEqual([
      "open",
      "evidenceGiven",
      "sentBack",
      "accepted",
      "lifted",
    ]);
    expect(conditionOf(sentBack, 1)?.round).toBe(2);
    const again = giveEvidence(sentBack, { ...given, round: 2, by: deputy }, when);
    expect(stateOf(accepted(again))).toBe("evidenceGiven");
    expect(
      [approved, answered, sentBack, met, lifted].map((one) => pendingConditions(one).length),
    ).toEqual([1, 1, 1, 0, 0]);
  });
  test.each([
    ["whoever is not responsible", approved, { by: coordinator }, "notAllowed"],
    ["of another number", approved, { id: 2 }, "conditionUnknown"],
    ["without a word", approved, { text: "  " }, "textMissing"],
    ["twice", answered, {}, "evidenceGiven"],
    ["for a round that is over", sentBack, {}, "evidenceGiven"],
    ["for a condition that is met", met, {}, "conditionClosed"],
    ["for a condition that is lifted", lifted, {}, "conditionClosed"],
    [
      "with a link elsewhere",
      approved,
      { evidence: { url: "https://a.example/x" } },
      "evidenceLinkForeign",
    ],
    [
      "with a document of tomorrow",
      approved,
      { evidence: { url, datedOn: day("2026-11-17") } },
      "dateInFuture",
    ],
  ])("no evidence is given %s", (_, from, over, problem) => {
    expect(problemOf(giveEvidence(from, { ...given, ...over }, when))).toBe(problem);
  });
  test.each([
    ["by its owner", answered, { ownerIds: ["c-1"] }, "ownCase"],
    ["by its owner as such", answered, { by: owner }, "notAllowed"],
    ["before it is there", approved, {}, "evidenceMissing"],
    ["in a round that nobody has seen", answered, { round: 2 }, "evidenceMissing"],
    ["twice", sentBack, { round: 2 }, "evidenceMissing"],
    ["back without a reason", answered, { reason: " " }, "reasonMissing"],
    ["once it is met", met, {}, "conditionClosed"],
    ["of another number", answered, { id: 2 }, "conditionUnknown"],
  ])("no evidence is judged %s", (_, from, over, problem) => {
    expect(problemOf(judgeEvidence(from, { ...judge, ...over }, when))).toBe(problem);
  });
  test.each([
    ["without a reason", approved, { reason: "" }, "reasonMissing"],
    ["by its owner", approved, { ownerIds: ["c-1"] }, "ownCase"],
    ["twice", lifted, {}, "conditionClosed"],
    ["of another number", approved, { id: 7 }, "conditionUnknown"],
  ])("no condition is lifted %s", (_, from, over, problem) => {
    const input = { ...coordinating, id: 1, reason: "Nicht mehr nötig.", ...over };
    expect(problemOf(liftCondition(from, input, when))).toBe(problem);
  });
  test("its day is moved, and says from when and why", () => {
    const move = { ...coordinating, id: 1, dueOn: day("2027-01-15"), reason: " Lieferung fehlt " };
    const moved = accepted(moveCondition(sentBack, move, when));
    expect(conditionOf(moved, 1)).toMatchObject({
      dueOn: "2027-01-15",
      round: 2,
      moved: { nth: 1, from: "2026-12-18", reason: "Lieferung fehlt", on: "2026-11-16" },
    });
    const back = accepted(moveCondition(moved, { ...move, dueOn: day("2026-12-18") }, when));
    expect(conditionOf(back, 1)).toMatchObject({ moved: { nth: 2, from: "2027-01-15" } });
  });
  test.each([
    ["without a reason", approved, { reason: " " }, "reasonMissing"],
    ["to a day that has passed", approved, { dueOn: day("2026-11-15") }, "conditionDueInPast"],
    ["to the day it has", approved, { dueOn: wanted.dueOn }, "noChange"],
    ["by its owner", approved, { ownerIds: ["c-1"] }, "ownCase"],
    ["once it is met", met, {}, "conditionClosed"],
    ["once it is lifted", lifted, {}, "conditionClosed"],
    ["of another number", approved, { id: 7 }, "conditionUnknown"],
  ])("no day is moved %s", (_, from, over, problem) => {
    const move = { ...coordinating, id: 1, dueOn: day("2027-01-15"), reason: "x", ...over };
    expect(problemOf(moveCondition(from, move, when))).toBe(problem);
  });
  test.each(CASE_STATES)("in a case that is %s one is added to an approval alone", (state) => {
    const added = addCondition(aCase({ state }), { ...coordinating, ...wanted }, when);
    const isApproval = state === "approved" || state === "approvedProvisionally";
    expect(problemOf(added)).toBe(isApproval ? "accepted" : "notApproved");
  });
  test("there is an end to them", () => {
    let one = aCase({ state: "approved" });
    for (let n = 0; n < CONDITIONS_MAX; n++) {
      one = accepted(addCondition(one, { ...coordinating, ...wanted }, when));
    }
    expect(problemOf(addCondition(one, { ...coordinating, ...wanted }, when))).toBe(
      "conditionsFull",
    );
  });
});

test.each(EVALUATION_STATUS)(
  "of an entry that is %s conditions are followed, or not",
  (evaluationStatus) => {
    const entry = { ...ENTRY, values: { ...ENTRY.values, evaluationStatus } };
    expect(followsConditions(entry)).toBe(evaluationStatus !== "rejected");
    expect(isPending(entry, approved)).toBe(evaluationStatus !== "rejected");
    expect(isPending(entry, met)).toBe(false);
    expect(isPending(entry, aCase({ state: "open" }))).toBe(true);
  },
);

test("of what is retired nobody is asked to meet conditions", () => {
  const entry = { ...ENTRY, values: { ...ENTRY.values, operationStatus: "retired" } as const };
  expect(isPending(entry, approved)).toBe(false);
});

describe("evidence", () => {
  const add = (from: EvaluationCase, over = {}) =>
    addEvidence(from, { by: owner, evidence: { url, ...over }, home }, when);
  const one = accepted(add(aCase({ state: "open" })));

  test("is called as its file, of today, where nobody says otherwise", () => {
    expect(one.evidence).toMatchObject([
      { id: 1, title: "Bericht.pdf", url, version: "", datedOn: "2026-11-16" },
    ]);
  });
  test("of a condition stands beside that of the case", () => {
    const proved = giveEvidence(approved, { ...given, evidence: { url, version: "2" } }, when);
    expect(accepted(proved).evidence).toMatchObject([{ id: 1, version: "2" }]);
    expect(conditionOf(accepted(proved), 1)?.answer?.evidence).toBe(1);
  });
  test("takes the place of another one, which stays", () => {
    const next = accepted(add(one, { version: "2", replaces: 1 }));
    expect(next.evidence).toMatchObject([
      { id: 1, replacedBy: 2 },
      { id: 2, version: "2" },
    ]);
    expect(problemOf(add(next, { version: "3", replaces: 1 }))).toBe("evidenceUnknown");
    expect(problemOf(add(next, { version: "3", replaces: 9 }))).toBe("evidenceUnknown");
  });
  test("named twice is one", () => {
    expect(problemOf(add(one))).toBe("noChange");
  });
  test("is not taken without end", () => {
    let full = one;
    for (let n = 1; n < EVIDENCE_MAX; n++) full = accepted(add(full, { version: `${n}` }));
    expect(problemOf(add(full, { version: "x" }))).toBe("evidenceFull");
  });
  test.each(CASE_STATES)("while the case is %s", (state) => {
    const taken = takesEvidence(aCase({ state }));
    expect(taken).toBe(["open", "query", "approved", "approvedProvisionally"].includes(state));
    expect(problemOf(add(aCase({ state })))).toBe(taken ? "accepted" : "evidenceNotTaken");
  });
});

describe("risks", () => {
  const values: RiskValues = {
    risk: "Falsche Auskunft",
    affected: "Antragstellende",
    likelihood: 2,
    severity: 3,
    measure: "Stichproben",
    responsible: "Fachbereich",
    residual: 1,
  };
  const open = aCase({ state: "open" });
  const later = { ...when, at: "2026-11-16T10:00:00.000Z" };
  const set = (from: EvaluationCase, ...risks: Parameters<typeof setRisks>[1]["wanted"]) =>
    setRisks(from, { by: owner, wanted: risks }, later);
  const one = accepted(setRisks(open, { by: owner, wanted: [{ values }] }, when));

  test("are noted, changed and removed by what was seen", () => {
    expect(one.risks).toMatchObject([{ id: 1, ...values, at: when.at }]);
    const worse = { ...values, severity: 4 } as const;
    const changed = accepted(set(one, { id: 1, seen: when.at, values: worse }));
    expect(changed.risks).toMatchObject([{ id: 1, severity: 4, at: later.at }]);
    expect(accepted(set(changed, { id: 1, seen: later.at, values: null })).risks).toBeUndefined();
  });
  test("that somebody else has changed are not overwritten", () => {
    const stale = set(one, { id: 1, seen: "before", values: { ...values, severity: 4 } });
    expect(problemOf(stale)).toEqual({ code: "changedMeanwhile", details: { 1: { severity: 3 } } });
    const gone = set(open, { id: 1, seen: when.at, values });
    expect(problemOf(gone)).toEqual({ code: "changedMeanwhile", details: { 1: null } });
  });
  test("two people lose nothing: each field counts by itself, and only the same field is refused, with what stands", () => {
    const dated = { ...values, until: day("2027-01-31") };
    const texts = fc.constantFrom("A", "B");
    const levels = fc.constantFrom<RiskLevel>(1, 2, 3, 4);
    const change: fc.Arbitrary<Partial<RiskValues>> = fc.record(
      {
        ...{ risk: texts, affected: texts, measure: texts, responsible: texts },
        ...{ likelihood: levels, severity: levels, residual: levels },
        until: fc.constantFrom(day("2027-02-28"), day("2027-03-31")),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(values, dated), change, change, (seen, first, second) => {
        const from = accepted(setRisks(open, { by: owner, wanted: [{ values: seen }] }, when));
        const want = (to: EvaluationCase, part: Partial<RiskValues>) =>
          set(to, { id: 1, seen, values: { ...seen, ...part } });
        const once = want(from, first);
        const between = once.ok ? once.value : from;
        const twice = want(between, second);
        const contested = RISK_FIELDS.filter(
          (field) =>
            field in first &&
            field in second &&
            new Set([seen[field], first[field], second[field]]).size === 3,
        );
        if (contested.length > 0) {
          const present = contested.map((field) => [field, first[field]]);
          const details = { 1: Object.fromEntries(present) };
          expect(problemOf(twice)).toEqual({ code: "changedMeanwhile", details });
          return;
        }
        const held = (twice.ok ? twice.value : between).risks?.[0];
        const touched = (part: Partial<RiskValues>) =>
          Object.fromEntries(
            RISK_FIELDS.filter((field) => field in part && part[field] !== seen[field]).map(
              (field) => [field, part[field]],
            ),
          );
        expect(held).toMatchObject({ ...seen, ...touched(first), ...touched(second) });
      }),
    );
  });
  test("are removed only as they were seen", () => {
    const worse = accepted(set(one, { id: 1, seen: values, values: { ...values, severity: 4 } }));
    expect(problemOf(set(worse, { id: 1, seen: values, values: null }))).toEqual({
      code: "changedMeanwhile",
      details: { 1: { severity: 4 } },
    });
    const seen = { ...values, severity: 4 } as const;
    expect(accepted(set(worse, { id: 1, seen, values: null })).risks).toBeUndefined();
  });
  test("sent twice are one", () => {
    expect(problemOf(set(one, { values }))).toBe("noChange");
    expect(problemOf(set(one, { id: 1, seen: "before", values }))).toBe("noChange");
    expect(problemOf(set(open, { id: 1, seen: when.at, values: null }))).toBe("noChange");
  });
  test("a new one takes no number of one that this request removes", () => {
    const next = set(
      one,
      { id: 1, seen: when.at, values: null },
      { values: { ...values, risk: "B" } },
    );
    expect(accepted(next).risks).toMatchObject([{ id: 2, risk: "B" }]);
  });
  test("are not noted without end, nor once it is decided", () => {
    const many = Array.from({ length: RISKS_MAX + 1 }, (_, n) => ({
      values: { ...values, risk: `${n}` },
    }));
    expect(problemOf(set(open, ...many))).toBe("risksFull");
    expect(problemOf(set(aCase({ state: "approved" }), { values }))).toBe("notRunning");
  });
});
