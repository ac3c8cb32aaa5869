import { type Day, dayOf } from "#domain/time/day.ts";

/**
 * From when the rules apply: Art. 113 of Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744, Art. 111 for
 * what is in use already. A day never changes the class, it says from when a duty applies.
 */
export const LAW_CALENDAR = {
  /** Definitions, AI literacy (Art. 4) and prohibitions (Art. 5) but two. */
  prohibitions: dayOf(2025, 2, 2),
  /** General-purpose models (chapter V), authorities, penalties. */
  generalPurposeModels: dayOf(2025, 8, 2),
  /** The regulation as a whole, with Art. 50. */
  general: dayOf(2026, 8, 2),
  /** Art. 5(1)(ba) and (bb); marking by systems that were on the market before Art. 50 applied (Art. 111(4)). */
  amendment: dayOf(2026, 12, 2),
  /** Chapter III sections 1 to 3 for Annex III. */
  annexIII: dayOf(2027, 12, 2),
  /** The same for products of Annex I. */
  annexI: dayOf(2028, 8, 2),
  /** High-risk systems that public authorities had before, without a significant change (Art. 111(2)). */
  publicLegacy: dayOf(2030, 8, 2),
} as const;

/** What the law leaves open and the city decides; each is a setting. */
export interface LawChoices {
  /** From when registration is a gate: Art. 49 applies formally since 2 August 2026, the class it hangs on later. */
  readonly registrationGateFrom?: Day;
}

export type LawChoice = keyof LawChoices;
