import { describe, expect, test } from "vitest";
import type { Condition } from "#domain/cases/condition.ts";
import { defaultDeadlines } from "#domain/cases/deadlines.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { type DigestCase, digestSectionOf } from "#domain/messages/digest.ts";
import { aCase, coordinator, day, owner } from "#tests/domain/builders.ts";

const answer = { text: "x", by: owner, channel: "tab", on: day("2026-11-30") } as const;

const section = (
  evaluationCase: EvaluationCase,
  today: string,
  rest: Partial<Omit<DigestCase, "evaluationCase">> = {},
) =>
  digestSectionOf(
    {
      evaluationCase,
      isAttended: true,
      isRefused: false,
      isUndelivered: false,
      needsCheck: false,
      sectionsDue: null,
      ...rest,
    },
    { today: day(today), closingDays: [], deadlines: defaultDeadlines },
  );

describe("what coordinators are told in the morning", () => {
  const open = aCase({ state: "open", openedOn: day("2026-11-20"), due: day("2026-12-11") });

  test.each<[string, EvaluationCase, string, string | undefined]>([
    ["a proposed suspension", { ...open, suspension: proposed() }, "2026-12-30", "suspensions"],
    ["an evaluation opened on the working day before", open, "2026-11-23", "new"],
    ["an evaluation opened earlier", open, "2026-11-24", undefined],
    ["an evaluation that is due in six working days", open, "2026-12-03", undefined],
    ["an evaluation that is due in five working days", open, "2026-12-04", "soon"],
    ["an evaluation on its due day", open, "2026-12-11", "soon"],
    ["an incident, however late", { ...open, trigger: "incident" }, "2026-12-12", "incidents"],
    ["an evaluation after its due day", open, "2026-12-12", "overdue"],
    ["a question that waits", aCase(), "2026-12-04", undefined],
    ["a question five working days overdue", aCase(), "2026-12-07", "unanswered"],
    ["evidence to check, however late", withCondition({ answer }), "2026-12-30", "evidence"],
    ["a condition on its day", withCondition({}), "2026-12-18", undefined],
    ["a condition after its day", withCondition({}), "2026-12-19", "conditions"],
    ["a decided case", aCase({ state: "approved" }), "2026-12-30", undefined],
  ])("%s", (_name, evaluationCase, today, expected) => {
    expect(section(evaluationCase, today)).toBe(expected);
  });

  test("nobody there, nobody responsible, or a message that did not arrive", () => {
    expect(section(aCase(), "2026-11-16", { isAttended: false })).toBe("unattended");
    const away = { isAttended: false };
    expect(section(aCase({ state: "open" }), "2026-11-16", away)).toBe("unattended");
    expect(section(withCondition({}), "2026-11-16", away)).toBe("unattended");
    expect(section(withCondition({ answer }), "2026-12-30", away)).toBe("evidence");
    expect(section(aCase(), "2026-11-16", { isUndelivered: true })).toBe("undelivered");
    expect(section(aCase(), "2026-11-17", { isRefused: true })).toBe("unattended");
  });

  test.each<[string, EvaluationCase, Partial<DigestCase>, string | undefined]>([
    ["not on their day", open, { sectionsDue: day("2026-12-01") }, undefined],
    ["after it", open, { sectionsDue: day("2026-11-30") }, "sections"],
    [
      "but an evaluation that is late comes before them",
      { ...open, due: day("2026-11-30") },
      { sectionsDue: day("2026-11-30") },
      "overdue",
    ],
    [
      "and an incident",
      { ...open, trigger: "incident" },
      { sectionsDue: day("2026-11-30") },
      "incidents",
    ],
    [
      "that nobody can fill in, at once",
      open,
      { sectionsDue: day("2026-12-10"), isAttended: false },
      "unattended",
    ],
    [
      "that nobody was told of, at once",
      open,
      { sectionsDue: day("2026-12-10"), isUndelivered: true },
      "undelivered",
    ],
    ["nothing where none is asked for", open, { isUndelivered: true }, undefined],
  ])("sections that owners fill in: %s", (_name, evaluationCase, rest, expected) => {
    expect(section(evaluationCase, "2026-12-01", rest)).toBe(expected);
  });

  test("an answer that is to be checked when its review period is over", () => {
    const answered = aCase({ state: "objection", due: day("2026-11-27") });
    expect(section(answered, "2026-11-27", { needsCheck: true })).toBeUndefined();
    expect(section(answered, "2026-11-28", { needsCheck: true })).toBe("checks");
    expect(section(answered, "2026-11-28")).toBeUndefined();
  });
});

function withCondition(over: Partial<Condition>): EvaluationCase {
  const set = { setBy: coordinator, setOn: day("2026-11-16"), dueOn: day("2026-12-18") };
  return aCase({
    state: "approved",
    conditions: [{ id: 1, text: "x", round: 1, ...set, ...over }],
  });
}

function proposed() {
  return { kind: "proposed", state: "open" } as const;
}
