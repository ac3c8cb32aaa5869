import type { Bilingual } from "#domain/bilingual.ts";
import type { StatementRole } from "#domain/cases/statement.ts";
import type { ArticleId } from "#domain/classification/articles/articles.ts";
import type { Day } from "#domain/time/day.ts";
import type { ComputedClass } from "./classRank.ts";
import type {
  AnnexIIIArea,
  Art63Condition,
  CityRole,
  Context,
  GpaiUse,
  LegalReview,
  ProhibitedPractice,
  ProviderCheck,
  Route,
  TransparencyDuty,
} from "./legalFacts.ts";
import type { Obligation } from "./obligation.ts";

/** Where a path ends: normally, not an AI system, prohibited or its exception not confirmed. */
export const TERMINALS = ["RESULT", "R_NOT_AI", "R_PROHIBITED"] as const;
export type Terminal = (typeof TERMINALS)[number];

/** Lists that answers add to, in the order of questions and options. */
export interface CollectedLists<Id extends string = string> {
  readonly openPoints: readonly Id[];
  readonly providerCheck: readonly ProviderCheck[];
  readonly prohibitedHits: readonly ProhibitedPractice[];
  readonly annexIII: readonly AnnexIIIArea[];
  readonly art63: readonly Art63Condition[];
  readonly duties: readonly TransparencyDuty[];
  readonly context: readonly Context[];
  readonly legalReview: readonly LegalReview[];
}

/** Values that the last answer wins. */
export interface CollectedValues {
  readonly role: CityRole | null;
  readonly gpai: GpaiUse | null;
  /** Not in use yet: most duties begin with real use. */
  readonly outOfScopeUntilUse: boolean;
}

/** All that the answers on the path have set. */
export type Collected<Id extends string = string> = CollectedValues & CollectedLists<Id>;
export type ListKey = keyof CollectedLists;

/** What an option sets: values are replaced, lists are added to. */
export type Effects<Id extends string = string> = {
  readonly [Key in keyof CollectedValues]?: NonNullable<CollectedValues[Key]>;
} & { readonly [Key in ListKey]?: CollectedLists<Id>[Key][number] };

/** An atom "E2:yes" holds if that option was chosen and its question is on the path. */
export type Condition<Atom extends string = string> =
  | Atom
  | { readonly any: readonly Condition<Atom>[] }
  | { readonly all: readonly Condition<Atom>[] }
  | { readonly not: Condition<Atom> }
  | { readonly hits: ListKey }
  | { readonly reached: Terminal }
  | { readonly always: true };

export interface QuestionOption<Key extends string = string, Id extends string = string> {
  readonly key: Key;
  readonly label: Bilingual;
  readonly set?: Effects<Id>;
  /** Must be the only one. */
  readonly exclusive?: true;
  readonly legalReference?: Bilingual;
  readonly articles?: readonly ArticleId[];
  readonly appliesFrom?: Day;
}

/** Who can settle a point that is open. */
export type Settler = StatementRole | "owner" | "itProvider" | "coordinator";

export interface Question<
  Id extends string = string,
  Key extends string = string,
  Atom extends string = string,
> {
  readonly kind: "single" | "multi";
  /** In a few words, for lists and the history. */
  readonly short: Bilingual;
  readonly text: Bilingual;
  readonly help: Bilingual;
  /** From a city. */
  readonly example: Bilingual;
  readonly legalReference: Bilingual;
  readonly articles: readonly ArticleId[];
  /** Null is independent of the AI Act's calendar. */
  readonly appliesFrom: Day | null;
  readonly settledBy: readonly Settler[];
  readonly options: readonly QuestionOption<Key, Id>[];
  /** The first that holds leads on; the last always does. */
  readonly next: readonly [
    ...(readonly { readonly if: Condition<Atom>; readonly next: Id | Terminal }[]),
    { readonly next: Id | Terminal },
  ];
}

export interface ClassRule<Atom extends string = string> {
  readonly class: ComputedClass;
  readonly when: Condition<Atom>;
  readonly settledWhen: Condition<Atom>;
}

/** An open point keeps the result provisional while the settled class is below what it may still become. */
export interface BlockingRule<Id extends string = string, Atom extends string = string> {
  readonly openPoint: Id;
  readonly ceiling: ComputedClass;
  readonly unless?: Condition<Atom>;
}

export interface RouteRule<Atom extends string = string> {
  readonly if: Condition<Atom>;
  readonly route: Route;
}

export interface Reason<Atom extends string = string> extends Bilingual {
  readonly id: string;
  readonly when: Condition<Atom>;
}

/** Earlier answers suggest that an option applies: the guide asks to look at it. */
export interface OptionHint<Id extends string = string, Atom extends string = string> {
  readonly when: Condition<Atom>;
  readonly question: Id;
  readonly option: string;
}

/** One version of the questions and of what follows from the answers; a value, so that a new one can be tried on old answers. */
export interface DecisionTree<Id extends string = string, Atom extends string = string> {
  readonly version: string;
  /** "Gilt ab": the day of the law's text that this version asks by. */
  readonly validFrom: Day;
  readonly law: Bilingual;
  readonly start: Id;
  readonly questions: { readonly [Key in Id]: Question<Id, string, Atom> };
  /** The first that holds is the class. */
  readonly classes: readonly ClassRule<Atom>[];
  readonly blocking: readonly BlockingRule<Id, Atom>[];
  readonly routes: readonly RouteRule<Atom>[];
  readonly reasons: readonly Reason<Atom>[];
  readonly hints: readonly OptionHint<Id, Atom>[];
  readonly obligations: readonly Obligation<string, Atom>[];
}
