import { expect, test } from "vitest";
import { selects } from "#domain/cases/caseSelection.ts";
import { queryToCaseFilter } from "#tab/session/caseFilter.ts";
import { aCaseView } from "./caseView.ts";

test("coordinators can look at the cases alone for which nobody says to be responsible", () => {
  const open = aCaseView({ key: "open", state: "requested", needsResponsible: true });
  const other = aCaseView({ key: "other", state: "requested" });
  const viewer = { personId: "c-1", today: "2026-11-23" };
  const filter = queryToCaseFilter("show=needsResponsible");
  expect([open, other].filter(selects(filter, viewer))).toEqual([open]);
  expect([open, other].filter(selects({}, viewer))).toEqual([open, other]);
});
