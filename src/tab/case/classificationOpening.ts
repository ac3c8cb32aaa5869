import type { CaseView } from "#contract/case.ts";

/** What somebody does at the questions of a classification; undefined where there is nothing to do and nothing to see. */
export function classificationOpening({
  classification,
  rights,
}: {
  readonly classification: CaseView["classification"];
  readonly rights: Pick<CaseView["rights"], "classify" | "confirmClassification">;
}): "begin" | "resume" | "confirm" | "look" | undefined {
  if (classification === null) return undefined;
  const { answers, confirmed, next } = classification;
  const isBegun = Object.keys(answers).length > 0;
  if (!rights.classify) return isBegun ? "look" : undefined;
  if (!isBegun) return "begin";
  if (next !== null) return "resume";
  return rights.confirmClassification && confirmed === null ? "confirm" : "look";
}
