import { describe, expect, test } from "vitest";
import { caseDue } from "#domain/cases/caseDue.ts";
import { evaluationStatusOf } from "#domain/cases/casesOfEntry.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import {
  mayOpenCase,
  maySubmitAgain,
  openedByCoordinator,
  openingProblem,
  submissionProblem,
  submittedAgain,
} from "#domain/cases/openedByHand.ts";
import type { AppRole } from "#domain/people/roles.ts";
import type { OperationStatus } from "#domain/vocabulary.ts";
import { aCase, accepted, coordinator, day, on, owner, problemOf } from "#tests/domain/builders.ts";

const when = on("2026-11-23");
const withdrawn = aCase({
  trigger: "first",
  state: "withdrawn",
  reportedBy: { id: "e-1", name: "E" },
});
const approved = aCase({ state: "approved" });
const start = {
  ...aCase(),
  causeKey: "ki-2026-0001/submission/2",
  key: "ki-2026-0001-submission-2",
};

const anEntry = (operationStatus: OperationStatus = "planned") => ({
  no: "KI-2026-0001",
  revision: 3,
  versionRevision: 7,
  values: { operationStatus, ownerId: owner.id, ownerName: owner.name, deputyId: "d-1" },
});
const viewer = (id: string, ...roles: AppRole[]) => ({ person: { id, name: id }, roles });

describe("what was withdrawn before it was evaluated", () => {
  test.each<[string, EvaluationCase[], OperationStatus, string | undefined]>([
    ["is submitted again", [withdrawn], "planned", undefined],
    ["also after a second withdrawal", [withdrawn, withdrawn], "planned", undefined],
    ["not while a case runs", [withdrawn, aCase({ state: "open" })], "planned", "caseRunning"],
    ["not once it was decided", [withdrawn, approved], "planned", "notWithdrawn"],
    ["not before it was submitted", [], "planned", "notWithdrawn"],
    ["not when it is out of use", [withdrawn], "retired", "outOfUse"],
  ])("%s", (_name, cases, status, problem) => {
    const at = { entry: anEntry(status), cases };
    expect(submissionProblem(at)).toBe(problem);
    expect(maySubmitAgain(at, viewer(owner.id))).toBe(problem === undefined);
    expect(maySubmitAgain(at, viewer("d-1"))).toBe(problem === undefined);
    expect(maySubmitAgain(at, viewer("e-1"))).toBe(false);
    expect(maySubmitAgain(at, viewer("c-1", "Coordinator"))).toBe(false);
  });

  test("is a first evaluation again, told to who reported it, and no dead end", () => {
    const again = accepted(submittedAgain(start, [withdrawn], when));
    expect(again).toMatchObject({
      trigger: "first",
      state: "open",
      depth: "full",
      started: false,
      reportedBy: { id: "e-1" },
    });
    expect(evaluationStatusOf([withdrawn, again], when.today)).toBe("submitted");
  });
});

describe("a case that a coordinator opens", () => {
  test.each<[string, EvaluationCase[], OperationStatus, string | undefined]>([
    ["after a decision", [approved], "productive", undefined],
    ["after a withdrawal", [withdrawn], "planned", undefined],
    ["not while another runs", [aCase()], "productive", "caseRunning"],
    ["not of what is out of use", [approved], "retired", "outOfUse"],
  ])("is possible: %s", (_name, cases, status, problem) => {
    const at = { entry: anEntry(status), cases };
    expect(openingProblem(at)).toBe(problem);
    expect(mayOpenCase(at, viewer("c-1", "Coordinator"))).toBe(problem === undefined);
    expect(mayOpenCase(at, viewer(owner.id))).toBe(false);
  });

  test("asks owner and deputy, and says why", () => {
    const by = { by: coordinator, reason: " Beschwerde eines Amtes. " };
    expect(accepted(openedByCoordinator(start, [approved], by, when))).toMatchObject({
      trigger: "coordinator",
      state: "requested",
      note: "Beschwerde eines Amtes.",
      due: "2026-12-07",
    });
  });

  test("is the first evaluation where there was none: nobody can say that nothing has changed", () => {
    const by = { by: coordinator, reason: "Wird doch gebraucht." };
    expect(accepted(openedByCoordinator(start, [withdrawn], by, when))).toMatchObject({
      trigger: "first",
      state: "open",
      note: "Wird doch gebraucht.",
    });
  });

  test("needs a reason and a coordinator", () => {
    const tried = (by: typeof coordinator | typeof owner, reason: string) =>
      problemOf(openedByCoordinator(start, [approved], { by, reason }, when));
    expect(tried(coordinator, "  ")).toBe("reasonMissing");
    expect(tried(owner, "Grund")).toBe("notAllowed");
  });

  test("a version asked about that way is not asked about again", () => {
    const by = { by: coordinator, reason: "Beschwerde." };
    const asked = accepted(openedByCoordinator(start, [approved], by, when));
    const due = {
      versionRevision: asked.targetRevision,
      submitted: true,
      retired: false,
      updateRhythm: "each",
      riskClass: "limited",
      uncoveredSince: day("2026-11-20"),
    } as const;
    expect(caseDue(due, [approved, asked], when.today, [])).toBe("none");
  });
});
