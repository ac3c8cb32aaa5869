import { describe, expect, test } from "vitest";
import { firstCase, openCase, reportCase, requestCase } from "#domain/cases/caseStart.ts";
import {
  answerCase,
  endObjection,
  joinCause,
  moveToVersion,
  objectToAnswer,
  reportNotMine,
} from "#domain/cases/caseTransitions.ts";
import { hasReportedHarm } from "#domain/cases/evaluationCase.ts";
import {
  aCase,
  accepted,
  coordinator,
  day,
  deputy,
  on,
  owner,
  problemOf,
  system,
} from "#tests/domain/builders.ts";

const start = {
  key: "ki-2026-0001/c2",
  causeKey: "ki-2026-0001/v7",
  entryNo: "KI-2026-0001",
  targetVersion: "2.1",
  previousVersion: "2.0",
  targetRevision: 7,
};
const unchanged = { option: "unchanged", reason: "bugfix" } as const;
const newData = {
  option: "changed",
  changed: ["T4"],
  unsure: [],
  live: "live",
  date: day("2026-11-12"),
} as const;
const harm = { ...newData, changed: ["T7:harm"] } as const;
const input = {
  targetRevision: 7,
  answer: unchanged,
  by: owner,
  channel: "card",
  riskClass: "limited",
  operationStatus: "productive",
} as const;
const when = on("2026-11-13");

describe("a case begins", () => {
  test("a request asks with ten working days", () => {
    const requested = accepted(requestCase(start, { trigger: "version", by: system }, when));
    expect(requested).toMatchObject({ state: "requested", due: "2026-11-30", revision: 0 });
    expect(requested.causes).toEqual([start.causeKey]);
  });
  test("a coordinator says why, an owner does not request", () => {
    expect(problemOf(requestCase(start, { trigger: "coordinator", by: coordinator }, when))).toBe(
      "reasonMissing",
    );
    expect(problemOf(requestCase(start, { trigger: "version", by: owner }, when))).toBe(
      "notAllowed",
    );
  });
  test("a first evaluation is open at once, not started, with thirty working days", () => {
    expect(accepted(firstCase(start, when))).toMatchObject({
      state: "open",
      trigger: "first",
      depth: "full",
      started: false,
      openedOn: "2026-11-13",
      due: "2026-12-29",
    });
  });
  test("the outcome of a platform opens a case of that depth", () => {
    const opened = accepted(
      openCase(start, { trigger: "platform", depth: "short", by: system }, when),
    );
    expect(opened).toMatchObject({ state: "open", depth: "short", due: "2026-12-07" });
  });
  test("a reported incident opens the case, a report of nothing does not", () => {
    const report = { ...input, trigger: "incident", answer: harm } as const;
    expect(accepted(reportCase(start, report, when))).toMatchObject({
      state: "open",
      depth: "full",
    });
    expect(problemOf(reportCase(start, { ...report, answer: unchanged }, when))).toBe("noChange");
  });
});

describe("an answer", () => {
  test("unchanged goes to the review period", () => {
    expect(accepted(answerCase(aCase(), input, when))).toMatchObject({
      state: "objection",
      due: "2026-11-30",
      answer: { outcome: "none", ruleHits: ["R7"], by: owner, channel: "card", at: when.at },
    });
  });
  test("a change opens the evaluation", () => {
    const answered = accepted(answerCase(aCase(), { ...input, answer: newData }, when));
    expect(answered).toMatchObject({ state: "open", depth: "short", due: "2026-12-07" });
    expect(answered.suspension).toBeNull();
  });
  test("harm at high risk suspends at once, a change there is proposed for suspension", () => {
    const high = { ...input, riskClass: "highRisk" } as const;
    expect(accepted(answerCase(aCase(), { ...high, answer: harm }, when)).suspension).toEqual({
      kind: "immediate",
      state: "active",
    });
    expect(accepted(answerCase(aCase(), { ...high, answer: newData }, when)).suspension).toEqual({
      kind: "proposed",
      state: "open",
      due: "2026-11-16",
    });
  });
  test("what is only planned is not suspended, and no class counts as unclear", () => {
    const planned = {
      ...input,
      riskClass: null,
      answer: harm,
      operationStatus: "planned",
    } as const;
    const answered = accepted(answerCase(aCase(), planned, when));
    expect(answered).toMatchObject({ depth: "full", suspension: null });
    expect(answered.answer?.suspend).toBe("immediate");
  });
  test("the first answer wins; the second changes nothing", () => {
    const answered = accepted(answerCase(aCase(), input, when));
    expect(problemOf(answerCase(answered, { ...input, by: deputy }, when))).toBe("alreadyAnswered");
  });
  test("an answer to an older version is refused with the present one", () => {
    expect(problemOf(answerCase(aCase({ targetRevision: 9 }), input, when))).toBe("superseded");
  });
  test("a reason that the question does not offer is refused, and one that it offers is kept", () => {
    const versions = { targetVersion: "2.1", previousVersion: "2.1" };
    const periodic = aCase({ trigger: "periodic", ...versions, causes: [] });
    expect(problemOf(answerCase(periodic, input, when))).toBe("reasonNotOffered");
    const answer = { option: "unchanged", reason: "noChange" } as const;
    expect(accepted(answerCase(periodic, { ...input, answer }, when)).answer).toMatchObject({
      answer,
      outcome: "none",
    });
    expect(problemOf(answerCase(aCase(), { ...input, answer }, when))).toBe("reasonNotOffered");
  });
  test("an incomplete answer, a closed and an unasked case are refused", () => {
    const incomplete = { ...input, answer: { option: "unchanged" } } as const;
    expect(problemOf(answerCase(aCase(), incomplete, when))).toBe("reasonMissing");
    expect(problemOf(answerCase(aCase({ state: "withdrawn" }), input, when))).toBe("notRunning");
    expect(problemOf(answerCase(aCase({ state: "open" }), input, when))).toBe("notRequested");
  });
});

describe("a newer version", () => {
  const target = { causeKey: "ki-2026-0001/v9", targetVersion: "2.2", targetRevision: 9 };
  test("asks again and keeps the earlier answer", () => {
    const answered = accepted(answerCase(aCase(), input, when));
    const moved = accepted(moveToVersion(answered, target, on("2026-11-16")));
    expect(moved).toMatchObject({
      state: "requested",
      targetVersion: "2.2",
      targetRevision: 9,
      answer: null,
      requestedOn: "2026-11-16",
      due: "2026-12-01",
    });
    expect(moved.causes).toEqual(["ki-2026-0001/v7", "ki-2026-0001/v9"]);
    expect(moved.earlierAnswers).toEqual([answered.answer]);
  });
  test("does not move an evaluation, a closed case, or one that is already there", () => {
    expect(problemOf(moveToVersion(aCase({ state: "open" }), target, when))).toBe("notRequested");
    expect(problemOf(moveToVersion(aCase({ state: "unchanged" }), target, when))).toBe(
      "notRunning",
    );
    expect(problemOf(moveToVersion(aCase({ targetRevision: 9 }), target, when))).toBe("notNewer");
  });
});

describe("the review period", () => {
  const waiting = aCase({ state: "objection", due: day("2026-11-30") });
  const end = { by: system, ownerIds: ["o-1", "d-1"], needsCoordinator: false };
  test("ends after its last day", () => {
    expect(problemOf(endObjection(waiting, end, on("2026-11-30")))).toBe("periodNotOver");
    expect(accepted(endObjection(waiting, end, on("2026-12-01")))).toMatchObject({
      state: "unchanged",
      closedOn: "2026-12-01",
    });
  });
  test("a sampled case waits for a coordinator, who may confirm at once", () => {
    const sampled = { ...end, needsCoordinator: true };
    expect(problemOf(endObjection(waiting, sampled, on("2026-12-01")))).toBe("needsCoordinator");
    const confirmed = endObjection(waiting, { ...sampled, by: coordinator }, on("2026-11-16"));
    expect(accepted(confirmed).state).toBe("unchanged");
  });
  test("nobody confirms for an own entry, an owner not at all", () => {
    const own = { ...end, by: coordinator, ownerIds: ["c-1"] };
    expect(problemOf(endObjection(waiting, own, when))).toBe("ownCase");
    expect(problemOf(endObjection(waiting, { ...end, by: owner }, when))).toBe("notAllowed");
  });
  test("a coordinator objects with a depth and a reason", () => {
    const objection = {
      depth: "full",
      reason: " Neues Modell ",
      by: coordinator,
      ownerIds: ["o-1"],
    } as const;
    expect(accepted(objectToAnswer(waiting, objection, when))).toMatchObject({
      state: "open",
      depth: "full",
      note: "Neues Modell",
      due: "2026-12-29",
    });
    expect(problemOf(objectToAnswer(waiting, { ...objection, reason: " " }, when))).toBe(
      "reasonMissing",
    );
    expect(problemOf(objectToAnswer(aCase(), objection, when))).toBe("notInObjection");
  });
});

test("a joined cause shortens the due day and joins once", () => {
  const joined = accepted(joinCause(aCase(), { causeKey: "x/period", due: day("2026-11-20") }));
  expect(joined.due).toBe("2026-11-20");
  const again = accepted(joinCause(joined, { causeKey: "x/period", due: day("2027-01-04") }));
  expect(again).toEqual(joined);
  expect(problemOf(joinCause(aCase({ state: "approved" }), { causeKey: "x" }))).toBe("notRunning");
});

test("who is not responsible may name somebody; the deadline runs on", () => {
  const noted = accepted(reportNotMine(aCase(), { by: owner, named: deputy }, when));
  expect(noted.notMine).toEqual([
    {
      by: { id: "o-1", name: owner.name },
      namedId: "d-1",
      namedName: deputy.name,
      at: when.at,
      targetRevision: 7,
    },
  ]);
  expect(noted.due).toBe(aCase().due);
});

test("who says so again changes nothing; about a newer version it is said anew", () => {
  const noted = accepted(reportNotMine(aCase(), { by: owner }, when));
  expect(problemOf(reportNotMine(noted, { by: owner }, when))).toBe("noChange");
  expect(accepted(reportNotMine(noted, { by: deputy }, when)).notMine).toHaveLength(2);
  const moved = { ...noted, targetRevision: noted.targetRevision + 1 };
  expect(accepted(reportNotMine(moved, { by: owner }, when)).notMine).toHaveLength(2);
});

test("harm is known, also when it stands in an earlier answer", () => {
  const harmed = accepted(answerCase(aCase(), { ...input, answer: harm }, when));
  expect(hasReportedHarm(harmed)).toBe(true);
  const later = aCase({ earlierAnswers: harmed.answer === null ? [] : [harmed.answer] });
  expect(hasReportedHarm(later)).toBe(true);
  expect(hasReportedHarm(aCase())).toBe(false);
});
