import { describe, expect, test } from "vitest";
import { decideCase } from "#domain/cases/caseDecision.ts";
import {
  cancelStatement,
  giveStatement,
  openStatements,
  requestStatement,
} from "#domain/cases/caseStatements.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { missingStatements } from "#domain/cases/requiredStatements.ts";
import { STATEMENTS_MAX } from "#domain/limits.ts";
import { isAssigned, statementRolesOf } from "#domain/people/reviewer.ts";
import type { AppRole, Viewer } from "#domain/people/roles.ts";
import { CASE_STATES, RUNNING_CASE_STATES } from "#domain/vocabulary.ts";
import { aCase, accepted, coordinator, day, on, owner, problemOf } from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";

/** Answers that need nobody. */
const FACTS = { classified: classifiedAs("limited"), values: {} };
const reviewer = { id: "r-1", name: "Rita Recht" };
const colleague = { id: "r-2", name: "Rolf Recht" };
const council = { id: "p-1", name: "Petra Personalrat" };
const ownerIds = [owner.id];
const when = on("2026-11-13");
const open = aCase({ state: "open", depth: "full", openedOn: day("2026-11-13") });

const request = {
  role: "legal",
  askedOf: reviewer,
  question: " Ist die Nutzung zulässig? ",
  required: true,
  by: coordinator,
  contacts: [reviewer, colleague],
  ownerIds,
} as const;
const gave = {
  id: 1,
  result: "agreed",
  text: "",
  by: { ...reviewer, role: "reviewer" },
  holds: [],
  ownerIds,
  channel: "card",
} as const;
const asked = accepted(requestStatement(open, request, when));

function give(from: EvaluationCase, over: Partial<Parameters<typeof giveStatement>[1]> = {}) {
  return giveStatement(from, { ...gave, ...over }, on("2026-11-16"));
}
function approve(from: EvaluationCase, decision: "approved" | "approvedProvisionally") {
  const validUntil = decision === "approved" ? {} : { validUntil: day("2027-01-15") };
  return decideCase(
    from,
    {
      decision,
      reason: "Geprüft.",
      classified: classifiedAs("limited"),
      fourEyes: true,
      values: {},
      currentRiskClass: "limited",
      operationStatus: "productive",
      by: coordinator,
      ownerIds,
      ...validUntil,
    },
    on("2026-11-17"),
  );
}

describe("a request", () => {
  test("names who is asked what, and until when", () => {
    expect(asked.statements).toEqual([
      {
        id: 1,
        role: "legal",
        required: true,
        question: "Ist die Nutzung zulässig?",
        askedOf: reviewer,
        askedBy: { id: coordinator.id, name: coordinator.name },
        askedOn: "2026-11-13",
        // Ten working days; Buß- und Bettag is none.
        due: "2026-11-30",
        outcome: null,
      },
    ]);
    expect(openStatements(asked).map(({ id }) => id)).toEqual([1]);
  });

  test.each(CASE_STATES)("in the state %s is possible only while it is evaluated", (state) => {
    const running = RUNNING_CASE_STATES.some((one) => one === state);
    const expected =
      state === "open" || state === "query" ? "accepted" : running ? "notOpen" : "notRunning";
    const found = requestStatement({ ...open, state }, request, when);
    expect(problemOf(found)).toBe(expected);
  });

  test.each([
    ["by an owner", { by: { ...owner } }, "notAllowed"],
    ["by a coordinator of their own entry", { ownerIds: [coordinator.id] }, "ownCase"],
    ["to somebody who is no contact of that role", { askedOf: council }, "notAContact"],
    ["to somebody who owns the entry", { ownerIds: [reviewer.id] }, "statementOwnEntry"],
    ["without a question", { question: "  " }, "textMissing"],
  ] as const)("%s is refused", (_name, over, problem) => {
    expect(problemOf(requestStatement(open, { ...request, ...over }, when))).toBe(problem);
  });

  test("to a role that has one open is refused, until it is answered or taken back", () => {
    expect(problemOf(requestStatement(asked, request, when))).toBe("statementOpen");
    const other = {
      ...request,
      role: "staffCouncil",
      askedOf: council,
      contacts: [council],
    } as const;
    expect(problemOf(requestStatement(asked, other, when))).toBe("accepted");
    const answered = accepted(give(asked));
    expect(accepted(requestStatement(answered, request, when)).statements?.at(-1)?.id).toBe(2);
  });

  test("is refused when the case holds as many as fit", () => {
    let full: EvaluationCase = open;
    for (let id = 1; id <= STATEMENTS_MAX; id += 1) {
      full = accepted(give(accepted(requestStatement(full, request, when)), { id }));
    }
    expect(problemOf(requestStatement(full, request, when))).toBe("statementsFull");
  });
});

describe("a statement", () => {
  test("is stored with its result, words, person and day", () => {
    const given = accepted(give(asked, { result: "objected", text: " Keine Rechtsgrundlage. " }));
    expect(given.statements?.[0]?.outcome).toEqual({
      kind: "given",
      result: "objected",
      text: "Keine Rechtsgrundlage.",
      by: reviewer,
      on: "2026-11-16",
      channel: "card",
    });
    expect(openStatements(given)).toEqual([]);
  });

  test("is given by the person asked, or by somebody else who holds the role", () => {
    const by = { ...colleague, role: "reviewer" } as const;
    expect(problemOf(give(asked, { by }))).toBe("notAllowed");
    expect(problemOf(give(asked, { by, holds: ["dataProtection"] }))).toBe("notAllowed");
    expect(problemOf(give(asked, { by, holds: ["legal"] }))).toBe("accepted");
    expect(problemOf(give(asked, { by: coordinator }))).toBe("notAllowed");
  });

  test.each([
    ["for an entry that one has come to own", { ownerIds: [reviewer.id] }, "statementOwnEntry"],
    [
      "with conditions that are not named",
      { result: "agreedWithConditions" },
      "statementTextMissing",
    ],
    ["against it without a reason", { result: "objected", text: " " }, "statementTextMissing"],
    ["nobody asked for", { id: 2 }, "statementUnknown"],
  ] as const)("%s is refused", (_name, over, problem) => {
    expect(problemOf(give(asked, over))).toBe(problem);
  });

  test("is given once, while a query waits too, and never after the decision", () => {
    const given = accepted(give(asked));
    expect(problemOf(give(given, { result: "objected", text: "Doch nicht." }))).toBe(
      "statementGiven",
    );
    expect(problemOf(give({ ...asked, state: "query" }))).toBe("accepted");
    const closed = accepted(approve(asked, "approvedProvisionally"));
    expect(problemOf(give(closed))).toBe("notRunning");
    expect(openStatements(closed)).toEqual([]);
  });

  test("of the staff council is a result and a date alone", () => {
    const input = {
      ...request,
      role: "staffCouncil",
      askedOf: council,
      contacts: [council],
    } as const;
    const waiting = accepted(requestStatement(open, input, when));
    const by = { ...council, role: "reviewer" } as const;
    const words = give(waiting, { by, result: "objected", text: "Wegen § 80." });
    expect(problemOf(words)).toBe("statementTextNotKept");
    expect(problemOf(give(waiting, { by, result: "objected" }))).toBe("accepted");
  });
});

describe("a request taken back", () => {
  const back = { id: 1, reason: "Geklärt.", by: coordinator, ownerIds };
  test("needs a reason, and ends the matter", () => {
    expect(problemOf(cancelStatement(asked, { ...back, reason: " " }, when))).toBe("reasonMissing");
    expect(problemOf(cancelStatement(asked, { ...back, id: 9 }, when))).toBe("statementUnknown");
    const reviewing = { ...reviewer, role: "reviewer" } as const;
    expect(problemOf(cancelStatement(asked, { ...back, by: reviewing }, when))).toBe("notAllowed");
    const cancelled = accepted(cancelStatement(asked, back, when));
    expect(problemOf(give(cancelled))).toBe("statementCancelled");
    expect(problemOf(cancelStatement(cancelled, back, when))).toBe("statementCancelled");
  });

  test("is no way around what was said", () => {
    const objected = accepted(give(asked, { result: "objected", text: "Nein." }));
    expect(problemOf(cancelStatement(objected, back, when))).toBe("statementGiven");
    const again = accepted(requestStatement(objected, { ...request, required: false }, when));
    const cancelled = accepted(cancelStatement(again, { ...back, id: 2 }, when));
    expect(problemOf(approve(cancelled, "approved"))).toBe("statementsMissing");
  });
});

describe("an approval waits for the required statements", () => {
  const optional = accepted(requestStatement(open, { ...request, required: false }, when));
  test.each([
    ["one that is open", asked, "statementsMissing"],
    ["one that is open but was not required", optional, "accepted"],
    ["one that agrees", accepted(give(asked)), "accepted"],
    [
      "one with conditions",
      accepted(give(asked, { result: "agreedWithConditions", text: "Nur ohne Namen." })),
      "statementsMissing",
    ],
    [
      "one against it",
      accepted(give(asked, { result: "objected", text: "Nein." })),
      "statementsMissing",
    ],
    [
      "one that was taken back",
      accepted(
        cancelStatement(asked, { id: 1, reason: "Geklärt.", by: coordinator, ownerIds }, when),
      ),
      "accepted",
    ],
  ] as const)("%s", (_name, from, expected) => {
    expect(problemOf(approve(from, "approved"))).toBe(expected);
    expect(missingStatements(from, FACTS).length > 0).toBe(expected !== "accepted");
    expect(problemOf(approve(from, "approvedProvisionally"))).toBe("accepted");
  });

  test("of each role the latest one counts", () => {
    const objected = accepted(give(asked, { result: "objected", text: "Nein." }));
    const again = accepted(requestStatement(objected, request, when));
    expect(problemOf(approve(again, "approved"))).toBe("statementsMissing");
    expect(problemOf(approve(accepted(give(again, { id: 2 })), "approved"))).toBe("accepted");
  });
});

describe("a case is assigned", () => {
  const viewer = (id: string, ...roles: AppRole[]): Viewer => ({ person: { id, name: "" }, roles });
  test.each([
    ["to the person asked, whatever their roles", viewer(reviewer.id), true],
    ["to who holds the role asked", viewer("x", "Reviewer.Legal"), true],
    ["not to another role", viewer("x", "Reviewer.StaffCouncil", "Admin"), false],
    ["not to a colleague without the role", viewer(colleague.id), false],
  ])("%s", (_name, who, expected) => {
    expect(isAssigned(asked, who)).toBe(expected);
    expect(isAssigned(open, who)).toBe(false);
  });

  test("until the request is taken back", () => {
    const back = { id: 1, reason: "Geklärt.", by: coordinator, ownerIds };
    const cancelled = accepted(cancelStatement(asked, back, when));
    expect(isAssigned(cancelled, viewer(reviewer.id, "Reviewer.Legal"))).toBe(false);
    expect(isAssigned(accepted(give(asked)), viewer(reviewer.id))).toBe(true);
  });

  test.each([
    ["Reviewer.DataProtection", "dataProtection"],
    ["Reviewer.Security", "informationSecurity"],
    ["Reviewer.Legal", "legal"],
    ["Reviewer.StaffCouncil", "staffCouncil"],
  ] as const)("%s is the role of %s", (appRole, role) => {
    expect(statementRolesOf(viewer("x", appRole))).toEqual([role]);
  });
});
