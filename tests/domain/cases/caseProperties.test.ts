import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideCase, withdrawCase } from "#domain/cases/caseDecision.ts";
import { answerQuery } from "#domain/cases/caseQuery.ts";
import { answerCase, endObjection } from "#domain/cases/caseTransitions.ts";
import {
  type CaseMoment,
  type EvaluationCase,
  hasReportedHarm,
  isRunning,
} from "#domain/cases/evaluationCase.ts";
import type { Result } from "#domain/result.ts";
import { addDays } from "#domain/time/day.ts";
import { CASE_STATES, type CaseState } from "#domain/vocabulary.ts";
import { coordinator, day } from "#tests/domain/builders.ts";
import { momentOn, OWNER_IDS, type Surroundings, type Tried, type Walk, walk } from "./caseWalk.ts";

const SETTINGS = { seed: 20261113, numRuns: 600 };

function forEveryTry(check: (tried: Tried, walked: Walk) => void): void {
  fc.assert(
    fc.property(walk, (walked) => {
      for (const tried of walked.tried) check(tried, walked);
    }),
    SETTINGS,
  );
}

describe("on every random walk through a case", () => {
  test("every state is reached, so that the properties below say something", () => {
    const reached = new Set(
      fc
        .sample(walk, SETTINGS)
        .flatMap(({ start, tried }) => [
          start.state,
          ...tried.flatMap(({ result }) => (result.ok ? [result.value.state] : [])),
        ]),
    );
    expect(reached).toEqual(new Set(CASE_STATES));
  });

  test("a closed case never changes again, whoever tries whatever", () => {
    forEveryTry(({ before, result, step }) => {
      if (!isRunning(before.state)) expect([step.kind, result.ok]).toEqual([step.kind, false]);
    });
  });

  test("nobody decides on an entry that they own or deputise, in whatever role", () => {
    forEveryTry(({ before, result, step }) => {
      if (!result.ok) return;
      const { decision, state, suspension } = result.value;
      if (decision !== null) expect(OWNER_IDS).not.toContain(decision.by.id);
      if (suspension?.by !== undefined) expect(OWNER_IDS).not.toContain(suspension.by.id);
      if (state === "unchanged" && before.state === "objection" && step.by.role !== "system") {
        expect(OWNER_IDS).not.toContain(step.by.id);
      }
    });
  });

  test("only a coordinator decides, and only while the evaluation is open", () => {
    forEveryTry(({ before, result, step }) => {
      if (!result.ok || result.value.decision === null) return;
      expect([before.state, step.kind, step.by.role]).toEqual(["open", "decide", "coordinator"]);
    });
  });

  test("a case with reported harm is never withdrawn, and never ends unchanged", () => {
    forEveryTry(({ result }) => {
      if (!result.ok || !hasReportedHarm(result.value)) return;
      expect(["withdrawn", "unchanged"]).not.toContain(result.value.state);
    });
  });

  test("what is running has a due day, what is closed a closing day and none", () => {
    forEveryTry(({ result }) => {
      if (!result.ok) return;
      const { closedOn, due, state } = result.value;
      expect([due !== null, closedOn === null]).toEqual(
        isRunning(state) ? [true, true] : [false, false],
      );
    });
  });

  test("a step keeps which case it is, its causes, and every earlier answer and query", () => {
    forEveryTry(({ before, result }) => {
      if (!result.ok) return;
      const after = result.value;
      const identity = ({ causeKey, entryNo, key, trigger }: EvaluationCase) => ({
        causeKey,
        entryNo,
        key,
        trigger,
      });
      expect(identity(after)).toEqual(identity(before));
      expect(after.targetRevision).toBeGreaterThanOrEqual(before.targetRevision);
      expect(after.causes.slice(0, before.causes.length)).toEqual(before.causes);
      expect(after.earlierAnswers.slice(0, before.earlierAnswers.length)).toEqual(
        before.earlierAnswers,
      );
      expect(after.queries.length).toBeGreaterThanOrEqual(before.queries.length);
      if (before.answer !== null && after.answer !== before.answer) {
        expect(after.earlierAnswers.at(-1)).toBe(before.answer);
      }
    });
  });

  test("a coordinator without a share in the entry can always bring it to an end", () => {
    fc.assert(
      fc.property(walk, ({ endedOn, last, surroundings }) => {
        let one = last;
        let today = endedOn;
        const passed: CaseState[] = [];
        while (isRunning(one.state) && passed.length < 4) {
          passed.push(one.state);
          today = addDays(today, 1);
          const next = exitStep(one, surroundings, momentOn(today));
          expect(next).toMatchObject({ ok: true });
          if (next.ok) one = next.value;
        }
        expect([...passed, isRunning(one.state)].at(-1)).toBe(false);
      }),
      SETTINGS,
    );
  });

  test("while it runs a coordinator can withdraw it, unless harm was reported", () => {
    forEveryTry(({ before }, { surroundings: { operationStatus } }) => {
      if (!isRunning(before.state)) return;
      const input = { reason: "Grund", by: coordinator, ownerIds: [], operationStatus };
      const withdrawn = withdrawCase(before, input, momentOn(day("2026-11-13")));
      expect(withdrawn.ok ? "withdrawn" : withdrawn.problem).toBe(
        hasReportedHarm(before) ? "harmReported" : "withdrawn",
      );
    });
  });
});

/** What a coordinator does who wants the case to end. */
function exitStep(
  one: EvaluationCase,
  { operationStatus, riskClass }: Surroundings,
  when: CaseMoment,
): Result<EvaluationCase, string> {
  const by = coordinator;
  switch (one.state) {
    case "requested":
      return answerCase(
        one,
        {
          answer: { option: "unchanged", reason: "bugfix" },
          by: { id: by.id, name: by.name, role: "coordinator" },
          channel: "coordinator",
          riskClass,
          operationStatus,
          targetRevision: one.targetRevision,
        },
        when,
      );
    case "objection":
      return endObjection(one, { by, ownerIds: OWNER_IDS, needsCoordinator: true }, when);
    case "query":
      return answerQuery(one, { text: "Telefonisch geklärt.", by, channel: "coordinator" }, when);
    case "open":
    case "unchanged":
    case "approved":
    case "approvedProvisionally":
    case "rejected":
    case "withdrawn":
      return decideCase(
        one,
        {
          decision: "rejected",
          reason: "Grund",
          by,
          ownerIds: OWNER_IDS,
          classified: undefined,
          fourEyes: true,
          values: {},
          currentRiskClass: riskClass,
          operationStatus,
        },
        when,
      );
  }
}
