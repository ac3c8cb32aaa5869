import { describe, expect, test } from "vitest";
import type { Condition } from "#domain/cases/condition.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { nominate } from "#domain/cases/handover.ts";
import type { Statement } from "#domain/cases/statement.ts";
import { tasksOf } from "#domain/cases/tasks.ts";
import type { AppRole } from "#domain/people/roles.ts";
import { aCase, accepted, coordinator, day, deputy, on, owner } from "#tests/domain/builders.ts";
import { ENTRY } from "./people.ts";

const nina = { id: "n-1", name: "Nina Neu" };
const rita = { id: "r-1", name: "Rita Recht" };

const statement: Statement = {
  id: 1,
  role: "legal",
  required: false,
  question: "Geht das?",
  askedOf: rita,
  askedBy: coordinator,
  askedOn: day("2026-11-16"),
  due: day("2026-11-30"),
  outcome: null,
};
const requested = aCase();
const open = aCase({ state: "open", depth: "full", statements: [statement] });
const named = accepted(
  nominate(
    requested,
    { by: owner, named: nina, responsibleIds: [owner.id, deputy.id] },
    on("2026-11-16"),
  ),
);

const answer = { text: "x", by: owner, channel: "tab", on: day("2026-11-30") } as const;

function withCondition(over: Partial<Condition>): EvaluationCase {
  const set = { setBy: coordinator, setOn: day("2026-11-16"), dueOn: day("2026-12-18") };
  return aCase({
    state: "approved",
    conditions: [{ id: 1, text: "x", round: 1, ...set, ...over }],
  });
}

function counted(
  evaluationCase: EvaluationCase,
  person: { readonly id: string; readonly name: string },
  roles: readonly AppRole[] = [],
) {
  const { cases, handovers } = tasksOf([{ entry: ENTRY, evaluationCase }], { person, roles });
  return [cases.length, handovers.length];
}

describe("tasks are", () => {
  test.each([
    ["a question, for owner and deputy", requested, owner, [1, 0]],
    ["a question, for the deputy too", requested, deputy, [1, 0]],
    ["a query", aCase({ state: "query" }), owner, [1, 0]],
    ["nothing while others work on it", open, owner, [0, 0]],
    ["a statement, for whoever was asked", open, rita, [1, 0]],
    ["no statement, for anybody else", open, nina, [0, 0]],
    ["a condition that is not proved", withCondition({}), owner, [1, 0]],
    ["no condition, for anybody else", withCondition({}), nina, [0, 0]],
    ["nothing while evidence is checked", withCondition({ answer }), deputy, [0, 0]],
    ["a request to become responsible", named, nina, [0, 1]],
    ["still the question, for who named somebody", named, owner, [1, 0]],
  ])("%s", (_name, evaluationCase, person, expected) => {
    expect(counted(evaluationCase, person)).toEqual(expected);
  });

  test("a statement that a colleague of the same role was asked for", () => {
    expect(counted(open, nina, ["Reviewer.Legal"])).toEqual([1, 0]);
  });

  test("no statement about an entry that the person answers for", () => {
    const own = { ...open, statements: [{ ...statement, askedOf: owner }] };
    expect(counted(own, owner)).toEqual([0, 0]);
  });

  test("no request that was answered by becoming responsible otherwise", () => {
    const entry = { ...ENTRY, values: { ...ENTRY.values, deputyId: nina.id } };
    const { cases, handovers } = tasksOf([{ entry, evaluationCase: named }], {
      person: nina,
      roles: [],
    });
    expect([cases.length, handovers.length]).toEqual([1, 0]);
  });
});
