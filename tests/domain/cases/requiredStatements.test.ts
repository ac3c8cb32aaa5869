import { describe, expect, test } from "vitest";
import { decideCase } from "#domain/cases/caseDecision.ts";
import { hasAgreed } from "#domain/cases/caseStatements.ts";
import { classifiedIn } from "#domain/cases/decidedClassification.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import {
  missingStatements,
  requiredStatements,
  STATEMENT_RULES,
} from "#domain/cases/requiredStatements.ts";
import type { Statement } from "#domain/cases/statement.ts";
import type { Answer } from "#domain/classification/readAnswer.ts";
import { CURRENT_TREE, TREE_VERSIONS } from "#domain/classification/treeVersions.ts";
import { type EntryValues, entryValues } from "#domain/entry/entry.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { gatesMissingTo } from "#domain/entry/productiveGates.ts";
import { aCase, coordinator, day, on, problemOf } from "#tests/domain/builders.ts";
import { CLASS_ANSWERS } from "#tests/domain/classification/classAnswers.ts";
import { SETTLED_VALUES } from "#tests/domain/entry/settledValues.ts";

const at = "2026-11-10T09:00:00.000Z";
const by = { id: "c-9", name: "Conny Zweit", role: "coordinator" } as const;

function classified(over: Readonly<Record<string, Answer>>, isConfirmed = true) {
  const confirmed = { by, at };
  const answers = Object.fromEntries(
    Object.entries({ ...CLASS_ANSWERS.minimal, ...over }).map(([question, answer]) => [
      question,
      { answer, by, at, ...(isConfirmed ? { confirmed } : {}) },
    ]),
  );
  const classification = {
    tree: CURRENT_TREE.version,
    answers,
    ...(isConfirmed ? { confirmed } : {}),
  };
  return classifiedIn(classification, CURRENT_TREE, {});
}

const full = aCase({ state: "open", depth: "full" });
const rulesFor = (over: Readonly<Record<string, Answer>>, values: EntryValues = {}) =>
  requiredStatements(full, { classified: classified(over), values }).flatMap(({ role, rules }) =>
    rules.map((id) => `${role} ${id}`),
  );

describe("whose agreement the answers ask for (workflow §2, §5)", () => {
  test.each<[string, Readonly<Record<string, Answer>>, readonly string[]]>([
    ["nothing besides", {}, []],
    [
      "data of persons (Art. 38(1), 32 GDPR)",
      { G1: ["personalData"] },
      ["dataProtection personalData", "informationSecurity securityApproval"],
    ],
    [
      "special categories (Art. 35(2) GDPR)",
      { G1: ["specialCategories"] },
      [
        "dataProtection personalData",
        "dataProtection dpiaNeeded",
        "informationSecurity securityApproval",
      ],
    ],
    ["hosting elsewhere", { G1: ["cloud"] }, ["informationSecurity securityApproval"]],
    [
      "the behaviour of staff (SächsPersVG)",
      { G1: ["employees"] },
      ["dataProtection personalData", "staffCouncil staff"],
    ],
    [
      "an administrative act without a person (§ 35a VwVfG)",
      { G1: ["administrativeAct"] },
      ["dataProtection dpiaNeeded", "legal automatedDecision"],
    ],
    [
      "nobody knows the circumstances",
      { G1: ["unsure"] },
      ["dataProtection contextOpenForDataProtection", "informationSecurity contextOpenForSecurity"],
    ],
    ["an exception from a prohibition (Art. 5)", { C1: ["f"], C2: "yes" }, ["legal prohibition"]],
    ["nobody knows of a prohibition", { C1: ["unsure"] }, ["legal prohibition"]],
    ["a model trained further (Art. 3(63))", { B3: "fineTuned" }, ["legal modelProvider"]],
  ])("%s", (_name, over, expected) => {
    expect(rulesFor(over)).toEqual(expected);
  });

  test.each<[string, EntryValues, readonly string[]]>([
    ["empty fields ask for nobody", {}, []],
    [
      "an impact assessment is made",
      entryValues({ dpiaStatus: "inProgress" }),
      ["dataProtection dpiaMade"],
    ],
    ["none is needed", entryValues({ dpiaStatus: "notNeeded" }), []],
    [
      "decided by the machine",
      entryValues({ automatedDecision: "yes" }),
      ["legal automatedDecisionField"],
    ],
    [
      "nobody knows who decides",
      entryValues({ automatedDecision: "unknown" }),
      ["legal automatedDecisionField"],
    ],
    [
      "staff could be monitored",
      entryValues({ employeeData: "possible" }),
      ["staffCouncil employeeData"],
    ],
  ])("by fields: %s", (_name, values, expected) => {
    expect(rulesFor({}, values)).toEqual(expected);
  });

  test("a short evaluation keeps what was agreed, unless its answers are confirmed", () => {
    const short = aCase({ state: "open", depth: "short" });
    const G1 = ["personalData"];
    const roles = (isConfirmed: boolean) =>
      requiredStatements(short, { classified: classified({ G1 }, isConfirmed), values: {} }).length;
    expect([roles(false), roles(true)]).toEqual([0, 2]);
  });
});

test("every rule has its own id, a sentence, a source, and something that can be said", () => {
  expect(new Set(STATEMENT_RULES.map(({ id }) => id)).size).toBe(STATEMENT_RULES.length);
  for (const { de, en, source, when } of STATEMENT_RULES) {
    expect([de, en, source.de, source.en]).not.toContain("");
    if ("field" in when) {
      const choices = fieldOf(when.field).choices?.map(({ key }) => key);
      expect(choices).toEqual(expect.arrayContaining([...when.choices]));
    }
    if ("obligations" in when) {
      for (const tree of TREE_VERSIONS) {
        expect(tree.obligations.map(({ id }) => id)).toEqual(
          expect.arrayContaining([...when.obligations]),
        );
      }
    }
  }
});

const legal = (id: number, result: "agreed" | "objected" | "cancelled" | null): Statement => {
  const person = { id: "r-1", name: "Rita Recht" };
  const on = day("2026-11-16");
  const outcome =
    result === null
      ? null
      : result === "cancelled"
        ? ({ kind: "cancelled", reason: "Geklärt.", by, on } as const)
        : ({ kind: "given", result, text: "Nein.", by: person, on, channel: "tab" } as const);
  return {
    ...{ id, role: "legal", required: true, question: "Zulässig?" },
    ...{ askedOf: person, askedBy: by, askedOn: day("2026-11-13"), due: day("2026-11-27") },
    outcome,
  };
};

describe("the latest word of an office counts, for the decision as for the gates", () => {
  const values = entryValues({ ...SETTLED_VALUES, automatedDecision: "yes" });
  const gateHolds = (cases: readonly EvaluationCase[]) =>
    gatesMissingTo(
      { no: "KI-2026-0001", revision: 1, versionRevision: 1, values },
      {
        cases,
        settings: { highRiskGates: "warn", lawChoices: {} },
        today: day("2026-11-27"),
      },
    ).some(({ id }) => id === "automatedDecision");
  const closed = (over: Partial<EvaluationCase>) =>
    aCase({ state: "approved", depth: "full", closedOn: day("2026-11-20"), ...over });

  test.each<[string, readonly Statement[], boolean]>([
    ["nobody was asked", [], false],
    ["it agrees", [legal(1, "agreed")], true],
    ["it was asked again and has not answered", [legal(1, "agreed"), legal(2, null)], false],
    ["the second request was taken back", [legal(1, "agreed"), legal(2, "cancelled")], true],
    ["it has changed its mind", [legal(1, "agreed"), legal(2, "objected")], false],
    ["it agrees in the end", [legal(1, "objected"), legal(2, "agreed")], true],
  ])("%s", (_name, statements, agrees) => {
    const open = { ...full, statements };
    const facts = { classified: classified({ G1: ["none"] }), values };
    expect(hasAgreed(open, "legal")).toBe(agrees);
    expect(missingStatements(open, facts)).toEqual(agrees ? [] : ["legal"]);
    expect(gateHolds([closed({ statements })])).toBe(!agrees);
    const decided = decideCase(
      open,
      {
        ...{ by: coordinator, ownerIds: ["o-1"], fourEyes: true },
        ...{ decision: "approved", reason: "Geprüft." },
        ...{ ...facts, currentRiskClass: "minimal", operationStatus: "planned" },
      },
      on("2026-11-20"),
    );
    expect(problemOf(decided)).toBe(agrees ? "accepted" : "statementsMissing");
  });

  test("a later case in which it does not agree takes the earlier word away", () => {
    const before = closed({ statements: [legal(1, "agreed")] });
    const after = closed({
      key: "ki-2026-0001-v4",
      state: "approvedProvisionally",
      closedOn: day("2026-11-25"),
      statements: [legal(1, "objected")],
    });
    expect(gateHolds([before])).toBe(false);
    expect(gateHolds([after, before])).toBe(true);
    expect(gateHolds([before, { ...after, statements: [] }])).toBe(false);
    expect(gateHolds([before, { ...after, state: "rejected" }])).toBe(false);
  });
});
