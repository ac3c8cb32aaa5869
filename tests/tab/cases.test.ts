import { describe, expect, test } from "vitest";
import { possibleCommands } from "#tab/cases/commands.ts";
import { chooseCases, sortCases } from "#tab/caseText.ts";
import { aCaseView } from "./caseView.ts";

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
  aCaseView({ key, closedOn, due: null, state: "approved" });
const cases = [
  closed("old", "2026-10-01"),
  withoutDay,
  proposed,
  closed("new", "2026-11-01"),
  soon,
  overdue,
];
const keysOf = (views: readonly { readonly key: string }[]) => views.map(({ key }) => key);

describe("the coordinators' list", () => {
  test("has the overdue first, then the next due, and the closed last, newest first", () => {
    expect(keysOf(sortCases(cases))).toEqual([
      "overdue",
      "soon",
      "proposed",
      "withoutDay",
      "new",
      "old",
    ]);
  });

  test.each([
    ["all", keysOf(cases)],
    ["overdue", ["overdue"]],
    ["suspensionOpen", ["proposed"]],
    ["query", ["overdue"]],
    ["approved", ["old", "new"]],
    ["rejected", []],
  ] as const)("shows %s alone", (choice, keys) => {
    expect(keysOf(chooseCases(cases, choice, TODAY))).toEqual(keys);
  });

  test("a case that was closed with its proposal open asks nobody any more", () => {
    const late = { ...proposed, state: "rejected" } as const;
    expect(chooseCases([late], "suspensionOpen", TODAY)).toEqual([]);
  });
});

describe("the steps of a case", () => {
  test("a proposed suspension is settled before anything else", () => {
    const { rights } = proposed;
    const view = { ...proposed, rights: { ...rights, settleSuspension: true } };
    expect(possibleCommands(view).slice(0, 3)).toEqual([
      "confirmSuspension",
      "declineSuspension",
      "decide",
    ]);
  });

  test("a case with reported harm is not withdrawn", () => {
    const { rights } = proposed;
    const harmed = aCaseView({ rights: { ...rights, withdraw: false } });
    expect(possibleCommands(harmed)).not.toContain("withdraw");
  });

  test("a short evaluation is raised, a full one is extended", () => {
    expect(possibleCommands(aCaseView({ depth: "short" }))).toEqual([
      "decide",
      "query",
      "raise",
      "reassign",
      "withdraw",
      "note",
    ]);
    const full = possibleCommands(aCaseView({}));
    expect(full).toContain("extend");
    expect(full).not.toContain("raise");
  });

  test("who owns the entry neither decides nor notes, and an outsider does nothing", () => {
    const { rights } = aCaseView({});
    const own = aCaseView({ rights: { ...rights, decide: false, writeNote: false } });
    expect(possibleCommands(own)).toEqual(["query", "extend", "reassign", "withdraw"]);
    const outside = aCaseView({ rights: { ...rights, coordinate: false } });
    expect(possibleCommands(outside)).toEqual([]);
  });
});
