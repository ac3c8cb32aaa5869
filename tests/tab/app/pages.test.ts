import { describe, expect, test } from "vitest";
import { DEFAULT_SORT } from "#domain/entry/registerSort.ts";
import { APP_ROLES } from "#domain/people/roles.ts";
import {
  navOf,
  opensInChannel,
  PAGE_NAMES,
  PAGES,
  type PageName,
  placeOf,
} from "#tab/app/pages.tsx";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { queryToCaseFilter } from "#tab/session/caseFilter.ts";
import { hashParts } from "#tab/session/hash.ts";

/** Hashes of every page as they stand in bookmarks and in cards; a page that is new has its rows here. */
const HASHES: Readonly<Record<PageName, readonly string[]>> = {
  start: ["#/start", "#/start?search=Stra%C3%9Fe+%26+100+%25"],
  register: [
    "#/register",
    "#/register?show=all",
    "#/register?show=mine",
    "#/register?changed=1",
    "#/register?riskClass=limited&show=allowed",
    "#/register?search=Stra%C3%9Fe+%26+Z%C3%A4hlung+%3D+100+%25&riskClass=highRisk&riskClass=limited&orgUnitId=amt-51&orgUnitId=amt%2F66&sort=-riskClass",
  ],
  entry: ["#/entry/KI-2026-0001", "#/entry/KI-2026-0001?tab=history"],
  report: ["#/report", "#/report?title=Texthilfe%20%26%20Chat%20100%25&hint=4711"],
  hint: ["#/hint", "#/hint?title=Texthilfe"],
  hints: ["#/hints"],
  tasks: ["#/tasks"],
  cases: [
    "#/cases",
    "#/cases?show=overdue&handler=me&closed=1",
    "#/cases/ki-2026-0001~v4%3F%23%25?handler=nobody",
    "#/cases?handler=nobody&waiting=unattended",
  ],
  classify: ["#/classify/ki-2026-0001~v4%3F%23%25", "#/classify/ki-2026-0001-v4/A1"],
  decision: ["#/decision/ki-2026-0001~v4%3F%23%25"],
  campaigns: ["#/campaigns", "#/campaigns/new", "#/campaigns/11111111-1111-4111-8111-111111111111"],
  imports: [
    "#/imports",
    "#/imports/11111111-1111-4111-8111-111111111111",
    "#/imports/11111111-1111-4111-8111-111111111111/columns",
  ],
  audit: [
    "#/audit",
    "#/audit?entryNo=KI-2026-0001&kind=versions&role=owner&channel=card&since=2026-11-01&until=2026-11-22",
  ],
  publication: ["#/publication", "#/publication/KI-2026-0001"],
  manage: ["#/manage"],
  settings: ["#/settings"],
  law: ["#/law"],
  figures: ["#/figures", "#/figures?from=2026-01-01&to=2026-06-30&office=32"],
  duties: ["#/duties", "#/duties?show=office"],
  office: ["#/office"],
  accessibility: ["#/accessibility"],
};
const names = Object.keys(HASHES).filter((name): name is PageName => name in PAGES);

describe("pages in the URL", () => {
  test.each(names)("%s finds back by each of its hashes", (page) => {
    for (const hash of HASHES[page]) expect(placeOf(hash)).toEqual({ page, hash });
  });

  test("a channel opens what is the same for everybody, and nothing else", () => {
    const opened = names.filter((page) => HASHES[page].every(opensInChannel));
    expect(opened.sort()).toEqual(["entry", "hint", "register", "report", "start"]);
    expect(names.filter((page) => HASHES[page].some(opensInChannel)).sort()).toEqual(opened);
  });

  test("a hash holds what the page takes with it, and gives it back", () => {
    const view = {
      filter: {
        search: "Straße & Zählung = 100 %",
        riskClass: ["highRisk", "limited"],
        orgUnitId: ["amt-51", "amt/66"],
      },
      sort: { column: "riskClass", descending: true },
    } as const;
    expect(ADDRESSES.register.hash(view)).toBe(HASHES.register.at(-1));
    expect(ADDRESSES.register.parse(hashParts(ADDRESSES.register.hash(view)))).toEqual(view);
    const one = { caseKey: "ki-2026-0001~v4?#%", filter: { handler: "nobody" } } as const;
    expect(ADDRESSES.cases.hash(one)).toBe(HASHES.cases[2]);
    expect(ADDRESSES.cases.parse(hashParts(ADDRESSES.cases.hash(one)))).toEqual({
      caseKey: one.caseKey,
      query: "handler=nobody",
    });
  });

  test.each([
    ["entry/KI-2026-0042", "entry", "#/entry/KI-2026-0042"],
    ["ki-2026-0042", "entry", "#/entry/KI-2026-0042"],
    ["tasks", "tasks", "#/tasks"],
    ["case/abc", "cases", "#/cases/abc"],
  ])("a deep link's subPageId %s leads to its page", (subPageId, page, hash) => {
    expect(placeOf(subPageId)).toEqual({ page, hash });
  });

  test.each(["", "#", "#/", "#/nirgendwo", "#/constructor", "entry/", "entry/%E0%A4%A", "'; drop"])(
    "%j leads to the start instead of an error",
    (hash) => {
      expect(placeOf(hash)).toEqual({ page: "start", hash: "#/start" });
    },
  );

  test("an unknown kind of case or handler narrows nothing", () => {
    const query = "show=secret&handler=boss&closed=yes&waiting=never";
    expect(placeOf(`#/cases?${query}`)).toEqual({ page: "cases", hash: `#/cases?${query}` });
    expect(queryToCaseFilter(query)).toEqual({});
  });

  test("an unknown sort column or a repeated filter value does no harm", () => {
    const { hash } = placeOf("#/register?sort=-salary&riskClass=limited&riskClass=limited");
    expect(ADDRESSES.register.parse(hashParts(hash))).toEqual({
      filter: { riskClass: ["limited"] },
      sort: DEFAULT_SORT,
    });
  });
});

describe("who may open a page", () => {
  const everybody = ["nobody", ...APP_ROLES];
  const opening: Readonly<Record<PageName, readonly string[]>> = {
    start: everybody,
    register: everybody,
    entry: everybody,
    report: everybody,
    hint: everybody,
    hints: ["Coordinator"],
    imports: ["Coordinator"],
    tasks: everybody,
    cases: ["Coordinator", "Auditor"],
    classify: everybody,
    decision: everybody,
    campaigns: ["Coordinator", "Auditor"],
    audit: ["Coordinator", "Auditor", "Admin"],
    publication: everybody,
    manage: ["Coordinator"],
    settings: ["Coordinator", "Auditor", "Admin"],
    law: ["Coordinator", "Auditor", "Admin"],
    figures: ["Coordinator", "Auditor"],
    duties: everybody,
    office: [],
    accessibility: everybody,
  };
  const person = { id: "p", name: "P" };
  const me = { person, today: "2026-11-22", orgUnits: [], demo: false, headsOffice: false };

  test.each(names)("%s", (page) => {
    const { mayOpen } = PAGES[page];
    const may = APP_ROLES.filter((role) => mayOpen({ ...me, roles: [role] }));
    const all = mayOpen({ ...me, roles: [] }) ? ["nobody", ...may] : may;
    expect(all).toEqual(opening[page]);
  });

  test("the bar has its areas in this order, for coordination and for an auditor", () => {
    const tabsOf = (role: (typeof APP_ROLES)[number]) => {
      const viewer = { ...me, roles: [role], headsOffice: role === "Coordinator" };
      return PAGE_NAMES.filter(
        (name) => PAGES[name].mayOpen(viewer) && !("under" in navOf(name, viewer)),
      );
    };
    expect(tabsOf("Coordinator")).toEqual([
      "start",
      "register",
      "tasks",
      "office",
      "cases",
      "manage",
    ]);
    expect(tabsOf("Auditor")).toEqual(["start", "register", "tasks", "cases", "audit"]);
  });

  test("who heads an office opens its page", () => {
    expect(PAGES.office.mayOpen({ ...me, roles: [], headsOffice: true })).toBe(true);
  });
});
