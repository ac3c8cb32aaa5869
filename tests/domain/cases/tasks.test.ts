import { describe, expect, test } from "vitest";
import type { Condition } from "#domain/cases/condition.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { nominate } from "#domain/cases/handover.ts";
import type { Statement } from "#domain/cases/statement.ts";
import { earliestTaskDue, tasksOf } from "#domain/cases/tasks.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import type { AppRole } from "#domain/people/roles.ts";
import { aCase, accepted, coordinator, day, deputy, on, owner } from "#tests/domain/builders.ts";
import { CLASS_ANSWERS } from "#tests/domain/classification/classAnswers.ts";
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
const answers = Object.entries(CLASS_ANSWERS.limited).map(
  ([question, answer]) =>
    [question, { answer, by: owner, at: "2026-11-16T09:00:00.000Z" }] as const,
);
const classified = {
  ...open,
  classification: { tree: CURRENT_TREE.version, answers: Object.fromEntries(answers) },
};
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
    ["nothing while others work on it", { ...open, depth: "short" as const }, owner, [0, 0]],
    ["the questions of the classification, until their path is at its end", open, owner, [1, 0]],
    ["not those that are answered", classified, deputy, [0, 0]],
    ["nor anybody else's", open, nina, [0, 0]],
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
    const own = { ...classified, statements: [{ ...statement, askedOf: owner }] };
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

describe("the first day of what waits for owner and deputy is", () => {
  const asked = { nth: 1, by: coordinator, on: day("2026-11-16"), due: day("2026-12-01") };
  const due = day("2026-12-11");
  test.each<[string, readonly EvaluationCase[], string | null]>([
    ["that of a question", [{ ...requested, due }], "2026-12-11"],
    ["that of a query", [aCase({ state: "query", due })], "2026-12-11"],
    ["none of theirs where the decision tree alone waits", [{ ...open, due }], null],
    [
      "that of the sections",
      [{ ...open, due, sections: { data: { requested: asked } } }],
      "2026-12-01",
    ],
    ["that of a condition", [withCondition({})], "2026-12-18"],
    ["none while evidence is checked", [withCondition({ answer })], null],
    ["the earliest of several", [withCondition({}), { ...requested, due }], "2026-12-11"],
  ])("%s", (_name, cases, expected) => {
    const found = cases.map((evaluationCase) => ({ entry: ENTRY, evaluationCase }));
    expect(earliestTaskDue(found)).toBe(expected);
  });
});
