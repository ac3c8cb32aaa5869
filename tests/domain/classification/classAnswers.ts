import type { Answer } from "#domain/classification/readAnswer.ts";
import type { RiskClass } from "#domain/vocabulary.ts";

type GivenAnswers = Readonly<Record<string, Answer>>;

const START: GivenAnswers = { A1: "yes", A3: "no", B1: "standard", B3: "no", C1: ["none"] };
const PLAIN: GivenAnswers = { ...START, D1: "no", E1: ["none"], F1: ["none"], G1: ["none"] };

/** Complete answers of an application of each class, nothing besides; "unclear" has its prohibition open. */
export const CLASS_ANSWERS: Readonly<Record<RiskClass, GivenAnswers>> = {
  notApplicable: { A1: "no" },
  minimal: PLAIN,
  limited: { ...PLAIN, F1: ["50_1"] },
  highRiskExempt: { ...PLAIN, E1: ["7c"], E2: "no", E3: ["a"], E4: "yes", E5: "no" },
  highRisk: { ...PLAIN, E1: ["5a"], E2: "yes" },
  prohibited: { ...START, C1: ["c"] },
  unclear: { ...PLAIN, C1: ["unsure"] },
};
