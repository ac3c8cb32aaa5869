import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvaluationFacts } from "#domain/entry/evaluationFacts.ts";
import { fieldOf } from "#domain/entry/fields.ts";
import { withValues } from "#domain/entry/intake.ts";
import {
  EVALUATION_SECTIONS,
  type EvaluationSection,
  sectionKeys,
  sectionOf,
} from "#domain/entry/sectionFields.ts";
import { isNeeded, missingIn, neededFields, sectionState } from "#domain/entry/sections.ts";
import { anyFacts, anyValue } from "./anyEvaluation.ts";

const NOTHING = { annexIII: [], art63: [], duties: [], role: "deployer", route: null } as const;
const facts = (over: Partial<EvaluationFacts> = {}): EvaluationFacts => ({
  class: "minimal",
  values: { personalData: "none", users: "staff" },
  outcome: NOTHING,
  ...over,
});

test("every field of the evaluation stands in one section", () => {
  const keys = EVALUATION_SECTIONS.flatMap(sectionKeys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const section of EVALUATION_SECTIONS) {
    for (const key of sectionKeys(section)) expect(sectionOf(key)).toBe(section);
  }
  expect(keys.filter((key) => !/^(evaluation|productiveGate)$/.test(fieldOf(key).stage))).toEqual(
    [],
  );
  expect(keys.filter((key) => fieldOf(key).help === undefined)).toEqual([]);
});

const FRIA = ["friaStatus"];
describe("what an evaluation needs follows from the class and the answers", () => {
  test.each<[string, EvaluationSection, EvaluationFacts, readonly string[]]>([
    ["minimal: no law", "law", facts(), []],
    ["limited: how the duties are met", "law", facts({ class: "limited" }), ["transparencyNote"]],
    [
      "a duty of Art. 50, whatever the class",
      "law",
      facts({ class: "highRiskExempt", outcome: { ...NOTHING, duties: ["50_1"] } }),
      ["transparencyNote"],
    ],
    [
      "exempt, and the city is provider: it registers (Art. 49(2))",
      "law",
      facts({ class: "highRiskExempt", outcome: { ...NOTHING, role: "both" } }),
      ["euDbOwnRef"],
    ],
    [
      "high risk by Annex III (Art. 26, 27, 49)",
      "law",
      facts({ class: "highRisk", outcome: { ...NOTHING, annexIII: ["5a"], route: "annexIII" } }),
      ["legalBasis", ...FRIA, "euDbProviderUrl", "euDbOwnRef"],
    ],
    [
      "critical infrastructure: no impact assessment (Art. 27(1))",
      "law",
      facts({ class: "highRisk", outcome: { ...NOTHING, annexIII: ["2"], route: "annexIII" } }),
      ["legalBasis", "euDbProviderUrl", "euDbOwnRef"],
    ],
    [
      "a product of Annex I: no database, no impact assessment",
      "law",
      facts({ class: "highRisk", outcome: { ...NOTHING, route: "annexI" } }),
      ["legalBasis"],
    ],
    [
      "high risk without answers counts as Annex III",
      "law",
      facts({ class: "highRisk", outcome: undefined }),
      ["legalBasis", ...FRIA, "euDbProviderUrl", "euDbOwnRef"],
    ],
    ["no data of persons", "data", facts(), ["dataDescription"]],
    [
      "data of persons, or nobody knows",
      "data",
      facts({ values: {} }),
      [
        "dataDescription",
        "retention",
        "thirdCountryTransfer",
        "processingAgreement",
        "processingRecordNo",
        "dpiaStatus",
      ],
    ],
    ["no AI system", "oversight", facts({ class: "notApplicable" }), ["automatedDecision"]],
  ])("%s", (_name, section, given, expected) => {
    expect(neededFields(section, given)).toEqual(expected);
  });
});

describe("the state of a section", () => {
  const needed = { protectionNeed: "normal", securityApproval: "approved" };
  test.each([
    ["nothing is filled", {}, "open"],
    ["a part of what is needed", { protectionNeed: "high" }, "inProgress"],
    ["only what is not needed", { fallback: "Wir rufen an." }, "open"],
    ["all that is needed", needed, "complete"],
  ] as const)("%s", (_name, values, expected) => {
    expect(sectionState("security", facts({ values }))).toBe(expected);
  });

  test("unknown is an answer", () => {
    const values = { technique: ["unknown"], gpaiUse: "unknown", hosting: "unknown" };
    expect(missingIn("technology", facts({ values }))).toEqual(["learnsInOperation"]);
  });

  test("a section that needs nothing is not needed", () => {
    expect(sectionState("law", facts())).toBe("notNeeded");
  });

  test("there is one for all facts, and a field that is filled is not missing any more", () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...EVALUATION_SECTIONS).chain((section) =>
          fc.constantFrom(...sectionKeys(section)).chain((key) =>
            fc.record({
              section: fc.constant(section),
              key: fc.constant(key),
              value: anyValue(fieldOf(key)),
            }),
          ),
        ),
        (given, { key, section, value }) => {
          const after = { ...given, values: withValues(given.values, { [key]: value }) };
          expect(missingIn(section, after)).not.toContain(key);
          expect(["open", "notNeeded"].includes(sectionState(section, after))).toBe(
            !isNeeded(key, after) &&
              neededFields(section, after).every((one) => missingIn(section, after).includes(one)),
          );
        },
      ),
    );
  });
});
