import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  type ClassificationProblem,
  classify,
  classifyWith,
} from "#domain/classification/classify.ts";
import type { Answers } from "#domain/classification/readAnswer.ts";
import { version020 } from "#domain/classification/version020/version020.ts";
import { err } from "#domain/result.ts";
import { sharedTable } from "#tests/domain/sharedRows.ts";
import { type ExpectedOutcome, outcomeOf, PLAIN_ANSWERS } from "./answers.ts";

const caseSchema = z.object({
  case: z.object({ de: z.string() }),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  expected: z.record(z.string(), z.unknown()),
});
const shared = z.array(caseSchema).parse(sharedTable("decision-tree-cases.json") ?? []);

describe.runIf(shared.length > 0)("the cases of the decision tree", () => {
  test.each(shared)("$case.de", ({ answers, expected }) => {
    const outcome = classifyWith(version020, answers);
    expect(outcome).toMatchObject({ ok: true, value: expected });
  });
});

/** Applications of a city; what is not said is as in `PLAIN_ANSWERS`. */
const CASES: readonly (readonly [title: string, answers: Answers, expected: ExpectedOutcome])[] = [
  [
    "mail sorting in the immigration office: Annex III 7(c), exempt by Art. 6(3)(a)",
    { B1: "provider", B3: "unsure", E1: ["7c"], E2: "no", E3: ["a"], E4: "yes", E5: "no" },
    {
      class: "highRiskExempt",
      provisional: false,
      annexIII: ["7c"],
      art63: ["a"],
      openPoints: ["B3"],
      reasons: ["exempt63"],
      route: null,
      obligations: ["art4-literacy", "art6-4-deployer", "art49-2-deployer"],
    },
  ],
  [
    "housing benefit check with profiling: high risk by Annex III 5(a)",
    { E1: ["5a"], E2: "yes", G1: ["personalData"] },
    { class: "highRisk", route: "annexIII", reasons: ["profiling"], role: "deployer" },
  ],
  [
    "lift control that a third party has to assess: high risk by Annex I (Art. 6(1))",
    { D1: "yes", D2: "yes" },
    { class: "highRisk", route: "annexI", annexIII: [], reasons: ["annexIProduct"] },
  ],
  [
    "chat for staff under the city's name: limited by Art. 50",
    { B1: "city", B3: "unmodified", F1: ["50_2", "50_1"] },
    {
      class: "limited",
      role: "both",
      gpai: "unmodified",
      duties: ["50_1", "50_2"],
      obligations: [
        "art4-literacy",
        "art50-1-notice",
        "art50-1-procurement",
        "art50-2-marking",
        "art50-2-marking-legacy",
        "art50-2-procurement",
      ],
    },
  ],
  [
    "traffic counting: minimal",
    {},
    { class: "minimal", reasons: ["noSpecialRules"], obligations: ["art4-literacy"] },
  ],
  [
    "social scoring: prohibited by Art. 5(1)(c)",
    { C1: ["c"] },
    {
      class: "prohibited",
      prohibitedHits: ["c"],
      reasons: ["prohibitedPractice"],
      obligations: ["art5-stop"],
    },
  ],
  [
    "a macro: not an AI system (Art. 3(1))",
    { A1: "unsure", A2: "yes" },
    {
      class: "notApplicable",
      provisional: false,
      openPoints: ["A1"],
      role: null,
      obligations: ["scope-document"],
    },
  ],
  [
    "prohibition not settled: provisional, with the class to work with",
    { C1: ["unsure"] },
    {
      class: "unclear",
      lowerBound: "minimal",
      provisional: true,
      openPoints: ["C1"],
      legalReview: ["art5"],
    },
  ],
  [
    "no influence is not sure: worked with as high risk",
    { E1: ["4a"], E2: "no", E3: ["d"], E4: "unsure" },
    { class: "unclear", lowerBound: "highRisk", route: "annexIII", reasons: ["exemptionOpen"] },
  ],
  [
    "the area is open although the exemption applies: provisional, worked with as exempt",
    { E1: ["unsure"], E2: "no", E3: ["a"], E4: "yes", E5: "no" },
    { class: "unclear", lowerBound: "highRiskExempt", openPoints: ["E1"] },
  ],
  [
    "voice assistant in a lift, third-party assessment open (Art. 6(1)(b)): worked with as high risk",
    { D1: "unsure", D2: "unsure", F1: ["50_1"] },
    { class: "unclear", lowerBound: "highRisk", route: "annexI", legalReview: ["annexI"] },
  ],
  [
    "a product or not, but surely no third-party assessment: settled",
    { D1: "unsure", D2: "no" },
    { class: "minimal", provisional: false, openPoints: ["D1"] },
  ],
  [
    "a test with test data: not in use yet, which changes no class",
    { A3: "yes", F1: ["50_1"] },
    { class: "limited", outOfScopeUntilUse: true, reasons: ["transparency", "preUse"] },
  ],
];

test.each(CASES)("%s", (_, answers, expected) => {
  expect(outcomeOf({ ...PLAIN_ANSWERS, ...answers })).toMatchObject(expected);
});

test.each<readonly [string, Answers, ClassificationProblem]>([
  ["nothing is answered", {}, { code: "answerMissing", question: "A1" }],
  ["the path is not finished", { A1: "yes" }, { code: "answerMissing", question: "A3" }],
  [
    "an unknown question",
    { ...PLAIN_ANSWERS, Z9: "yes" },
    { code: "unknownQuestion", question: "Z9" },
  ],
  [
    "a question by the name of what every object has",
    { ...PLAIN_ANSWERS, constructor: "yes" },
    { code: "unknownQuestion", question: "constructor" },
  ],
  [
    "an unknown option",
    { ...PLAIN_ANSWERS, D1: "maybe" },
    { code: "unknownOption", question: "D1" },
  ],
  [
    "an unknown option beside a known one",
    { ...PLAIN_ANSWERS, F1: ["50_1", "50_9"] },
    { code: "unknownOption", question: "F1" },
  ],
  ["no option", { ...PLAIN_ANSWERS, F1: [] }, { code: "emptyAnswer", question: "F1" }],
  ["an empty text", { ...PLAIN_ANSWERS, D1: "" }, { code: "emptyAnswer", question: "D1" }],
  [
    "“none of these” with another",
    { ...PLAIN_ANSWERS, E1: ["none", "7c"] },
    { code: "exclusiveBroken", question: "E1" },
  ],
  [
    "several where one is asked",
    { ...PLAIN_ANSWERS, D1: ["no"] },
    { code: "wrongKind", question: "D1" },
  ],
  [
    "one where several are asked",
    { ...PLAIN_ANSWERS, F1: "none" },
    { code: "wrongKind", question: "F1" },
  ],
])("refused: %s", (_, answers, problem) => {
  expect(classify(answers)).toEqual(err(problem));
});

test("a field of the entry adds its obligation; without it the condition does not match", () => {
  const withField = (values: Record<string, unknown>) => {
    const outcome = classify(PLAIN_ANSWERS, values);
    return outcome.ok && outcome.value.obligations.includes("gdpr-44-transfer");
  };
  expect(withField({})).toBe(false);
  expect(withField({ thirdCountryTransfer: "no" })).toBe(false);
  expect(withField({ thirdCountryTransfer: "unknown" })).toBe(true);
  expect(withField({ thirdCountryTransfer: ["yes"] })).toBe(true);
});

test("the outcome says by which answers it came, without those that do not count", () => {
  const { path, treeVersion } = outcomeOf({ ...PLAIN_ANSWERS, C1: ["e", "a"], F1: ["50_1"] });
  expect(treeVersion).toBe("0.2.0-proposal");
  expect(path.map(({ question }) => question)).toEqual(["A1", "A3", "B1", "B3", "C1"]);
  expect(path.at(-1)?.options).toEqual(["a", "e"]);
});
