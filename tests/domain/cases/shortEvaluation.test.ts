import { describe, expect, test } from "vitest";
import { decideCase } from "#domain/cases/caseDecision.ts";
import type { EvaluationCase, StoredAnswer } from "#domain/cases/evaluationCase.ts";
import {
  confirmSections,
  touchedSections,
  unchangedOn,
  unconfirmedSections,
} from "#domain/cases/shortEvaluation.ts";
import type { EvaluationSection } from "#domain/entry/sectionFields.ts";
import { answersOf } from "#domain/triage/triage.ts";
import { QUESTION_IDS, type QuestionId } from "#domain/triage/triageRules.ts";
import { aCase, accepted, coordinator, day, on, owner, problemOf } from "#tests/domain/builders.ts";

const when = on("2026-11-16");

function answered(...changed: readonly QuestionId[]): StoredAnswer {
  const answer =
    changed.length === 0
      ? ({ option: "unchanged", reason: "noChange" } as const)
      : ({ option: "changed", changed, unsure: [], live: "planned" } as const);
  return {
    answer,
    answers: answersOf(answer),
    outcome: "short",
    suspend: null,
    ruleHits: [],
    by: owner,
    channel: "tab",
    at: "2026-11-13T10:00:00.000Z",
  };
}
function short(over: Partial<EvaluationCase> = {}): EvaluationCase {
  const openedOn = day("2026-11-13");
  return aCase({ state: "open", depth: "short", openedOn, answer: answered("T4"), ...over });
}
const touched = (evaluationCase: EvaluationCase) => [...touchedSections(evaluationCase).keys()];

test.each<[QuestionId, readonly EvaluationSection[]]>([
  ["T1", ["effect", "law"]],
  ["T2", ["oversight", "law"]],
  ["T3", ["effect", "oversight", "law", "participation"]],
  ["T4", ["data"]],
  ["T5", ["technology"]],
  ["T6", ["technology", "data", "security"]],
  ["T7", ["data", "oversight", "security"]],
])("a change of %s touches %s (workflow §2)", (question, sections) => {
  expect(touched(short({ answer: answered(question) }))).toEqual(sections);
});

describe("what a short evaluation looks at", () => {
  test("is touched by every answer since the last evaluation, and by what was reported", () => {
    const earlier = { earlierAnswers: [answered("T5")] };
    expect(touched(short(earlier))).toEqual(["technology", "data"]);
    expect(touchedSections(short(earlier)).get("technology")).toEqual(["T5"]);
    const reported = { answer: null, incidents: [{ id: "i" }] } as unknown as EvaluationCase;
    expect(touched(short(reported))).toEqual(["data", "oversight", "security"]);
  });

  test.each<[string, Partial<EvaluationCase>]>([
    ["a full one", { depth: "full" }],
    ["a first one", { trigger: "first" }],
    ["one in which nothing has changed", { answer: answered() }],
  ])("is nothing in %s", (_name, over) => {
    expect(touched(short(over))).toEqual([]);
  });

  test("stays with its day where it is not touched", () => {
    expect(unchangedOn(short())).toBe("2026-11-13");
    expect(unchangedOn(short({ answer: null }))).toBeNull();
  });
});

describe("what was touched", () => {
  const both = short({ answer: answered("T4", "T5") });
  const confirm = (evaluationCase: EvaluationCase, sections: readonly EvaluationSection[]) =>
    confirmSections(evaluationCase, { by: owner, sections }, when);

  test("is confirmed section by section, with who and when", () => {
    const one = accepted(confirm(both, ["data"]));
    expect(one.sections?.data?.confirmed).toEqual({
      by: { id: owner.id, name: owner.name },
      on: "2026-11-16",
    });
    expect(unconfirmedSections(one)).toEqual(["technology"]);
    expect(unconfirmedSections(accepted(confirm(one, ["technology", "data"])))).toEqual([]);
  });

  test.each<[string, EvaluationCase, readonly EvaluationSection[], string]>([
    ["what the change does not touch", both, ["data", "law"], "sectionUntouched"],
    ["nothing", both, [], "sectionMissing"],
    ["what is confirmed", accepted(confirm(both, ["data"])), ["data"], "noChange"],
    ["a full evaluation", { ...both, depth: "full" }, ["data"], "sectionUntouched"],
    ["a closed one", { ...both, state: "approved" }, ["data"], "notRunning"],
  ])("%s is not confirmed", (_name, evaluationCase, sections, problem) => {
    expect(problemOf(confirm(evaluationCase, sections))).toBe(problem);
  });

  test("stands against an approval, until all of it is confirmed; not against a provisional one", () => {
    const decide = (
      evaluationCase: EvaluationCase,
      decision: "approved" | "approvedProvisionally" | "rejected",
    ) =>
      problemOf(
        decideCase(
          evaluationCase,
          {
            ...{ decision, reason: "Geprüft.", by: coordinator, ownerIds: [owner.id] },
            ...{ classified: undefined, currentRiskClass: "limited", fourEyes: true },
            operationStatus: "productive",
            values: {},
            ...(decision === "approvedProvisionally" ? { validUntil: day("2027-01-15") } : {}),
          },
          when,
        ),
      );
    expect(decide(both, "approved")).toBe("sectionsUnconfirmed");
    expect(decide(accepted(confirm(both, ["data", "technology"])), "approved")).toBe("accepted");
    expect(decide(both, "approvedProvisionally")).toBe("accepted");
    expect(decide(both, "rejected")).toBe("accepted");
  });

  test("is all there is to confirm, whatever the questions", () => {
    for (const question of QUESTION_IDS) {
      const asked = short({ answer: answered(question) });
      expect(unconfirmedSections(asked)).toEqual(touched(asked));
    }
  });
});
