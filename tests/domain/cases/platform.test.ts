import { describe, expect, test } from "vitest";
import { causeKey as keyOf } from "#domain/cases/causes.ts";
import type { StoredAnswer } from "#domain/cases/evaluationCase.ts";
import {
  joinPlatformChange,
  platformCase,
  platformChangesDue,
} from "#domain/cases/platformCase.ts";
import type { Entry, EntryValues } from "#domain/entry/entry.ts";
import { platformOf, platformProblems } from "#domain/entry/platform.ts";
import { aCase, accepted, day, on, owner } from "#tests/domain/builders.ts";

const SUITE = "KI-2026-0001";
const OFFICE = "KI-2026-0002";

function anEntry(no: string, values: EntryValues): Entry {
  return { no, revision: 1, versionRevision: 1, values };
}
const suite = anEntry(SUITE, { entryKind: "platform", title: "Bürosoftware" });
const office = anEntry(OFFICE, { entryKind: "useCase", parentId: SUITE });
const other = anEntry("KI-2026-0003", { entryKind: "application" });
const retired = anEntry("KI-2026-0004", {
  entryKind: "platform",
  operationStatus: "retired",
});
const register = [suite, office, other, retired];
const find = (no: string) => register.find((entry) => entry.no === no);

const told: StoredAnswer = {
  answer: { option: "unchanged", reason: "bugfix" },
  answers: { T1: "no", T2: "no", T3: "no", T4: "no", T5: "no", T6: "no", T7: "no" },
  outcome: "none",
  suspend: null,
  ruleHits: [],
  by: owner,
  channel: "card",
  at: "2026-11-13T09:00:00.000Z",
};
const evaluated = aCase({
  entryNo: OFFICE,
  state: "approved",
  trigger: "first",
  targetRevision: 1,
  causes: [`${OFFICE.toLowerCase()}/v1`],
  closedOn: day("2026-06-01"),
});
/** The suite's version is in evaluation since 13 November. */
const inEvaluation = aCase({
  key: "ki-2026-0001-v7",
  entryNo: SUITE,
  state: "open",
  depth: "full",
  openedOn: day("2026-11-13"),
  answer: { ...told, outcome: "full" },
});
const today = day("2026-11-16");
const due = (suiteCase = inEvaluation, cases = [evaluated], entry = office, at = today) =>
  platformChangesDue(entry, cases, { entry: suite, cases: [suiteCase] }, at);
const CHANGE = {
  caseKey: "ki-2026-0001-v7",
  entryNo: SUITE,
  title: "Bürosoftware",
  version: "2.1",
  outcome: "full",
} as const;

describe("the platform of a use case", () => {
  test("is the platform it names, however the number is written", () => {
    expect(platformOf(office, find)).toBe(suite);
    const typed = anEntry(OFFICE, { entryKind: "useCase", parentId: " ki-2026-0001 " });
    expect(platformOf(typed, find)).toBe(suite);
  });
  test.each([
    ["a number that nothing has", { entryKind: "useCase", parentId: "KI-2026-9999" }],
    ["something else", { entryKind: "useCase", parentId: "Word" }],
    ["an application", { entryKind: "useCase", parentId: other.no }],
    ["itself", { entryKind: "useCase", parentId: OFFICE }],
    ["nothing", { entryKind: "useCase" }],
    ["a platform, but it is no use case", { entryKind: "application", parentId: SUITE }],
  ] as const)("is none where it names %s", (_name, values) => {
    expect(platformOf(anEntry(OFFICE, values), find)).toBeUndefined();
  });
});

describe("a platform given in a form", () => {
  const problems = (before: Entry | undefined, values: EntryValues, hasUseCases = false) =>
    platformProblems(before, values, { find, hasUseCases: () => hasUseCases });
  test.each([
    ["a platform of the register", { entryKind: "useCase", parentId: SUITE }, {}],
    ["none at all", { entryKind: "application" }, {}],
    [
      "an unknown number",
      { entryKind: "useCase", parentId: "KI-2026-9999" },
      { parentId: "notAChoice" },
    ],
    ["an application", { entryKind: "useCase", parentId: other.no }, { parentId: "notAChoice" }],
    [
      "a use case, which would be a chain",
      { entryKind: "useCase", parentId: OFFICE },
      { parentId: "notAChoice" },
    ],
    [
      "one that is out of use",
      { entryKind: "useCase", parentId: retired.no },
      { parentId: "notAChoice" },
    ],
    ["one of a platform", { entryKind: "platform", parentId: SUITE }, { parentId: "notAllowed" }],
  ] as const)("%s", (_name, values, expected) => {
    expect(problems(undefined, values)).toEqual(expected);
  });
  test("is never the entry itself", () => {
    expect(problems(suite, { entryKind: "useCase", parentId: SUITE })).toEqual({
      parentId: "notAChoice",
    });
  });
  test("is not looked at again when something else changes", () => {
    const broken = anEntry(OFFICE, { entryKind: "useCase", parentId: "Word" });
    expect(problems(broken, { ...broken.values, title: "Neu" })).toEqual({});
  });
  test("stays a platform as long as it has use cases", () => {
    const becomes = { ...suite.values, entryKind: "application" } as const;
    expect(problems(suite, becomes, true)).toEqual({ entryKind: "notAllowed" });
    expect(problems(suite, becomes)).toEqual({});
  });
});

describe("a use case is asked about a change of its platform", () => {
  test("where an answer led to an evaluation, and with what it led to", () => {
    expect(due()).toEqual([CHANGE]);
    const objected = {
      ...inEvaluation,
      depth: "short",
      answer: told,
      note: "Bitte prüfen.",
    } as const;
    expect(due(objected)).toEqual([{ ...CHANGE, outcome: "short" }]);
  });
  test.each([
    [
      "a question that is still open",
      { state: "requested", depth: null, openedOn: null, answer: null },
    ],
    [
      "an answer that says unchanged",
      { state: "objection", depth: null, openedOn: null, answer: told },
    ],
    ["a confirmed unchanged", { state: "unchanged", depth: null, openedOn: null, answer: told }],
    ["its first evaluation, which nobody was asked about", { trigger: "first", answer: null }],
    ["an evaluation that was dropped", { state: "withdrawn", closedOn: today }],
  ] as const)("not for %s", (_name, over) => {
    expect(due({ ...inEvaluation, ...over })).toEqual([]);
  });
  test("not for an incident that contradicts an unchanged", () => {
    const incident = {
      id: "1",
      text: "Fehler",
      on: today,
      harm: "no",
      by: owner,
      channel: "tab",
      at: "2026-11-13T09:00:00.000Z",
      due: today,
      outcome: "short",
      suspend: null,
    } as const;
    expect(due({ ...inEvaluation, answer: told, incidents: [incident] })).toEqual([]);
  });
  test("not out of use, not before its first evaluation, not for what was evaluated after", () => {
    expect(due(inEvaluation, [evaluated], anEntry(OFFICE, { operationStatus: "retired" }))).toEqual(
      [],
    );
    expect(due(inEvaluation, [])).toEqual([]);
    expect(due(inEvaluation, [{ ...evaluated, state: "withdrawn" }])).toEqual([]);
    expect(due(inEvaluation, [{ ...evaluated, closedOn: day("2026-11-14") }])).toEqual([]);
  });
  test("for thirty days after a quick decision, and no longer", () => {
    const decided = { ...inEvaluation, state: "approved", closedOn: day("2026-11-14") } as const;
    expect(due(decided, [evaluated], office, day("2026-12-14"))).toHaveLength(1);
    expect(due(decided, [evaluated], office, day("2026-12-15"))).toEqual([]);
  });
  test("once, whatever has become of that question", () => {
    const causeKey = keyOf("platform", OFFICE, inEvaluation.key);
    const start = {
      key: causeKey.replaceAll("/", "-"),
      causeKey,
      entryNo: OFFICE,
      targetVersion: "1.0",
      previousVersion: "1.0",
      targetRevision: 1,
    };
    const asked = accepted(platformCase(start, CHANGE, on("2026-11-16")));
    expect(asked).toMatchObject({ trigger: "platform", state: "requested", platforms: [CHANGE] });
    for (const state of ["requested", "open", "unchanged", "rejected", "withdrawn"] as const) {
      expect(due(inEvaluation, [evaluated, { ...asked, state }])).toEqual([]);
    }
  });
});

describe("a changed platform while a case of the use case runs", () => {
  const running = aCase({ entryNo: OFFICE, due: day("2026-11-20") });
  const causeKey = keyOf("platform", OFFICE, CHANGE.caseKey);
  test("joins an open question, whose deadline stays", () => {
    const joined = accepted(joinPlatformChange(running, CHANGE, on("2026-11-16")));
    expect(joined).toEqual({
      ...running,
      causes: [...running.causes, causeKey],
      platforms: [CHANGE],
    });
    expect(accepted(joinPlatformChange(joined, CHANGE, on("2026-11-17")))).toBe(joined);
  });
  test("asks again where unchanged was said before it was known; the answer is kept to be shown", () => {
    const answered = { ...running, state: "objection", answer: told } as const;
    const again = accepted(joinPlatformChange(answered, CHANGE, on("2026-11-16")));
    expect(again).toMatchObject({
      state: "requested",
      answer: null,
      earlierAnswers: [told],
      requestedOn: "2026-11-16",
      due: "2026-12-01",
      askedAgain: 1,
    });
  });
  test("stays with the coordinators who are working on it", () => {
    for (const state of ["open", "query"] as const) {
      const working = { ...running, state, answer: told } as const;
      expect(accepted(joinPlatformChange(working, CHANGE, on("2026-11-16")))).toMatchObject({
        state,
        answer: told,
        due: "2026-11-20",
        causes: [...running.causes, causeKey],
      });
    }
  });
  test("does not touch a closed case", () => {
    const closed = { ...running, state: "unchanged" } as const;
    expect(joinPlatformChange(closed, CHANGE, on("2026-11-16"))).toMatchObject({
      problem: "notRunning",
    });
  });
});
