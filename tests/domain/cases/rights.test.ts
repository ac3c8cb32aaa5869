import { describe, expect, test } from "vitest";
import { raiseToFull, settleSuspension, withdrawCase } from "#domain/cases/caseDecision.ts";
import { writeNote } from "#domain/cases/caseNote.ts";
import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import { askQuery } from "#domain/cases/caseQuery.ts";
import type { CaseActor, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { nominate } from "#domain/cases/handover.ts";
import {
  type CaseRightKey,
  mayCancelStatement,
  mayDo,
  mayGiveStatement,
} from "#domain/cases/rights.ts";
import type { Statement } from "#domain/cases/statement.ts";
import { operationStatusOf } from "#domain/entry/entry.ts";
import type { Result } from "#domain/result.ts";
import { CASE_STATES, type CaseState } from "#domain/vocabulary.ts";
import { aCase, coordinator, day, deputy, on, owner, problemOf } from "#tests/domain/builders.ts";
import { ENTRY, EVERYBODY, PEOPLE, type Somebody } from "./people.ts";

const RUNNING = ["requested", "objection", "open", "query"] as const;

function inState(state: CaseState): EvaluationCase {
  const requested = { nth: 1, by: coordinator, on: day("2026-11-16"), due: day("2026-12-01") };
  return aCase({
    state,
    suspension: { kind: "proposed", state: "open" },
    sections: { data: { requested } },
  });
}

describe.each<[CaseRightKey, readonly Somebody[], readonly CaseState[]]>([
  ["answer", ["owner", "deputy", "coordinator", "owningCoordinator"], ["requested"]],
  ["answerQuery", ["owner", "deputy", "coordinator", "owningCoordinator"], ["query"]],
  ["classify", ["owner", "deputy", "coordinator", "owningCoordinator"], ["open", "query"]],
  ["confirmClassification", ["coordinator"], ["open", "query"]],
  ["decide", ["coordinator"], ["open"]],
  ["coordinate", ["coordinator", "owningCoordinator"], RUNNING],
  ["evaluate", ["coordinator"], RUNNING],
  ["withdraw", ["coordinator"], RUNNING],
  ["settleSuspension", ["coordinator"], RUNNING],
  ["writeNote", ["coordinator"], RUNNING],
  ["requestStatement", ["coordinator"], ["open", "query"]],
  ["requestSections", ["coordinator"], ["open", "query"]],
  ["cancelSections", ["coordinator"], ["open", "query"]],
  ["remindLater", ["owner", "deputy", "owningCoordinator"], ["requested"]],
  ["reportNotMine", ["owner", "deputy", "owningCoordinator"], ["requested"]],
])("%s", (right, who, states) => {
  test.each(CASE_STATES)("while a case is %s", (state) => {
    const at = { entry: ENTRY, evaluationCase: inState(state) };
    const allowed = EVERYBODY.filter((one) => mayDo(right, { ...at, viewer: PEOPLE[one] }));
    expect(allowed).toEqual(states.includes(state) ? who : []);
  });
});

describe("withdrawing", () => {
  const first = aCase({ state: "open", trigger: "first", depth: "full" });
  test("is open to owner and deputy for a planned first evaluation", () => {
    const at = { entry: ENTRY, evaluationCase: first };
    const allowed = EVERYBODY.filter((one) => mayDo("withdraw", { ...at, viewer: PEOPLE[one] }));
    expect(allowed).toEqual(["owner", "deputy", "coordinator", "owningCoordinator"]);
  });

  test("is open to nobody where harm was reported", () => {
    const incident = {
      id: "i-1",
      text: "Falscher Bescheid",
      on: day("2026-11-12"),
      harm: "yes",
      by: { ...owner, role: "employee" },
      channel: "tab",
      at: "2026-11-12T09:00:00.000Z",
      due: day("2026-11-16"),
      outcome: "full",
      suspend: "immediate",
    } as const;
    const evaluationCase = { ...first, incidents: [incident] };
    const allowed = EVERYBODY.filter((one) =>
      mayDo("withdraw", { entry: ENTRY, evaluationCase, viewer: PEOPLE[one] }),
    );
    expect(allowed).toEqual([]);
  });
});

describe("what a right offers is not refused, and what it withholds is", () => {
  const when = on("2026-11-16");
  const ownerIds = [owner.id, deputy.id];
  const reason = "Grund";
  const steps: readonly (readonly [
    CaseRightKey,
    (one: EvaluationCase, by: CaseActor) => Result<EvaluationCase, CaseProblem>,
    readonly CaseState[],
  ])[] = [
    [
      "settleSuspension",
      (one, by) => settleSuspension(one, { by, ownerIds, confirm: true, reason }, when),
      RUNNING,
    ],
    ["writeNote", (one, by) => writeNote(one, { by, ownerIds, note: "Notiz" }), RUNNING],
    ["evaluate", (one, by) => askQuery(one, { by, ownerIds, text: "Warum?" }, when), ["open"]],
    ["evaluate", (one, by) => raiseToFull(one, { by, ownerIds, reason }, when), ["open"]],
    [
      "withdraw",
      (one, by) =>
        withdrawCase(
          one,
          { by, ownerIds, reason, operationStatus: operationStatusOf(ENTRY) },
          when,
        ),
      RUNNING,
    ],
    [
      "reportNotMine",
      (one, by) => nominate(one, { by, responsibleIds: ownerIds }, when),
      ["requested"],
    ],
  ];
  test.each(steps)("%s", (right, step, states) => {
    for (const [somebody, by] of [
      ["coordinator", coordinator],
      ["owner", owner],
    ] as const) {
      for (const state of CASE_STATES) {
        const evaluationCase = { ...inState(state), depth: "short" } as const;
        const isOffered = mayDo(right, { entry: ENTRY, evaluationCase, viewer: PEOPLE[somebody] });
        const isTaken = problemOf(step(evaluationCase, by)) === "accepted";
        if (isTaken || states.includes(state)) expect([state, isOffered]).toEqual([state, isTaken]);
      }
    }
  });
});

describe("a statement", () => {
  const asked: Statement = {
    id: 1,
    role: "legal",
    required: true,
    question: "Geht das?",
    askedOf: { id: "r-2", name: "Rita Recht" },
    askedBy: coordinator,
    askedOn: day("2026-11-16"),
    due: day("2026-11-30"),
    outcome: null,
  };
  const open = aCase({ state: "open", depth: "full", statements: [asked] });

  test("is given by whoever was asked or holds the role, and taken back by an independent coordinator", () => {
    const at = (one: Somebody) => ({ entry: ENTRY, evaluationCase: open, viewer: PEOPLE[one] });
    expect(EVERYBODY.filter((one) => mayGiveStatement(asked, at(one)))).toEqual(["reviewer"]);
    expect(EVERYBODY.filter((one) => mayCancelStatement(asked, at(one)))).toEqual(["coordinator"]);
  });

  test("is not given by whoever answers for the entry", () => {
    const viewer = { person: owner, roles: ["Reviewer.Legal"] } as const;
    expect(mayGiveStatement(asked, { entry: ENTRY, evaluationCase: open, viewer })).toBe(false);
  });

  test("waits for nobody once the case is closed", () => {
    const evaluationCase = { ...open, state: "approved" } as const;
    const at = { entry: ENTRY, evaluationCase, viewer: PEOPLE.reviewer };
    expect(mayGiveStatement(asked, at)).toBe(false);
  });
});
