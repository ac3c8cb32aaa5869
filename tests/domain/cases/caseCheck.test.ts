import { expect, test } from "vitest";
import { markForCheck, needsCheck } from "#domain/cases/caseCheck.ts";
import { endObjection } from "#domain/cases/caseTransitions.ts";
import type { CaseState } from "#domain/vocabulary.ts";
import {
  aCase,
  accepted,
  coordinator,
  day,
  on,
  owner,
  problemOf,
  system,
} from "#tests/domain/builders.ts";

const by = { by: coordinator, ownerIds: ["o-1", "d-1"] };
const mark = (marked: boolean) => ({ ...by, marked });
const nobody = () => false;

test.each<[CaseState, string]>([
  ["requested", "accepted"],
  ["objection", "accepted"],
  ["open", "notRequested"],
  ["query", "notRequested"],
  ["unchanged", "notRequested"],
  ["approved", "notRequested"],
])("a case that is %s is marked for a check: %s", (state, expected) => {
  expect(problemOf(markForCheck(aCase({ state }), mark(true)))).toBe(expected);
});

test("a mark is set and taken back once, by coordinators who do not own the application", () => {
  const marked = accepted(markForCheck(aCase(), mark(true)));
  expect(problemOf(markForCheck(marked, mark(true)))).toBe("noChange");
  expect(problemOf(markForCheck(aCase(), mark(false)))).toBe("noChange");
  expect(accepted(markForCheck(marked, mark(false)))).toEqual(aCase());
  expect(problemOf(markForCheck(aCase(), { ...mark(true), by: owner }))).toBe("notAllowed");
  const own = { ...mark(true), ownerIds: [coordinator.id] };
  expect(problemOf(markForCheck(aCase(), own))).toBe("ownCase");
});

test("what is marked or drawn needs a coordinator, and does not end by itself", () => {
  const answered = aCase({ state: "objection", due: day("2026-11-27") });
  const marked = accepted(markForCheck(answered, mark(true)));
  expect(needsCheck(answered, nobody)).toBe(false);
  expect(needsCheck(answered, () => true)).toBe(true);
  expect(needsCheck(marked, nobody)).toBe(true);
  const later = on("2026-12-07");
  const ended = (needsCoordinator: boolean) =>
    endObjection(marked, { by: system, ownerIds: [], needsCoordinator }, later);
  expect(problemOf(ended(needsCheck(marked, nobody)))).toBe("needsCoordinator");
  const confirmed = endObjection(marked, { ...by, needsCoordinator: true }, later);
  expect(accepted(confirmed).state).toBe("unchanged");
});
