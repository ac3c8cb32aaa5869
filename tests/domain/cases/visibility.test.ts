import { describe, expect, test } from "vitest";
import type { Statement } from "#domain/cases/statement.ts";
import { type CasePart, maySee, maySeeEvent, maySeeStatement } from "#domain/cases/visibility.ts";
import { aCase, coordinator, day } from "#tests/domain/builders.ts";
import { ENTRY, EVERYBODY, PEOPLE, type Somebody } from "./people.ts";

const asked: Statement = {
  id: 1,
  role: "legal",
  required: true,
  question: "Geht das?",
  askedOf: { id: "r-2", name: "Rita Recht" },
  askedBy: coordinator,
  askedOn: day("2026-11-16"),
  due: day("2026-11-30"),
  outcome: null,
};
const cancelled: Statement = {
  ...asked,
  outcome: { kind: "cancelled", reason: "Erledigt", by: coordinator, on: day("2026-11-17") },
};

const OWN: readonly Somebody[] = ["owner", "deputy", "owningCoordinator"];
const INVOLVED: readonly Somebody[] = [
  "owner",
  "deputy",
  "head",
  "coordinator",
  "owningCoordinator",
  "auditor",
];
const CONCERNED = INVOLVED.filter((one) => one !== "head");
const COORDINATION: readonly Somebody[] = ["coordinator", "owningCoordinator", "auditor"];
const INDEPENDENT: readonly Somebody[] = ["coordinator", "auditor"];

function readers(part: CasePart, statements: readonly Statement[]): readonly Somebody[] {
  const evaluationCase = aCase({ state: "open", statements });
  return EVERYBODY.filter((one) =>
    maySee(part, { entry: ENTRY, evaluationCase, viewer: PEOPLE[one] }),
  );
}

test.each<[CasePart, readonly Somebody[]]>([
  ["names", INVOLVED],
  ["moments", CONCERNED],
  ["reasons", INVOLVED],
  ["handoverReasons", CONCERNED],
  ["decision", INVOLVED],
  ["queries", INVOLVED],
  ["notMine", CONCERNED],
  ["needsResponsible", CONCERNED],
  ["suspension", INVOLVED],
  ["extension", INVOLVED],
  ["note", INVOLVED],
  ["updateRhythm", INVOLVED],
  ["incidents", INVOLVED],
  ["reporters", INDEPENDENT],
  ["internalNote", INDEPENDENT],
  ["handler", INDEPENDENT],
  ["responsible", COORDINATION],
  ["deliveries", COORDINATION],
  ["ownReminder", OWN],
])("%s of a case is read by %j", (part, expected) => {
  expect(readers(part, [asked])).toEqual(expected);
});

describe("whoever is asked for a statement", () => {
  test("reads the answers and finds the case in their list", () => {
    expect(readers("answers", [asked])).toEqual([...INVOLVED, "reviewer"]);
    expect(readers("listed", [asked])).toEqual([
      ...OWN.slice(0, 2),
      ...["coordinator", "owningCoordinator", "auditor", "reviewer"],
    ]);
  });

  test("does not any more once the request is taken back", () => {
    expect(readers("answers", [cancelled])).toEqual(INVOLVED);
    expect(readers("listed", [cancelled])).not.toContain("reviewer");
  });

  test.each<[string, Statement, readonly Somebody[]]>([
    ["the open request", asked, [...INVOLVED, "reviewer"]],
    ["a cancelled one only if involved", cancelled, INVOLVED],
  ])("reads %s", (_name, statement, expected) => {
    const evaluationCase = aCase({ state: "open", statements: [statement] });
    const reading = EVERYBODY.filter((one) =>
      maySeeStatement(statement, { entry: ENTRY, evaluationCase, viewer: PEOPLE[one] }),
    );
    expect(reading).toEqual(expected);
  });
});

test("what coordinators do among themselves is in no other history", () => {
  for (const action of ["noted", "handled"] as const) {
    const reading = EVERYBODY.filter((one) =>
      maySeeEvent(action, { entry: ENTRY, viewer: PEOPLE[one] }),
    );
    expect(reading).toEqual(INDEPENDENT);
  }
  const looking = { entry: ENTRY, viewer: PEOPLE.employee };
  expect(maySeeEvent("answered", looking)).toBe(true);
});
