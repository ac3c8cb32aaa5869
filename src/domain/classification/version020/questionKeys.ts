import type { Condition, Question } from "#domain/classification/decisionTree.ts";
import {
  ANNEX_III_AREAS,
  ART63_CONDITIONS,
  CONTEXTS,
  PROHIBITED_PRACTICES,
  TRANSPARENCY_DUTIES,
} from "#domain/classification/legalFacts.ts";

/** Every question and the keys of its options: what a rule may name, checked by the compiler. */
const OPTION_KEYS = {
  A1: ["yes", "no", "unsure"],
  A2: ["yes", "no", "unsure"],
  A3: ["yes", "no", "unsure"],
  B1: ["standard", "adapted", "provider", "city", "unsure"],
  B2: ["name", "modification", "purpose", "none", "unsure"],
  B3: ["no", "unmodified", "fineTuned", "unsure"],
  C1: [...PROHIBITED_PRACTICES, "none", "unsure"],
  C2: ["no", "yes", "unsure"],
  D1: ["no", "yes", "unsure"],
  D2: ["yes", "no", "unsure"],
  E1: [...ANNEX_III_AREAS, "none", "unsure"],
  E2: ["no", "yes", "unsure"],
  E3: [...ART63_CONDITIONS, "none", "unsure"],
  E4: ["yes", "no", "unsure"],
  E5: ["no", "yes", "unsure"],
  F1: [...TRANSPARENCY_DUTIES, "none", "unsure"],
  G1: [...CONTEXTS, "none", "unsure"],
} as const;

export type QuestionId = keyof typeof OPTION_KEYS;
type OptionKey<Id extends QuestionId> = (typeof OPTION_KEYS)[Id][number];

/** "E2:yes": that option of that question was chosen. */
export type Atom = { [Id in QuestionId]: `${Id}:${OptionKey<Id>}` }[QuestionId];
export type Rule = Condition<Atom>;

export type QuestionsOf<Ids extends QuestionId> = {
  readonly [Id in Ids]: Question<QuestionId, OptionKey<Id>, Atom>;
};
