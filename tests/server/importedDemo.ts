import { DEMO_ENTRIES } from "#local/demoData.ts";
import type { SeedEntry } from "#server/start/seed.ts";

/** The four applications of the council's answer, decided as if it were known from elsewhere: most tests need no more of them. */
export const IMPORTED_DEMO: readonly SeedEntry[] = DEMO_ENTRIES.map(({ decision, ...entry }) => {
  if (decision === undefined) return entry;
  const { answers: _answers, ...known } = decision;
  return { ...entry, decision: known };
});
