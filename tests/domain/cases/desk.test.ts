import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DeskFacts, type DeskViewer, placeOnDesk } from "#domain/cases/desk.ts";
import { type CaseTurn, type DeskGroup, deskGroupOf } from "#domain/cases/deskPlace.ts";
import { RUNNING_CASE_STATES } from "#domain/vocabulary.ts";
import { day } from "#tests/domain/builders.ts";

const TODAY = day("2026-11-27");
const PLAIN: DeskFacts = {
  state: "open",
  trigger: "version",
  due: day("2026-12-10"),
  isSuspensionOpen: false,
  hasHarm: false,
  hasIncident: false,
  isUnreachable: false,
  hasOpenStatements: false,
  sectionsDue: null,
  isMarkedForCheck: false,
  hasEvidence: false,
  conditionDue: null,
};
const INDEPENDENT: DeskViewer = { mayEvaluate: true, seesMark: true };
const OWNER: DeskViewer = { mayEvaluate: false, seesMark: false };
const placed = (facts: Partial<DeskFacts>, viewer = INDEPENDENT) =>
  placeOnDesk({ ...PLAIN, ...facts }, viewer, TODAY);

describe("whose turn it is, and where the case stands", () => {
  test.each<[string, Partial<DeskFacts>, CaseTurn, DeskGroup]>([
    ["one to be evaluated", {}, "coordination", "yours"],
    ["one that waits for a statement", { hasOpenStatements: true }, "reviewers", "others"],
    [
      "one that waits for sections of the evaluation",
      { sectionsDue: TODAY },
      "responsible",
      "others",
    ],
    [
      "one whose sections were not filled in until their day",
      { sectionsDue: day("2026-11-26") },
      "coordination",
      "yours",
    ],
    [
      "one whose sections are late, whoever else is asked",
      { sectionsDue: day("2026-11-26"), hasOpenStatements: true },
      "coordination",
      "yours",
    ],
    [
      "one whose sections nobody can fill in",
      { sectionsDue: TODAY, isUnreachable: true },
      "coordination",
      "yours",
    ],
    [
      "a statement that nobody can give",
      { hasOpenStatements: true, isUnreachable: true },
      "coordination",
      "yours",
    ],
    [
      "a condition that nobody can meet",
      { state: "approved", due: null, conditionDue: TODAY, isUnreachable: true },
      "coordination",
      "yours",
    ],
    ["a question", { state: "requested" }, "responsible", "others"],
    [
      "a question that reaches nobody",
      { state: "requested", isUnreachable: true },
      "coordination",
      "yours",
    ],
    ["a query", { state: "query" }, "responsible", "others"],
    ["an answer in its review period", { state: "objection" }, "period", "running"],
    [
      "an answer that a coordinator wants to see",
      { state: "objection", isMarkedForCheck: true },
      "coordination",
      "yours",
    ],
    [
      "an answer whose period is over",
      { state: "objection", due: day("2026-11-26") },
      "coordination",
      "yours",
    ],
    ["evidence to check", { state: "approved", hasEvidence: true }, "coordination", "yours"],
    ["a condition on its day", { state: "approved", conditionDue: TODAY }, "responsible", "others"],
    [
      "a condition that is late",
      { state: "approvedProvisionally", conditionDue: day("2026-11-26") },
      "coordination",
      "yours",
    ],
    [
      "evidence after harm, which is decided",
      { state: "approved", hasEvidence: true, hasHarm: true },
      "coordination",
      "yours",
    ],
    ["harm", { hasHarm: true }, "coordination", "now"],
    ["an incident", { trigger: "incident", hasIncident: true }, "coordination", "now"],
    ["harm with a query on its way", { state: "query", hasHarm: true }, "responsible", "others"],
    [
      "a suspension to be settled while a question waits",
      { state: "requested", isSuspensionOpen: true },
      "coordination",
      "now",
    ],
  ])("%s", (_name, facts, turn, group) => {
    expect(placed(facts)).toEqual({ turn, group });
  });

  test.each<[string, Partial<DeskFacts>, CaseTurn, DeskGroup]>([
    ["to be evaluated", {}, "coordination", "others"],
    ["with harm", { hasHarm: true }, "coordination", "now"],
    [
      "with a question that reaches nobody",
      { state: "requested", isUnreachable: true },
      "coordination",
      "yours",
    ],
    [
      "to be evaluated while its owners are away",
      { isUnreachable: true },
      "coordination",
      "others",
    ],
    [
      "with a mark they are not told of",
      { state: "objection", isMarkedForCheck: true },
      "period",
      "running",
    ],
  ])("an application of the viewer's own, %s", (_name, facts, turn, group) => {
    expect(placed(facts, OWNER)).toEqual({ turn, group });
  });

  test("what a colleague works on waits for them; unless it is urgent", () => {
    const groupOf = (facts: Partial<DeskFacts>, handler: { readonly id: string } | null) =>
      deskGroupOf(placed(facts), { handler, personId: "me" });
    expect(groupOf({}, { id: "me" })).toBe("yours");
    expect(groupOf({}, null)).toBe("yours");
    expect(groupOf({}, { id: "you" })).toBe("others");
    expect(groupOf({ hasHarm: true }, { id: "you" })).toBe("now");
  });

  test("it waits for the coordinators exactly where it is their turn, and nothing urgent is hidden by its handler", () => {
    const facts = fc.record({
      state: fc.constantFrom(...RUNNING_CASE_STATES),
      trigger: fc.constantFrom("version" as const, "incident" as const),
      due: fc.constantFrom(null, day("2026-11-01"), day("2026-12-10")),
      isSuspensionOpen: fc.boolean(),
      hasHarm: fc.boolean(),
      hasIncident: fc.boolean(),
      isUnreachable: fc.boolean(),
      hasOpenStatements: fc.boolean(),
      sectionsDue: fc.constantFrom(null, day("2026-11-01"), day("2026-12-10")),
      isMarkedForCheck: fc.boolean(),
    });
    const handlers = fc.constantFrom({ id: "me" }, null, { id: "you" });
    fc.assert(
      fc.property(facts, handlers, (some, handler) => {
        const place = placed(some);
        const group = deskGroupOf(place, { handler, personId: "me" });
        const isTheirs = place.turn === "coordination";
        if (!isTheirs) expect(["others", "running"]).toContain(group);
        else if (handler?.id !== "you") expect(["now", "yours"]).toContain(group);
        const urgent = some.hasHarm || some.hasIncident || some.isSuspensionOpen;
        if (isTheirs && urgent) expect(group).toBe("now");
      }),
    );
  });
});
