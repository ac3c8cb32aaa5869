import { describe, expect, test } from "vitest";
import type { CaseView } from "#contract/case.ts";
import { selects } from "#domain/cases/caseSelection.ts";
import { deskRows } from "#domain/cases/deskRows.ts";
import { dayOf } from "#domain/time/day.ts";
import { nextOnDesk, rowBeside } from "#tab/cases/deskRows.ts";
import { queryToCaseFilter } from "#tab/session/caseFilter.ts";
import { caseFilterToQuery } from "#tab/session/filterQueries.ts";
import { aCaseView } from "#tests/tab/case/caseView.ts";

const DESK = { personId: "me", today: dayOf(2026, 11, 27) };
const view = (key: string, over: Partial<CaseView> = {}) => aCaseView({ key, ...over });
const NOW = { turn: "coordination", group: "now" } as const;

const cases = [
  view("closed", { state: "approved", closedOn: "2026-11-01", due: null, desk: null }),
  view("period", { due: "2026-12-04", desk: { turn: "period", group: "running" } }),
  view("asked", { due: "2026-12-03", desk: { turn: "responsible", group: "others" } }),
  view("late", { due: "2026-11-20" }),
  view("mine", { due: "2026-12-24", handler: { id: "me", name: "Ich" } }),
  view("theirs", { due: "2026-11-30", handler: { id: "you", name: "Du" } }),
  view("harm", { due: "2026-12-20", desk: NOW, handler: { id: "you", name: "Du" } }),
  view("proposed", { due: "2026-12-24", desk: NOW, suspensionDue: "2026-11-26" }),
];
const rows = deskRows(cases, DESK);
const keys = rows.map(({ view: { key } }) => key);

describe("the desk", () => {
  test("has what cannot wait first, then what is the viewer's, then what waits, each by its next day", () => {
    expect(rows.map(({ group, view: { key } }) => `${group} ${key}`)).toEqual([
      "now proposed",
      "now harm",
      "yours late",
      "yours mine",
      "others theirs",
      "others asked",
      "running period",
      "closed closed",
    ]);
  });

  test("opens the next case that waits for the viewer, from the top after the last, and none where none is left", () => {
    expect(nextOnDesk(rows, "proposed")?.key).toBe("harm");
    expect(nextOnDesk(rows, "mine")?.key).toBe("proposed");
    expect(nextOnDesk(rows, "asked")?.key).toBe("proposed");
    expect(nextOnDesk(rows.slice(4), "asked")).toBeUndefined();
  });

  test("is walked row by row, and stays at its ends", () => {
    expect(rowBeside(rows, null, 1)?.key).toBe(keys[0]);
    expect(rowBeside(rows, "proposed", 1)?.key).toBe("harm");
    expect(rowBeside(rows, "harm", -1)?.key).toBe("proposed");
    expect(rowBeside(rows, "proposed", -1)).toBeUndefined();
    expect(rowBeside(rows, "closed", 1)).toBeUndefined();
  });
});

describe("the filter of the desk", () => {
  const mail = view("mail", { title: "Automatische Postsortierung", orgUnitName: "Ordnungsamt" });
  const count = view("count", {
    title: "Verkehrszählung",
    orgUnitName: "Tiefbauamt",
    trigger: "incident",
  });
  const found = (query: string) =>
    [mail, count].filter(selects(queryToCaseFilter(query), DESK)).map(({ key }) => key);

  test.each([
    ["q=post", ["mail"]],
    ["q=zaehlung", ["count"]],
    ["q=Zählung tief", ["count"]],
    ["q=nichts", []],
    ["office=Ordnungsamt", ["mail"]],
    ["cause=incident", ["count"]],
    ["cause=unknown", ["mail", "count"]],
  ])("%s", (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test("stands in the address, and is read from it as it was", () => {
    const filter = {
      search: "post & mehr",
      show: "overdue",
      office: "Amt für Ä",
      cause: "incident",
      handler: "me",
      closedToo: true,
    } as const;
    expect(queryToCaseFilter(caseFilterToQuery(filter).slice(1))).toEqual(filter);
  });
});
