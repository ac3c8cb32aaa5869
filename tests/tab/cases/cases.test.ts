import { describe, expect, test } from "vitest";
import type { CaseView } from "#contract/case.ts";
import { isOfChoice, sortCases } from "#domain/cases/caseOrder.ts";
import { selects } from "#domain/cases/caseSelection.ts";
import { actorText, suspensionMarkOf } from "#tab/case/caseText.ts";
import { possibleSteps } from "#tab/cases/commands.ts";
import { deskCounts } from "#tab/cases/deskCounts.ts";
import { withChoice } from "#tab/session/caseFilter.ts";
import { aCaseView } from "#tests/tab/case/caseView.ts";

const TODAY = "2026-11-22";
const overdue = aCaseView({ key: "overdue", due: "2026-11-20", state: "query" });
const soon = aCaseView({ key: "soon", due: "2026-11-22" });
const proposed = aCaseView({
  key: "proposed",
  due: "2026-12-24",
  suspension: { kind: "proposed", state: "open", settled: null },
});
const withoutDay = aCaseView({ key: "withoutDay", due: null, state: "requested" });
const closed = (key: string, closedOn: string) =>
  aCaseView({ key, closedOn, due: null, state: "approved", desk: null });
const cases = [
  closed("old", "2026-10-01"),
  withoutDay,
  proposed,
  closed("new", "2026-11-01"),
  soon,
  overdue,
];
const kindsOf = (view: CaseView) => possibleSteps(view).map(({ kind }) => kind);
const keysOf = (views: readonly { readonly key: string }[]) => views.map(({ key }) => key);

describe("the coordinators' list", () => {
  test("has the overdue first, then the next due, and the closed last, newest first", () => {
    expect(keysOf(sortCases(cases, TODAY))).toEqual([
      "overdue",
      "soon",
      "proposed",
      "withoutDay",
      "new",
      "old",
    ]);
  });

  test("puts a proposed suspension that is late before everything else that is", () => {
    const late = aCaseView({ key: "late", due: "2026-12-24", suspensionDue: "2026-11-21" });
    const today = aCaseView({ key: "today", due: "2026-12-24", suspensionDue: "2026-11-22" });
    const sorted = sortCases([...cases, today, late], TODAY);
    expect(keysOf(sorted).slice(0, 4)).toEqual(["late", "overdue", "soon", "today"]);
    expect(keysOf([late, today].filter((one) => isOfChoice(one, "overdue", TODAY)))).toEqual([
      "late",
    ]);
  });

  test("puts what was reported at its own day, before that of its evaluation", () => {
    const reported = aCaseView({ key: "reported", due: "2026-12-24", incidentDue: "2026-11-21" });
    expect(keysOf(sortCases([soon, reported], TODAY))).toEqual(["reported", "soon"]);
    expect(isOfChoice(reported, "overdue", TODAY)).toBe(true);
  });

  test.each([
    ["my own", { handler: "me" }, ["mine"]],
    ["what nobody has taken", { handler: "nobody" }, ["soon", "asked"]],
    ["what runs, and what is asked for with an approval", {}, ["mine", "theirs", "soon", "asked"]],
    ["closed ones too", { closedToo: true }, ["mine", "theirs", "soon", "asked", "old"]],
    ["closed ones of nobody", { handler: "nobody", closedToo: true }, ["soon", "asked", "old"]],
    ["one kind of my own", { handler: "me", show: "query" }, []],
  ] as const)("shows %s", (_name, filter, keys) => {
    const handledBy = (key: string, id: string) => aCaseView({ key, handler: { id, name: id } });
    const old = closed("old", TODAY);
    const asked = { ...closed("asked", TODAY), desk: soon.desk };
    const views = [handledBy("mine", "me"), handledBy("theirs", "you"), soon, asked, old];
    expect(keysOf(views.filter(selects(filter, { personId: "me", today: TODAY })))).toEqual(keys);
  });

  test.each([
    ["all", keysOf(cases)],
    ["overdue", ["overdue"]],
    ["suspensionOpen", ["proposed"]],
    ["query", ["overdue"]],
    ["approved", ["old", "new"]],
    ["rejected", []],
  ] as const)("shows %s alone", (choice, keys) => {
    expect(keysOf(cases.filter((one) => isOfChoice(one, choice, TODAY)))).toEqual(keys);
  });

  test("says of each choice how many it would show beside all else that is chosen", () => {
    const desk = { personId: "me", today: TODAY };
    const mine = aCaseView({ key: "mine", state: "query", handler: { id: "me", name: "Ich" } });
    const { choices, handlers } = deskCounts([...cases, mine], { show: "query" }, desk);
    expect(Object.fromEntries(handlers)).toEqual({ all: 2, me: 1, nobody: 1 });
    for (const [choice, count] of choices) {
      const shown = [...cases, mine].filter(selects(withChoice({}, choice), desk));
      expect({ choice, count }).toEqual({ choice, count: shown.length });
    }
  });

  test("a case that was closed with its proposal open asks nobody any more", () => {
    const late = { ...proposed, state: "rejected" } as const;
    expect(isOfChoice(late, "suspensionOpen", TODAY)).toBe(false);
  });
});

describe("the steps of a case", () => {
  test("a proposed suspension is settled before anything else", () => {
    const { rights } = proposed;
    const view = { ...proposed, rights: { ...rights, settleSuspension: true } };
    expect(kindsOf(view).slice(0, 3)).toEqual([
      "confirmSuspension",
      "declineSuspension",
      "approve",
    ]);
  });

  test("a case with reported harm is not withdrawn", () => {
    const { rights } = proposed;
    const harmed = aCaseView({ rights: { ...rights, withdraw: false } });
    expect(kindsOf(harmed)).not.toContain("withdraw");
  });

  test("a short evaluation is raised, a full one is extended", () => {
    expect(kindsOf(aCaseView({ depth: "short" }))).toEqual([
      "approve",
      "reject",
      "query",
      "raise",
      "reassign",
      "withdraw",
      "note",
    ]);
    const full = kindsOf(aCaseView({}));
    expect(full).toContain("extend");
    expect(full).not.toContain("raise");
  });

  test.each([
    ["requested", ["remind", "answerFor", "reassign"]],
    ["query", ["remind", "answerQueryFor", "reassign"]],
  ] as const)(
    "while others are asked (%s), a coordinator reminds, answers for them or names others",
    (state, kinds) => {
      const { rights } = aCaseView({});
      const mayAnswer = { answer: state === "requested", answerQuery: state === "query" };
      const view = aCaseView({ state, rights: { ...rights, ...mayAnswer, decide: false } });
      expect(kindsOf(view).slice(0, 3)).toEqual(kinds);
    },
  );

  test("who owns the entry only names others, and an outsider does nothing", () => {
    const { rights } = aCaseView({});
    const none = { evaluate: false, decide: false, writeNote: false, withdraw: false };
    const own = aCaseView({ rights: { ...rights, ...none } });
    expect(kindsOf(own)).toEqual(["reassign"]);
    const outside = aCaseView({ rights: { ...rights, coordinate: false } });
    expect(kindsOf(outside)).toEqual([]);
  });
});

test("who did something is told with the role, without brackets in brackets, or by the role alone", () => {
  const asked = { role: "reviewer", name: "Ulrike Seidel" };
  expect(actorText(asked, "de")).toBe("Ulrike Seidel (Bewertende Stelle)");
  expect(actorText(asked, "en")).toBe("Ulrike Seidel (Evaluating office)");
  expect(actorText({ role: "owner", name: "Jana Albrecht" }, "de")).toBe(
    "Jana Albrecht (Fachverantwortliche Person)",
  );
  for (const name of ["", null]) {
    expect(actorText({ role: "headOfOffice", name }, "de")).toBe("Amtsleitung");
  }
});

test.each([
  [true, "active", "now"],
  [true, "confirmed", "now"],
  [true, "open", "now"],
  [true, null, "now"],
  [false, "open", "proposed"],
  [false, "declined", "declined"],
  [false, "active", "was"],
  [false, "confirmed", "was"],
  [false, null, undefined],
] as const)(
  "out of use now: %s, the case's suspension %s: what is said is %s",
  (isSuspended, state, mark) => {
    const suspension =
      state === null ? null : ({ kind: "immediate", state, settled: null } as const);
    expect(suspensionMarkOf({ isSuspended, suspension })).toBe(mark);
  },
);
