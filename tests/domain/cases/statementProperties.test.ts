import fc from "fast-check";
import { expect, test } from "vitest";
import { decideCase } from "#domain/cases/caseDecision.ts";
import {
  cancelStatement,
  giveStatement,
  openStatements,
  requestStatement,
} from "#domain/cases/caseStatements.ts";
import { DECISIONS, type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import { missingStatements } from "#domain/cases/requiredStatements.ts";
import { keepsText, STATEMENT_RESULTS, STATEMENT_ROLES } from "#domain/cases/statement.ts";
import { STATEMENTS_MAX } from "#domain/limits.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import { ACTOR_ROLES, CASE_STATES } from "#domain/vocabulary.ts";
import { aCase, coordinator, day, on, owner } from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";

/** Answers that need nobody. */
const FACTS = { classified: classifiedAs("limited"), values: {} };
const SETTINGS = { seed: 20261122, numRuns: 1_000 };
const FIRST_DAY = day("2026-11-13");
const ownerIds = [owner.id];

const PERSONS = [
  coordinator,
  owner,
  { id: "r-1", name: "Rita Recht" },
  { id: "r-2", name: "Rolf Recht" },
];
const step = fc.record({
  kind: fc.constantFrom(
    "request",
    "request",
    "give",
    "give",
    "cancel",
    "cancel",
    "decide" as const,
  ),
  by: fc
    .tuple(
      fc.constantFrom(...PERSONS),
      fc.oneof(
        { weight: 3, arbitrary: fc.constant("coordinator" as const) },
        { weight: 1, arbitrary: fc.constantFrom(...ACTOR_ROLES) },
      ),
    )
    .map(([{ id, name }, role]) => ({ id, name, role })),
  askedOf: fc.constantFrom(...PERSONS),
  role: fc.constantFrom(...STATEMENT_ROLES),
  holds: fc.subarray([...STATEMENT_ROLES]),
  required: fc.boolean(),
  /** Mostly the latest one; else any, also one that there is not. */
  which: fc.constantFrom(null, null, null, 0, 1, 2, 9),
  result: fc.constantFrom(...STATEMENT_RESULTS),
  text: fc.constantFrom("", "  ", "Text", "Text"),
  decision: fc.constantFrom(...DECISIONS),
  days: fc.nat({ max: 20 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const walk = fc.record({
  state: fc.oneof(
    { weight: 4, arbitrary: fc.constant("open" as const) },
    { weight: 1, arbitrary: fc.constantFrom(...CASE_STATES) },
  ),
  steps: fc.array(step, { minLength: 1, maxLength: 25 }),
});

function attempt(before: EvaluationCase, one: Step, today: Day) {
  const when = on(today);
  const { by, text, which } = one;
  const id = which === null ? (before.statements ?? []).length : which;
  switch (one.kind) {
    case "request": {
      const { askedOf, required, role } = one;
      const contacts = PERSONS.slice(1);
      const input = { role, askedOf, required, question: text, by, contacts, ownerIds };
      return requestStatement(before, input, when);
    }
    case "give": {
      const { holds, result } = one;
      return giveStatement(before, { id, result, text, by, holds, ownerIds, channel: "tab" }, when);
    }
    case "cancel":
      return cancelStatement(before, { id, reason: text, by, ownerIds }, when);
    case "decide":
      return decideCase(
        before,
        {
          decision: one.decision,
          reason: "Grund",
          by,
          ownerIds,
          classified: classifiedAs("limited"),
          fourEyes: true,
          values: {},
          currentRiskClass: "limited",
          operationStatus: "planned",
          validUntil: addDays(today, 30),
        },
        when,
      );
  }
}

function forEveryTry(
  check: (before: EvaluationCase, after: EvaluationCase, one: Step) => void,
): void {
  fc.assert(
    fc.property(walk, ({ state, steps }) => {
      let last = aCase({ state, depth: "full" });
      let today = FIRST_DAY;
      for (const one of steps) {
        today = addDays(today, one.days);
        const result = attempt(last, one, today);
        if (!result.ok) continue;
        check(last, result.value, one);
        last = result.value;
      }
    }),
    SETTINGS,
  );
}

test("each of the steps is taken in some walk, so that the properties below say something", () => {
  const taken = new Set<string>();
  forEveryTry((before, after, { kind }) => {
    taken.add(kind);
    if (missingStatements(before, FACTS).length > 0) taken.add(after.state);
    for (const { outcome } of after.statements ?? []) taken.add(outcome?.kind ?? "open");
  });
  for (const one of ["request", "give", "cancel", "open", "given", "approvedProvisionally"]) {
    expect(taken).toContain(one);
  }
});

test("no case is approved while a required statement is missing, and only then is it refused for it", () => {
  fc.assert(
    fc.property(walk, ({ steps }) => {
      let last = aCase({ state: "open", depth: "full" });
      for (const one of steps) {
        const missing = missingStatements(last, FACTS).length > 0;
        const result = attempt(last, one, FIRST_DAY);
        if (one.kind === "decide" && one.decision === "approved") {
          if (result.ok) expect(missing).toBe(false);
          else if (result.problem === "statementsMissing") expect(missing).toBe(true);
        }
        if (result.ok && isRunning(result.value.state)) last = result.value;
      }
    }),
    SETTINGS,
  );
});

test("a role has one open statement at most, and a closed case none", () => {
  forEveryTry((_before, after) => {
    const roles = openStatements(after).map(({ role }) => role);
    expect(new Set(roles).size).toBe(roles.length);
    if (!isRunning(after.state)) expect(roles).toEqual([]);
    expect((after.statements ?? []).length).toBeLessThanOrEqual(STATEMENTS_MAX);
  });
});

test("what was asked and what was said stays; ids count on", () => {
  forEveryTry((before, after) => {
    const held = after.statements ?? [];
    expect(held.map(({ id }) => id)).toEqual(held.map((_one, index) => index + 1));
    for (const [index, was] of (before.statements ?? []).entries()) {
      const is = held[index];
      expect({ ...is, outcome: null }).toEqual({ ...was, outcome: null });
      if (was.outcome !== null) expect(is?.outcome).toEqual(was.outcome);
    }
  });
});

test("only who was asked or holds the role gives, and nobody who answers for the entry asks or gives", () => {
  forEveryTry((before, after, one) => {
    for (const [index, is] of (after.statements ?? []).entries()) {
      const was = before.statements?.[index];
      if (was === undefined) {
        expect(one.by.role).toBe("coordinator");
        expect(ownerIds).not.toContain(is.askedOf.id);
        expect(ownerIds).not.toContain(is.askedBy.id);
      }
      if (is.outcome?.kind !== "given" || was?.outcome !== null) continue;
      expect(is.outcome.by.id === is.askedOf.id || one.holds.includes(is.role)).toBe(true);
      expect(ownerIds).not.toContain(is.outcome.by.id);
      if (!keepsText(is.role)) expect(is.outcome.text).toBe("");
      else if (is.outcome.result !== "agreed") expect(is.outcome.text).not.toBe("");
    }
  });
});
