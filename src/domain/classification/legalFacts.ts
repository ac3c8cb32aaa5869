/** What the answers say of the city and its application, in words of the law; not of one version of the tree. */

export const CITY_ROLES = ["deployer", "provider", "both", "undetermined"] as const;
export type CityRole = (typeof CITY_ROLES)[number];

export const GPAI_USES = ["no", "unmodified", "fineTuned", "unknown"] as const;
export type GpaiUse = (typeof GPAI_USES)[number];

/** Letters of Art. 5(1). */
export const PROHIBITED_PRACTICES = ["a", "b", "ba", "bb", "c", "d", "e", "f", "g", "h"] as const;
export type ProhibitedPractice = (typeof PROHIBITED_PRACTICES)[number];

/** Points of Annex III. */
export const ANNEX_III_AREAS = [
  "1a",
  "1b",
  "1c",
  "2",
  "3a",
  "3b",
  "3c",
  "3d",
  "4a",
  "4b",
  "5a",
  "5b",
  "5c",
  "5d",
  "6a",
  "6b",
  "6c",
  "6d",
  "6e",
  "7a",
  "7b",
  "7c",
  "7d",
  "8a",
  "8b",
] as const;
export type AnnexIIIArea = (typeof ANNEX_III_AREAS)[number];

/** Letters of Art. 6(3), second subparagraph. */
export const ART63_CONDITIONS = ["a", "b", "c", "d"] as const;
export type Art63Condition = (typeof ART63_CONDITIONS)[number];

/** Paragraphs of Art. 50. */
export const TRANSPARENCY_DUTIES = ["50_1", "50_2", "50_3", "50_4_deepfake", "50_4_text"] as const;
export type TransparencyDuty = (typeof TRANSPARENCY_DUTIES)[number];

/** Letters of Art. 25(1): how a deployer may become the provider. */
export const PROVIDER_CHECKS = ["25(1)(a)", "25(1)(b)", "25(1)(c)"] as const;
export type ProviderCheck = (typeof PROVIDER_CHECKS)[number];

/** What the legal office has to look at. */
export const LEGAL_REVIEWS = [
  "art5",
  "art5Exception",
  "annexI",
  "gpaiModification",
  "automatedDecision",
] as const;
export type LegalReview = (typeof LEGAL_REVIEWS)[number];

/** What creates tasks and does not change the class. */
export const CONTEXTS = [
  "personalData",
  "specialCategories",
  "employees",
  "administrativeAct",
  "citizens",
  "cloud",
] as const;
export type Context = (typeof CONTEXTS)[number];

/** By which way an application is high-risk: Art. 6(2) or Art. 6(1). */
export const ROUTES = ["annexIII", "annexI"] as const;
export type Route = (typeof ROUTES)[number];
