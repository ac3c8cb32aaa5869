import { describe, expect, test } from "vitest";
import type { CaseView } from "#contract/case.ts";
import { dayOf } from "#domain/time/day.ts";
import { deskRow, deskRows, nextOnDesk, rowBeside } from "#tab/cases/deskRows.ts";
import { selects } from "#tab/cases/filterCases.ts";
import { queryToCaseFilter } from "#tab/session/caseFilter.ts";
import { caseFilterToQuery } from "#tab/session/filterQueries.ts";
import { aCaseView } from "#tests/tab/case/caseView.ts";

const DESK = { personId: "me", today: dayOf(2026, 11, 27) };
const REACHABLE = [{ name: "Olga", role: "owner", absentUntil: null, account: "active" }] as const;
const view = (key: string, over: Partial<CaseView> = {}) =>
  aCaseView({ key, responsible: [...REACHABLE], ...over });
const PROPOSED = { kind: "proposed", state: "open", settled: null } as const;

const cases = [
  view("closed", { state: "approved", closedOn: "2026-11-01", due: null }),
  view("period", { state: "objection", due: "2026-12-04" }),
  view("asked", { state: "requested", due: "2026-12-03" }),
  view("late", { due: "2026-11-20" }),
  view("mine", { due: "2026-12-24", handler: { id: "me", name: "Ich" } }),
  view("theirs", { due: "2026-11-30", handler: { id: "you", name: "Du" } }),
  view("harm", { due: "2026-12-20", hasHarm: true }),
  view("proposed", { due: "2026-12-24", suspension: PROPOSED, suspensionDue: "2026-11-26" }),
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

  test.each([
    ["an owner who left", { account: "disabled" }, "yours"],
    ["an owner who is away", { absentUntil: "2026-12-01" }, "yours"],
    ["an owner who is back today", { absentUntil: "2026-11-26" }, "others"],
  ] as const)("a question to %s stands under: %s", (_name, person, group) => {
    const responsible = [{ ...REACHABLE[0], ...person }];
    expect(deskRow(view("asked", { state: "requested", responsible }), DESK).group).toBe(group);
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
