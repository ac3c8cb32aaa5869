import { describe, expect, test } from "vitest";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Statement } from "#domain/cases/statement.ts";
import {
  CASE_PARTS,
  type CasePart,
  concernedPersons,
  maySee,
  maySeeEvent,
  maySeeStatement,
  readableValues,
} from "#domain/cases/visibility.ts";
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
  ["classification", [...INVOLVED, "reviewer"]],
  ["sections", [...INVOLVED, "reviewer"]],
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

describe("what a section of the evaluation says", () => {
  const entry = { ...ENTRY, values: { ...ENTRY.values, hosting: "city", dataDescription: "Post" } };
  const reads = (over: Partial<EvaluationCase>) =>
    EVERYBODY.filter((one) => {
      const evaluationCase = aCase({ state: "open", statements: [asked], ...over });
      return "dataDescription" in readableValues(entry, [evaluationCase], PEOPLE[one]);
    });

  test.each<[string, Partial<EvaluationCase>, readonly Somebody[]]>([
    ["by those involved, and by whoever is asked", {}, [...INVOLVED, "reviewer"]],
    [
      "by whoever has answered, while the evaluation runs",
      { state: "query" },
      [...INVOLVED, "reviewer"],
    ],
    [
      "by those involved alone, once the request is cancelled",
      { statements: [cancelled] },
      INVOLVED,
    ],
    ["by those involved alone, once it is decided", { state: "approved" }, INVOLVED],
    ["by those involved alone, where nobody is asked", { statements: [] }, INVOLVED],
  ])("is read %s", (_name, over, expected) => {
    expect(reads(over)).toEqual(expected);
  });

  test("is all that whoever is asked reads beside what everybody does", () => {
    const values = { ...entry.values, riskClassReason: "Wegen Anhang III." };
    const evaluationCase = aCase({ state: "open", statements: [asked] });
    const seen = readableValues({ ...entry, values }, [evaluationCase], PEOPLE.reviewer);
    expect(seen).not.toHaveProperty("riskClassReason");
    expect(seen).toMatchObject({ dataDescription: "Post" });
  });
});

describe("whoever owned the entry when the case began, and coordinates", () => {
  const until = day("2026-11-20");
  const entry = { ...ENTRY, responsibleBefore: [{ personId: "f-1", until }] };
  const former = { person: { id: "f-1", name: "Fred Früher" }, roles: ["Coordinator"] } as const;
  const evaluationCase = aCase({ state: "open", statements: [asked] });

  test("reads nothing that is said about who owns it", () => {
    const read = CASE_PARTS.filter((part) =>
      maySee(part, { entry, evaluationCase, viewer: former }),
    );
    for (const part of ["reporters", "internalNote", "handler", "markedForCheck"] as const) {
      expect(read).not.toContain(part);
    }
    expect(read).toContain("decision");
  });

  test("reads it of a case that began later", () => {
    const later = { ...evaluationCase, beganOn: day("2026-11-21") };
    const looking = { entry, evaluationCase: later, viewer: former };
    expect(maySee("internalNote", looking)).toBe(true);
  });
});

test("whoever reads a case otherwise than others with the same roles is named as concerned", () => {
  const responsibleBefore = [{ personId: "f-1", until: day("2026-11-20") }];
  const entry = { ...ENTRY, responsibleBefore };
  const evaluationCase = aCase({ state: "open", statements: [asked], notMine: [] });
  const { headOfOffice, listed } = concernedPersons(entry, [evaluationCase]);
  const known = [...listed, headOfOffice];
  const ids = ["f-1", "r-2", ...EVERYBODY.map((who) => PEOPLE[who].person.id)];
  for (const roles of [[], ["Coordinator"], ["Auditor"], ["Reviewer.Legal"]] as const) {
    const partsOf = (id: string) =>
      CASE_PARTS.filter((part) =>
        maySee(part, { entry, evaluationCase, viewer: { person: { id, name: id }, roles } }),
      );
    for (const id of ids.filter((one) => !known.includes(one))) {
      expect([id, partsOf(id)]).toEqual([id, partsOf("stranger")]);
    }
  }
  expect(known).toContain("f-1");
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
