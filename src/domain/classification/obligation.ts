import type { Bilingual } from "#domain/bilingual.ts";
import type { ArticleId } from "#domain/classification/articles/articles.ts";
import type { Day } from "#domain/time/day.ts";
import type { ComputedClass } from "./classRank.ts";
import type { LawChoice } from "./lawCalendar.ts";
import type {
  AnnexIIIArea,
  LegalReview,
  ProhibitedPractice,
  ProviderCheck,
  Route,
  TransparencyDuty,
} from "./legalFacts.ts";

/** "6" stands for 6a to 6e. */
export type AnnexIIIPrefix = AnnexIIIArea | "1" | "3" | "4" | "5" | "6" | "7" | "8";

/** Every key has to match; within a key any value suffices, "*" is any at all. */
export interface ObligationCondition<Atom extends string = string> {
  /** Compared with the lower bound: the class to work with until all is settled. */
  readonly class?: readonly ComputedClass[];
  readonly duty?: readonly (TransparencyDuty | "*")[];
  readonly annexIII?: readonly (AnnexIIIPrefix | "*")[];
  /** An area besides these is touched, or none at all is known. */
  readonly notAnnexIII?: readonly AnnexIIIPrefix[];
  readonly prohibitedHit?: readonly (ProhibitedPractice | "*")[];
  readonly providerCheck?: readonly (ProviderCheck | "*")[];
  readonly legalReview?: readonly (LegalReview | "*")[];
  /** A role that is open counts as deployer. */
  readonly role?: readonly ("deployer" | "provider")[];
  readonly route?: readonly Route[];
  readonly answer?: readonly Atom[];
  /** Choices of fields of the entry. */
  readonly field?: Readonly<Record<string, readonly string[]>>;
}

export interface Obligation<Id extends string = string, Atom extends string = string>
  extends Bilingual {
  readonly id: Id;
  readonly articles: readonly ArticleId[];
  readonly when: ObligationCondition<Atom>;
  /** On whom the duty falls. */
  readonly role: "deployer" | "provider" | "both";
  /** Null applies independently of the AI Act, or without a fixed start. */
  readonly appliesFrom: Day | null;
  /** A choice of the city that takes the place of `appliesFrom`. */
  readonly choice?: LawChoice;
  readonly note?: Bilingual;
}
