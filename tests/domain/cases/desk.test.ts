import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CaseTurn,
  type DeskFacts,
  type DeskGroup,
  deskGroupOf,
  turnOf,
} from "#domain/cases/desk.ts";
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
  isMarkedForCheck: false,
};
const FREE = { mayEvaluate: true, handledBy: "nobody" } as const;

describe("whose turn it is, and where the case stands", () => {
  test.each<[string, Partial<DeskFacts>, CaseTurn, DeskGroup]>([
    ["one to be evaluated", {}, "coordination", "yours"],
    ["one that waits for a statement", { hasOpenStatements: true }, "reviewers", "others"],
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
    expect(turnOf({ ...PLAIN, ...facts }, TODAY)).toBe(turn);
    expect(deskGroupOf({ ...PLAIN, ...facts }, FREE, TODAY)).toBe(group);
  });

  test("what a colleague works on, or the viewer owns, waits for others; unless it is urgent", () => {
    const colleague = { mayEvaluate: true, handledBy: "colleague" } as const;
    const owned = { mayEvaluate: false, handledBy: "nobody" } as const;
    for (const viewer of [colleague, owned]) {
      expect(deskGroupOf(PLAIN, viewer, TODAY)).toBe("others");
      expect(deskGroupOf({ ...PLAIN, hasHarm: true }, viewer, TODAY)).toBe("now");
    }
    expect(deskGroupOf(PLAIN, { mayEvaluate: true, handledBy: "me" }, TODAY)).toBe("yours");
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
      isMarkedForCheck: fc.boolean(),
    });
    const handledBy = fc.constantFrom("me" as const, "nobody" as const, "colleague" as const);
    fc.assert(
      fc.property(facts, handledBy, (some, by) => {
        const turn = turnOf(some, TODAY);
        const group = deskGroupOf(some, { mayEvaluate: true, handledBy: by }, TODAY);
        const isTheirs = turn === "coordination";
        if (!isTheirs) expect(["others", "running"]).toContain(group);
        else if (by !== "colleague") expect(["now", "yours"]).toContain(group);
        const urgent = some.hasHarm || some.hasIncident || some.isSuspensionOpen;
        if (isTheirs && urgent) expect(group).toBe("now");
      }),
    );
  });
});
