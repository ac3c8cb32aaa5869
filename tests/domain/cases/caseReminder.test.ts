import { expect, test } from "vitest";
import { remindResponsible } from "#domain/cases/caseReminder.ts";
import type { CaseState } from "#domain/vocabulary.ts";
import { aCase, accepted, coordinator, on, owner, problemOf } from "#tests/domain/builders.ts";

const by = { by: coordinator, ownerIds: ["o-1", "d-1"] };

test.each<[CaseState, string]>([
  ["requested", "accepted"],
  ["query", "accepted"],
  ["objection", "nothingAsked"],
  ["open", "nothingAsked"],
  ["approved", "nothingAsked"],
])("of a case that is %s the owners are reminded: %s", (state, expected) => {
  expect(problemOf(remindResponsible(aCase({ state }), by, on("2026-11-27")))).toBe(expected);
});

test("once a day, by coordinators who do not own the application", () => {
  const reminded = accepted(remindResponsible(aCase(), by, on("2026-11-27")));
  expect(problemOf(remindResponsible(reminded, by, on("2026-11-27")))).toBe("alreadyReminded");
  expect(problemOf(remindResponsible(reminded, by, on("2026-11-30")))).toBe("accepted");
  expect(problemOf(remindResponsible(aCase(), { ...by, by: owner }, on("2026-11-27")))).toBe(
    "notAllowed",
  );
  const own = { ...by, ownerIds: [coordinator.id] };
  expect(problemOf(remindResponsible(aCase(), own, on("2026-11-27")))).toBe("ownCase");
});
