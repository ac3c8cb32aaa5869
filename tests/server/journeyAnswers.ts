import type { Answer } from "#domain/classification/readAnswer.ts";

export type Answers = Readonly<Record<string, Answer>>;

const START: Answers = { A1: "yes", A3: "no", B1: "standard", B3: "no", C1: ["none"], D1: "no" };
export const PLAIN: Answers = { ...START, E1: ["none"], F1: ["none"], G1: ["none"] };
/** Annex III 5(a), with profiling. */
export const BENEFIT: Answers = { ...PLAIN, E1: ["5a"], E2: "yes", G1: ["personalData"] };
/** Annex III 7(c), exempt by Art. 6(3)(a). */
export const MAIL: Answers = {
  ...{ ...PLAIN, B1: "provider", B3: "unsure", E1: ["7c"], E2: "no", E3: ["a"], E4: "yes" },
  ...{ E5: "no", G1: ["personalData", "specialCategories"] },
};
/** Art. 50(1) and (2). */
export const CHAT: Answers = {
  ...{ ...PLAIN, B1: "city", B3: "unmodified", F1: ["50_1", "50_2"] },
  G1: ["personalData", "employees"],
};
export const TRAFFIC: Answers = { ...PLAIN, G1: ["personalData"] };
/** Art. 5(1)(c). */
export const SCORING: Answers = { A1: "yes", A3: "yes", B1: "city", B3: "no", C1: ["c"] };
