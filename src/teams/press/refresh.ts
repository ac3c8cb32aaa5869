import { ok } from "#domain/result.ts";
import type { BundlePress, CasePress } from "./press.ts";
import { refusing } from "./refusedCard.ts";

/** Shows today's state, and records nothing. */
export const refreshCase: CasePress = {
  on: "any",
  answers: false,
  run: async (_pressed, { caseInEntry }) => ok({ case: caseInEntry }),
  refuse: refusing(),
};

export const refreshBundle: BundlePress = {
  answers: false,
  run: async () => ({}),
};
